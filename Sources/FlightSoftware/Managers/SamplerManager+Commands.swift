package import FlightServices
package import GroundInterface
import HardwareInterface
package import Quantities

extension SamplerManager {
  /// Executes a telecommand of the sampler; false when it cannot be done now.
  package mutating func accept(_ command: inout Telecommand, _ services: inout FlightServices) -> Bool {
    let now = services.frame
    switch command.code {
    case .samplerPower: return switchPower(command.arguments[0] != 0)
    case .samplerMode: return wantsPower && setMode(command.arguments[0])
    case .samplerHead: return wantsPower && moveHead(out: command.arguments[0] != 0, now)
    case .samplerFlap: return wantsPower && moveFlap(open: command.arguments[0] != 0, now)
    case .samplerBrush: return wantsPower && startBrush(command.arguments[0], seconds: command.arguments[1], now)
    case .samplerArmContact: return wantsPower && armContact(command.arguments[0] != 0)
    case .sampleStow: return wantsPower && startStowage(&services)
    case .sampleStowAbort: return abortStowage()
    default: return false
    }
  }

  mutating func switchPower(_ on: Bool) -> Bool {
    if on != wantsPower { forget() }
    wantsPower = on
    return true
  }

  /// Standby stops the drives where they are, and is the way out of safe.
  mutating func setMode(_ raw: Double) -> Bool {
    guard let mode = DeviceMode(argument: raw), mode != .unpowered else { return false }
    if mode != .operating { rest() }
    orders.mode = mode
    return true
  }

  /// A drive's command wakes the sampler from standby; from safe only the mode command leads out.
  mutating func wake() -> Bool {
    guard orders.mode != .safe, !isSafe else { return false }
    orders.mode = .operating
    return true
  }

  /// Nothing runs and nothing is waited for.
  mutating func rest() {
    (headWatch, flapWatch) = (MoveWatch(), MoveWatch())
    (orders.head, orders.flap, orders.transfer) = (.hold, .hold, .hold)
    stopBrush()
    if transfer.step != .done { transfer = Stowage() }
  }

  mutating func forget() {
    rest()
    orders.mode = .standby
    (isContactArmed, hasContact, isTripped, isSafe) = (false, false, false, false)
  }

  package mutating func moveHead(out: Bool, _ now: Frame) -> Bool {
    guard transfer.step == .idle || transfer.step == .failed, wake() else { return false }
    orders.head = out ? .out : .back
    headWatch.start(at: now, seconds: 1.3 * sheet.headSeconds + 1)
    return true
  }

  package mutating func moveFlap(open: Bool, _ now: Frame) -> Bool {
    guard wake() else { return false }
    orders.flap = open ? .out : .back
    flapWatch.start(at: now, seconds: 1.3 * sheet.flapSeconds + 1)
    return true
  }

  /// Speed in rad/s, 0 off; 0 s: until stopped.
  package mutating func startBrush(_ speed: Double, seconds: Double, _ now: Frame) -> Bool {
    guard speed >= 0, speed <= sheet.fastestBrushSpeed, seconds >= 0, transfer.step == .idle else { return false }
    guard speed > 0 else {
      stopBrush()
      return true
    }
    guard wake() else { return false }
    if brushGoal == 0 { attempts &+= 1 }
    brushGoal = speed
    orders.brushSpeed = speed
    brushUntil = seconds > 0 ? now + Int64(seconds * Double(Frame.perSecond)) : .distant
    brushFailures = 0
    return true
  }

  mutating func stopBrush() {
    brushGoal = 0
    orders.brushSpeed = 0
    (brushUntil, stalledSince, reversedUntil) = (.distant, .never, .never)
  }

  /// Disarming keeps a contact that is felt until it ends.
  package mutating func armContact(_ armed: Bool) -> Bool {
    isContactArmed = armed
    return true
  }

  /// Begins, or begins again, at the first step that is not done yet; the capsule's lid must stand open.
  mutating func startStowage(_ services: inout FlightServices) -> Bool {
    guard transfer.step == .idle || transfer.step == .failed, wake() else { return false }
    stopBrush()
    transfer = Stowage()
    enter(.insert, seconds: 2 * sheet.seatStrokeMeters / sheet.insertionSpeed, services.frame)
    return true
  }

  mutating func abortStowage() -> Bool {
    guard transfer.step != .idle && transfer.step != .done else { return false }
    transfer = Stowage()
    orders.transfer = .hold
    return true
  }
}
