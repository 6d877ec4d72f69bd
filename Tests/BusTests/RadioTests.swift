import Bus
import DeviceModel
import HardwareInterface
import Quantities
import Testing

@Suite struct RadioTests {
  var bench = Bench()
  var command = Radio.Command()
  var response = Radio.Response()
  static let astronomicalUnit = 149_597_870_700.0

  init() {
    bench.around.powered = UnitMask(bits: 0x3F_FFFF)
    bench.around.uplinkCarrier = true
    bench.around.deckKelvin = 290
    bench.around[.earth].directionICRF = Vector3(-1, 0, 0)
    bench.around[.earth].rangeMeters = 0.1 * Self.astronomicalUnit
    command.transmit = true
    command.direction[0] = -1
  }

  private func pointed() -> RadioDevice {
    var radio = RadioDevice(Radio.DataSheet(), seed: 1)
    radio.begin(facing: Vector3(-1, 0, 0))
    return radio
  }
  private mutating func run(_ radio: inout RadioDevice, seconds: Int) {
    for _ in 0..<seconds {
      bench.advance(128)
      radio.step(elapsed: 128, &bench.around, &command, &response)
    }
  }
  private mutating func go(to units: Double) { bench.around[.earth].rangeMeters = units * Self.astronomicalUnit }

  /// SYS-06 of the test vectors: 8.45 GHz, 100 W, 3 m dish, 1 dB of loss at either end, 25 K.
  @Test func `the downlink agrees with an independent link budget`() {
    var sheet = Radio.DataSheet()
    sheet.downlinkHertz = 8.45e9
    let budget = LinkBudget(sheet)
    let dish = LinkBudget.dishGain(3, 0.6, sheet.downlinkHertz)
    #expect((dish - 46.26765517).magnitude < 1e-6)
    let vectors = [(0.1, 254.4834256, 92.35820865), (0.3, 264.0258507, 82.81578355), (1, 274.4834256, 72.35820865)]
    for (units, loss, carrierToNoise) in vectors {
      let meters = units * Self.astronomicalUnit
      #expect((LinkBudget.freeSpaceLoss(meters: meters, sheet.downlinkHertz) - loss).magnitude < 1e-6)
      let found = budget.carrierToNoiseAtOneMeter + dish + 20 - 20 * Elementary.log10(meters)
      #expect((found - carrierToNoise).magnitude < 1e-6)
    }
  }

  @Test mutating func `the receiver locks on the ground's carrier, the transmitter needs key and power`() {
    var radio = pointed()
    run(&radio, seconds: 3)
    #expect(radio.isLocked && radio.isTransmitting && response.transponders[0].outputWatts.value == 100)
    #expect(response.transponders[1].transmitting.value == 0)
    bench.around.powered[.transmitterA] = false
    run(&radio, seconds: 1)
    #expect(!radio.isTransmitting)
  }

  /// 3.6 au is the far side of the comet's orbit; nothing of the mission is farther away.
  @Test mutating func `the high-gain antenna holds the normal rate at every distance of the mission`() {
    for units in [1e-4, 0.1, 1, 2.4, 3.6] {
      go(to: units)
      var radio = pointed()
      // Half a degree beside the Earth: more than the pointing misses.
      bench.around[.earth].directionICRF = Vector3(-1, 0.0087, 0).normalized
      run(&radio, seconds: 3)
      let isReceived = radio.supports(bitsPerSecond: 8192)
      #expect(isReceived && radio.isLocked, "\(units) au")
    }
  }

  @Test mutating func `an antenna that looks elsewhere carries neither rate, and telecommands still come in`() {
    go(to: 3.6)
    command.direction[0] = 1
    var radio = RadioDevice(Radio.DataSheet(), seed: 1)
    run(&radio, seconds: 3)
    let carries = radio.supports(bitsPerSecond: 2048)
    let hears = radio.hears(&bench.around)
    #expect(!carries && hears)
    #expect(response.transponders[0].commandLock.value == 0 && response.transponders[0].level.value < -150)
    #expect(response.transponders[1].commandLock.value == 1)
  }

