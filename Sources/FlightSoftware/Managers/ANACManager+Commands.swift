package import FlightServices
package import GroundInterface
import HardwareInterface
import Quantities

extension ANACManager {
  /// Executes a telecommand of the camera; false when it cannot be done now or its arguments make no sense.
  package mutating func accept(_ command: inout Telecommand, _ services: inout FlightServices) -> Bool {
    let now = services.frame
    switch command.code {
    case .anacPower: return switchPower(command.arguments[0] != 0, now)
    case .anacReset: return reset(now)
    case .anacMode: return wantsPower && setMode(command.arguments[0])
    case .anacDoor: return wantsPower && moveDoor(open: command.arguments[0] != 0, now)
    case .anacFilter: return wantsPower && turnWheel(command.arguments[0], now)
    case .anacFocus: return wantsPower && focus(atMeters: command.arguments[0], now)
    case .anacExpose: return wantsPower && expose(&command, now)
    case .anacAuto: return wantsPower && startSeries(&command, now)
    default: return false
    }
  }

  mutating func switchPower(_ on: Bool, _ now: Frame) -> Bool {
    if on && !wantsPower { expectAnswer(from: now) }
    wantsPower = on
    resetUntil = .never
    if !on { forget() }
    return true
  }

  /// What the unit loses without power: movements, pictures under way, its mode.
  mutating func forget() {
    (doorWatch, filterWatch, focusWatch) = (MoveWatch(), MoveWatch(), MoveWatch())
    (shot, series) = (Shot(), Series())
    orders.mode = .standby
    orders.door = .hold
    orders.filterReversed = false
  }

  /// Power off for as long as the unit needs to start, then on again in the same mode (ANAC-12).
  mutating func reset(_ now: Frame) -> Bool {
    guard wantsPower else { return false }
    wantsPower = false
    shot = Shot()
    resetUntil = now + Int64(sheet.startUpSeconds * Double(Frame.perSecond))
    return true
  }

  mutating func endReset(_ now: Frame) {
    resetUntil = .never
    wantsPower = true
    expectAnswer(from: now)
  }

  /// The heartbeat of before says nothing about a unit that starts.
  private mutating func expectAnswer(from now: Frame) {
    poweredSince = now
    heartbeatSince = .never
  }

  mutating func setMode(_ raw: Double) -> Bool {
    guard let mode = DeviceMode(argument: raw), mode != .unpowered else { return false }
    orders.mode = mode
    return true
  }

  mutating func moveDoor(open: Bool, _ now: Frame) -> Bool {
    guard orders.mode != .safe else { return false }
    orders.door = open ? .open : .close
    doorWatch.start(at: now, seconds: 1.3 * sheet.doorSeconds)
    return true
  }

  mutating func turnWheel(_ raw: Double, _ now: Frame) -> Bool {
    guard let filter = ANAC.Filter(argument: raw) else { return false }
    turnWheel(to: filter, now)
    return true
  }

  /// Up to four steps the shorter way; the watch gives 1.3 times as long.
  mutating func turnWheel(to filter: ANAC.Filter, _ now: Frame) {
    guard filter != orders.filter || filterWatch.failures > 0 else { return }
    let apart = abs(Int(filter.rawValue) - Int(orders.filter.rawValue))
    let steps = max(1, min(apart, 8 - apart))
    orders.filter = filter
    orders.filterReversed = false
    filterWatch.start(at: now, seconds: 1.3 * sheet.filterStepSeconds * Double(steps))
  }

  mutating func focus(atMeters distance: Double, _ now: Frame) -> Bool {
    guard distance >= sheet.nearestFocusMeters else { return false }
    let travel = sheet.nearestFocusMeters / distance
    let seconds = (travel - orders.focus).magnitude * sheet.focusSeconds
    orders.focus = travel
    focusWatch.start(at: now, seconds: 1.3 * seconds + 2)
    return true
  }

  /// target, filter, exposure (0: as the exposure control thinks), window.
  mutating func expose(_ command: inout Telecommand, _ now: Frame) -> Bool {
    guard shot.stage == .idle, let target = ANAC.Target(argument: command.arguments[0]),
      let filter = ANAC.Filter(argument: command.arguments[1]),
      let window = ANAC.Window(argument: command.arguments[3])
    else { return false }
    let exposure = command.arguments[2]
    guard exposure >= 0, exposure <= sheet.longestExposureSeconds else { return false }
    begin(target, filter, window, exposure > 0 ? exposure : series.exposureSeconds, isPeriodic: false, now)
    return true
  }

  /// period (0 stops), target, filter, window.
  mutating func startSeries(_ command: inout Telecommand, _ now: Frame) -> Bool {
    let period = command.arguments[0]
    guard period >= 0, period <= 1e6, let target = ANAC.Target(argument: command.arguments[1]),
      let filter = ANAC.Filter(argument: command.arguments[2]),
      let window = ANAC.Window(argument: command.arguments[3])
    else { return false }
    (series.periodSeconds, series.target, series.filter, series.window) = (period, target, filter, window)
    series.next = now
    return true
  }
}
