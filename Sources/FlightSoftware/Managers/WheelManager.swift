package import FlightServices
package import GroundInterface
package import HardwareInterface
package import Quantities

/// Drives the wheels: compares speed with torque to know each wheel's drag, and makes up for it.
package struct WheelManager: BitwiseCopyable, Sendable {
  private var usable: UInt8 = 0b1111
  private var lastSpeed = InlineArray<4, Double>(repeating: 0)
  private var lastFrame = InlineArray<4, Int64>(repeating: .min)
  private var drag = InlineArray<4, Double>(repeating: 0)
  /// What was asked of each motor last.
  private var driven = InlineArray<4, Double>(repeating: 0)
  package init() {}

  /// As the wheels were built: kg m^2, N m.
  private static var inertia: Double { 0.0796 }
  private static var maximumTorque: Double { 0.2 }
  /// Time constant of the drag estimate, s; drag made up for at most, N m.
  private static var dragSeconds: Double { 20 }
  private static var maximumMakeUp: Double { 0.06 }
  /// Spin rate above which drag shows clearly, rad/s.
  private static var clearRate: Double { 3 }

  /// Reads the wheels.
  package mutating func step(
    _ response: inout Wheels.Response, _ status: inout WheelStatus, _ services: inout FlightServices
  ) {
    for i in 0..<4 { read(i, response.speed[i], &status) }
    status.usable = usable
    publish(&response, &status, &services)
  }

  private mutating func read(_ i: Int, _ word: Reading, _ status: inout WheelStatus) {
    guard word.isValid, word.frame.count != lastFrame[i] else { return }
    let seconds = lastFrame[i] == .min ? 0 : word.frame.seconds(since: Frame(lastFrame[i]))
    if seconds > 0 && seconds <= 2 && word.value.magnitude > Self.clearRate {
      let missing = driven[i] - Self.inertia * (word.value - lastSpeed[i]) / seconds
      let against = word.value > 0 ? missing : -missing
      drag[i] += (against - drag[i]) * min(1, seconds * (1 / Self.dragSeconds))
    }
    lastSpeed[i] = word.value
    lastFrame[i] = word.frame.count
    status.momentum[i] = Self.inertia * word.value
    status.drag[i] = drag[i]
  }

  /// Writes the torque words for the coming control period.
  package mutating func drive(_ request: inout WheelRequest, _ command: inout Wheels.Command) {
    for i in 0..<4 {
      guard usable & (1 << UInt8(i)) != 0 else {
        driven[i] = 0
        command.torque[i] = 0
        continue
      }
      let slide = (lastSpeed[i] * (1 / Self.clearRate)).clamped(-1, 1)
      let makeUp = drag[i].clamped(0, Self.maximumMakeUp) * slide
      driven[i] = (request.torque[i] + makeUp).clamped(-Self.maximumTorque, Self.maximumTorque)
      command.torque[i] = driven[i]
    }
  }

  /// USE_WHEEL.
  package mutating func accept(_ command: inout Telecommand, _ services: inout FlightServices) -> Bool {
    let wheel = command.arguments[0] == 0 ? worst() : Int(command.arguments[0]) - 1
    guard command.code == .useWheel, wheel >= 0, wheel < 4 else { return false }
    let bit: UInt8 = 1 << UInt8(wheel)
    let isWanted = command.arguments[1] != 0
    guard isWanted || (usable & ~bit).nonzeroBitCount >= 2 else { return false }
    if isWanted != (usable & bit != 0) {
      services.events.raise(isWanted ? .wheelOn : .wheelOff, Double(wheel + 1), drag[wheel])
    }
    usable = isWanted ? usable | bit : usable & ~bit
    let unit = UInt32(UnitID.wheel1.rawValue) + UInt32(wheel)
    services.switches.bits = isWanted ? services.switches.bits | 1 << unit : services.switches.bits & ~(1 << unit)
    drag[wheel] = 0
    return true
  }

  /// Index of the usable wheel with the greatest drag.
  private mutating func worst() -> Int {
    var index = -1
    for i in 0..<4 where usable & (1 << UInt8(i)) != 0 {
      if index < 0 || drag[i] > drag[index] { index = i }
    }
    return index
  }

  private mutating func publish(
    _ response: inout Wheels.Response, _ status: inout WheelStatus, _ services: inout FlightServices
  ) {
    let worst = worst()
    services.telemetry.publish(.wheel1Speed, response.speed[0].value)
    services.telemetry.publish(.wheel2Speed, response.speed[1].value)
    services.telemetry.publish(.wheel3Speed, response.speed[2].value)
    services.telemetry.publish(.wheel4Speed, response.speed[3].value)
    services.telemetry.publish(.wheel1Current, response.current[0].value)
    services.telemetry.publish(.wheel2Current, response.current[1].value)
    services.telemetry.publish(.wheel3Current, response.current[2].value)
    services.telemetry.publish(.wheel4Current, response.current[3].value)
    services.telemetry.publish(.wheel1Drag, drag[0])
    services.telemetry.publish(.wheel2Drag, drag[1])
    services.telemetry.publish(.wheel3Drag, drag[2])
    services.telemetry.publish(.wheel4Drag, drag[3])
    services.telemetry.publish(.wheelsWorst, Double(worst + 1))
    services.telemetry.publish(.wheelsWorstDrag, worst < 0 ? 0 : drag[worst])
    services.telemetry.publish(.wheelsUsable, Double(usable.nonzeroBitCount))
  }
}

extension WheelManager: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("usable", &usable)
    visitor.field("lastSpeed", &lastSpeed)
    visitor.field("lastFrame", &lastFrame)
    visitor.field("drag", &drag)
    visitor.field("driven", &driven)
  }
}
