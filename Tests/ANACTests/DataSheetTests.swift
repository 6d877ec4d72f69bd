import ANAC
import DeviceModel
import HardwareInterface
import InstrumentBench
import Quantities
import Testing

struct `The camera's data sheet` {
  /// A tour through everything a constant can move.
  static func tour(_ sheet: ANAC.DataSheet) throws -> StateDigest {
    var bench = CameraBench(sheet)
    bench.around.opticsKelvin = 285
    bench.around.rateBody = Vector3(0, 1e-5, 0)
    bench.place(.earth, magnitude: -15.8, diameter: 0.0216, range: 5.9e8, x: 1e-3)
    bench.place(.asteroid, magnitude: 9, range: 1e7, x: -0.0148, y: 0.001)
    bench.place(.comet, magnitude: 3, diameter: 1e-4, range: 1e6, x: 0.004)
    bench.prepare()
    bench.command.focus = 0.1
    for filter in 1...7 as ClosedRange<UInt8> {
      _ = try bench.expose(0.05, .comet, #require(ANAC.Filter(rawValue: filter)))
      bench.command.focus = 0
    }
    bench.around[.earth] = SeenBody()
    _ = try bench.expose(0.5, .asteroid)
    _ = try bench.expose(0.002, .comet, .clear, .central)
    _ = try bench.expose(1e-9, .comet)
    _ = try bench.expose(60, .comet)
    for degrees in [38.0, 28, 24, 22, 18] {
      bench.command.mode = .standby
      bench.around.sunDirectionBody = -Vector3.unitX
      bench.fly(1)
      let angle = degrees * Double.pi / 180
      bench.around.sunDirectionBody = Vector3(Elementary.cos(angle), Elementary.sin(angle), 0)
      bench.command.mode = .operating
      bench.fly(2)
    }
    bench.device.fail(part: ANACDevice.PartID.door.rawValue, kind: 0, severity: 0)
    bench.fly(2)
    return bench.heard
  }

  @Test func `turning any constant changes something that is measured`() throws {
    let plain = ANAC.DataSheet()
    let idle = try ConstantTurner.idle(in: plain, Self.tour)
    #expect(idle == [])
    #expect(ConstantTurner.names(of: plain).count == Mirror(reflecting: plain).children.count)
  }
}
