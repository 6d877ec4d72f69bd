import Bus
import DeviceModel
import HardwareInterface
import Quantities
import Testing

@Suite struct PropulsionTests {
  var bench = Bench()
  var propulsion = PropulsionDevice(Propulsion.DataSheet(), seed: 5)
  var command = Propulsion.Command()
  var response = Propulsion.Response()
  var impulse = Vector3.zero
  var torque = Vector3.zero

  mutating func run(_ steps: Int, frames: Int64 = 128) {
    for _ in 0..<steps {
      bench.advance(frames)
      propulsion.step(elapsed: frames, &bench.around, &command, &response)
      impulse += propulsion.impulseBody
      torque += propulsion.angularImpulseBody
    }
  }

  /// The four thrusters whose force has a part along +Z.
  mutating func fireAlongZ(_ seconds: Double) {
    for i in 0..<12 where ThrusterLayout.thruster(i).direction.z > 0.1 { command.onSeconds[i] = seconds }
    command.sequence += 1
  }

  @Test mutating func `mass at separation is 2100 kg`() {
    run(1)
    #expect(propulsion.massKilograms == 2100)
    #expect(propulsion.inertia == Vector3(3300, 1900, 2600))
  }

  @Test mutating func `four thrusters make a pure force and burn propellant at 310 s`() {
    fireAlongZ(0.9)
    run(1)
    #expect(abs(impulse.z / (4 * 10 * 0.70710678 * 0.9) - 1) < 0.02)
    #expect((impulse - Vector3(0, 0, impulse.z)).length < 0.03 * impulse.z && torque.length < 0.03 * impulse.z)
    let spent = 320 - propulsion.bipropKilograms
    #expect(abs(spent / (4 * 10 * 0.9 / (310 * 9.80665)) - 1) < 0.02)
    run(3)
    #expect(320 - propulsion.bipropKilograms == spent)
  }

  @Test mutating func `a command fires the same in fine steps`() {
    var fine = self
    fireAlongZ(0.5)
    run(1)
    fine.fireAlongZ(0.5)
    fine.run(128, frames: 1)
    #expect(abs(fine.impulse.z / impulse.z - 1) < 0.02)
  }

  @Test mutating func `times below the shortest pulse do nothing`() {
    fireAlongZ(0.007)
    run(1)
    #expect(impulse == .zero)
    fireAlongZ(0.0078125)
    run(1)
    #expect(impulse.z > 0.2)
  }

  @Test mutating func `the twelve thrusters are six orthogonal pairs`() {
    for a in 0..<6 {
      for b in 0..<6 {
        let (p, q) = (ThrusterLayout.pair(a), ThrusterLayout.pair(b))
        let product = p.direction.dot(q.direction) + p.torque.dot(q.torque)
        #expect(abs(product - (a == b ? 2 : 0)) < 1e-12)
      }
    }
  }

  @Test mutating func `the main engine does not open for less than its shortest burn, but ends on any time`() {
    (command.mainEngineSeconds, command.sequence) = (0.02, 1)
    run(2)
    #expect(impulse == .zero && propulsion.bipropKilograms == 320)
    (command.mainEngineSeconds, command.sequence) = (1, 2)
    run(1)
    (command.mainEngineSeconds, command.sequence) = (0.02, 3)
    run(2)
    #expect(abs(impulse.z / (490 * 1.02) - 1) < 0.02)
  }

  @Test mutating func `the ion engine goes out below its smallest thrust`() {
    bench.around.ionWattsAvailable = 1e4
    command.ionThrustNewtons = 0.006
    run(1)
    #expect(abs(impulse.z - 0.006) < 1e-9)
    command.ionThrustNewtons = 0.004
    run(1)
    #expect(abs(impulse.z - 0.006) < 1e-9 && bench.around.ionWattsDrawn == 0)
    #expect(response.beamCurrent.value == 0)
  }

  @Test mutating func `the main engine delivers 490 N for the commanded time`() {
    command.mainEngineSeconds = 2.5
    command.sequence = 1
    run(4)
    #expect(abs(impulse.z / (490 * 2.5) - 1) < 0.02)
    #expect(response.chamberPressure.value == 0)
  }

