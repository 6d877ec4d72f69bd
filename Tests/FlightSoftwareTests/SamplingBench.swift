import FixedStorage
import FlightServices
import FlightSoftware
import GroundInterface
import HardwareInterface
import Quantities

/// A point mass over a turning ellipsoid: gravity, a laser along +X, a springy ground under the head,
/// thrusters that give what is asked for. Its attitude follows at once; its truth is known to the test alone.
struct SamplingBench {
  var services = FlightServices()
  var operations = ProximityOperations()
  var estimate = NavigationEstimate()
  var attitude = AttitudeEstimate()
  var thrust = DeliveredThrust()
  var laser = LaserRangeMeasurement()
  var plan = BurnPlan()
  var burns = BurnExecutive()
  var guidance = Guidance()
  var request = ThrustRequest()

  var frame = Frame(220_000_000 * 128)
  var position = Vector3.zero
  var velocity = Vector3.zero
  var mass = 1850.0
  /// The plan: holds at `home`, leaves with `departure` after `holdSeconds`.
  var home = Vector3.zero
  var departure = Vector3.zero
  var holdSeconds = 3600.0
  var started: Frame
  /// Errors of knowledge, and failures of the senses.
  var navigationError = Vector3(0.2, -0.1, 0.15)
  var laserWorks = true
  var laserBias = 0.0
  var forceSensorsWork = true
  var falseForce = false
  var addedForce = 0.0
  var accelerometersWork = true
  /// The head turned away from straight down, rad.
  var tilt = 0.0
  var isHeadExtended = true
  var isArmOut = true
  /// Axes of the ground, m.
  var axes = Vector3(10.5, 7.5, 6)
  /// Along the head: depth, m; force, N.
  private(set) var depth = 0.0
  private(set) var force = 0.0
  private(set) var touchSpeed = 0.0
  private(set) var touchSlip = 0.0
  private(set) var contactSpeed = 0.0
  private(set) var contactDrift = 0.0
  private var touchPosition = Vector3.zero
  private var impulse = Vector3.zero
  private(set) var pulses = 0
  private var counts = InlineArray<512, Int>(repeating: 0)
  let noise = NoiseStream(seed: 1, device: "bench", purpose: "laser")

  /// Over the hemisphere of the south pole, `degrees` away from it, `range` metres from the centre.
  init(range: Double = 30, degrees: Double = 19) {
    started = frame
    let pole = -operations.sequence.sheet.asteroid.pole()
    let aside = pole.anyPerpendicular
    let angle = degrees * Angle.degree
    home = range * (Elementary.cos(angle) * pole + Elementary.sin(angle) * aside)
    position = home
    departure = 0.047 * home.normalized
    services.phase = .asteroidSampling
    services.stage = 1
    thrust.massKilograms = mass
    services.begin(time: OnBoardTime(frame), frame: frame)
    navigate()
    point()
  }

  func count(_ event: Event) -> Int { counts[Int(event.rawValue)] }
  var state: SamplingState { operations.sequence.state }
  var spin: Vector3 {
    let model = operations.sequence.sheet.asteroid
    return model.spin(about: model.pole())
  }

  mutating func send(_ code: TelecommandCode, _ first: Double = 0, _ second: Double = 0) -> Bool {
    var command = Telecommand(code)
    command.arguments[0] = first
    command.arguments[1] = second
    return operations.accept(&command, &services)
  }

  /// Frames of a control period, as the regime would choose them.
  var period: Int64 { position.length < 20 ? 1 : 16 }

  mutating func run(seconds: Double, until state: SamplingState? = nil) {
    let end = frame + Int64(seconds * 128)
    while frame < end, state == nil || self.state != state { step() }
  }

  mutating func step(period: Int64? = nil) {
    let frames = period ?? self.period
    let seconds = Double(frames) / 128
    let before = velocity
    let push = attitude.attitude.rotate(impulse) / mass
    for _ in 0..<frames { move(push / Double(frames)) }
    frame += frames
    services.begin(time: OnBoardTime(frame), frame: frame)
    point()
    let gravity = position * (-3.57e-4 / (position.lengthSquared * position.length))
    thrust.isMeasured = accelerometersWork
    thrust.measuredDeltaVelocityBody = attitude.attitude.unrotate(velocity - before - gravity * seconds)
    thrust.reportedImpulseBody = impulse
    sense()
    if frame.count % 128 < frames || operations.sequence.feelsGround { navigate() }
    request = ThrustRequest()
    operations.step(
      periodSeconds: seconds, &estimate, &attitude, &thrust, &laser, &plan, &burns, &guidance, &request, &services)
    impulse = request.impulseBody
    if impulse != .zero { pulses += 1 }
    while let record = services.events.fresh.popFirst() { counts[Int(record.event.rawValue)] += 1 }
  }

