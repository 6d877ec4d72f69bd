import Bus
import DeviceModel
import HardwareInterface
import Quantities
import Testing

@Suite struct ThermalTests {
  var bench = Bench()
  var command = Thermal.Command()
  var response = Thermal.Response()

  static func device(_ sheet: Thermal.DataSheet = Thermal.DataSheet()) -> ThermalDevice {
    ThermalDevice(sheet, power: Power.DataSheet(), seed: 1)
  }

  @Test mutating func `heaters warm their node, stuck ones do as they like`() {
    var device = Self.device()
    var broken = device
    broken.fail(part: Thermal.Heater.optics.rawValue, kind: ThermalDevice.HeaterFault.stuckOff.rawValue, severity: 0)
    command[.optics] = true
    for _ in 0..<60 {
      bench.advance(7680)
      var other = bench.around
      device.step(elapsed: 7680, &bench.around, &command, &response)
      broken.step(elapsed: 7680, &other, &command, &response)
    }
    let differed = broken.takeDifference(part: Thermal.Heater.optics.rawValue)
    #expect(differed && device.network.kelvin[.optics] > broken.network.kelvin[.optics] + 3)
    #expect(abs(response[.optics].value - broken.network.kelvin[.optics]) <= 0.025 + 1e-9)
  }

  @Test mutating func `a weak heater gives and draws its share, and an idle one shows nothing`() {
    var healthy = Self.device()
    var (weak, off) = (healthy, healthy)
    weak.fail(part: Thermal.Heater.optics.rawValue, kind: ThermalDevice.HeaterFault.weak.rawValue, severity: 0.5)
    off.fail(part: Thermal.Heater.optics.rawValue, kind: ThermalDevice.HeaterFault.stuckOff.rawValue, severity: 0)
    var idle = weak
    idle.step(elapsed: 128, &bench.around, &command, &response)
    #expect(idle.takeDifference(part: Thermal.Heater.optics.rawValue) == false)
    command[.optics] = true
    var (full, half, none) = (bench.around, bench.around, bench.around)
    healthy.step(elapsed: 128, &full, &command, &response)
    weak.step(elapsed: 128, &half, &command, &response)
    off.step(elapsed: 128, &none, &command, &response)
    #expect(weak.takeDifference(part: Thermal.Heater.optics.rawValue) == true)
    #expect(full.heaterWattsDrawn == 20 && half.heaterWattsDrawn == 10 && none.heaterWattsDrawn == 0)
    let middle = (full.opticsKelvin + none.opticsKelvin) / 2
    #expect(abs(half.opticsKelvin - middle) < 1e-6 && full.opticsKelvin > none.opticsKelvin)
  }

  @Test mutating func `without power of the branch no heater draws, not even a stuck one`() {
    var device = Self.device()
    device.fail(part: Thermal.Heater.deck.rawValue, kind: ThermalDevice.HeaterFault.stuckOn.rawValue, severity: 0)
    device.step(elapsed: 2048, &bench.around, &command, &response)
    #expect(bench.around.heaterWattsDrawn == 250)
    bench.around.powered[.heaters] = false
    device.step(elapsed: 2048, &bench.around, &command, &response)
    #expect(bench.around.heaterWattsDrawn == 0)
  }

  @Test mutating func `each side warms in the Sun and cools behind`() {
    let sides: [(Vector3, lit: Thermal.Node, dark: Thermal.Node)] = [
      (.unitX, .plusX, .minusX), (-.unitX, .minusX, .plusX), (.unitY, .plusY, .minusY), (-.unitY, .minusY, .plusY),
      (.unitZ, .plusZ, .minusZ), (-.unitZ, .minusZ, .plusZ),
    ]
    for (sun, lit, dark) in sides {
      var device = Self.device()
      bench.around.sunDirectionBody = sun
      for _ in 0..<200 { device.step(elapsed: 2048, &bench.around, &command, &response) }
      #expect(device.network.kelvin[lit] > device.network.kelvin[dark] + 3)
    }
  }

  /// Vector SYS-02: two discs of 4.7 m, absorptivity 0.85, 0.30 of the light on 0.85 of the face turned into power.
  @Test(arguments: [(0.9, 319.122447), (1.0, 302.746136), (1.5, 247.191185), (2.0, 214.073845), (2.5, 191.473468)])
  mutating func `wings come to the temperatures of vector SYS-02`(distanceAU: Double, kelvin: Double) {
    var sheet = Thermal.DataSheet()
    sheet.conductance[.wing1] = 0
    var device = Self.device(sheet)
    bench.around.sunDistanceAU = distanceAU
    bench.around.wings[0].openedShare = 1
    bench.around.wings[0].sunlitShare = 1
    for _ in 0..<600 { device.step(elapsed: 2048, &bench.around, &command, &response) }
    #expect(abs(bench.around.wings[0].kelvin - kelvin) < 0.01)
    #expect(abs(bench.around.wings[1].kelvin - 290) < 5)
  }

  @Test mutating func `units give off their power where they stand`() {
    bench.around.sunDistanceAU = 1e6
    bench.around.powered = UnitMask()
    var (idle, busy) = (Self.device(), Self.device())
    idle.step(elapsed: 2048, &bench.around, &command, &response)
    bench.around.powered[.laser] = true
    bench.around.powered[.transmitterA] = true
    busy.step(elapsed: 2048, &bench.around, &command, &response)
    let sheet = (heat: Thermal.DataSheet(), power: Power.DataSheet())
    let laser = (busy.network.kelvin[.laser] - idle.network.kelvin[.laser]) * sheet.heat.heatCapacity[.laser]
    #expect(abs(laser / 16 / sheet.power.laserWatts - 1) < 0.02)
    let radio = busy.network.kelvin[.transponders] - idle.network.kelvin[.transponders]
    #expect(abs(radio * sheet.heat.heatCapacity[.transponders] / 16 / (220 * 0.55) - 1) < 0.02)
    #expect(busy.network.storedJoules - idle.network.storedJoules > 16 * (45 + 120))
  }

  @Test mutating func `the capsule takes its thermistor with it`() {
    var device = Self.device()
    device.step(elapsed: 2048, &bench.around, &command, &response)
    #expect(response[.capsule].isValid)
    device.dropCapsule()
    let before = device.network.kelvin[.capsule]
    bench.around.powered[.capsule] = false
    bench.around.sunDirectionBody = .unitX
    for _ in 0..<100 { device.step(elapsed: 2048, &bench.around, &command, &response) }
    #expect(!response[.capsule].isValid && device.network.kelvin[.capsule] == before)
  }
}
