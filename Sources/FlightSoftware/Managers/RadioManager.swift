package import FlightServices
package import GroundInterface
package import HardwareInterface
package import Quantities

/// Keys the transmitter, in passes by itself, points the high-gain antenna at the Earth, and watches both transponders.
package struct RadioManager: BitwiseCopyable, Sendable {
  private var isKeyed = false
  private var wasLocked = false
  /// Transponder in use, and its antenna.
  package private(set) var transponder = Radio.Transponder.a
  package private(set) var antenna = Radio.Antenna.highGain
  private var watch = RadioWatch()
  /// The regime expects somebody to listen.
  package var isInPass = false
  /// By the pass table the ground's carrier must be here, however far away the ground is.
  package var expectsCarrier = false
  package init() {}

  package mutating func step(
    _ response: inout Radio.Response, _ command: inout Radio.Command, _ attitude: inout AttitudeEstimate,
    _ navigation: inout NavigationEstimate, _ services: inout FlightServices
  ) {
    command.transmit = isKeyed || isInPass
    command.transponder = transponder
    command.antenna = antenna
    services.switches[.transmitterA] = command.transmit && transponder == .a
    services.switches[.transmitterB] = command.transmit && transponder == .b
    if command.transmit { point(&command, &attitude, &navigation) }
    let isLocked = response.transponders[0].commandLock.isOn || response.transponders[1].commandLock.isOn
    if isLocked != wasLocked { services.events.raise(isLocked ? .commandLockAcquired : .commandLockLost) }
    wasLocked = isLocked
    watch.step(
      &response.transponders[Int(transponder.rawValue)], isKeyed: command.transmit, expectsCarrier: expectsCarrier,
      at: services.frame)
    publish(&response, &services)
  }

  /// Without attitude or ephemeris the antenna stays where it is.
  private mutating func point(
    _ command: inout Radio.Command, _ attitude: inout AttitudeEstimate, _ navigation: inout NavigationEstimate
  ) {
    guard attitude.isValid, navigation.hasOwnEphemeris else { return }
    let earth = attitude.attitude.unrotate(navigation.earthFromSpacecraftICRF).normalized
    (command.direction[0], command.direction[1], command.direction[2]) = (earth.x, earth.y, earth.z)
  }

  /// TRANSMITTER_ON, USE_TRANSPONDER, USE_ANTENNA.
  package mutating func accept(_ command: inout Telecommand, _ services: inout FlightServices) -> Bool {
    switch command.code {
    case .transmitterOn: isKeyed = command.arguments[0] != 0
    case .useTransponder:
      guard let choice = TransponderChoice(argument: command.arguments[0]) else { return false }
      use(choice.transponder(insteadOf: transponder), antenna, &services)
    case .useAntenna:
      guard let wanted = Radio.Antenna(argument: command.arguments[0]) else { return false }
      use(transponder, wanted, &services)
    default: return false
    }
    return true
  }

  private mutating func use(
    _ transponder: Radio.Transponder, _ antenna: Radio.Antenna, _ services: inout FlightServices
  ) {
    if transponder != self.transponder { services.events.raise(.transponderInUse, Double(transponder.rawValue)) }
    if antenna != self.antenna { services.events.raise(.antennaInUse, Double(antenna.rawValue)) }
    (self.transponder, self.antenna) = (transponder, antenna)
  }

  private mutating func publish(_ response: inout Radio.Response, _ services: inout FlightServices) {
    publish(&response.transponders[0], as: .a, &services)
    publish(&response.transponders[1], as: .b, &services)
    services.telemetry.publish(.radioTransponder, raw: transponder.rawValue)
    services.telemetry.publish(.radioAntenna, raw: antenna.rawValue)
    services.telemetry.publish(.radioGimbalLag, response.gimbalLag.value)
    services.telemetry.publish(.radioPowerMissing, watch.powerMissing)
    services.telemetry.publish(.radioCarrierMissing, watch.carrierMissing)
    services.telemetry.publish(.radioLockMissing, watch.lockMissing)
  }

  private mutating func publish(
    _ response: inout Radio.TransponderResponse, as names: TransponderParameters, _ services: inout FlightServices
  ) {
    services.telemetry.publish(names.commandLock, response.commandLock.isOn)
    services.telemetry.publish(names.level, response.level.value)
    services.telemetry.publish(names.transmitting, response.transmitting.isOn)
    services.telemetry.publish(names.outputPower, response.outputWatts.value)
    services.telemetry.publish(names.temperature, response.amplifierKelvin.value)
  }
}

/// First argument of USE_TRANSPONDER.
private enum TransponderChoice: UInt8 {
  case a, b
  /// The one that is not in use, for sequences.
  case other

  func transponder(insteadOf present: Radio.Transponder) -> Radio.Transponder {
    switch self {
    case .a: .a
    case .b: .b
    case .other: present == .a ? .b : .a
    }
  }
}

extension RadioManager: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("isKeyed", &isKeyed)
    visitor.field("wasLocked", &wasLocked)
    visitor.field("transponder", &transponder)
    visitor.field("antenna", &antenna)
    visitor.field("watch", &watch)
    visitor.field("isInPass", &isInPass)
    visitor.field("expectsCarrier", &expectsCarrier)
  }
}
