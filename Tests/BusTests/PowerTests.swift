import Bus
import DeviceModel
import HardwareInterface
import Quantities
import Testing

@Suite struct PowerTests {
  var bench = Bench()
  var power = PowerDevice(Power.DataSheet(), seed: 1)
  var command = Power.Command()
  var response = Power.Response()

  init() {
    command.switches = UnitMask(bits: 0xF)
    bench.around.now = Frame(170_645_460 * 128)
  }

  mutating func run(_ seconds: Int, frames: Int64 = 128) {
    for _ in 0..<(seconds * 128 / Int(frames)) {
      bench.advance(frames)
      power.step(elapsed: frames, &bench.around, &command, &response)
    }
  }

  @Test mutating func `the wings unfold and latch when told to`() {
    run(10)
    #expect(response.wingLatched[0].value == 0 && response.arrayWatts.value == 0)
    command.deployWings = true
    run(119)
    #expect(response.wingLatched[0].value == 0)
    run(1)
    #expect(response.wingLatched[0].isOn && response.wingLatched[1].isOn)
    #expect(abs(response.wingOpened[0].value - 6.2831853) < 1e-6)
    #expect(abs(response.arrayWatts.value - 10_500) < 2)
  }

  @Test mutating func `a wing that does not latch stops at 350 degrees, and 357 with both motors`() {
    power.fail(part: 1, kind: PowerDevice.LatchFault.unlatched.rawValue, severity: 0)
    run(5)
    let idle = power.takeDifference(part: 1)
    command.deployWings = true
    run(200)
    let late = power.takeDifference(part: 1)
    #expect(!idle && late)
    #expect(response.wingLatched[0].value == 0 && response.wingLatched[1].isOn)
    #expect(abs(response.wingOpened[0].value * 57.29578 - 350) < 0.01)
    command.redriveWing[0] = true
    run(60)
    #expect(abs(response.wingOpened[0].value * 57.29578 - 357) < 0.01)
    power.fail(part: 1, kind: nil, severity: 0)
    run(60)
    #expect(response.wingLatched[0].isOn)
  }

  @Test mutating func `a mission may begin with the wings turned to the Sun`() {
    bench.around.sunDirectionBody = Vector3(-0.6, 0, 0.8)
    power.beginDeployed(stateOfCharge: 1, sunDirectionBody: bench.around.sunDirectionBody)
    command.wingAngle = InlineArray(repeating: -2.214297435588181)
    run(1)
    #expect(response.arrayWatts.value > 10_499)
  }

  @Test mutating func `array power follows distance, cosine and age`() {
    power.beginDeployed(stateOfCharge: 0.5)
    bench.around.sunDistanceAU = 2
    bench.around.sunDirectionBody = Vector3(0.5, 0, 0.8660254037844386)
    run(1)
    #expect(abs(response.arrayWatts.value - 10_500 / 8) < 2)
    command.wingAngle = InlineArray(repeating: -1.0471975511965976)
    run(300)
    #expect(abs(response.arrayWatts.value - 10_500 / 4) < 2)
    bench.around.now += 128 * 31_557_600 * 5
    run(1)
    #expect(abs(response.arrayWatts.value - 10_500 / 4 * 0.9) < 2)
  }

  @Test mutating func `the battery carries the loads in the dark`() {
    command.switches = UnitMask(bits: 0xFFF)
    run(3600)
    let load: Double = 294  // permanent 120, wheels 32, gyro 25, trackers 20, sun 2, laser 45, valves 20 and 30
    #expect(abs(response.loadWatts.value - load) < 0.5)
    let spent = load / 32 / 60
    #expect(abs((1 - response.stateOfCharge.value) / spent - 1) < 0.06)
    #expect(response.batteryAmperes.value < -8 && response.busVolts.value < 32.8)
  }

  @Test mutating func `a shorted battery trips the comparator and loads go in order`() {
    command.switches = UnitMask(bits: 0x3F_FFFF)
    run(1)
    #expect(bench.around.powered[.sampler] && bench.around.powered[.anac])
    power.fail(part: 0, kind: 0, severity: 3)
    run(4)
    #expect(!bench.around.powered[.sampler] && bench.around.powered[.anac] && response.groupsShed.value >= 1)
    run(8)
    #expect(!bench.around.powered[.ionEngine] && !bench.around.powered[.armCamera] && !bench.around.powered[.anac])
    #expect(bench.around.powered[.heaters] && bench.around.powered[.wheel1])
    power.fail(part: 0, kind: nil, severity: 0)
    run(10)
    #expect(!bench.around.powered[.anac])
    command.switches[.anac] = false
    run(1)
    command.switches[.anac] = true
    run(1)
    #expect(bench.around.powered[.anac])
  }

