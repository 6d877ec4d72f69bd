import FixedStorage
import FlightServices
import FlightSoftware
import GroundInterface
import HardwareInterface
import Quantities
import Testing

@Suite struct BusManagerTests {
  var services = FlightServices()
  init() { begin(0) }

  mutating func begin(_ seconds: Int64) {
    let frame = Frame(1_000_000 + seconds * 128)
    services.begin(time: OnBoardTime(frame), frame: frame)
  }
  mutating func value(_ parameter: Parameter) -> Double { services.telemetry.value(parameter) }
  mutating func raised(_ event: Event) -> Int {
    var count = 0
    while let record = services.events.fresh.popFirst() { if record.event == event { count += 1 } }
    return count
  }

  @Test mutating func `drag is the torque that the speed does not show`() {
    var manager = WheelManager()
    var response = Wheels.Response()
    var command = Wheels.Command()
    var status = WheelStatus()
    var request = WheelRequest()
    for second in 0..<200 {
      begin(Int64(second))
      for i in 0..<4 { response.speed[i] = Reading(100, at: services.frame) }
      manager.step(&response, &status, &services)
      request.torque[1] = 0.02 - min(max(status.drag[1], 0), 0.06)
      manager.drive(&request, &command)
    }
    #expect(abs(value(.wheel2Drag) - 0.02) < 1e-3 && value(.wheelsWorst) == 2)
    #expect(abs(value(.wheel1Drag)) < 1e-4)
  }

  @Test mutating func `the worst wheel can be taken out by number zero, but never more than two`() {
    var manager = WheelManager()
    var command = Telecommand(.useWheel)
    services.switches = PowerManager.essentials
    let first = manager.accept(&command, &services)
    let second = manager.accept(&command, &services)
    let third = manager.accept(&command, &services)
    #expect(first && second && !third)
    #expect(services.switches.bits & 0b1111 == 0b1100)
    #expect(raised(.wheelOff) == 2)
  }

  @Test mutating func `gyro words that repeat are counted`() {
    var manager = InertialManager()
    var response = Inertial.Response()
    var command = Inertial.Command()
    var measurement = InertialMeasurement()
    var thrust = DeliveredThrust()
    for second in 0..<6 {
      begin(Int64(second))
      for i in 0..<3 {
        response.rate[i] = Reading(1e-6, at: services.frame)
        response.acceleration[i] = Reading(0, at: services.frame)
        response.deltaVelocity[i] = Reading(Double(second) * 0.5, at: services.frame)
      }
      manager.step(&response, &command, &measurement, &thrust, &services)
    }
    #expect(value(.inertialRepeats) == 5 && measurement.isValid)
    #expect(thrust.isMeasured && abs(thrust.measuredDeltaVelocityBody.x - 2.5) < 1e-12)
    begin(6)
    manager.step(&response, &command, &measurement, &thrust, &services)
    #expect(!measurement.isValid)
  }

  @Test mutating func `a laser range that jumps is kept from navigation`() {
    var manager = LaserManager()
    var response = Laser.Response()
    var command = Laser.Command()
    var measurement = LaserRangeMeasurement()
    var estimate = NavigationEstimate()
    var attitude = AttitudeEstimate()
    var sight = LineOfSightMeasurement()
    var accepted: [Bool] = []
    for second in 0..<6 {
      begin(Int64(second))
      let range = 500 - Double(second) + (second == 3 ? 60 : 0)
      response.range = Reading(range, at: services.frame)
      response.hasReturn = Reading(1, at: services.frame)
      manager.step(&response, &command, &estimate, &attitude, &measurement, &sight, &services)
      accepted.append(measurement.isValid)
    }
    #expect(accepted == [true, true, true, false, true, true])
    #expect(raised(.linsRangeRejected) == 1)
  }

  @Test mutating func `wings that do not latch are reported once, and can be redriven`() {
    var manager = PowerManager()
    var response = Power.Response()
    var command = Power.Command()
    var sun = SunMeasurement()
    var deploy = Telecommand(.deployWings)
    let isAccepted = manager.accept(&deploy, &services)
    #expect(isAccepted)
    response.wingLatched[0] = Reading(1, at: services.frame)
    response.wingLatched[1] = Reading(0, at: services.frame)
    for second in 0..<300 {
      begin(Int64(second))
      manager.step(&response, &command, &sun, &services)
    }
    #expect(command.deployWings && !command.redriveWing[1])
    #expect(raised(.wingNotLatched) == 1)
    var redrive = Telecommand(.redriveWing)
    _ = manager.accept(&redrive, &services)
    manager.step(&response, &command, &sun, &services)
    #expect(command.redriveWing[1] && !command.redriveWing[0])
  }

