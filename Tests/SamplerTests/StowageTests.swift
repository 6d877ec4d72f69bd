import DeviceModel
import FlightSoftware
import GroundInterface
import HardwareInterface
import Sampler
import Testing

struct `Stowing the sample` {
  /// A bench with sample in the head, at 8 Hz, the arm before the seat.
  static func loaded() -> SamplerBench {
    let bench = SamplerBench()
    bench.prepare()
    bench.sample()
    bench.stepFrames = 16
    bench.around.isArmAtCapsule = true
    bench.around.isCapsuleLidOpen = true
    return bench
  }

  @Test func `insertion, latches, pull test and cutter end with a container in the capsule`() {
    let bench = Self.loaded()
    let accepted = bench.send(.sampleStow)
    bench.fly(23)
    #expect(accepted && bench.manager.transfer.step == .insert)
    #expect(bench.around.stowedContainerKg == 0)
    bench.fly(20)
    #expect(bench.manager.transfer.step == .done)
    #expect(bench.events[.sampleStowed] == 1)
    #expect(abs(bench.around.stowedContainerKg - 2.5 - bench.device.sampleKilograms) < 1e-12)
    let worst = bench.events.keys.map(\.severity).max()
    #expect(worst == .info)
    let again = bench.send(.sampleStow)
    #expect(!again)
  }

  @Test func `the transfer may be stopped and begun again at any step`() {
    for seconds in stride(from: 1.0, to: 33, by: 2) {
      let bench = Self.loaded()
      bench.send(.sampleStow)
      bench.fly(seconds)
      bench.send(.sampleStowAbort)
      bench.fly(2)
      bench.send(.sampleStow)
      bench.fly(50)
      #expect(bench.manager.transfer.step == .done, "stopped after \(seconds) s")
    }
  }

  @Test func `an offset head backs off and is inserted three times more, then the transfer fails`() {
    let bench = Self.loaded()
    bench.fail(.seat, 0, 0.005)
    bench.send(.sampleStow)
    bench.fly(120)
    #expect(bench.events[.sampleInsertionBlocked] == 4)
    #expect(bench.events[.sampleStowFailed] == 1)
    #expect(bench.manager.transfer.step == .failed)
    bench.fail(.seat, nil)
    bench.send(.sampleStow)
    bench.fly(60)
    #expect(bench.manager.transfer.step == .done)
  }

  @Test func `open latches are noticed and the head is not cut off`() {
    let bench = Self.loaded()
    bench.fail(.latch, 0)
    bench.send(.sampleStow)
    bench.fly(200)
    #expect(bench.manager.transfer.step == .failed)
    #expect(bench.events[.sampleNotLatched] == 4)
    #expect(!bench.device.isCut)
    #expect(bench.around.stowedContainerKg == 0)
  }

  @Test func `the second charge cuts where the first is a dud`() {
    let bench = Self.loaded()
    bench.fail(.cutter, 0)
    bench.send(.sampleStow)
    bench.fly(60)
    #expect(bench.events[.sampleHeadHeld] == 1)
    #expect(bench.manager.transfer.step == .done)
    #expect(bench.device.isCut)
  }

  @Test func `a shut lid of the capsule is in the way`() {
    let bench = Self.loaded()
    bench.around.isCapsuleLidOpen = false
    bench.send(.sampleStow)
    bench.fly(10)
    #expect(bench.device.stroke == 0)
    #expect((bench.events[.sampleInsertionBlocked] ?? 0) > 0)
    bench.around.isCapsuleLidOpen = true
    bench.send(.sampleStowAbort)
    bench.send(.sampleStow)
    bench.fly(50)
    #expect(bench.manager.transfer.step == .done)
  }

  @Test func `a cut that nobody saw is found when the transfer begins again`() {
    let bench = Self.loaded()
    bench.send(.sampleStow)
    bench.fly(30)
    bench.isManaged = false
    bench.command.transfer = .hold
    bench.command.cutterFiring += 1
    bench.fly(1)
    #expect(bench.device.isCut)
    bench.isManaged = true
    bench.send(.sampleStowAbort)
    bench.send(.sampleStow)
    bench.fly(1)
    #expect(bench.manager.transfer.step == .done)
    #expect(bench.events[.sampleNotLatched] == nil)
  }

  @Test func `without the arm before the seat nothing is inserted`() {
    let bench = Self.loaded()
    bench.around.isArmAtCapsule = false
    bench.send(.sampleStow)
    bench.fly(100)
    #expect(bench.device.stroke == 0)
    #expect((bench.events[.sampleInsertionBlocked] ?? 0) > 0)
  }
}
