import Emulator
import FlightServices
import FlightSoftware
import GroundInterface
import GroundSegment
import HardwareInterface
import MissionFiles
import Quantities
import Testing

/// Faults of links and stores in the whole spacecraft, and what the flight software makes of them.
@Suite struct LinkAndStoreTests {
  private func fly(_ phase: String, _ length: String, _ fault: String, operations: String = "") throws -> FaultFlight {
    let list = operations.isEmpty ? "" : "\noperations:\n" + operations
    return try FaultFlight(
      FaultFlight.prepare(from: phase, for: length, "faults: [{ id: f, \(fault) }]" + list))
  }

  private func direct(_ id: String, at: String, _ send: String, answer: String = "accepted") -> String {
    "  - { id: \(id), when: { at: +\(at) }, send: \(send), via: direct, answer: \(answer) }\n"
  }

  // MARK: pictures of the arm camera

  /// The arm camera takes a picture every ten seconds once it is warm.
  private func pictures(_ fault: String) throws -> FaultFlight {
    try fly(
      "return-transfer", "18min", "target: bus.arm_camera.image, \(fault), when: { at: +15min }",
      operations: direct("power", at: "1s", "ARM_CAMERA_POWER, with: { state: true }")
        + direct("series", at: "1min", "ARM_CAMERA_AUTO, with: { period: 10 s, lamp: false }"))
  }

  @Test func `a corrupt picture of the arm camera is thrown away and told`() throws {
    let flight = try pictures("type: corrupt, value: 3")
    #expect(flight.all(.armImageCorrupt).count == 3, "the third switches the camera off")
    #expect(flight.report.faults[0].effective != nil)
  }

  @Test func `a picture that never comes is missed and asked for again`() throws {
    let flight = try pictures("type: drop")
    #expect(!flight.all(.armImageTimeout).isEmpty)
    #expect(flight.all(.armImageCorrupt).isEmpty)
  }

  @Test func `a doubled picture is taken once`() throws {
    let doubled = try pictures("type: duplicate, value: 2")
    #expect(doubled.report.faults[0].effective != nil)
    #expect(doubled.warnings == [])
  }

  @Test func `a late picture is missed first`() throws {
    #expect(!(try pictures("type: delay, value: 30 s").all(.armImageTimeout).isEmpty))
  }

  // MARK: the umbilical

  /// The capsule is switched on, and its timer loaded while the link is disturbed.
  private func umbilical(_ fault: String) throws -> FaultFlight {
    try fly(
      "return-transfer", "3min", "target: bus.capsule.umbilical, \(fault), when: { at: +60s }",
      operations: direct("power", at: "1s", "CAPSULE_POWER, with: { state: true }")
        + direct("timer", at: "90s", "CAPSULE_LOAD_TIMER, with: { entry_time: 230788800 s }"))
  }

  @Test func `both ends of a corrupt umbilical refuse what they read`() throws {
    let flight = try umbilical("type: corrupt")
    #expect(flight.all(.capsuleStatusCorrupt).count > 60)
    #expect(!flight.all(.capsuleMessageRejected).isEmpty)
    #expect(flight.all(.capsuleTimerLoaded).isEmpty)
  }

  @Test func `a dropped order never reaches the capsule`() throws {
    let flight = try umbilical("type: drop")
    #expect(flight.all(.capsuleTimerLoaded).isEmpty)
    #expect(flight.all(.capsuleStatusCorrupt).isEmpty)
    #expect(flight.report.faults[0].effective != nil)
  }

  @Test func `a doubled order is obeyed once`() throws {
    let flight = try umbilical("type: duplicate, value: 1")
    #expect(flight.all(.capsuleTimerLoaded).count == 1)
  }

  // MARK: the downlink