  @Test mutating func `the wings follow the Sun about their axis`() {
    var manager = PowerManager()
    var response = Power.Response()
    var command = Power.Command()
    var sun = SunMeasurement()
    sun.isValid = true
    sun.directionBody = Vector3(0, 0, 1)
    manager.step(&response, &command, &sun, &services)
    #expect(abs(command.wingAngle[0] + 1.5707963) < 1e-6)
    #expect(command.switches == PowerManager.essentials)
  }

  @Test mutating func `thermostats switch between their limits`() {
    var manager = ThermalManager()
    var response = Thermal.Response()
    var command = Thermal.Command()
    func read(_ node: Thermal.Node, _ kelvin: Double) {
      services.frame += 16 * 128
      response[node] = Reading(kelvin, at: services.frame)
      manager.step(&response, &command, &services)
    }
    read(.deck, 300)
    read(.optics, 289)
    #expect(command[.optics] && !command[.deck] && !command[.lines])
    read(.optics, 292)
    #expect(command[.optics])
    read(.optics, 294)
    #expect(!command[.optics])
    read(.lines, 280)
    #expect(command[.lines] && services.telemetry.value(.thermalLinesTemperature) == 280)
    #expect(services.telemetry.value(.thermalLinesHeater) == 1)
  }

  @Test mutating func `a heater may be switched for good, and is between two readings what it was ordered`() {
    var manager = ThermalManager()
    var response = Thermal.Response()
    var command = Thermal.Command()
    response[.battery] = Reading(300, at: services.frame)
    manager.step(&response, &command, &services)
    var order = Telecommand(.thermostat)
    (order.arguments[0], order.arguments[1]) = (2, 1)
    let isAccepted = manager.accept(&order, &services)
    manager.step(&response, &command, &services)
    #expect(isAccepted && command[.battery])
    command[.battery] = false
    manager.step(&response, &command, &services)
    #expect(command[.battery])
    order.arguments[0] = 5
    #expect(manager.accept(&order, &services) == false)
  }

  /// The manager of the engines with its words and what is asked of it.
  struct Engines {
    var manager = PropulsionManager()
    var response = Propulsion.Response()
    var command = Propulsion.Command()
    var demand = EngineDemand()
    var request = ThrustRequest()
    var thrust = DeliveredThrust()

    mutating func step(beamAmperes: Double, periodSeconds: Double, _ services: inout FlightServices) {
      response.chamberPressure = Reading(0, at: services.frame)
      response.beamCurrent = Reading(beamAmperes, at: services.frame)
      manager.step(&response, &command, &demand, &request, periodSeconds: periodSeconds, &thrust, &services)
    }
  }

  @Test mutating func `a burn without chamber pressure and a thrust without beam add up as shortfall`() {
    var engines = Engines()
    engines.demand.mainEngineOnSeconds = 1
    engines.demand.ionThrustNewtons = 0.2
    for second in 0..<5 {
      begin(Int64(second))
      engines.step(beamAmperes: 0, periodSeconds: 1, &services)
    }
    #expect(value(.mainEngineShortfall) == 4 && value(.ionEngineShortfall) == 4)
    #expect(engines.command.mainEngineSeconds == 1 && engines.command.sequence == 5)
    #expect(abs(engines.thrust.reportedImpulseBody.z - 4 * 490) < 1e-9)
    #expect(engines.thrust.massKilograms < 2100)
  }

  @Test mutating func `a beam is credited for the time between activations, also in the steady regime`() {
    var engines = Engines()
    engines.demand.ionThrustNewtons = 0.1
    for second in [Int64(0), 16, 32, 33, 34] {
      begin(second)
      engines.step(beamAmperes: 1.5, periodSeconds: 16, &services)
    }
    #expect(abs(engines.thrust.reportedImpulseBody.z - 3.4) < 1e-9, "34 s at 0.1 N")
  }
}
