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
    for i in 0..<2 { bench.around.wings[i].kelvin = Power.DataSheet().arrayReferenceKelvin }
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

  /// Vector SYS-02: two discs of 4.7 m, 0.30 at 301.15 K on 0.85 of the face, -0.25 % a kelvin.
  @Test(arguments: [
    (0.9, 319.122447, 14199.1901), (1.0, 302.746136, 11994.3702), (1.5, 247.191185, 6074.1826),
    (2.0, 214.073845, 3665.98585), (2.5, 191.473468, 2455.09627),
  ])
  mutating func `cold wings give more, as vector SYS-02 says`(distanceAU: Double, kelvin: Double, watts: Double) {
    var sheet = Power.DataSheet()
    sheet.arrayWattsAtOneAU = 11994.3702
    sheet.arrayLossPerYear = 0
    sheet.arrayReferenceKelvin = 302.746136
    // The vector counts its loss from the output at 301.15 K.
    sheet.arrayLossPerKelvin = 0.0025 / (1 - 0.0025 * (302.746136 - 301.15))
    power = PowerDevice(sheet, seed: 1)
    power.beginDeployed(stateOfCharge: 1)
    bench.around.sunDistanceAU = distanceAU
    for i in 0..<2 { bench.around.wings[i].kelvin = kelvin }
    run(1)
    #expect(abs(response.arrayWatts.value - watts) < 0.51, "a count is a watt")
  }

  @Test mutating func `heaters load the bus with what they draw, while their branch has power`() {
    command.switches[.heaters] = true
    run(1)
    bench.around.heaterWattsDrawn = 120
    run(1)
    let warm = response.loadWatts.value
    command.switches[.heaters] = false
    run(2)
    #expect(abs(warm - response.loadWatts.value - 120) < 1.01)
  }

  @Test mutating func `a battery that is charged or emptied warms`() {
    run(10)
    let emptied = bench.around.batteryWattsLost
    let amperes = response.batteryAmperes.value
    #expect(abs(emptied - 0.02 * amperes * amperes) < 0.05 && emptied > 0.3)
    power.beginDeployed(stateOfCharge: 0.5)
    run(3)
    // 30 A into 0.02 ohm, and a twentieth of the charge.
    #expect(abs(bench.around.batteryWattsLost - (18 + 0.05 * 30 * response.busVolts.value)) < 2)
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
