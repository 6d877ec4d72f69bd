import DeviceModel
import Emulator
import FlightServices
import FlightSoftware
import GroundInterface
import MissionFiles
import Plant
import Testing

/// The sampling phase, flown by the shipped mission file.
@Suite struct SamplingCampaignTests {
  @Test(arguments: [
    "asteroid-sampling", "asteroid-sampling/rehearsal", "asteroid-sampling/descent", "asteroid-sampling/second-descent",
  ])
  func `a stage starts with its instruments measuring and nothing to warn of`(start: String) throws {
    let flight = try FaultFlight(FaultFlight.prepare(from: start, for: "5min", ""))
    var telemetry = flight.session.emulator.craft.flight.services.telemetry
    #expect(flight.warnings == [])
    #expect(telemetry.value(.linsHasReturn) == 1 && telemetry.value(.navLaserAge) < 2)
    #expect(telemetry.value(.navLineOfSightAge) < 60 && telemetry.value(.samplerHeadExtended) == 1)
    #expect(telemetry.value(.armCameraImageCount) > 10)
  }

  @Test func `the rehearsal passes at the hold`() throws {
    let flight = try FaultFlight(FaultFlight.prepare(from: "asteroid-sampling/rehearsal", for: "6h", ""))
    #expect(flight.all(.rehearsalPassed).count == 1 && flight.warnings == [])
  }

  @Test func `touch-and-go takes a sample and comes back to the plan`() throws {
    let flight = try FaultFlight(FaultFlight.prepare(from: "asteroid-sampling/descent", for: "150min", ""))
    let order = [Event.samplingStarted, .descentStarted, .touchdown, .ascentStarted, .liftOff, .samplingEnded]
    #expect(flight.events.map(\.event).filter(order.contains) == order)
    #expect(flight.warnings == [])
    var truth = flight.session.emulator.craft.plant.truth
    #expect(truth[.sampleCollected] > 0.1 && truth[.sampleStowed] == 0)
  }

  @Test func `the second descent's sample is stowed, and the phase is left on its criteria`() throws {
    let flight = try FaultFlight(FaultFlight.prepare(from: "asteroid-sampling/second-descent", for: "98h", ""))
    #expect(flight.warnings == [])
    #expect(flight.all(.sampleStowed).count == 1 && flight.all(.phaseEntered).map(\.value1) == [6])
    let goal = try #require(flight.report.goals.first { $0.id == "sample-100-g" })
    #expect(goal.result == "pass" && flight.report.verdict == .pass)
  }

  @Test func `with a jammed head the container stays empty and the mission fails`() throws {
    let jammed = "faults: [{ id: stuck, target: sampler.head, type: jammed, when: { at: +1s } }]"
    let flight = try FaultFlight(FaultFlight.prepare(from: "asteroid-sampling/second-descent", for: "98h", jammed))
    #expect(flight.all(.descentStarted).isEmpty && flight.all(.goCheckFailed).count > 0)
    let goal = try #require(flight.report.goals.first { $0.id == "sample-100-g" })
    #expect(goal.result == "fail" && flight.report.verdict == .fail)
  }
}