  @Test(arguments: ["drop", "duplicate, value: 1", "delay, value: 5 min"])
  func `mission control receives fewer frames, more, or later ones`(type: String) throws {
    func received(_ fault: String) throws -> (frames: Double, digest: String) {
      let flight = try fly("asteroid-sampling", "30min", "target: bus.downlink, \(fault)")
      var ground = flight.session.emulator.craft.ground
      return (ground.value(of: .framesReceived, at: flight.session.now), flight.report.digest)
    }
    let nominal = try received("type: drop, when: { at: +29min }, require_effective: false")
    let disturbed = try received("type: \(type), when: { at: +0s }")
    #expect(type.hasPrefix("duplicate") ? disturbed.frames > nominal.frames : disturbed.frames < nominal.frames)
    #expect(disturbed.digest != nominal.digest)
  }

  @Test func `a damaged frame leaves the transmitter changed, a bit for a bit`() throws {
    func frames(_ fault: String) throws -> [[UInt8]] {
      let run = try FaultFlight.prepare(
        from: "asteroid-sampling/descent", for: "1min", "faults: [{ id: f, target: bus.downlink, \(fault) }]")
      return try DownlinkFlight(run).frames
    }
    let healthy = try frames("type: drop, when: { at: +59s }, require_effective: false")
    let damaged = try frames("type: corrupt, value: 3, when: { at: +20s }, shape: { duration: 1 s }")
    let changed = healthy.indices.filter { healthy[$0] != damaged[$0] }
    #expect(changed.count == 1)
    let place = try #require(changed.first)
    #expect(zip(healthy[place], damaged[place]).reduce(0) { $0 + ($1.0 ^ $1.1).nonzeroBitCount } == 3)
    let doubled = try frames("type: duplicate, value: 1, when: { at: +20s }, shape: { duration: 1 s }")
    #expect(doubled.count == healthy.count + 2)
  }

  @Test func `a delayed frame is handed over later, behind those that overtook it`() throws {
    let run = try FaultFlight.prepare(
      from: "asteroid-sampling/descent", for: "1min",
      "faults: [{ id: f, target: bus.downlink, type: delay, value: 10 s, when: { at: +20s }, shape: { duration: 3 s } }]"
    )
    let report = try DownlinkFlight(run).read(last: 60)
    // Three went missing where they belonged, and came one after the other between later ones.
    #expect(report.continuity.restarts > 0 && report.continuity.gaps > 0)
    #expect(report.normalFrames >= 56)
  }

  // MARK: stores

  @Test func `a corrupt event store is noticed by the scrub`() throws {
    let flight = try fly("return-transfer", "5min", "target: file.events, type: corrupt, when: { at: +60s }")
    #expect(!flight.all(.eventStoreCorrupt).isEmpty)
    #expect(flight.report.faults[0].effective != nil)
  }

  @Test func `a full event store refuses, and counts what it refused`() throws {
    let flight = try fly(
      "return-transfer", "5min", "target: file.events, type: full, when: { at: +60s }",
      operations: direct("point", at: "2min", "REQUEST_MODE, with: { mode: SCIENCE }", answer: "any"))
    #expect(flight.session.emulator.craft.flight.services.eventLog.refused > 0)
    #expect(flight.report.faults[0].effective != nil)
  }

  @Test func `a corrupt parameter store is restored from its copy`() throws {
    let flight = try fly("return-transfer", "3min", "target: file.parameters, type: corrupt, when: { at: +60s }")
    #expect(!flight.all(.parameterStoreRestored).isEmpty)
  }

  @Test func `a full parameter store refuses the ground's value`() throws {
    let flight = try fly(
      "return-transfer", "3min", "target: file.parameters, type: full, when: { at: +60s }",
      operations: direct("set", at: "90s", "SET_PARAMETER, with: { index: 3, value: 1.5 }", answer: "refused"))
    #expect(!flight.all(.storeFull).isEmpty)
    #expect(flight.report.verdict == .pass)
  }

