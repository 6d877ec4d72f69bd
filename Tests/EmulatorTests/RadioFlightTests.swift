import Emulator
import FlightServices
import FlightSoftware
import GroundInterface
import GroundSegment
import HardwareInterface
import MissionFiles
import Quantities
import Testing

/// The radio in the flying spacecraft: what gets through, and what the FDIR rows do when a part fails.
@Suite struct RadioFlightTests {
  private func fly(_ start: String, _ length: String, _ entries: String) throws -> FaultFlight {
    try FaultFlight(FaultFlight.prepare(from: start, for: length, entries))
  }
  private func fault(_ text: String) -> String { "faults: [{ id: f, \(text) }]" }

  /// In a pass, from the Earth's neighbourhood to the comet.
  @Test(arguments: ["asteroid-sampling/descent", "return-transfer", "comet-transfer", "comet-proximity"])
  func `frames leave and are decoded in every second of a pass`(start: String) throws {
    let run = try FaultFlight.prepare(from: start, for: "6min", "")
    let flight = try DownlinkFlight(run)
    let craft = flight.session.emulator.craft
    #expect(flight.frames.count >= 350)
    #expect(craft.ground.down.receiver.report.phase == craft.flight.services.phase)
  }

  @Test func `a receiver that locks up is replaced by the other one`() throws {
    let flight = try fly(
      "return-transfer", "1h", fault("target: transponder_a.receiver, type: locked-up, when: { at: +30min }"))
    #expect(flight.all(.lockMissing).count == 1)
    #expect(flight.all(.transponderInUse).map(\.value1) == [1])
    #expect(flight.sample(.transponderBCommandLock).value == 1 && flight.sample(.transponderALevel).value > -155)
    #expect(flight.sample(.radioLockMissing).value == 0)
  }

  @Test func `a carrier that is not heard costs first the antenna, then the transponder`() throws {
    let flight = try fly(
      "return-transfer", "1h", fault("target: transponder_a.receiver, type: deaf, when: { at: +5min }"))
    #expect(flight.all(.carrierMissing).count == 2)
    #expect(flight.all(.antennaInUse).map(\.value1) == [2] && flight.all(.transponderInUse).map(\.value1) == [1])
    let changes = flight.all(.transponderInUse)[0].frame.seconds(since: flight.all(.antennaInUse)[0].frame)
    #expect((changes - 600).magnitude < 5)
    #expect(flight.sample(.radioCarrierMissing).value == 0)
  }

  @Test func `an antenna that stays behind the Earth is given up`() throws {
    let turn =
      "operations: [{ id: o, send: POINT, with: { law: earth, right_ascension: 0 rad, declination: 0 rad },"
      + " when: { at: +2min }, via: direct }]"
    let flight = try fly(
      "return-transfer", "40min", fault("target: radio.gimbal, type: jammed, when: { at: +1min }") + "\n" + turn)
    #expect(flight.all(.antennaStuck).count == 1)
    #expect(flight.all(.antennaInUse).map(\.value1) == [2])
  }

  /// 3 au and more: the low-gain antennas hear, and nobody hears them.
  @Test func `from the comet the low-gain antennas take telecommands and bring no answer`() throws {
    let low = "  - { id: low, when: { at: +1min }, send: USE_ANTENNA, with: { antenna: low-gain }, via: direct }\n"
    let far = "  - { id: far, when: { at: +2min }, send: USE_CLOCK, with: { state: true }, answer: any }\n"
    let flight = try fly("comet-proximity", "2h", "operations:\n" + low + far)
    #expect(flight.report.operations.map { "\($0.id) \($0.answer ?? "none")" } == ["far none", "low accepted"])
    #expect(flight.sample(.commandsAccepted).value >= 2)
    var craft = flight.session.emulator.craft
    #expect(craft.ground.value(of: .contactAge, at: flight.session.now) > 3000)
  }

  @Test func `with the low-gain antennas the low rate is sent`() throws {
    let low = "operations: [{ id: l, when: { at: +5s }, send: USE_ANTENNA, with: { antenna: low-gain }, via: direct }]"
    let flight = try DownlinkFlight(FaultFlight.prepare(from: "asteroid-sampling/descent", for: "2min", low))
    let report = flight.read(last: 100)
    #expect(report.lowFrames == 100 && report.continuity.gaps == 0)
  }
}