  @Test mutating func `the low-gain antennas carry the low rate near the asteroid and nothing from the comet`() {
    command.antenna = .lowGain
    for (units, low, normal) in [(0.05, true, true), (0.3, true, false), (2.4, false, false)] {
      go(to: units)
      var radio = pointed()
      run(&radio, seconds: 2)
      let carried = (radio.supports(bitsPerSecond: 2048), radio.supports(bitsPerSecond: 8192))
      #expect(carried == (low, normal), "\(units) au")
    }
  }

  @Test mutating func `twice as far is six decibels less`() {
    var radio = pointed()
    run(&radio, seconds: 1)
    let near = response.transponders[0].level.value
    go(to: 0.2)
    run(&radio, seconds: 17)
    #expect((near - response.transponders[0].level.value - 6.02).magnitude < 0.02)
  }

  @Test mutating func `a dead transmitter gives nothing and cools, the other one takes over`() {
    var radio = pointed()
    run(&radio, seconds: 3000)
    #expect((response.transponders[0].amplifierKelvin.value - 310).magnitude < 0.5)
    radio.fail(part: RadioDevice.PartID.transmitterA.rawValue, kind: 1, severity: 0)
    run(&radio, seconds: 3000)
    let matters = radio.takeDifference(part: RadioDevice.PartID.transmitterA.rawValue)
    #expect(!radio.isTransmitting && matters && response.transponders[0].amplifierKelvin.value < 291)
    command.transponder = .b
    run(&radio, seconds: 1)
    #expect(radio.isTransmitting && response.transponders[1].outputWatts.value == 100)
    radio.fail(part: RadioDevice.PartID.transmitterA.rawValue, kind: nil, severity: 0)
    command.transponder = .a
    run(&radio, seconds: 1)
    #expect(response.transponders[0].outputWatts.value == 100)
  }

  @Test mutating func `a receiver that is locked up shows a level and no lock, a deaf one neither`() {
    for (kind, level) in [(UInt8(1), true), (0, false)] {
      var radio = pointed()
      radio.fail(part: RadioDevice.PartID.receiverA.rawValue, kind: kind, severity: 0)
      run(&radio, seconds: 3)
      let matters = radio.takeDifference(part: RadioDevice.PartID.receiverA.rawValue)
      #expect(matters && response.transponders[0].commandLock.value == 0)
      #expect((response.transponders[0].level.value > -155) == level)
      // The other receiver, at the low-gain antennas, does not depend on this one.
      let hears = radio.hears(&bench.around)
      #expect(response.transponders[1].commandLock.value == 1 && hears)
    }
  }

  @Test mutating func `the antenna turns at its rate, through half a turn too, and not when it is jammed`() {
    var radio = RadioDevice(Radio.DataSheet(), seed: 1)
    run(&radio, seconds: 10)
    #expect((response.gimbalLag.value - (Angle.halfTurn - 0.35)).magnitude < 2e-3)
    run(&radio, seconds: 81)
    #expect(response.gimbalLag.value == 0)
    radio.fail(part: RadioDevice.PartID.gimbal.rawValue, kind: 0, severity: 0)
    command.direction = [0, 1, 0]
    run(&radio, seconds: 60)
    let matters = radio.takeDifference(part: RadioDevice.PartID.gimbal.rawValue)
    #expect((response.gimbalLag.value - Angle.quarterTurn).magnitude < 1e-3 && matters)
  }

  @Test mutating func `off the air its words are not taken anew, and nothing is lost by that`() {
    bench.around.uplinkCarrier = false
    command.transmit = false
    var radio = pointed()
    run(&radio, seconds: 1)
    let latched = response.transponders[0].level.frame
    run(&radio, seconds: 3)
    #expect(response.transponders[0].level.frame == latched && response.transponders[0].level.value == -170)
    bench.around.uplinkCarrier = true
    run(&radio, seconds: 3)
    #expect(radio.isLocked)
  }
}