  @Test func `a mass memory with a corrupt directory sends nothing, and says so`() throws {
    let flight = try fly(
      "return-transfer", "5min", "target: file.memory, type: corrupt, when: { at: +60s }",
      operations: direct("call", at: "90s", "TRANSMITTER_ON, with: { state: true }"))
    #expect(!flight.all(.memoryCorrupt).isEmpty)
    #expect(flight.sample(.memorySent).value == 0)
    #expect(flight.report.faults[0].effective != nil)
  }

  private let startsItself =
    "UPLOAD_SEQUENCE_STEP, with: { sequence: 60, step: 0, after: 0 s, command: START_SEQUENCE, argument1: 60, "
    + "argument2: 0, argument3: 0, argument4: 0 }"

  @Test func `a full sequence store refuses the ground's step`() throws {
    let flight = try fly(
      "return-transfer", "1min", "target: file.sequences, type: full, when: { at: +10s }",
      operations: direct("step", at: "20s", startsItself, answer: "refused"))
    #expect(flight.all(.storeFull).map(\.value1) == [0])
    #expect(flight.report.verdict == .pass)
  }

  @Test func `a sequence that starts itself does not hold the computer`() throws {
    let flight = try fly(
      "return-transfer", "30s", "target: file.sequences, type: full, when: { at: +10s }, require_effective: false",
      operations: direct("step", at: "1s", startsItself)
        + direct("go", at: "2s", "START_SEQUENCE, with: { sequence: 60 }")
        + direct("end", at: "20s", "CLEAR_SEQUENCE, with: { sequence: 60 }"))
    #expect(flight.report.verdict == .pass)
    #expect(flight.sample(.commandsAccepted).value < 32 * 20)
  }

  // MARK: command words

  @Test func `an order that is altered on the wire moves the device, not the software's belief`() throws {
    let flight = try fly(
      "return-transfer", "5min", "target: wheel1.torque_command, type: stuck, value: 0.05 Nm, when: { at: +60s }")
    #expect(flight.report.faults[0].effective != nil)
    let craft = flight.session.emulator.craft
    #expect(craft.responses.wheels.speed[0].value > 50)
  }

  @Test func `a heartbeat that stands still lets the hardware watchdog expire`() throws {
    let flight = try fly(
      "return-transfer", "2min", "target: clock.heartbeat_command, type: stuck, when: { at: +60s }")
    let craft = flight.session.emulator.craft
    #expect(craft.responses.clock.watchdogExpired.value == 1)
  }

  @Test func `a forced word inside the capsule is what its own computer reads`() throws {
    let flight = try fly(
      "return-transfer", "3min", "target: capsule.break_wire1, type: stuck, value: false, when: { at: +60s }",
      operations: direct("power", at: "1s", "CAPSULE_POWER, with: { state: true }"))
    #expect(flight.report.faults[0].effective != nil)
  }

  // MARK: the receiver

  @Test func `a deaf receiver loses nothing, two lose what the ground sends and not what a test bench does`() throws {
    let second = "  - { id: g, target: transponder_b.receiver, type: deaf, when: { at: +5min } }\n"
    let lengths = [("", ["accepted", "accepted"]), (second, ["none", "accepted"])]
    for (more, answers) in lengths {
      let run = try FaultFlight.prepare(
        from: "return-transfer", for: "15min",
        "faults:\n  - { id: f, target: transponder_a.receiver, type: deaf, when: { at: +5min } }\n" + more
          + "operations:\n  - { id: far, when: { at: +6min }, send: USE_CLOCK, with: { state: true } }\n"
          + direct("near", at: "6min", "USE_CLOCK, with: { state: true }"))
      let flight = try FaultFlight(run)
      #expect(flight.report.operations.map { $0.answer ?? "none" } == answers)
      #expect(flight.report.faults.allSatisfy { $0.effective != nil })
      #expect(flight.all(.commandLockLost).isEmpty == more.isEmpty)
    }
  }
}
