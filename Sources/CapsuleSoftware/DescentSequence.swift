import GroundInterface
import HardwareInterface
package import Quantities

/// Drogue, main parachute, heat shield, beacon, touchdown: each step with its dissimilar backup.
///
/// Nothing is fired before the sequence was armed by separation and the entry is confirmed: by the
/// inertial path having armed, or by the timer well past the predicted entry. The relay closes one
/// activation before a line is fired.
package struct DescentSequence: BitwiseCopyable, Sendable {
  package private(set) var drogueAt = Frame.never, mainAt = Frame.never
  package private(set) var heatShieldAt = Frame.never, landedAt = Frame.never
  /// Force when the drogue was fired, and the largest since; m/s^2.
  package private(set) var forceBefore = 0.0, forceAfter = 0.0
  package private(set) var hasCheckedDrogue = false, hasCheckedMain = false
  package private(set) var shockAt = Frame.never
  /// Since when the antenna has taken no power.
  package private(set) var silentSince = Frame.never
  package init() {}

  /// The state this sequence has reached; nil while it waits for the entry.
  mutating func state(_ detection: inout EntryDetection) -> CapsuleSequencerState? {
    if landedAt != .never { return .landed }
    if mainAt != .never { return .underMain }
    if drogueAt != .never { return .underDrogue }
    if detection.fellAt != .never { return .falling }
    return detection.isArmed ? .decelerating : nil
  }

  mutating func step(
    at now: Frame, timer t: Double, _ table: inout CapsuleTable, _ detection: inout EntryDetection,
    _ pressure: inout PressureWatch, _ sensed: inout CapsuleInternal.Response,
    _ command: inout CapsuleInternal.Command, _ events: inout CapsuleEvents
  ) {
    let isConfirmed = detection.isArmed || t >= SequencerSettings.pressureTrustedAfterEntry
    let relayWasClosed = command.pyroArm
    command.pyroArm = isConfirmed
    guard isConfirmed, relayWasClosed else { return }
    if drogueAt == .never {
      decideDrogue(now, t, &table, &detection, &pressure, &sensed, &command, &events)
    } else {
      checkDrogue(now, &sensed, &events)
    }
    if mainAt == .never {
      decideMain(now, &detection, &pressure, &command, &events)
    } else {
      followMain(now, &pressure, &sensed, &command, &events)
    }
  }

  mutating func decideDrogue(
    _ now: Frame, _ t: Double, _ table: inout CapsuleTable, _ detection: inout EntryDetection,
    _ pressure: inout PressureWatch, _ sensed: inout CapsuleInternal.Response,
    _ command: inout CapsuleInternal.Command, _ events: inout CapsuleEvents
  ) {
    let delay = SequencerSettings.frames(seconds: SequencerSettings.drogueDelay)
    if detection.fellAt != .never && now - detection.fellAt >= delay {
      events.raise(.capsuleDrogueFired, t, sensed.pressure.value)
    } else if table.isDue(.capsuleDrogueByTimer, t) {
      events.raise(.capsuleDrogueByTimer, t, sensed.pressure.value)
    } else if pressure.isBelow24Kilometers(now) {
      events.raise(.capsuleDrogueByPressure, t, sensed.pressure.value)
    } else {
      return
    }
    drogueAt = now
    forceBefore = sensed.acceleration.value
    command.fire.bits |= CapsuleInternal.PyroMask.drogue.bits
  }

  /// A drogue that opens is felt within three seconds (CAPS-03); without one the sequence goes on.
  mutating func checkDrogue(
    _ now: Frame, _ sensed: inout CapsuleInternal.Response, _ events: inout CapsuleEvents
  ) {
    guard !hasCheckedDrogue else { return }
    if sensed.acceleration.isValid { forceAfter = max(forceAfter, sensed.acceleration.value) }
    guard now - drogueAt >= SequencerSettings.frames(seconds: SequencerSettings.drogueCheck) else { return }
    hasCheckedDrogue = true
    if sensed.acceleration.isValid && forceAfter < forceBefore + SequencerSettings.drogueJerk {
      events.raise(.capsuleDrogueMissing, forceBefore, forceAfter)
    }
  }

  mutating func decideMain(
    _ now: Frame, _ detection: inout EntryDetection, _ pressure: inout PressureWatch,
    _ command: inout CapsuleInternal.Command, _ events: inout CapsuleEvents
  ) {
    let start =
      detection.fellAt != .never
      ? detection.fellAt : drogueAt == .never ? .never : drogueAt - SequencerSettings.frames(seconds: 14)
    guard start != .never else { return }
    if pressure.isBelow5Kilometers(now) {
      events.raise(.capsuleMainFired, now.seconds(since: start))
    } else if now - start >= SequencerSettings.frames(seconds: SequencerSettings.mainByTimer) {
      events.raise(.capsuleMainByTimer, now.seconds(since: start))
    } else {
      return
    }
    mainAt = now
    command.fire.bits |= CapsuleInternal.PyroMask.main.bits
    command.beacon = 1
    command.beaconPeriodSeconds = SequencerSettings.beaconPeriodInFlight
    events.raise(.capsuleBeaconOn, 1)
  }
}