  /// The ground's own axes at this frame, as rows.
  private func groundAxes() -> Matrix3 {
    var model = operations.sequence.sheet.asteroid
    model.siteLongitude = 0
    model.siteLatitude = 0
    let pole = model.pole()
    let x = model.site(at: OnBoardTime(frame), pole: pole, side: 1)
    return Matrix3(rows: x, pole.cross(x), pole)
  }

  /// Along +X to the ellipsoid; infinite when the beam misses.
  func distanceToGround() -> Double {
    let frame = groundAxes()
    let beam = frame * attitude.attitude.rotate(.unitX)
    let here = frame * position
    let inverse = Vector3(1 / axes.x, 1 / axes.y, 1 / axes.z)
    let (d, p) = (beam.scaled(by: inverse), here.scaled(by: inverse))
    let (a, b, c) = (d.lengthSquared, p.dot(d), p.lengthSquared - 1)
    let root = b * b - a * c
    return root < 0 ? .infinity : (-b - root.squareRoot()) / a
  }

  private mutating func move(_ push: Vector3) {
    let dt = 1.0 / 128
    let wasDeep = depth
    depth = position.lengthSquared < 324 ? max(operations.sequence.sheet.tipMeters - distanceToGround(), 0) : 0
    let head = attitude.attitude.rotate(.unitX)
    let relative = velocity - spin.cross(position)
    if wasDeep == 0, depth > 0, touchSpeed == 0 {
      touchSpeed = relative.dot(head)
      touchSlip = (relative - head * touchSpeed).length
      touchPosition = groundAxes() * position
    }
    if state == .contact, depth > 0 {
      contactSpeed = max(contactSpeed, (relative - head * relative.dot(head)).length)
      contactDrift = max(contactDrift, (groundAxes() * position - touchPosition).length)
    }
    force = depth > 0 ? max(0, 200 * depth + 100 * relative.dot(head)) : 0
    let gravity = position * (-3.57e-4 / (position.lengthSquared * position.length))
    velocity += push + (gravity - head * (force / mass)) * dt
    position += velocity * dt
  }

  private mutating func sense() {
    laser.isValid = false
    if laserWorks, frame.count % 16 == 0 {
      let distance = distanceToGround() + laserBias + 0.1 * noise.normal(at: frame, draw: 0)
      laser.isValid = distance.isFinite
      laser.rangeMeters = distance
      laser.time = OnBoardTime(frame)
    }
    let felt = forceSensorsWork ? force + addedForce : 0
    services.telemetry.publish(.samplerForce, felt)
    services.telemetry.publish(.samplerContact, felt > 2 || falseForce)
    services.telemetry.publish(.samplerHeadExtended, isHeadExtended)
    services.telemetry.publish(.armPose, Double(ArmCamera.Pose.sampling.rawValue))
    services.telemetry.publish(.armMoving, !isArmOut)
    services.telemetry.publish(.samplerBrushCurrent, operations.orders.runsBrush ? 0.8 + 0.02 * force : .nan)
    services.telemetry.publish(.powerStateOfCharge, 0.9)
    services.telemetry.publish(.guidanceError, 0.001)
    services.telemetry.publish(.linsSilent, 0.1)
  }

  private mutating func navigate() {
    let left = max(0, frame.seconds(since: started) - holdSeconds)
    estimate.hasOwnEphemeris = true
    estimate.hasTargetEphemeris = true
    estimate.plannedFromTargetICRF = home + departure * left
    estimate.plannedVelocityFromTargetICRF = left > 0 ? departure : .zero
    estimate.positionFromTargetICRF = position + navigationError
    estimate.velocityFromTargetICRF = velocity + navigationError * 0.01
  }

  private mutating func point() {
    let down = guidance.commanded == .direction ? guidance.commandedDirectionICRF : -position.normalized
    let turned = Elementary.cos(tilt) * down + Elementary.sin(tilt) * down.anyPerpendicular
    attitude.attitude = Pointing.axis(.unitX, along: turned, toSun: Vector3(0.3, 0.5, -0.8))
    attitude.isValid = true
  }
}
