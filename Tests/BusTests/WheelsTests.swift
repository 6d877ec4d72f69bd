import Bus
import DeviceModel
import HardwareInterface
import Quantities
import Testing

@Suite struct WheelsTests {
  var bench = Bench()
  var wheels = WheelsDevice(Wheels.DataSheet(), seed: 1)
  var command = Wheels.Command()
  var response = Wheels.Response()

  mutating func run(_ seconds: Int, frames: Int64 = 128) {
    for _ in 0..<(seconds * 128 / Int(frames)) {
      bench.advance(frames)
      wheels.step(elapsed: frames, &bench.around, &command, &response)
    }
  }

  @Test mutating func `the pyramid axes are those of vector ATT-03`() {
    command.torque[0] = 0.1
    run(1)
    let unit = wheels.torqueBody / wheels.torqueBody.length
    #expect((unit - Vector3(0.408248290464, 0.408248290464, 0.816496580927)).length < 1e-11)
  }

  @Test mutating func `torque spins the wheel up and the motor limits it`() {
    command.torque[0] = 1
    run(10)
    #expect(wheels.momentum[0] > 1.9 && wheels.momentum[0] < 2.0)
    #expect(abs(response.speed[0].value - wheels.momentum[0] / 0.0796) < 0.01)
    #expect(response.current[0].value > 4)
    run(600)
    #expect(wheels.momentum[0] <= 50)
  }

  @Test mutating func `a coasting wheel slows by friction at any step length`() {
    wheels.momentum[1] = 20
    var fine = self
    run(3600)
    fine.run(3600, frames: 16)
    #expect(wheels.momentum[1] < 20 && wheels.momentum[1] > 0)
    #expect(abs(wheels.momentum[1] - fine.wheels.momentum[1]) < 1e-3)
  }

  @Test mutating func `drag slows a turning wheel and only then makes a difference`() {
    wheels.fail(part: 1, kind: WheelsDevice.BearingFault.drag.rawValue, severity: 0.02)
    run(10)
    let differed1 = wheels.takeDifference(part: 1)
    #expect(!differed1)
    wheels.momentum[1] = 10
    var healthy = self
    healthy.wheels.fail(part: 1, kind: nil, severity: 0)
    run(100)
    healthy.run(100)
    let differed2 = wheels.takeDifference(part: 1)
    #expect(differed2)
    #expect(abs(healthy.wheels.momentum[1] - wheels.momentum[1] - 2) < 0.05)
  }

  @Test mutating func `a seized wheel gives its momentum to the body`() {
    wheels.momentum[2] = 10
    wheels.fail(part: 2, kind: WheelsDevice.BearingFault.stuck.rawValue, severity: 0)
    run(1)
    #expect(wheels.torqueBody.length == 5)
    run(4)
    #expect(wheels.momentum[2] == 0)
  }

  @Test mutating func `a dead motor is noticed only while it is asked to drive`() {
    wheels.fail(part: 4, kind: WheelsDevice.MotorFault.dead.rawValue, severity: 0)
    run(2)
    let differed3 = wheels.takeDifference(part: 4)
    #expect(!differed3)
    command.torque[0] = 0.1
    run(2)
    let differed4 = wheels.takeDifference(part: 4)
    #expect(differed4 && wheels.momentum[0] == 0)
  }

  @Test mutating func `without power nothing is driven and no word is written`() {
    bench.around.powered[.wheel1] = false
    wheels.fail(part: 4, kind: WheelsDevice.MotorFault.dead.rawValue, severity: 0)
    command.torque[0] = 0.1
    run(2)
    #expect(wheels.momentum[0] == 0 && !response.speed[0].isValid && response.speed[1].isValid)
    let differed5 = wheels.takeDifference(part: 4)
    #expect(!differed5)
  }
}
