import ANAC
import DeviceModel
import FlightSoftware
import GroundInterface
import HardwareInterface
import Quantities
import Testing

struct `The camera's protocol` {
  static func fail(_ bench: inout ManagerBench, _ part: ANACDevice.PartID, _ kind: UInt8?, _ severity: Double = 0) {
    bench.camera.device.fail(part: part.rawValue, kind: kind, severity: severity)
  }

  @Test func `a jammed door is tried three times, then its motor is switched off`() {
    var bench = ManagerBench()
    Self.fail(&bench, .door, 0)
    bench.prepare()
    bench.fly(60)
    #expect(bench.events[.anacDoorTimeout] == 3)
    #expect(bench.manager.retries == 2)
    let current = bench.value(.anacMotorCurrent)
    #expect(current == 0)
  }

  @Test func `a wheel stuck for a while is freed by turning it back`() {
    var bench = ManagerBench()
    bench.prepare()
    Self.fail(&bench, .filterWheel, 0)
    bench.send(.anacFilter, 3)
    bench.fly(30)
    Self.fail(&bench, .filterWheel, nil)
    bench.fly(60)
    let place = bench.value(.anacFilterPosition)
    #expect(place == 3)
    #expect(bench.events[.anacFilterTimeout] == 1)
    #expect(bench.events[.anacFilterStuck] == nil)
  }

  @Test func `with a wheel stuck for good pictures go on in the band at hand`() {
    var bench = ManagerBench()
    bench.prepare()
    bench.camera.place(.asteroid, magnitude: 8, range: 3e7)
    Self.fail(&bench, .filterWheel, 0)
    bench.send(.anacExpose, 3, 4, 0.1, 0)
    bench.fly(150)
    #expect(bench.events[.anacFilterStuck] == 1)
    #expect(bench.manager.imageCount == 1)
    #expect(bench.manager.image.filter == .clear)
  }

  @Test func `a corrupted message is refused and the picture taken again`() {
    var bench = ManagerBench()
    bench.prepare()
    bench.camera.place(.asteroid, magnitude: 8, range: 3e7)
    var spoiled = 0
    bench.link = { message in
      if spoiled < 1 { message.words[5] ^= 1 << 40 }
      spoiled += 1
      return true
    }
    bench.send(.anacExpose, 3, 0, 0.1, 0)
    bench.fly(25)
    #expect(bench.manager.checksumErrors == 1)
    #expect(bench.manager.imageCount == 1)
    #expect(bench.events[.anacImageCorrupt] == 1)
  }

  @Test func `a lost message is asked for twice more`() {
    var bench = ManagerBench()
    bench.prepare()
    bench.link = { _ in false }
    bench.send(.anacExpose, 3, 0, 0.1, 0)
    bench.fly(60)
    #expect(bench.events[.anacImageTimeout] == 3)
    #expect(bench.manager.imageCount == 0)
  }

  @Test func `an image with a time of yesterday is not used`() {
    var bench = ManagerBench()
    bench.prepare()
    bench.camera.place(.asteroid, magnitude: 8, range: 3e7)
    Self.fail(&bench, .imageProcessor, 1, -86_400)
    bench.send(.anacExpose, 3, 0, 0.1, 0)
    bench.fly(10)
    #expect(bench.events[.anacImageStale] == 1)
    #expect(bench.manager.imageCount == 0)
  }

  @Test func `a hung image processor is noticed in four seconds and cured by a reset`() {
    var bench = ManagerBench()
    bench.prepare()
    Self.fail(&bench, .imageProcessor, 0)
    bench.fly(5)
    #expect(bench.events[.anacSilent] == 1)
    Self.fail(&bench, .imageProcessor, nil)
    let accepted = bench.send(.anacReset)
    bench.fly(30)
    let mode = bench.value(.anacMode)
    #expect(accepted && mode == Double(DeviceMode.operating.rawValue))
    #expect(bench.events[.anacSilent] == 1)
  }
}
