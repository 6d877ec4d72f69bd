import FlightSoftware
import GroundInterface
import MissionFiles
import Testing

/// A phase begun late, shortly before it is left; and what keeps it from being left.
struct Hold: CustomTestStringConvertible, Sendable {
  let phase: Phase
  let begin: String
  let length: String
  let timeout: String
  /// Entries of the script that withhold a criterion.
  let script: String

  var testDescription: String { phase.name }
  var overrides: [String] { ["phases.\(phase.name).planned=\(begin)", "phases.\(phase.name).timeout=\(timeout)"] }

  /// Flies the phase with these entries of a script.
  func fly(_ entries: String) throws -> FaultFlight {
    try FaultFlight(FaultFlight.prepare(from: phase.name, for: length, entries, overriding: overrides))
  }

  func expectHeld() throws {
    let flight = try fly(script)
    #expect(flight.session.phase == phase)
    #expect(flight.all(.phaseTimeout).count == 1 && flight.all(.phaseEntered).isEmpty)
    #expect(flight.report.faults.allSatisfy { $0.effective != nil })
  }

  func expectLeft() throws {
    let flight = try fly("")
    #expect(flight.all(.phaseTimeout).isEmpty && flight.all(.phaseEntered).count == 1)
    #expect(flight.warnings == [])
  }
}