extension DescentSequence: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("drogueAt", &drogueAt)
    visitor.field("mainAt", &mainAt)
    visitor.field("heatShieldAt", &heatShieldAt)
    visitor.field("landedAt", &landedAt)
    visitor.field("forceBefore", &forceBefore)
    visitor.field("forceAfter", &forceAfter)
    visitor.field("hasCheckedDrogue", &hasCheckedDrogue)
    visitor.field("hasCheckedMain", &hasCheckedMain)
    visitor.field("shockAt", &shockAt)
    visitor.field("silentSince", &silentSince)
  }
}

extension DescentSequence {
  /// Under the main parachute: second igniter, heat shield, touchdown.
  mutating func followMain(
    _ now: Frame, _ pressure: inout PressureWatch, _ sensed: inout CapsuleInternal.Response,
    _ command: inout CapsuleInternal.Command, _ events: inout CapsuleEvents
  ) {
    if !hasCheckedMain && now - mainAt >= SequencerSettings.frames(seconds: SequencerSettings.mainCheck) {
      hasCheckedMain = true
      if pressure.descentRate > SequencerSettings.mainFailedRate {
        events.raise(.capsuleMainNotInflated, pressure.descentRate, sensed.pressure.value)
        command.fire.bits |= CapsuleInternal.PyroMask.mainBackup.bits
      }
    }
    let shieldDelay = SequencerSettings.frames(seconds: SequencerSettings.heatShieldDelay)
    if heatShieldAt == .never && now - mainAt >= shieldDelay {
      heatShieldAt = now
      command.fire.bits |= CapsuleInternal.PyroMask.heatShield.bits
      events.raise(.capsuleHeatShieldDropped, now.seconds(since: mainAt))
    }
    watchBeacon(now, &sensed, &command, &events)
    watchGround(now, &pressure, &sensed, &command, &events)
  }

  /// Shock, then quiet; or pressure that stands still.
  mutating func watchGround(
    _ now: Frame, _ pressure: inout PressureWatch, _ sensed: inout CapsuleInternal.Response,
    _ command: inout CapsuleInternal.Command, _ events: inout CapsuleEvents
  ) {
    guard now - mainAt >= SequencerSettings.frames(seconds: SequencerSettings.landingEarliest) else { return }
    let force = sensed.acceleration.value
    if force > SequencerSettings.landingShock {
      shockAt = now
    } else if shockAt != .never && (force - 9.80665).magnitude > 3 {
      shockAt = .never
    }
    let quiet = shockAt != .never && now - shockAt >= SequencerSettings.quietAfterShock
    guard quiet || pressure.isSteady(now) else { return }
    landedAt = now
    command.pyroArm = false
    command.fire = CapsuleInternal.PyroMask()
    command.beaconPeriodSeconds = SequencerSettings.beaconPeriodLanded
    events.raise(.capsuleLanded, quiet ? 1 : 0, sensed.pressure.value)
  }

  /// After touchdown only the beacon is left.
  mutating func callFromGround(
    at now: Frame, _ sensed: inout CapsuleInternal.Response, _ command: inout CapsuleInternal.Command,
    _ events: inout CapsuleEvents
  ) {
    watchBeacon(now, &sensed, &command, &events)
  }

  /// Ten minutes without power into the antenna: the other transmitter.
  mutating func watchBeacon(
    _ now: Frame, _ sensed: inout CapsuleInternal.Response, _ command: inout CapsuleInternal.Command,
    _ events: inout CapsuleEvents
  ) {
    guard !(sensed.beaconForward.value >= SequencerSettings.beaconForwardLeast) else {
      silentSince = .never
      return
    }
    if silentSince == .never { silentSince = now }
    guard now - silentSince >= SequencerSettings.beaconPatience else { return }
    silentSince = now
    command.beacon = command.beacon == 1 ? 2 : 1
    events.raise(.capsuleBeaconSwitched, Double(command.beacon))
  }
}
