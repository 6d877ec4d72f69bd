package import DeviceModel
package import HardwareInterface
package import Quantities

/// Four reaction wheels in a pyramid. The motor drives, friction brakes; what the wheel gains,
/// the body loses.
package struct WheelsDevice: FailingDevice {
  /// Bearings of wheels 1 to 4, then motors 1 to 4.
  package enum PartID: UInt8, BitwiseCopyable, Sendable {
    case bearing1, bearing2, bearing3, bearing4, motor1, motor2, motor3, motor4
  }
  /// `drag`: extra friction, N m. `stuck`: the wheel seizes and gives its momentum to the body.
  package enum BearingFault: UInt8, BitwiseCopyable, Sendable { case drag, stuck }
  /// `dead`: the windings take no current.
  package enum MotorFault: UInt8, BitwiseCopyable, Sendable { case dead }

  /// Constants of the data sheet in the form the step wants them.
  private struct Keys: BitwiseCopyable, Sendable {
    /// Of the wheels' spin, body axes.
    var axes: InlineArray<4, Vector3>
    /// Spin rate of a wheel for its momentum, 1/(kg m^2).
    var ratePerMomentum: Double
    var amperesPerTorque: Double
    var speed, current: WordFormat
  }
  let sheet: Wheels.DataSheet
  private let keys: Keys
  /// Momentum of each wheel about its own axis, relative to the body, N m s.
  package var momentum = InlineArray<4, Double>(repeating: 0)
  var bearings = InlineArray<4, Part<BearingFault>>(repeating: Part())
  var motors = InlineArray<4, Part<MotorFault>>(repeating: Part())
  /// Sum over the wheels at the start of the last step, and what they took up in it; body axes.
  package private(set) var momentumBody = Vector3.zero
  package private(set) var torqueBody = Vector3.zero

  package init(_ sheet: Wheels.DataSheet, seed: UInt64) {
    self.sheet = sheet
    keys = Keys(
      axes: InlineArray { Self.axis($0, cantRadians: sheet.cantRadians) },
      ratePerMomentum: 1 / sheet.inertiaKilogramSquareMeters, amperesPerTorque: 1 / sheet.torquePerAmpere,
      speed: WordFormat(count: sheet.tachometerCount, low: -1000, high: 1000),
      current: WordFormat(count: 0.001, low: 0, high: 20))
  }

  /// Spin axis of wheel `index` in body axes: pyramid about +Z, azimuth 45 + 90 `index` degrees.
  static func axis(_ index: Int, cantRadians: Double) -> Vector3 {
    let horizontal = Elementary.cos(cantRadians) * 0.7071067811865476
    let alongX = index == 0 || index == 3 ? horizontal : -horizontal
    let alongY = index < 2 ? horizontal : -horizontal
    return Vector3(alongX, alongY, Elementary.sin(cantRadians))
  }

  package mutating func step(
    elapsed frames: Int64, _ around: inout Surroundings, _ command: inout Wheels.Command,
    _ response: inout Wheels.Response
  ) {
    let seconds = Double(frames) * Frame.seconds
    let perSecond = 1 / seconds
    var stored = Vector3.zero
    var taken = Vector3.zero
    for i in 0..<4 {
      let axis = keys.axes[i]
      let isPowered = around.powered.holds(.wheel1, plus: i)
      stored += momentum[i] * axis
      let torque = turn(i, seconds, perSecond, isPowered ? command.torque[i] : 0, isPowered, &response, around.now)
      taken += torque * axis
    }
    momentumBody = stored
    torqueBody = taken
  }

  /// One wheel over one step: the mean torque it takes up, and its words.
  private mutating func turn(
    _ i: Int, _ seconds: Double, _ perSecond: Double, _ wanted: Double, _ isPowered: Bool,
    _ response: inout Wheels.Response, _ now: Frame
  ) -> Double {
    let limit = sheet.maximumTorqueNewtonMeters
    let healthyDrive = wanted.clamped(-limit, limit)
    let drive = motors[i].fault == .dead ? 0 : healthyDrive
    motors[i].note(drive != healthyDrive)
    let free = netTorque(i, drive, extraDrag: 0, perSecond)
    let torque =
      switch bearings[i].fault {
      case nil: free
      case .drag: netTorque(i, drive, extraDrag: bearings[i].severity, perSecond)
      case .stuck: (-momentum[i] * perSecond).clamped(-Self.seizingTorque, Self.seizingTorque)
      }
    bearings[i].note(torque != free)
    momentum[i] += torque * seconds
    guard isPowered else { return torque }
    response.speed[i] = Reading(keys.speed.onWire(momentum[i] * keys.ratePerMomentum), at: now)
    let amperes = drive.magnitude * keys.amperesPerTorque + Self.idleAmperes
    response.current[i] = Reading(keys.current.onWire(amperes), at: now)
    return torque
  }

  /// A seizing bearing brakes with this, N m (ASSUMED).
  private static var seizingTorque: Double { 5 }
  /// Drive electronics at rest, A (ASSUMED).
  private static var idleAmperes: Double { 0.05 }
  /// Below this spin rate Coulomb friction falls to zero linearly, rad/s.
  private static var breakawayRate: Double { 1 }

  /// Motor less friction, kept from reversing the wheel by friction alone and from overspeed.
  private mutating func netTorque(_ i: Int, _ drive: Double, extraDrag: Double, _ perSecond: Double) -> Double {
    let speed = momentum[i] * keys.ratePerMomentum
    let slide = (speed / Self.breakawayRate).clamped(-1, 1)
    let friction =
      (sheet.coulombFrictionNewtonMeters + extraDrag) * slide + sheet.viscousFrictionNewtonMeterSeconds * speed
    let stop = momentum[i].magnitude * perSecond + drive.magnitude
    let torque = drive - friction.clamped(-stop, stop)
    let top = sheet.maximumMomentumNewtonMeterSeconds
    return torque.clamped((-top - momentum[i]) * perSecond, (top - momentum[i]) * perSecond)
  }

  package mutating func fail(part: UInt8, kind: UInt8?, severity: Double) {
    let i = Int(part & 3)
    if part < 4 {
      bearings[i].set(kind: kind, severity: severity)
    } else {
      motors[i].set(kind: kind, severity: severity)
    }
  }
  package mutating func takeDifference(part: UInt8) -> Bool {
    part < 4 ? bearings[Int(part)].takeDifference() : motors[Int(part & 3)].takeDifference()
  }
}

extension WheelsDevice: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("momentum", &momentum)
    visitor.field("bearings", &bearings)
    visitor.field("motors", &motors)
    visitor.field("momentumBody", &momentumBody)
    visitor.field("torqueBody", &torqueBody)
  }
}
