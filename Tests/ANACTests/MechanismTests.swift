import ANAC
import DeviceModel
import HardwareInterface
import Quantities
import Testing

struct `The camera's mechanisms and modes` {
  @Test func `without power nothing is said and nothing moves`() {
    var bench = CameraBench()
    bench.command.door = .open
    bench.fly(60)
    #expect(bench.device.mode == .unpowered)
    #expect(bench.device.doorAngle == 0)
    #expect(!bench.response.mode.isValid)
  }

  @Test func `the electronics answer eight seconds after switching on`() {
    var bench = CameraBench()
    bench.around.powered[.anac] = true
    bench.fly(7.9)
    #expect(!bench.response.mode.isValid)
    bench.fly(0.5)
    #expect(bench.response.mode.value == Double(DeviceMode.standby.rawValue))
  }

  @Test(arguments: [1, 16, 128] as [Int64]) func `the door takes twelve seconds to open`(stepFrames: Int64) {
    var bench = CameraBench()
    bench.stepFrames = stepFrames
    bench.around.powered[.anac] = true
    bench.fly(9)
    bench.command.door = .open
    bench.fly(11)
    #expect(!bench.response.doorOpen.isOn && !bench.response.doorClosed.isOn)
    #expect(bench.response.motorAmperes.value == 0.25)
    bench.fly(1)
    #expect(bench.response.doorOpen.isOn)
    bench.fly(1)
    #expect(bench.response.motorAmperes.value == 0)
  }

  @Test(arguments: [(ANAC.Filter.band1, 4.7), (.band4, 18.8), (.neutral, 4.7), (.band6, 9.4)])
  func `the wheel turns the shorter way at 4.7 s a step`(filter: ANAC.Filter, seconds: Double) {
    var bench = CameraBench()
    bench.stepFrames = 1
    bench.around.powered[.anac] = true
    bench.fly(9)
    bench.command.filter = filter
    bench.fly(seconds - 0.1)
    #expect(bench.device.filterPlace != Double(filter.rawValue))
    bench.fly(0.2)
    #expect(bench.response.filter.value == Double(filter.rawValue))
  }

  @Test func `reversed the wheel arrives the long way round`() {
    var bench = CameraBench()
    bench.around.powered[.anac] = true
    bench.fly(9)
    bench.command.filter = .band1
    bench.command.filterReversed = true
    bench.fly(7 * 4.7 - 0.5)
    #expect(bench.device.filterPlace != 1)
    bench.fly(1)
    #expect(bench.device.filterPlace == 1)
  }

  @Test func `the lens travels from infinity to five metres in twenty seconds`() {
    var bench = CameraBench()
    bench.around.powered[.anac] = true
    bench.fly(9)
    bench.command.focus = 1
    bench.fly(19.5)
    #expect(bench.device.focusTravel < 1)
    bench.fly(0.5)
    #expect(bench.response.focus.value == 1)
  }

  @Test func `a Sun 25 degrees from the boresight forbids operating`() {
    var bench = CameraBench()
    bench.around.sunDirectionBody = Vector3(0.9063, 0.4226, 0).normalized
    bench.around.powered[.anac] = true
    bench.command.mode = .operating
    bench.fly(10)
    #expect(bench.device.mode == .standby)
  }

  @Test func `a Sun within twenty degrees makes safe and closes the door for good`() {
    var bench = CameraBench()
    bench.prepare()
    #expect(bench.device.mode == .operating)
    bench.around.sunDirectionBody = Vector3(0.95, 0.3122, 0).normalized
    bench.fly(13)
    #expect(bench.device.mode == .safe)
    #expect(bench.response.doorClosed.isOn)
    bench.around.sunDirectionBody = -Vector3.unitX
    bench.fly(5)
    #expect(bench.device.mode == .safe)
    bench.command.mode = .standby
    bench.fly(1)
    #expect(bench.device.mode == .standby)
  }

  @Test func `the detector warms with its time constant, powered or not`() {
    var bench = CameraBench()
    bench.around.powered[.anac] = true
    bench.fly(600)
    let risen = 6 * (1 - Elementary.exp(-1))
    #expect(abs(bench.device.detectorKelvin - 293 - risen) < 1e-6)
    bench.around.powered[.anac] = false
    bench.fly(600)
    bench.around.powered[.anac] = true
    bench.step()
    #expect(abs(bench.device.detectorKelvin - 293 - risen * Elementary.exp(-1)) < 2e-3)
  }
}
