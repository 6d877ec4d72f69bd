package import FixedStorage
package import FlightServices
package import GroundInterface
package import HardwareInterface
package import Quantities

/// The main craft's side of the return capsule: lid, seal, charger, messages on the umbilical, release.
///
/// It believes what the words say: the separation is two of three switches, never one.
package struct CapsuleManager: BitwiseCopyable, Sendable {
  package var preparation = CapsulePreparation()
  package private(set) var lid = Capsule.LidDrive.hold
  package private(set) var lidSince = Frame.never
  package private(set) var wantsSeal = false
  /// Messages sent, status messages refused, number of the last one taken.
  package private(set) var sent: UInt32 = 0
  package private(set) var refusedStatus: UInt32 = 0
  package private(set) var lastStatus: UInt32 = 0
  /// The timer sent and not yet echoed: seconds from entry, at a frame.
  package private(set) var sentTimer = Reading.none
  package private(set) var timerIsEchoed = false
  /// The capsule's last word about itself.
  package private(set) var capsuleTimer = Reading.none
  package private(set) var pyrosEnabled = false
  /// The umbilical is mated, by a word no older than three seconds.
  package private(set) var isMated = false
  package private(set) var outgoing = FixedQueue<4, UmbilicalMessage>(filler: UmbilicalMessage(.status))
  package init() {}

  /// The lid's drive may take 25 s (fact sheet §6.3); a quarter more is a time-out.
  static var lidLimit: Int64 { 32 * 128 }

  package mutating func accept(_ command: inout Telecommand, _ services: inout FlightServices) -> Bool {
    switch command.code {
    case .capsulePower: services.switches[.capsule] = command.arguments[0] != 0
    case .capsuleLid:
      guard let drive = Capsule.LidDrive(argument: command.arguments[0]) else { return false }
      lid = drive
      lidSince = services.frame
    case .capsuleSeal: wantsSeal = true
    case .capsuleCharge: preparation.isCharging = command.arguments[0] != 0
    case .capsuleLoadTimer: return loadTimer(entryTime: command.arguments[0], &services)
    case .capsuleArm: return send(.enablePyros, command.arguments[0] != 0 ? 1 : 0)
    case .capsuleSeparate: return preparation.request(checks(&services), &services)
    default: return false
    }
    return true
  }

  /// Separated, with the entry for which the timer was loaded: for a mission that begins after that.
  package mutating func beginSeparated(entryTime: Double) { preparation.beginSeparated(entryTime: entryTime) }

  /// Entry in on-board seconds since the epoch; must lie ahead.
  mutating func loadTimer(entryTime: Double, _ services: inout FlightServices) -> Bool {
    let now = Double(services.time.units) / 65536
    let fromEntry = now - entryTime
    guard fromEntry < 0, send(.loadTimer, fromEntry, Double(services.frame.count)) else { return false }
    sentTimer = Reading(fromEntry, at: services.frame)
    timerIsEchoed = false
    preparation.entryTime = entryTime
    return true
  }

  mutating func send(_ kind: UmbilicalKind, _ value1: Double, _ value2: Double = 0) -> Bool {
    sent &+= 1
    return outgoing.append(UmbilicalMessage(kind, sequence: sent, value1, value2))
  }

  package mutating func step(
    _ response: inout Capsule.Response, _ command: inout Capsule.Command, _ services: inout FlightServices
  ) {
    readStatus(&response, &services)
    publish(&response, &services)
    watchLid(&response, &services)
    preparation.step(&response, &services)
    while let message = outgoing.popFirst() { command.messages.append(message) }
    command.lid = lid
    command.clampSeal = wantsSeal
    command.charge = preparation.isCharging
    command.firing = preparation.firings
  }
}

extension CapsuleManager {
  /// What speaks against a release: 0 nothing, else the reason's number in the catalogue.
  mutating func checks(_ services: inout FlightServices) -> UInt8 {
    if services.telemetry.value(.capsuleLatches) != 4 { return 1 }
    if !timerIsEchoed { return 2 }
    if !pyrosEnabled { return 3 }
    if !isMated { return 4 }
    return 0
  }

