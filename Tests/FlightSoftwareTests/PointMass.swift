import FixedStorage
import FlightServices
import FlightSoftware
import GroundInterface
import Quantities

/// A spacecraft that is nothing but mass and engines, and turns at once wherever a burn wants:
/// the simplest truth against which guidance can close its loop.
struct PointMass {
  var services = FlightServices()
  var plan = BurnPlan()
  var executive = BurnExecutive()
  var thrust = DeliveredThrust()
  var attitude = AttitudeEstimate()
  var pointing = BurnPointing()
  var demand = EngineDemand()
  var frame: Frame
  /// Frames of a control period: 128 or 16.
  var period: Int64
  /// Truth, beside the plan: m, m/s, kg.
  var position = Vector3.zero
  var velocity = Vector3.zero
  var mass = 1830.0
  /// Part of the nominal force that the main engine gives; 0 is off.
  var mainEngine = 1.0
  var isSettled = true
  private var mainLeft = 0.0
  private var impulseLeft = Vector3.zero
  private var events = InlineArray<512, Int>(repeating: 0)

  init(period: Int64 = 128) {
    self.period = period
    frame = Frame(25_600_000_000)
    attitude.isValid = true
    services.begin(time: OnBoardTime(frame), frame: frame)
  }

  var now: OnBoardTime { OnBoardTime(frame) }

  mutating func add(_ vector: Vector3, after seconds: Double, isReference: Bool = true) {
    var impulse = PlannedThrust()
    impulse.epoch = now.advanced(bySeconds: seconds)
    impulse.vectorICRF = vector
    impulse.isReference = isReference
    let inserted = plan.insert(impulse)
    precondition(inserted, "the plan is full")
  }

  func count(_ event: Event) -> Int { events[Int(event.rawValue)] }

  /// One control period: plant first, then software, whose command acts a frame later.
  mutating func step() {
    frame += period
    thrust.measuredDeltaVelocityBody = .zero
    thrust.reportedImpulseBody = .zero
    thrust.isMeasured = true
    move(frames: 1)
    mainLeft = demand.mainEngineOnSeconds
    impulseLeft = demand.impulseBody
    move(frames: period - 1)
    thrust.massKilograms = mass
    services.begin(time: now, frame: frame)
    executive.step(
      periodSeconds: Double(period) / 128, &plan, &thrust, &attitude, isSettled: isSettled, pointingError: 0,
      &pointing, &demand, &services)
    if pointing.isActive {
      attitude.attitude = Pointing.axis(.unitZ, along: pointing.directionICRF, toSun: Vector3(0.1, 0.2, 1))
    }
    while let record = services.events.fresh.popFirst() { events[Int(record.event.rawValue)] += 1 }
  }

  mutating func run(seconds: Int64) { for _ in 0..<(seconds * 128 / period) { step() } }

  private mutating func move(frames: Int64) {
    let seconds = Double(frames) / 128
    let on = min(mainLeft, seconds)
    mainLeft -= on
    let main = Vector3(0, 0, 490 * mainEngine * on)
    let small = impulseLeft.limited(to: 40 * seconds)
    impulseLeft -= small
    let impulse = main + small + Vector3(0, 0, demand.ionThrustNewtons * seconds)
    let change = impulse / mass
    mass -= (main.length + small.length) / (310 * standardGravity)
    thrust.measuredDeltaVelocityBody += change
    thrust.reportedImpulseBody += impulse
    let inertial = attitude.attitude.rotate(change)
    position += velocity * seconds + inertial * (seconds / 2)
    velocity += inertial
  }
}
