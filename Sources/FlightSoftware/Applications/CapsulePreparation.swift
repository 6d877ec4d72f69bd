import FlightServices
package import GroundInterface
import HardwareInterface
package import Quantities

/// Readies the capsule and sees its release through (CAPS-06, CAPS-09).
///
/// 13 h before entry it looks at the battery; on the command to separate it fires, waits ten
/// seconds for two of three switches, and fires again until 11.75 h before entry.
package struct CapsulePreparation: BitwiseCopyable, Sendable {
  package private(set) var state = CapsulePreparationState.idle
  package var isCharging = false
  /// Entry, on-board seconds since the epoch; NaN until the timer is loaded.
  package var entryTime = Double.nan
  package private(set) var hasCheckedBattery = false
  package private(set) var firings: UInt32 = 0
  package private(set) var firedAt = Frame.never
  package init() {}

  static var batteryCheckBeforeEntry: Double { 13 * 3600 }
  static var leastCharge: Double { 80 }
  static var fullCharge: Double { 98 }
  static var lastFiringBeforeEntry: Double { 11.75 * 3600 }
  static var switchWait: Int64 { 10 * 128 }

  package mutating func beginSeparated(entryTime: Double) {
    (state, self.entryTime, hasCheckedBattery) = (.separated, entryTime, true)
  }

  /// The capsule is gone, as two of three switches have said.
  package var hasSeparated: Bool { state == .separated }

  /// Takes the command to separate unless `reason` (0 none) speaks against it, or it is under way.
  mutating func request(_ reason: UInt8, _ services: inout FlightServices) -> Bool {
    let refusal = state == .firing || state == .separated ? 5 : reason
    guard refusal == 0 else {
      services.events.raise(.capsuleSeparationRefused, Double(refusal))
      return false
    }
    state = .firing
    fire(&services)
    return true
  }

  mutating func fire(_ services: inout FlightServices) {
    firings &+= 1
    firedAt = services.frame
    services.events.raise(.capsuleSeparationFired, Double(firings), secondsToEntry(&services))
  }

  func secondsToEntry(_ services: inout FlightServices) -> Double {
    entryTime - Double(services.time.units) / 65536
  }

  mutating func step(_ response: inout Capsule.Response, _ services: inout FlightServices) {
    watchBattery(&response, &services)
    let open =
      (response.separation1.isOn ? 1.0 : 0) + (response.separation2.isOn ? 1 : 0)
      + (response.separation3.isOn ? 1 : 0)
    if state == .firing { awaitSwitches(open, &services) }
    services.telemetry.publish(.capsuleSeparationSwitches, open)
    services.telemetry.publish(.capsuleSeparated, open >= 2 || hasSeparated)
    services.telemetry.publish(.capsulePreparation, raw: state.rawValue)
    services.telemetry.publish(.capsuleFirings, Double(firings))
  }

  mutating func awaitSwitches(_ open: Double, _ services: inout FlightServices) {
    if open >= 2 {
      state = .separated
      isCharging = false
      services.events.raise(.capsuleSeparated, Double(firings), open)
      return
    }
    guard services.frame - firedAt >= Self.switchWait else { return }
    guard secondsToEntry(&services) > Self.lastFiringBeforeEntry else {
      state = .failed
      services.events.raise(.capsuleNotSeparated, Double(firings), open)
      return
    }
    services.events.raise(.capsuleSeparationRetried, Double(firings), open)
    fire(&services)
  }

  /// Checks once, 13 h before entry, and charges what is missing; stops when full.
  mutating func watchBattery(_ response: inout Capsule.Response, _ services: inout FlightServices) {
    let charge = response.batteryCharge.value
    if isCharging && charge >= Self.fullCharge {
      isCharging = false
      services.events.raise(.capsuleBatteryCharged, charge)
    }
    // NaN, no timer loaded: not yet.
    guard !hasCheckedBattery, state == .idle, secondsToEntry(&services) <= Self.batteryCheckBeforeEntry else { return }
    hasCheckedBattery = true
    guard charge < Self.leastCharge else { return }
    isCharging = true
    services.events.raise(.capsuleBatteryLow, charge)
  }
}

extension CapsulePreparation: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("state", &state)
    visitor.field("isCharging", &isCharging)
    visitor.field("entryTime", &entryTime)
    visitor.field("hasCheckedBattery", &hasCheckedBattery)
    visitor.field("firings", &firings)
    visitor.field("firedAt", &firedAt)
  }
}