  @Test mutating func `one shorted cell lowers the voltage and is noticed`() {
    run(3)
    let before = response.busVolts.value
    power.fail(part: 0, kind: 0, severity: 1)
    run(1)
    let differed = power.takeDifference(part: 0)
    #expect(differed && abs(before - response.busVolts.value - 4.1) < 0.2)
  }

  @Test mutating func `a jammed drive leaves its wing where it was`() {
    power.beginDeployed(stateOfCharge: 1)
    power.fail(part: 4, kind: PowerDevice.DriveFault.jammed.rawValue, severity: 0)
    run(10)
    let idle = power.takeDifference(part: 4)
    command.wingAngle = InlineArray(repeating: 1)
    run(200)
    let asked = power.takeDifference(part: 4)
    #expect(!idle && asked)
    #expect(response.wingAngle[0].value == 1 && response.wingAngle[1].value == 0)
  }

  @Test mutating func `the ion engine may have what array and bus leave`() {
    power.beginDeployed(stateOfCharge: 1)
    run(1)
    #expect(abs(bench.around.ionWattsAvailable - 7400) < 1)
    bench.around.sunDistanceAU = 2.5
    run(1)
    #expect(abs(bench.around.ionWattsAvailable - 680) < 1)
  }
}

@Suite struct ThermalTests {
  var bench = Bench()
  var command = Thermal.Command()
  var response = Thermal.Response()

  @Test mutating func `a single radiating node follows vector SYS-03`() {
    var sheet = Thermal.DataSheet()
    sheet.deckHeatCapacity = 5000
    sheet.deckRadiatorSquareMeters = 0.5
    sheet.deckSunAbsorbingSquareMeters = 0
    sheet.deckDissipationWatts = 300
    sheet.opticsToDeckWattsPerKelvin = 0
    var device = ThermalDevice(sheet, seed: 1)
    device.begin(deckKelvin: 250, opticsKelvin: 250)
    for _ in 0..<500 {
      bench.advance(1280)
      device.step(elapsed: 1280, &bench.around, &command, &response)
    }
    #expect(abs(device.deckKelvin - 318.3407) < 1e-3)
  }

  @Test mutating func `heaters warm their node, stuck ones do as they like`() {
    var device = ThermalDevice(Thermal.DataSheet(), seed: 1)
    var broken = device
    broken.fail(part: 1, kind: ThermalDevice.HeaterFault.stuckOff.rawValue, severity: 0)
    command.opticsHeater = true
    for _ in 0..<60 {
      bench.advance(7680)
      var other = bench.around
      device.step(elapsed: 7680, &bench.around, &command, &response)
      broken.step(elapsed: 7680, &other, &command, &response)
    }
    let differed = broken.takeDifference(part: 1)
    #expect(differed && device.opticsKelvin > broken.opticsKelvin + 3)
  }

  @Test mutating func `a weak heater gives its share, and an idle one shows nothing`() {
    var healthy = ThermalDevice(Thermal.DataSheet(), seed: 1)
    var weak = healthy
    var off = healthy
    weak.fail(part: 1, kind: ThermalDevice.HeaterFault.weak.rawValue, severity: 0.5)
    off.fail(part: 1, kind: ThermalDevice.HeaterFault.stuckOff.rawValue, severity: 0)
    weak.step(elapsed: 128, &bench.around, &command, &response)
    #expect(weak.takeDifference(part: 1) == false)
    weak.begin(deckKelvin: 293.15, opticsKelvin: 291.15)
    command.opticsHeater = true
    bench.advance(128)
    healthy.step(elapsed: 128, &bench.around, &command, &response)
    weak.step(elapsed: 128, &bench.around, &command, &response)
    off.step(elapsed: 128, &bench.around, &command, &response)
    #expect(weak.takeDifference(part: 1) == true)
    let middle = (healthy.opticsKelvin + off.opticsKelvin) / 2
    #expect(abs(weak.opticsKelvin - middle) < 1e-6 && healthy.opticsKelvin > off.opticsKelvin)
  }
}

@Suite struct ClockTests {
  var bench = Bench()

  @Test mutating func `the clock shows the frame counter and the watchdog misses the heartbeat`() {
    var clock = ClockDevice(Clock.DataSheet(), seed: 1)
    var command = Clock.Command()
    var response = Clock.Response()
    for beat in 1...5 {
      command.heartbeat = UInt32(beat)
      bench.advance(128)
      clock.step(elapsed: 128, &bench.around, &command, &response)
      #expect(response.watchdogExpired.value == 0)
    }
    #expect(response.reading.value == Double(OnBoardTime(bench.around.now).units))
    for _ in 0..<3 {
      bench.advance(128)
      clock.step(elapsed: 128, &bench.around, &command, &response)
    }
    #expect(response.watchdogExpired.isOn && response.heartbeatAge.value == 3)
  }
}
