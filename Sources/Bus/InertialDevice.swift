package import DeviceModel
package import HardwareInterface
package import Quantities

/// Gyros that report the mean rate since the computer's last sync (Farrenkopf's noise model), and
/// accelerometers that count velocity.
package struct InertialDevice: FailingDevice {
  package enum PartID: UInt8, BitwiseCopyable, Sendable { case gyro, accelerometer }
  /// `biasJump`: a constant rate on every axis, rad/s. `frozen`: the words stay as they were.
  package enum GyroFault: UInt8, BitwiseCopyable, Sendable { case biasJump, frozen }
  /// `spike`: an acceleration that is not there, m/s^2 along +Z. `dead`: nothing is counted.
  package enum AccelerometerFault: UInt8, BitwiseCopyable, Sendable { case spike, dead }

  private struct Keys: BitwiseCopyable, Sendable {
    var noise, walk: NoiseStream
    var rate, acceleration: WordFormat
  }
  let sheet: Inertial.DataSheet
  private let keys: Keys
  var bias: Vector3
  var velocity = Vector3.zero
  var lastAttitude = Quaternion.identity
  var wasPowered = false
  /// Angle and time since the last sync.
  var angle = Vector3.zero
  var angleFrames: Int64 = 0
  var lastSync: UInt32 = 0
  /// Time the bias has not yet walked, frames.
  var unwalked: Int64 = 0
  var gyro = Part<GyroFault>()
  var accelerometer = Part<AccelerometerFault>()

  package init(_ sheet: Inertial.DataSheet, seed: UInt64) {
    self.sheet = sheet
    let start = NoiseStream(seed: seed, device: "inertial", purpose: "switch-on")
    keys = Keys(
      noise: NoiseStream(seed: seed, device: "inertial", purpose: "noise"),
      walk: NoiseStream(seed: seed, device: "inertial", purpose: "walk"),
      rate: WordFormat(count: sheet.rateCount, low: -sheet.rateRange, high: sheet.rateRange),
      acceleration: WordFormat(count: sheet.accelerationCount, low: -200, high: 200))
    bias = sheet.biasAtSwitchOn * start.normalVector(at: Frame(0), draw: 0).normals
  }

  package mutating func step(
    elapsed frames: Int64, _ around: inout Surroundings, _ command: inout Inertial.Command,
    _ response: inout Inertial.Response
  ) {
    let isPowered = around.powered[.gyro]
    defer {
      lastAttitude = around.attitude
      wasPowered = isPowered
    }
    guard isPowered else { return }
    let seconds = Double(frames) * Frame.seconds
    let perSecond = 1 / seconds
    let root = seconds.squareRoot()
    let now = around.now
    let drawn = keys.noise.normalVector(at: now, draw: 0)
    walkBias(frames, now)
    let turned = wasPowered ? lastAttitude.meanRate(to: around.attitude, perSecond: perSecond) : around.rateBody
    let noise = (sheet.angleRandomWalk * root * perSecond) * drawn.normals
    if command.sync != lastSync {
      lastSync = command.sync
      angle = .zero
      angleFrames = 0
    }
    angle += seconds * (turned + bias + noise)
    angleFrames += frames
    write(angle * (1 / (Double(angleFrames) * Frame.seconds)), now, &response)
    let walk = (sheet.velocityRandomWalk * root * perSecond) * NoiseStream.even(drawn.spare)
    count(around.specificForceBody + walk, seconds, now, &response)
  }

  /// The bias walks in steps of 64 s: between them its change is far below the noise.
  private mutating func walkBias(_ frames: Int64, _ now: Frame) {
    unwalked += frames
    guard unwalked >= 64 * Frame.perSecond else { return }
    let seconds = Double(unwalked) * Frame.seconds
    bias += sheet.rateRandomWalk * seconds.squareRoot() * keys.walk.normalVector(at: now, draw: 0).normals
    unwalked = 0
  }

  private mutating func write(_ rate: Vector3, _ now: Frame, _ response: inout Inertial.Response) {
    var differs = false
    for i in 0..<3 {
      let healthy = keys.rate.onWire(component(rate, i))
      let word: Double =
        switch gyro.fault {
        case nil: healthy
        case .biasJump: keys.rate.onWire(component(rate, i) + gyro.severity)
        case .frozen: response.rate[i].value
        }
      differs = differs || word != healthy
      response.rate[i] = Reading(word, at: now)
    }
    gyro.note(differs)
  }

  private mutating func count(
    _ force: Vector3, _ seconds: Double, _ now: Frame, _ response: inout Inertial.Response
  ) {
    let level = sheet.accelerationBias
    var felt = force + Vector3(level, level, level)
    accelerometer.note(true)
    switch accelerometer.fault {
    case nil: break
    case .spike: felt += Vector3(0, 0, accelerometer.severity)
    case .dead: felt = .zero
    }
    velocity += felt * seconds
    for i in 0..<3 {
      response.acceleration[i] = Reading(keys.acceleration.onWire(component(felt, i)), at: now)
      response.deltaVelocity[i] = Reading(component(velocity, i), at: now)
    }
  }

  package mutating func fail(part: UInt8, kind: UInt8?, severity: Double) {
    if part == PartID.gyro.rawValue {
      gyro.set(kind: kind, severity: severity)
    } else {
      accelerometer.set(kind: kind, severity: severity)
    }
  }
  package mutating func takeDifference(part: UInt8) -> Bool {
    part == PartID.gyro.rawValue ? gyro.takeDifference() : accelerometer.takeDifference()
  }
}

/// Component 0, 1 or 2 of a vector: x, y, z.
func component(_ vector: Vector3, _ index: Int) -> Double { index == 0 ? vector.x : index == 1 ? vector.y : vector.z }

extension NoiseStream {
  /// Three independent numbers of mean 0 and deviation 1 out of 30 random bits, each evenly spread over 1024 values: for
  /// noise that is summed or coarse, at a fifth of the price of normals.
  static func even(_ bits: UInt32) -> Vector3 {
    let halfWidth = 1.7320508075688772
    func even(_ shift: UInt32) -> Double {
      (Double(Int32(bits >> shift & 0x3FF)) + 0.5) * (halfWidth * 0x1p-9) - halfWidth
    }
    return Vector3(even(0), even(10), even(20))
  }
}

extension Quaternion {
  /// The constant body rate that turns this attitude into `next` in a time of which there are `perSecond` to a second;
  /// turns below 1 rad.
  func meanRate(to next: Quaternion, perSecond: Double) -> Vector3 {
    let turn = conjugate * next
    let s2 = turn.vector.lengthSquared
    // theta / sin(theta / 2), with the sine s: arcsine series, good to 1e-9 below 0.2 rad.
    let stretch = 2 * (1 + s2 * (1.0 / 6 + s2 * (3.0 / 40 + s2 * (15.0 / 336))))
    return turn.vector * ((turn.w < 0 ? -stretch : stretch) * perSecond)
  }
}

extension InertialDevice: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("bias", &bias)
    visitor.field("velocity", &velocity)
    visitor.field("lastAttitude", &lastAttitude)
    visitor.field("wasPowered", &wasPowered)
    visitor.field("angle", &angle)
    visitor.field("angleFrames", &angleFrames)
    visitor.field("lastSync", &lastSync)
    visitor.field("unwalked", &unwalked)
    visitor.field("gyro", &gyro)
    visitor.field("accelerometer", &accelerometer)
  }
}