  /// Takes the capsule's messages: intact ones once, others counted.
  mutating func readStatus(_ response: inout Capsule.Response, _ services: inout FlightServices) {
    while let message = response.messages.popFirst() {
      guard message.isIntact else {
        refusedStatus &+= 1
        services.events.raise(.capsuleStatusCorrupt, Double(message.sequence), Double(refusedStatus))
        continue
      }
      guard message.kind == .status, message.sequence != lastStatus else { continue }
      lastStatus = message.sequence
      capsuleTimer = Reading(message.value2, at: services.frame)
      pyrosEnabled = message.value3 != 0
      services.telemetry.publish(.capsuleSequencer, message.value1)
      services.telemetry.publish(.capsuleTimer, message.value2)
      services.telemetry.publish(.capsulePyrosEnabled, message.value3)
      checkEcho(&services)
    }
  }

  /// The echo must agree with what was sent, within the seconds that words take on the way.
  mutating func checkEcho(_ services: inout FlightServices) {
    guard sentTimer.isValid, !timerIsEchoed, capsuleTimer.isValid else { return }
    let expected = sentTimer.value + services.frame.seconds(since: sentTimer.frame)
    if (capsuleTimer.value - expected).magnitude < 5 {
      timerIsEchoed = true
      services.events.raise(.capsuleTimerLoaded, -capsuleTimer.value)
    } else if services.frame - sentTimer.frame > 10 * 128 {
      services.events.raise(.capsuleTimerWrong, capsuleTimer.value, expected)
      sentTimer = .none
    }
  }

  /// Publishes fresh words only: an unpowered capsule says nothing, and its last samples keep their age.
  mutating func publish(_ response: inout Capsule.Response, _ services: inout FlightServices) {
    let isFresh = response.umbilical.age(at: services.frame) <= 3
    isMated = isFresh && response.umbilical.isOn
    guard isFresh else { return }
    let latches =
      (response.latch1.isOn ? 1.0 : 0) + (response.latch2.isOn ? 1 : 0) + (response.latch3.isOn ? 1 : 0)
      + (response.latch4.isOn ? 1 : 0)
    services.telemetry.publish(.capsuleLidAngle, response.lidAngle.value)
    services.telemetry.publish(.capsuleLatches, latches)
    services.telemetry.publish(.capsuleContainerMass, response.containerMass.value)
    services.telemetry.publish(.capsuleContainerSealed, response.sealClamped.isOn)
    services.telemetry.publish(.capsuleContainerPressure, response.containerPressure.value)
    services.telemetry.publish(.capsuleBattery, response.batteryCharge.value)
    services.telemetry.publish(.capsuleUmbilical, response.umbilical.isOn)
  }

  /// A lid under way must arrive.
  mutating func watchLid(_ response: inout Capsule.Response, _ services: inout FlightServices) {
    guard lid != .hold, lidSince != .never else { return }
    let latches = services.telemetry.value(.capsuleLatches)
    let arrived = lid == .close ? latches == 4 : latches == 0 && response.lidAngle.value > 100
    if arrived {
      lidSince = .never
    } else if services.frame - lidSince > Self.lidLimit {
      services.events.raise(.capsuleLidTimeout, response.lidAngle.value, latches)
      lid = .hold
      lidSince = .never
    }
  }
}

extension CapsuleManager: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("preparation", &preparation)
    visitor.field("lid", &lid)
    visitor.field("lidSince", &lidSince)
    visitor.field("wantsSeal", &wantsSeal)
    visitor.field("sent", &sent)
    visitor.field("refusedStatus", &refusedStatus)
    visitor.field("lastStatus", &lastStatus)
    visitor.field("sentTimer", &sentTimer)
    visitor.field("timerIsEchoed", &timerIsEchoed)
    visitor.field("capsuleTimer", &capsuleTimer)
    visitor.field("pyrosEnabled", &pyrosEnabled)
    visitor.field("isMated", &isMated)
    visitor.field("outgoing", &outgoing)
  }
}
