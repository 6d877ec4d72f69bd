import FixedStorage
import FlightServices
import FlightSoftware
import GroundInterface
import HardwareInterface
import Quantities
import StateCheck
import Testing

/// The manager alone: the test writes the wires.
private struct ManagerRig {
  var manager = CapsuleManager()
  var services = FlightServices()
  var response = Capsule.Response()
  var command = Capsule.Command()
  var now = Frame(128_000_000)
  var events: [Event] = []
  /// Words of a healthy, mated, closed capsule.
  var charge = 96.0, open = 0.0, latches = 4
  /// The capsule answers with its status.
  var enabled = false
  var timer = Double.nan
  var status: UInt32 = 0

  mutating func latch() {
    response.latch1 = Reading(latches > 0 ? 1 : 0, at: now)
    response.latch2 = Reading(latches > 1 ? 1 : 0, at: now)
    response.latch3 = Reading(latches > 2 ? 1 : 0, at: now)
    response.latch4 = Reading(latches > 3 ? 1 : 0, at: now)
    response.lidAngle = Reading(0, at: now)
    response.batteryCharge = Reading(charge, at: now)
    response.umbilical = Reading(open > 1 ? 0 : 1, at: now)
    response.separation1 = Reading(open > 0 ? 1 : 0, at: now)
    response.separation2 = Reading(open > 1 ? 1 : 0, at: now)
    response.separation3 = Reading(open > 2 ? 1 : 0, at: now)
  }

  /// One second: the capsule obeys what came down and reports.
  mutating func second() {
    now = now + 128
    services.begin(time: OnBoardTime(now), frame: now)
    if !timer.isNaN { timer += 1 }
    while let message = command.messages.popFirst() {
      if message.kind == .loadTimer { timer = message.value1 + now.seconds(since: Frame(Int64(message.value2))) }
      if message.kind == .enablePyros { enabled = message.value1 != 0 }
    }
    status += 1
    response.messages.append(UmbilicalMessage(.status, sequence: status, enabled ? 1 : 0, timer, enabled ? 1 : 0))
    latch()
    manager.step(&response, &command, &services)
    while let event = services.events.fresh.popFirst() { events.append(event.event) }
    services.events.unanswered.removeAll()
  }
  mutating func seconds(_ count: Int) { for _ in 0..<count { second() } }

  mutating func order(_ code: TelecommandCode, _ argument: Double = 0) -> Bool {
    var telecommand = Telecommand(code)
    telecommand.arguments[0] = argument
    return manager.accept(&telecommand, &services)
  }
  var nowSeconds: Double { Double(now.count) / 128 }

  /// Timer loaded `hours` before entry, pyrotechnics enabled.
  mutating func ready(hours: Double) {
    second()
    _ = order(.capsuleLoadTimer, nowSeconds + hours * 3600)
    _ = order(.capsuleArm, 1)
    seconds(3)
  }
}

@Test func `a separation confirmed by two of three switches is believed`() {
  var rig = ManagerRig()
  rig.ready(hours: 12)
  #expect(rig.events.contains(.capsuleTimerLoaded))
  let taken = rig.order(.capsuleSeparate)
  rig.second()
  #expect(taken && rig.command.firing == 1)
  rig.open = 2
  rig.second()
  #expect(rig.events.contains(.capsuleSeparated) && rig.manager.preparation.state == .separated)
  #expect(rig.services.telemetry.values[Int(Parameter.capsuleSeparated.rawValue)] == 1)
  let again = rig.order(.capsuleSeparate)
  #expect(!again)
}

@Test func `one switch is no separation: the release is fired again every ten seconds`() {
  var rig = ManagerRig()
  rig.ready(hours: 12)
  _ = rig.order(.capsuleSeparate)
  rig.open = 1
  rig.seconds(35)
  #expect(rig.command.firing == 4)
  #expect(rig.events.filter { $0 == .capsuleSeparationRetried }.count == 3)
  rig.open = 3
  rig.seconds(2)
  #expect(rig.manager.preparation.state == .separated)
}

@Test func `firing again ends 11.75 hours before entry, and the capsule is kept`() {
  var rig = ManagerRig()
  rig.ready(hours: 12)
  _ = rig.order(.capsuleSeparate)
  rig.seconds(16 * 60)
  #expect(rig.events.last == .capsuleNotSeparated)
  #expect(rig.manager.preparation.state == .failed)
  let firings = rig.command.firing
  rig.seconds(60)
  #expect(rig.command.firing == firings)
}

@Test func `a low battery is found 13 hours before entry and charged`() {
  var rig = ManagerRig()
  rig.charge = 70
  rig.ready(hours: 13.01)
  #expect(!rig.command.charge)
  rig.seconds(60)
  #expect(rig.events.contains(.capsuleBatteryLow) && rig.command.charge)
  rig.charge = 98.5
  rig.seconds(2)
  #expect(rig.events.contains(.capsuleBatteryCharged) && !rig.command.charge)
}

@Test func `a good battery is left alone`() {
  var rig = ManagerRig()
  rig.ready(hours: 13.01)
  rig.seconds(120)
  #expect(!rig.events.contains(.capsuleBatteryLow) && !rig.command.charge)
}

@Test func `separation is refused with an open latch, without timer, without pyrotechnics`() {
  var rig = ManagerRig()
  rig.second()
  let bare = rig.order(.capsuleSeparate)
  rig.ready(hours: 12)
  rig.latches = 3
  rig.second()
  let unlatched = rig.order(.capsuleSeparate)
  rig.latches = 4
  _ = rig.order(.capsuleArm, 0)
  rig.seconds(2)
  let inhibited = rig.order(.capsuleSeparate)
  #expect(!bare && !unlatched && !inhibited && rig.command.firing == 0)
}

@Test func `commands with impossible arguments are refused`() {
  var rig = ManagerRig()
  rig.second()
  let past = rig.order(.capsuleLoadTimer, 5)
  let nonsense = rig.order(.capsuleLoadTimer, .nan)
  let lid = rig.order(.capsuleLid, 7)
  let noLid = rig.order(.capsuleLid, .nan)
  #expect(!past && !nonsense && !lid && !noLid)
}

@Test func `a corrupted status is refused and counted`() {
  var rig = ManagerRig()
  rig.second()
  var message = UmbilicalMessage(.status, sequence: 900, 1, 2, 1)
  message.value2 = 3
  rig.response.messages.append(message)
  rig.second()
  #expect(rig.events == [.capsuleStatusCorrupt] && !rig.manager.pyrosEnabled)
}

@Test func `a lid that does not arrive is reported and its drive stopped`() {
  var rig = ManagerRig()
  rig.second()
  _ = rig.order(.capsuleLid, 1)
  rig.seconds(40)
  #expect(rig.events == [.capsuleLidTimeout] && rig.command.lid == .hold)
}

@Test func `an unpowered capsule is not fired at`() {
  var rig = ManagerRig()
  rig.ready(hours: 12)
  rig.now = rig.now + 128 * 600
  rig.services.begin(time: OnBoardTime(rig.now), frame: rig.now)
  rig.manager.step(&rig.response, &rig.command, &rig.services)
  let taken = rig.order(.capsuleSeparate)
  #expect(!taken)
}

@Test func `every field of the capsule's manager is in its visit`() {
  var rig = ManagerRig()
  rig.ready(hours: 12)
  #expect(missingFromVisit(rig.manager).isEmpty)
  #expect(survivesCheckpoint(rig.manager, into: CapsuleManager()))
}