  @Test mutating func `an early cut-off ends the burn short`() {
    propulsion.fail(part: 12, kind: PropulsionDevice.MainValveFault.earlyCutoff.rawValue, severity: 1)
    run(1)
    let idle = propulsion.takeDifference(part: 12)
    command.mainEngineSeconds = 2.5
    command.sequence = 1
    run(4)
    let burning = propulsion.takeDifference(part: 12)
    #expect(!idle && burning && abs(impulse.z / 490 - 1) < 0.02)
  }

  @Test mutating func `a thruster stuck on pushes until its branch loses power`() {
    propulsion.fail(part: 4, kind: PropulsionDevice.ThrusterFault.stuckOn.rawValue, severity: 0)
    run(2)
    let open = propulsion.takeDifference(part: 4)
    #expect(open && abs(impulse.length / 20 - 1) < 0.02)
    bench.around.powered[.thrusters] = false
    run(2)
    let cut = propulsion.takeDifference(part: 4)
    #expect(!cut && abs(impulse.length / 20 - 1) < 0.02)
  }

  @Test mutating func `the ion engine is limited by its power and trips without neutraliser`() {
    command.ionThrustNewtons = 0.3
    bench.around.ionWattsAvailable = 7400
    run(100)
    #expect(abs(impulse.z - 24) < 1e-9 && abs(response.beamCurrent.value - 3.6) < 1e-9)
    #expect(abs((430 - propulsion.xenonKilograms) * 3000 * 9.80665 / 24 - 1) < 1e-6)
    bench.around.ionWattsAvailable = 680
    run(1)
    #expect(abs(propulsion.impulseBody.z - 680 * 1.2 / (3000 * 9.80665)) < 1e-12)
    #expect(bench.around.ionWattsDrawn == 680)
    propulsion.fail(part: 13, kind: 0, severity: 0)
    run(1)
    let differed = propulsion.takeDifference(part: 13)
    #expect(differed && propulsion.impulseBody == .zero && response.beamCurrent.value == 0)
  }

  @Test mutating func `an empty tank gives no thrust`() {
    propulsion.begin(bipropKilograms: 0.01, xenonKilograms: 430, attachedKilograms: 0)
    command.mainEngineSeconds = 10
    command.sequence = 1
    run(11)
    #expect(propulsion.bipropKilograms == 0 && abs(impulse.z - 0.01 * 310 * 9.80665) < 1e-6)
    #expect(response.bipropPressure.value == 0)
  }

  /// Vector SYS-04: the rocket equation, 2100 kg.
  @Test(arguments: [(315.0, 1000.0, 580.748298432), (225, 50, 47.0516396827)])
  mutating func `the main engine spends what the rocket equation says`(
    specificImpulse: Double, deltaV: Double, kilograms: Double
  ) {
    var sheet = Propulsion.DataSheet()
    (sheet.bipropKilograms, sheet.xenonKilograms, sheet.thrustNoise) = (750, 0, 0)
    sheet.bipropSpecificImpulseSeconds = specificImpulse
    propulsion = PropulsionDevice(sheet, seed: 5)
    (command.mainEngineSeconds, command.sequence) = (1e5, 1)
    let spent = spend(until: deltaV) { 750 - $0.bipropKilograms }
    #expect(abs(spent / kilograms - 1) < 1e-6)
  }

  @Test mutating func `the ion engine spends what the rocket equation says`() {
    bench.around.ionWattsAvailable = 1e4
    command.ionThrustNewtons = 0.24
    let spent = spend(until: 1500, frames: 128 * 1024) { 430 - $0.xenonKilograms }
    #expect(abs(spent / 104.386475622 - 1) < 1e-6)
  }

  /// Thrusts until the speed has changed by so much, the last step in proportion; what that took.
  private mutating func spend(until deltaV: Double, frames: Int64 = 128, _ used: (PropulsionDevice) -> Double) -> Double
  {
    var (speed, before, gain) = (0.0, 0.0, 0.0)
    while speed < deltaV {
      before = used(propulsion)
      let mass = propulsion.massKilograms
      bench.advance(frames)
      propulsion.step(elapsed: frames, &bench.around, &command, &response)
      gain = propulsion.impulseBody.z / (0.5 * (mass + propulsion.massKilograms))
      speed += gain
    }
    return before + (used(propulsion) - before) * (1 - (speed - deltaV) / gain)
  }
}
