import Bus
import DeviceModel
import Dynamics
import FixedStorage
import FlightServices
import FlightSoftware
import GroundInterface
import HardwareInterface
import Quantities

/// The attitude loop of the spacecraft, both wings, wired as the tick wires them: the plant acts on
/// the commands of the tick before, sensors latch, the flight software answers.
struct AttitudeLoop {
  // Truth.
  var around = Surroundings()
  var body = RigidBody(inertia: Vector3(3300, 1900, 2600))
  var power = PowerDevice(Power.DataSheet(), seed: 1)
  var wheels = WheelsDevice(Wheels.DataSheet(), seed: 1)
  var inertial = InertialDevice(Inertial.DataSheet(), seed: 1)
  var trackers = StarTrackersDevice(StarTrackers.DataSheet(), seed: 1)
  var sunSensors = SunSensorsDevice(SunSensors.DataSheet(), seed: 1)
  var propulsion = PropulsionDevice(Propulsion.DataSheet(), seed: 1)
  /// ICRF.
  var sunDirection = Vector3(-1, 0, 0)
  var disturbance = Vector3.zero

  // Wires.
  var commands = CommandSheet()
  var responses = ResponseSheet()

  // Belief.
  var services = FlightServices()
  var inertialManager = InertialManager()
  var trackerManager = StarTrackerManager()
  var sunManager = SunSensorManager()
  var wheelManager = WheelManager()
  var powerManager = PowerManager()
  var propulsionManager = PropulsionManager()
  var determination = AttitudeDetermination()
  var control = AttitudeControl()
  var measurement = InertialMeasurement()
  var fixes = InlineArray<2, TrackerMeasurement>(repeating: TrackerMeasurement())
  var sun = SunMeasurement()
  var estimate = AttitudeEstimate()
  var target = AttitudeTarget()
  var status = WheelStatus()
  var request = WheelRequest()
  var thrust = ThrustRequest()
  var demand = EngineDemand()
  var delivered = DeliveredThrust()

  /// Control period, and the plant's own step, frames.
  var period: Int64 = 128
  var plantPeriod: Int64?
  var worstError = 0.0

  init() {
    around.now = Frame(21_843_000_000)
    power.beginDeployed(stateOfCharge: 1)
    around.powered = PowerManager.essentials
    commands.power.switches = PowerManager.essentials
    trackers.beginTracking()
    target.isValid = true
  }

  mutating func run(seconds: Int) {
    worstError = 0
    for _ in 0..<(Int64(seconds) * 128 / period) { tick() }
  }

  mutating func tick() {
    let step = plantPeriod ?? period
    for _ in 0..<(period / step) { fly(step) }
    believe()
    worstError = max(worstError, error)
  }

  /// True angle between target and body, rad.
  var error: Double {
    let turn = target.attitude.conjugate * body.attitude
    return 2 * Elementary.asin(min(1, turn.vector.length))
  }

  private mutating func fly(_ frames: Int64) {
    let seconds = Double(frames) * Frame.seconds
    around.now += frames
    around.sunDirectionBody = body.attitude.unrotate(sunDirection)
    power.step(elapsed: frames, &around, &commands.power, &responses.power)
    wheels.step(elapsed: frames, &around, &commands.wheels, &responses.wheels)
    propulsion.step(elapsed: frames, &around, &commands.propulsion, &responses.propulsion)
    body.inertia = propulsion.inertia
    let pressure = SolarPressure.torqueBody(
      sunDirectionBody: around.sunDirectionBody, newtons: 2.4e-4 / (around.sunDistanceAU * around.sunDistanceAU))
    body.step(
      seconds: seconds, torqueBody: propulsion.angularImpulseBody / seconds + pressure + disturbance,
      storedMomentumBody: wheels.momentumBody, storedTorqueBody: wheels.torqueBody)
    around.attitude = body.attitude
    around.rateBody = body.rateBody
    around.specificForceBody = propulsion.impulseBody / (propulsion.massKilograms * seconds)
    around.sunDirectionBody = body.attitude.unrotate(sunDirection)
    inertial.step(elapsed: frames, &around, &commands.inertial, &responses.inertial)
    trackers.step(elapsed: frames, &around, &commands.starTrackers, &responses.starTrackers)
    sunSensors.step(elapsed: frames, &around, &commands.sunSensors, &responses.sunSensors)
  }

  private mutating func believe() {
    let seconds = Double(period) * Frame.seconds
    services.begin(time: OnBoardTime(around.now), frame: around.now)
    inertialManager.step(&responses.inertial, &commands.inertial, &measurement, &delivered, &services)
    trackerManager.step(&responses.starTrackers, &commands.starTrackers, &fixes, &services)
    sunManager.step(&responses.sunSensors, &commands.sunSensors, &sun, &services)
    wheelManager.step(&responses.wheels, &status, &services)
    determination.step(&measurement, &fixes, &estimate, &services)
    control.step(
      &estimate, &target, &sun, massKilograms: delivered.massKilograms, periodSeconds: seconds, &status, &request,
      &thrust, &services)
    wheelManager.drive(&request, &commands.wheels)
    propulsionManager.step(
      &responses.propulsion, &commands.propulsion, &demand, &thrust, periodSeconds: seconds, &delivered, &services)
    powerManager.step(&responses.power, &commands.power, &sun, &services)
  }

  mutating func raised(_ event: Event) -> Int {
    var count = 0
    while let record = services.events.fresh.popFirst() { if record.event == event { count += 1 } }
    return count
  }
  mutating func tell(_ code: TelecommandCode, _ first: Double = 0, _ second: Double = 0) -> Bool {
    var command = Telecommand(code)
    command.arguments[0] = first
    command.arguments[1] = second
    switch code {
    case .useWheel: return wheelManager.accept(&command, &services)
    case .useGyro, .useStarTracker: return determination.accept(&command, &services)
    case .unloadWheels: return control.accept(&command, &services)
    default: return powerManager.accept(&command, &services)
    }
  }
}
