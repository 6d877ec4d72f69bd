import ArmCamera
import DeviceModel
import FlightSoftware
import GroundInterface
import HardwareInterface
import Testing

struct `The arm` {
  @Test(arguments: [1, 16, 128] as [Int64]) func `a joint turns three degrees a second`(stepFrames: Int64) {
    var bench = ArmBench()
    bench.isManaged = false
    bench.stepFrames = stepFrames
    bench.around.powered[.arm] = true
    bench.command.joints[1] = 2.4 + 0.523_598_775_598_3
    bench.command.isDriving = true
    bench.fly(9)
    let before = bench.device.joints[1]
    bench.fly(1)
    let after = bench.device.joints[1]
    #expect(abs(before - 2.4 - 9 * 0.052_359_877_56) < 1e-9)
    #expect(abs(after - 2.4 - 0.523_598_775_598_3) < 1e-9)
  }

  @Test func `slow is a tenth of the speed`() {
    var bench = ArmBench()
    bench.isManaged = false
    bench.around.powered[.arm] = true
    bench.command.joints[0] = 1
    (bench.command.isDriving, bench.command.isSlow) = (true, true)
    bench.fly(10)
    let yaw = bench.device.joints[0]
    #expect(abs(yaw - 0.052_359_877_56) < 1e-9)
  }

  @Test func `the poses are where their names say`() {
    var bench = ArmBench()
    bench.prepare(.sampling)
    #expect(bench.events[.armMoved] == 1)
    #expect(abs(bench.around.armReachMeters - 4.4) < 1e-9)
    #expect(!bench.around.isArmAtCapsule)
    bench.send(.armPose, Double(ArmCamera.Pose.preInsert.rawValue), 0)
    bench.fly(100)
    #expect(bench.around.isArmAtCapsule)
    #expect(bench.around.armReachMeters == 0)
    let error = bench.value(.armJointError)
    #expect(error < 2e-4)
  }

  @Test func `without power the arm holds`() {
    var bench = ArmBench()
    bench.send(.armPower, 1)
    bench.send(.armPose, Double(ArmCamera.Pose.sampling.rawValue), 0)
    bench.fly(10)
    bench.send(.armPower, 0)
    let before = bench.device.joints[1]
    bench.fly(50)
    let after = bench.device.joints[1]
    #expect(before == after)
    #expect(!bench.response.joint1.isValid)
    let refused = bench.send(.armPose, 1, 0)
    #expect(!refused)
  }

  @Test func `a jammed joint is tried three times and then left`() {
    var bench = ArmBench()
    bench.fail(.joint2, 0)
    bench.prepare(.sampling)
    let current = bench.value(.armCurrent)
    #expect(bench.events[.armMoveTimeout] == 3)
    #expect(bench.events[.armMoved] == nil)
    #expect(current == 0)
  }

  @Test func `a slipped encoder says arrived while the arm is elsewhere`() {
    var bench = ArmBench()
    bench.fail(.joint3, 1, 0.1)
    bench.prepare(.preInsert)
    #expect(bench.events[.armMoved] == 1)
    #expect(!bench.around.isArmAtCapsule)
  }
}
