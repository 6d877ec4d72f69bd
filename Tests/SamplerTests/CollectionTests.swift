import DeviceModel
import FlightSoftware
import GroundInterface
import HardwareInterface
import Quantities
import Sampler
import Testing

struct `Collecting sample` {
  @Test(arguments: [1, 16, 128] as [Int64]) func `the head takes ten seconds for its stroke`(stepFrames: Int64) {
    let bench = SamplerBench()
    bench.isManaged = false
    bench.stepFrames = stepFrames
    bench.around.powered[.sampler] = true
    bench.command.mode = .operating
    bench.command.head = .out
    bench.fly(9)
    #expect(!bench.response.headExtended.isOn && !bench.response.headRetracted.isOn)
    bench.fly(1)
    #expect(bench.response.headExtended.isOn)
    #expect(abs(bench.around.headReachMeters - 0.3) < 1e-9)
  }

  @Test func `an attempt collects some three hundred grams, another seed another mass`() {
    var masses: [Double] = []
    for seed in 1...40 as ClosedRange<UInt64> {
      let bench = SamplerBench(seed: seed)
      bench.prepare()
      bench.sample()
      masses.append(bench.device.sampleKilograms)
      #expect(bench.manager.attempts == 1)
    }
    #expect(Set(masses).count == 40)
    #expect(masses.allSatisfy { $0 > 0.01 && $0 < 1 })
    let median = masses.sorted()[20]
    #expect(median > 0.22 && median < 0.38)
  }

  @Test func `nothing is collected with the head retracted, without contact or with the flap shut`() {
    let retracted = SamplerBench()
    retracted.prepare()
    retracted.send(.samplerHead, 0)
    retracted.fly(12)
    retracted.sample()
    #expect(retracted.device.sampleKilograms == 0)
    let floating = SamplerBench()
    floating.prepare()
    floating.sample(newtons: 0)
    #expect(floating.device.sampleKilograms == 0)
    let shut = SamplerBench()
    shut.prepare()
    shut.send(.samplerFlap, 0)
    shut.fly(3)
    shut.sample()
    #expect(shut.device.sampleKilograms == 0)
  }

  @Test func `the mass of an attempt does not depend on the length of a step`() {
    var masses: [Double] = []
    for stepFrames in [1, 16] as [Int64] {
      let bench = SamplerBench()
      bench.isManaged = false
      bench.stepFrames = stepFrames
      bench.around.powered[.sampler] = true
      bench.command.mode = .operating
      (bench.command.head, bench.command.flap) = (.out, .out)
      bench.fly(12)
      bench.around.headForceNewtons = 20
      bench.command.brushSpeed = 250
      bench.fly(5)
      masses.append(bench.device.sampleKilograms)
    }
    #expect(abs(masses[0] / masses[1] - 1) < 0.05)
  }

  @Test func `contact is two of three sensors for fifty milliseconds, and only while armed`() {
    let bench = SamplerBench()
    bench.prepare()
    bench.fail(.forceSensor1, 0, 30)
    bench.fly(1)
    #expect(!bench.manager.hasContact)
    bench.around.headForceNewtons = 10
    bench.fly(0.03)
    #expect(!bench.manager.hasContact)
    bench.fly(0.07)
    #expect(bench.manager.hasContact)
    bench.around.headForceNewtons = 0
    bench.fly(0.1)
    #expect(!bench.manager.hasContact)
    #expect(bench.events[.contact] == 1 && bench.events[.contactEnded] == 1)
    bench.send(.samplerArmContact, 0)
    bench.around.headForceNewtons = 10
    bench.fly(1)
    #expect(bench.events[.contact] == 1)
  }

  @Test func `sixty newtons stop the brush and draw the head back`() {
    let bench = SamplerBench()
    bench.prepare()
    bench.around.headForceNewtons = 70
    bench.fly(12)
    let retracted = bench.value(.samplerHeadRetracted)
    #expect(bench.events[.samplerForceTrip] == 1)
    #expect(retracted == 1)
  }

  @Test func `a stalled brush is turned back twice, then given up`() {
    let bench = SamplerBench()
    bench.prepare()
    bench.fail(.brushMotor, 0)
    bench.send(.samplerBrush, 250, 10)
    bench.fly(6)
    let current = bench.value(.samplerBrushCurrent)
    #expect(bench.events[.brushStalled] == 3)
    #expect(bench.events[.brushFailed] == 1)
    #expect(current == 0)
  }

  @Test func `a brush that comes free goes on collecting`() {
    let bench = SamplerBench()
    bench.prepare()
    bench.around.headForceNewtons = 20
    bench.fail(.brushMotor, 0)
    bench.send(.samplerBrush, 250, 6)
    bench.fly(1)
    bench.fail(.brushMotor, nil)
    bench.fly(4)
    #expect(bench.events[.brushStalled] == 1)
    #expect(bench.events[.brushFailed] == nil)
    #expect(bench.device.sampleKilograms > 0)
  }

  @Test func `through a jammed flap sample gets lost, also without power`() {
    let bench = SamplerBench()
    bench.prepare()
    bench.fail(.flap, 0, 0.012)
    bench.sample()
    let before = bench.device.sampleKilograms
    #expect(bench.around.sampleLossKgPerSecond > 0)
    bench.fly(10)
    #expect(bench.events[.samplerFlapTimeout] == 3)
    bench.send(.samplerPower, 0)
    bench.stepFrames = 128
    bench.fly(3_600)
    let left = bench.device.sampleKilograms / before
    #expect(left < 0.93 && left > 0.85)
  }
}
