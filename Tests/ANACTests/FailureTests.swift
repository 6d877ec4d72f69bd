import ANAC
import DeviceModel
import FixedStorage
import HardwareInterface
import InstrumentBench
import Quantities
import StateCheck
import Testing

struct `The camera's failures` {
  struct Mode: Sendable, CustomTestStringConvertible {
    var part: ANACDevice.PartID
    var kind: UInt8
    var severity = 0.0
    var testDescription: String { "\(part) \(kind)" }
  }

  static let all: [Mode] = [
    Mode(part: .door, kind: ANACDevice.DoorFault.jammed.rawValue),
    Mode(part: .filterWheel, kind: ANACDevice.FilterWheelFault.stuck.rawValue),
    Mode(part: .focus, kind: ANACDevice.FocusFault.stuck.rawValue),
    Mode(part: .focus, kind: ANACDevice.FocusFault.drift.rawValue, severity: 2e-4),
    Mode(part: .shutter, kind: ANACDevice.ShutterFault.stuckClosed.rawValue),
    Mode(part: .shutter, kind: ANACDevice.ShutterFault.stuckOpen.rawValue),
    Mode(part: .optics, kind: ANACDevice.OpticsFault.contamination.rawValue, severity: 0.4),
    Mode(part: .detector, kind: ANACDevice.DetectorFault.hotPixels.rawValue, severity: 900),
    Mode(part: .imageProcessor, kind: ANACDevice.ImageProcessorFault.hang.rawValue),
    Mode(part: .imageProcessor, kind: ANACDevice.ImageProcessorFault.mistagged.rawValue, severity: 5),
  ]

  /// Door, wheel, lens and an exposure, with a failure or without.
  static func flown(_ failure: Mode?, powered: Bool = true) -> CameraBench {
    var bench = CameraBench()
    bench.place(.asteroid, magnitude: 7, range: 1e8)
    if let failure {
      bench.device.fail(part: failure.part.rawValue, kind: failure.kind, severity: failure.severity)
    }
    bench.around.powered[.anac] = powered
    bench.command.mode = .operating
    bench.command.door = .open
    bench.command.focus = 1e-3
    bench.fly(25)
    bench.command.filter = .band1
    bench.command.target = .asteroid
    bench.fly(10)
    bench.command.exposeCount += 1
    bench.fly(10)
    return bench
  }

  @Test(arguments: all) func `every failure changes what the device physically is or says`(failure: Mode) {
    var broken = Self.flown(failure)
    let healthy = Self.flown(nil)
    #expect(PhysicalState(of: broken.device) != PhysicalState(of: healthy.device))
    #expect(broken.heard != healthy.heard)
    let mattered = broken.device.takeDifference(part: failure.part.rawValue)
    let again = broken.device.takeDifference(part: failure.part.rawValue)
    #expect(mattered && !again)
  }

  @Test(arguments: all) func `without power no failure makes a difference`(failure: Mode) {
    var broken = Self.flown(failure, powered: false)
    let healthy = Self.flown(nil, powered: false)
    #expect(PhysicalState(of: broken.device) == PhysicalState(of: healthy.device))
    let mattered = broken.device.takeDifference(part: failure.part.rawValue)
    #expect(!mattered)
  }

  @Test(arguments: all) func `a mended camera does its work`(failure: Mode) throws {
    var bench = Self.flown(failure)
    bench.device.fail(part: failure.part.rawValue, kind: nil, severity: 0)
    bench.fly(15)
    bench.response.imageLink.removeAll()
    let image = try bench.expose(0.1, .asteroid)
    #expect(image.isDetected)
    #expect(abs((OnBoardTime(bench.around.now) - image.time) - 7) < 1)
    #expect(image.widthPixels < 2.5)
  }

  @Test func `every stored property is visited, and read back`() {
    var bench = Self.flown(Self.all[6])
    bench.command.exposeCount += 1
    bench.fly(1)
    #expect(missingFromVisit(bench.device).isEmpty)
    #expect(missingFromVisit(bench.command).isEmpty)
    #expect(missingFromVisit(bench.response).isEmpty)
    #expect(missingFromVisit(ANAC.Image()).isEmpty)
    #expect(survivesCheckpoint(bench.device, into: ANACDevice(ANAC.DataSheet(), seed: 1)))
    #expect(survivesCheckpoint(bench.response, into: ANAC.Response()))
  }
}
