import DeviceModel
import FlightSoftware
import GroundInterface
import HardwareInterface
import Quantities
import Sampler
import Testing

struct `The sampler's modes` {
  @Test func `power leads to standby, a drive's command to operating, no power to nothing`() {
    let bench = SamplerBench()
    let refused = bench.send(.samplerHead, 1)
    #expect(!refused)
    bench.send(.samplerPower, 1)
    bench.fly(0.5)
    #expect(bench.device.mode == .standby)
    bench.send(.samplerHead, 1)
    bench.fly(0.5)
    #expect(bench.device.mode == .operating)
    bench.send(.samplerPower, 0)
    bench.fly(0.5)
    let mode = bench.value(.samplerMode)
    #expect(bench.device.mode == .unpowered)
    #expect(mode == Double(DeviceMode.unpowered.rawValue))
  }

  @Test func `standby stops the drives where they are`() {
    let bench = SamplerBench()
    bench.send(.samplerPower, 1)
    bench.send(.samplerHead, 1)
    bench.fly(5)
    bench.send(.samplerMode, Double(DeviceMode.standby.rawValue))
    bench.fly(20)
    #expect(bench.device.headExtension > 0.1 && bench.device.headExtension < 0.2)
    #expect(bench.events[.samplerHeadTimeout] == nil)
  }

  @Test func `safe stops the brush, shuts the flap and refuses the drives until standby`() {
    let bench = SamplerBench()
    bench.prepare()
    bench.send(.samplerBrush, 250, 0)
    bench.fly(1)
    bench.send(.samplerMode, Double(DeviceMode.safe.rawValue))
    bench.fly(3)
    #expect(bench.device.mode == .safe)
    #expect(bench.device.brushSpeed == 0 && bench.device.flapGap == 0)
    let refused = bench.send(.samplerFlap, 1)
    bench.send(.samplerMode, Double(DeviceMode.standby.rawValue))
    bench.fly(0.1)
    let accepted = bench.send(.samplerFlap, 1)
    bench.fly(3)
    #expect(!refused && accepted)
    #expect(bench.device.flapGap > 0)
  }

  @Test func `a hot motor makes the sampler safe by itself, and a blocked cutter does not fire`() {
    let bench = SamplerBench()
    bench.prepare()
    bench.stepFrames = 128
    bench.around.samplerKelvin = 380
    bench.fly(3_000)
    #expect(bench.device.mode == .safe)
    #expect(bench.events[.samplerSafe] == 1)
    bench.isManaged = false
    bench.command.cutterFiring += 1
    bench.fly(2)
    #expect(!bench.device.isCut)
    bench.isManaged = true
    bench.around.samplerKelvin = 293
    bench.fly(3_000)
    #expect(bench.device.mode == .safe)
    bench.send(.samplerMode, Double(DeviceMode.standby.rawValue))
    bench.fly(2)
    #expect(bench.device.mode == .standby)
    #expect(!bench.device.isCut)
  }

  @Test func `disarmed during a touch, the end of contact is still told`() {
    let bench = SamplerBench()
    bench.prepare()
    bench.around.headForceNewtons = 20
    bench.fly(0.5)
    bench.send(.samplerArmContact, 0)
    bench.fly(0.5)
    #expect(bench.manager.hasContact)
    bench.around.headForceNewtons = 0
    bench.fly(0.5)
    #expect(bench.events[.contactEnded] == 1)
    bench.around.headForceNewtons = 20
    bench.fly(0.5)
    #expect(bench.events[.contact] == 1)
  }

  @Test func `with one sensor silent the other two must agree`() {
    let bench = SamplerBench()
    bench.prepare()
    bench.fail(.forceSensor1, 1)
    bench.fail(.forceSensor2, 0, 30)
    bench.fly(1)
    let invalid = bench.value(.samplerForce1)
    #expect(invalid.isNaN)
    #expect(!bench.manager.hasContact)
    bench.around.headForceNewtons = 10
    bench.fly(0.2)
    #expect(bench.manager.hasContact)
    bench.fail(.forceSensor2, 1)
    bench.fly(0.2)
    let force = bench.value(.samplerForce)
    #expect(force.isNaN)
    #expect(!bench.manager.hasContact)
  }
}
