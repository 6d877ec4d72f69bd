import FixedStorage
import FlightServices
import FlightSoftware
import GroundInterface
import Quantities

/// Navigation under test: the wires and time are written by hand, the truth is known to the test alone.
struct NavigationBench {
  var services = FlightServices()
  var navigation = Navigation()
  var plan = BurnPlan()
  var thrust = DeliveredThrust()
  var attitude = AttitudeEstimate()
  var sight = LineOfSightMeasurement()
  var laser = LaserRangeMeasurement()
  var laserSight = LineOfSightMeasurement()
  var estimate = NavigationEstimate()
  var second: Int64 = 200_000_000

  init() {
    attitude.isValid = true
    begin()
  }

  var now: OnBoardTime { OnBoardTime(units: second << 16) }

  mutating func begin() { services.begin(time: now, frame: Frame(second * 128)) }

  mutating func step(burning: Bool = false, seconds: Int64 = 1) {
    second += seconds
    begin()
    navigation.step(
      &plan, &thrust, &attitude, &sight, &laser, &laserSight, isBurning: burning, &estimate, &services)
  }

  /// Uploads a straight motion of `body` that covers the next hours; answers what the spacecraft did with it.
  @discardableResult mutating func upload(
    _ body: NavigationBody, about centre: NavigationBody, from position: Vector3, velocity: Vector3,
    start: OnBoardTime? = nil, duration: Double = 21600
  ) -> Bool {
    var segment = EphemerisSegment()
    segment.body = body
    segment.centre = centre
    segment.start = start ?? now
    segment.durationSeconds = duration
    let middle = position + velocity * (duration / 2)
    let half = velocity * (duration / 2)
    (segment.x[0], segment.y[0], segment.z[0]) = (middle.x, middle.y, middle.z)
    (segment.x[1], segment.y[1], segment.z[1]) = (half.x, half.y, half.z)
    var command = segment.telecommand(sequence: 1)
    return navigation.accept(&command, &services)
  }

  /// An asteroid at 1 au, the Earth beyond it, and a plan that keeps `position` from the asteroid.
  mutating func uploadProximity(_ position: Vector3, velocity: Vector3 = .zero) {
    upload(.earth, about: .sun, from: Vector3(1.5e11, 1e10, 0), velocity: Vector3(0, 3e4, 0))
    upload(.asteroid, about: .sun, from: Vector3(1.5e11, 0, 0), velocity: Vector3(0, 3e4, 0))
    upload(.spacecraft, about: .asteroid, from: position, velocity: velocity)
  }

  @discardableResult mutating func uploadDeviation(
    _ position: Vector3, _ velocity: Vector3, secondsAgo: Int64 = 0, sigma: Double = 1000, speedSigma: Double = 0.001
  ) -> Bool {
    var tracked = TrackedDeviation()
    tracked.epoch = OnBoardTime(units: (second - secondsAgo) << 16)
    tracked.deviation = KinematicState(positionICRF: position, velocityICRF: velocity)
    tracked.positionSigmaMeters = sigma
    tracked.velocitySigma = speedSigma
    var command = tracked.telecommand(sequence: 2)
    return navigation.accept(&command, &services)
  }

  func value(_ parameter: Parameter) -> Double {
    var telemetry = services.telemetry
    return telemetry.value(parameter)
  }

  func events(_ event: Event) -> Int {
    var fresh = services.events.fresh
    var count = 0
    while let record = fresh.popFirst() { count += record.event == event ? 1 : 0 }
    return count
  }
}
