import GroundInterface
import MissionFiles
import Testing

/// A declared start, and parameters that must have been measured in the last twenty seconds of ten minutes of flight.
struct Start: CustomTestStringConvertible, Sendable {
  /// A phase, or a phase and its stage.
  let name: String
  let measured: [Parameter]
  var testDescription: String { name }

  static let bus: [Parameter] = [
    .wheelsFill, .inertialRateX, .sunSensorDirectionX, .powerArrayPower, .powerBusVoltage,
    .thermalDeckTemperature, .navSunDistance, .guidanceError,
  ]
  static let camera: [Parameter] = [.anacDetectorTemperature, .anacSnr, .navLineOfSightAge, .navRange]

  /// Flies it twice: quiet, alike, in its phase at the end, and everything measured.
  func expectSound() throws -> FaultFlight {
    let run = try FaultFlight.prepare(from: name, for: "10min", "")
    let flight = try FaultFlight(run)
    #expect(flight.warnings == [])
    #expect(try FaultFlight(run).report.digest == flight.report.digest)
    for parameter in measured {
      let (value, age) = flight.sample(parameter)
      #expect(!value.isNaN && age < 20, "\(parameter.entry.name)")
    }
    return flight
  }
}
