package import FlightServices
package import GroundInterface
package import HardwareInterface
package import Quantities

/// Switches units, unfolds the wings and turns them to the Sun.
package struct PowerManager: BitwiseCopyable, Sendable {
  private var isStarted = false
  /// Angle wanted of both wings, rad, and its cosine and sine.
  private var wanted = 0.0
  private var cosine = 1.0
  private var sine = 0.0
  private var deployedAt = Frame.never
  private var redriven = InlineArray<2, UInt8>(repeating: 0)
  private var wasLatched = InlineArray<2, UInt8>(repeating: 0)
  private var wasLate = InlineArray<2, UInt8>(repeating: 0)
  package init() {}

  /// Twice the time that both wings need.
  private static var deploymentLimitSeconds: Double { 240 }
  /// The wings follow the Sun in steps of so much, rad.
  private static var deadband: Double { 0.02 }

  /// Units that are on from the first second of the mission.
  package static var essentials: UnitMask {
    var mask = UnitMask()
    mask[.wheel1] = true
    mask[.wheel2] = true
    mask[.wheel3] = true
    mask[.wheel4] = true
    mask[.gyro] = true
    mask[.starTracker1] = true
    mask[.starTracker2] = true
    mask[.sunSensor] = true
    mask[.thrusters] = true
    mask[.mainEngine] = true
    mask[.ionEngine] = true
    mask[.receiverA] = true
    mask[.receiverB] = true
    mask[.heaters] = true
    return mask
  }

  package mutating func step(
    _ response: inout Power.Response, _ command: inout Power.Command, _ sun: inout SunMeasurement,
    _ services: inout FlightServices
  ) {
    if !isStarted { services.switches.bits |= Self.essentials.bits }
    isStarted = true
    command.switches = services.switches
    followSun(&sun)
    for i in 0..<2 { tend(i, &response, &command, &services) }
    publish(&response, &services)
  }

  /// A new angle only when the Sun stands beside the wings' normal by more than the deadband.
  private mutating func followSun(_ sun: inout SunMeasurement) {
    let s = sun.directionBody
    let across2 = s.x * s.x + s.z * s.z
    guard sun.isValid && across2 > 0.1 else { return }
    let beside = s.z * cosine + s.x * sine
    let along = s.x * cosine - s.z * sine
    guard along < 0 || beside * beside > Self.deadband * Self.deadband * across2 else { return }
    wanted = Elementary.atan2(-s.z, s.x)
    cosine = Elementary.cos(wanted)
    sine = Elementary.sin(wanted)
  }

  private mutating func tend(
    _ i: Int, _ response: inout Power.Response, _ command: inout Power.Command, _ services: inout FlightServices
  ) {
    command.deployWings = deployedAt != .never
    command.redriveWing[i] = redriven[i] == 1
    let latched: UInt8 = response.wingLatched[i].isOn ? 1 : 0
    if latched == 1 && wasLatched[i] == 0 && deployedAt != .never {
      services.events.raise(.wingLatched, Double(i + 1))
    }
    wasLatched[i] = latched
    if latched == 0 && wasLate[i] == 0 && deployedAt != .never
      && services.frame.seconds(since: deployedAt) > Self.deploymentLimitSeconds
    {
      wasLate[i] = 1
      services.events.raise(.wingNotLatched, Double(i + 1), response.wingOpened[i].value)
    }
    command.wingAngle[i] = wanted
  }

  /// UNIT_POWER, DEPLOY_WINGS, REDRIVE_WING.
  package mutating func accept(_ command: inout Telecommand, _ services: inout FlightServices) -> Bool {
    switch command.code {
    case .unitPower:
      guard command.arguments[0] >= 0, let unit = UnitID(rawValue: UInt8(min(command.arguments[0], 255))) else {
        return false
      }
      services.switches[unit] = command.arguments[1] != 0
    case .deployWings:
      if deployedAt == .never { deployedAt = services.frame }
    case .redriveWing:
      for i in 0..<2 where wasLatched[i] == 0 && (command.arguments[0] == 0 || Int(command.arguments[0]) == i + 1) {
        redriven[i] = 1
      }
    default: return false
    }
    return true
  }

  private mutating func publish(_ response: inout Power.Response, _ services: inout FlightServices) {
    let powered = UInt32(max(0, response.powered.isValid ? response.powered.value : 0))
    services.telemetry.publish(.powerBusVoltage, response.busVolts.value)
    services.telemetry.publish(.powerBatteryCurrent, response.batteryAmperes.value)
    services.telemetry.publish(.powerStateOfCharge, response.stateOfCharge.value)
    services.telemetry.publish(.powerArrayPower, response.arrayWatts.value)
    services.telemetry.publish(.powerLoadPower, response.loadWatts.value)
    services.telemetry.publish(.powerGroupsShed, response.groupsShed.value)
    services.telemetry.publish(.powerUnits, Double(powered.nonzeroBitCount))
    services.telemetry.publish(.powerUnitsMissing, Double((services.switches.bits & ~powered).nonzeroBitCount))
    publish(wing: 0, &response, &services, .wing1Opened, .wing1Latched, .wing1Angle, .wing1AngleError)
    publish(wing: 1, &response, &services, .wing2Opened, .wing2Latched, .wing2Angle, .wing2AngleError)
  }

  private mutating func publish(
    wing i: Int, _ response: inout Power.Response, _ services: inout FlightServices, _ opened: Parameter,
    _ latched: Parameter, _ angle: Parameter, _ error: Parameter
  ) {
    services.telemetry.publish(opened, response.wingOpened[i].value)
    services.telemetry.publish(latched, response.wingLatched[i].isOn)
    services.telemetry.publish(angle, response.wingAngle[i].value)
    let difference = wanted - response.wingAngle[i].value
    services.telemetry.publish(error, difference.magnitude > 3.1 ? Angle.wrapped(difference) : difference)
  }
}

extension PowerManager: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("isStarted", &isStarted)
    visitor.field("wanted", &wanted)
    visitor.field("cosine", &cosine)
    visitor.field("sine", &sine)
    visitor.field("deployedAt", &deployedAt)
    visitor.field("redriven", &redriven)
    visitor.field("wasLatched", &wasLatched)
    visitor.field("wasLate", &wasLate)
  }
}
