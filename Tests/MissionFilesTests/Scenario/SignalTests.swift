import DeviceModel
import Emulator
import GroundInterface
import HardwareInterface
import Quantities
import Testing

@testable import MissionFiles

struct SignalTests {
  /// Words delivered in each tick while the device latches tick number times two, every tick or every `period`.
  private func delivered(
    _ faults: String, period: Int64 = 1, powered: Bool = true, through last: Int64 = 12
  ) -> (values: [Double], flight: HandFlight) {
    var flight = HandFlight("faults:\n" + faults)
    flight.craft.isPowered = powered
    let signal = "wheel1.speed"
    flight.step = { flight, tick in
      if tick % period == 0 { flight.craft.words[signal] = Reading(Double(tick) * 2, at: Frame(tick)) }
    }
    var values: [Double] = []
    for tick in 0...last {
      flight.fly(through: tick)
      values.append(flight.craft.words[signal]?.value ?? .nan)
    }
    return (values, flight)
  }

  private func row(_ id: String, _ type: String, _ more: String = "", at: Int = 3) -> String {
    "  - { id: \(id), target: wheel1.speed, type: \(type), when: { at: +\(at) ticks }, shape: { duration: 4 ticks }\(more) }\n"
  }

  @Test(
    arguments: [
      ("invert", "", [4, -6, -8, -10, -12, 14]), ("scale", ", value: 0.5", [4, 3, 4, 5, 6, 14]),
      ("drift", ", value: 128 rad/s/s", [4, 6, 9, 12, 15, 14]),
      ("bias", ", value: 0.5 rad/s", [4, 6.5, 8.5, 10.5, 12.5, 14]),
      ("quantise", ", value: 4 rad/s", [4, 8, 8, 12, 12, 14]), ("stuck", "", [4, 4, 4, 4, 4, 14]),
      ("stuck", ", value: 1 rad/s", [4, 1, 1, 1, 1, 14]), ("delay", ", value: 2 ticks", [4, 4, 4, 6, 8, 14]),
      ("drop", "", [4, 4, 4, 4, 4, 14]),
    ] as [(String, String, [Double])])
  func `each layer acts from its onset and leaves the next sample alone`(type: String, more: String, expected: [Double])
  {
    let (values, flight) = delivered(row("f", type, more))
    #expect(Array(values[2...7]) == expected)
    #expect(values[8...12].elementsEqual([16, 18, 20, 22, 24]))
    // A stuck, dropped or delayed word differs at once; a drift of nothing in its first tick.
    #expect(flight.fault().firstEffective == (type == "drift" ? 4 : 3))
  }

  @Test func `layers compose in declared order, whatever the order in the file`() {
    let both = [row("a", "bias", ", value: 1 rad/s"), row("b", "scale", ", value: 2")]
    let (values, _) = delivered(both.joined())
    let (swapped, _) = delivered(both.reversed().joined())
    #expect(values == swapped)
    #expect(Array(values[3...4]) == [13, 17])
  }

  @Test func `a bias below half a count and a reader without power have no effect`() {
    #expect(!delivered(row("f", "bias", ", value: 0.004 rad/s")).flight.fault().hasBeenEffective)
    let dark = delivered(row("f", "bias", ", value: 5 rad/s"), powered: false)
    #expect(!dark.flight.fault().hasBeenEffective)
    #expect(dark.values[3] == 11)
  }

  @Test func `a stuck value that never moved has no effect, saturation hides a bias`() {
    var flight = HandFlight("faults:\n" + row("f", "stuck") + row("g", "bias", ", value: 2000 rad/s"))
    let signal = "wheel1.speed"
    flight.step = { flight, tick in flight.craft.words[signal] = Reading(1000, at: Frame(tick)) }
    flight.fly(through: 10)
    #expect(!flight.fault("f").hasBeenEffective)
    #expect(!flight.fault("g").hasBeenEffective)
  }

  @Test func `slow samples are altered once and keep their frames`() {
    let (values, _) = delivered(row("f", "bias", ", value: 1 rad/s"), period: 4)
    #expect(values == [0, 0, 0, 0, 9, 9, 9, 9, 16, 16, 16, 16, 24])
  }

  @Test func `noise is the same whatever else is in the script`() {
    let noise = row("noisy", "noise", ", value: 3 rad/s")
    let (alone, _) = delivered(noise)
    let other = "  - { id: a, target: wheel2.speed, type: noise, value: 1 rad/s, when: { at: +0s } }\n"
    #expect(delivered(other + noise).values == alone)
    #expect(alone[3] != 6)
  }

  @Test func `drop with a probability drops some`() {
    let (values, _) = delivered(
      "  - { id: f, target: wheel1.speed, type: drop, probability: 0.5, when: { at: +0s } }\n", through: 200)
    let fresh = values.enumerated().count { Double($0.offset) * 2 == $0.element }
    #expect((60...140).contains(fresh))
  }

  @Test func `messages, clocks, tasks and stores answer from the active faults`() {
    var flight = HandFlight(
      """
      faults:
        - { id: a, target: bus.uplink, type: drop, when: { at: +2 ticks } }
        - { id: b, target: bus.uplink, type: corrupt, value: 3, when: { at: +2 ticks } }
        - { id: c, target: clock.onboard, type: drift, value: 100 ppm, when: { at: +0s } }
        - { id: d, target: clock.onboard, type: step, value: -2 s, when: { at: +1s } }
        - { id: e, target: cpu.image_navigation, type: extra_time, value: 5 ms, when: { at: +0s } }
        - { id: g, target: file.events, type: full, when: { at: +0s } }

      """)
    flight.fly(through: 1)
    let before = flight.engine.message(on: 0, ordinal: 0, at: Frame(1))
    #expect(before == MessageFate())
    flight.fly(through: 128)
    let fate = flight.engine.message(on: 0, ordinal: 0, at: Frame(128))
    #expect(fate.isDropped && fate.flippedBits == 3)
    let other = flight.engine.message(on: 1, ordinal: 0, at: Frame(128))
    #expect(other == MessageFate())
    flight.engine.noteReceived(on: 0, at: Frame(128))
    #expect(flight.fault("a").firstEffective == 128 && flight.fault("b").firstEffective == 128)
    let clock = flight.engine.clock(0, at: Frame(128))
    #expect(clock.offsetSeconds == -2 + 1e-4)
    let task = flight.engine.task(8)
    #expect(task.extraNanoseconds == 5_000_000)
    let store = flight.engine.store(1)
    #expect(store.isFull)
    flight.engine.noteDifference(.clock, 0, at: Frame(128))
    #expect(flight.fault("c").hasBeenEffective && !flight.fault("e").hasBeenEffective)
  }
}

/// Words on their way from the flight software to a device.
struct CommandWordTests {
  private let word = "wheel1.torque_command"

  /// What stands on the wire after each tick while the software adds 0.1 to its own word in every tick.
  private func onTheWire(_ fault: String, powered: Bool = true) -> (values: [Double], flight: HandFlight) {
    var flight = HandFlight("faults: [{ id: f, target: \(word), when: { at: +3 ticks }, \(fault) }]")
    flight.craft.isPowered = powered
    flight.craft.words[word] = Reading(0, at: .never)
    flight.write = { [word] flight, tick in
      let own = flight.craft.words[word]?.value ?? .nan
      flight.craft.words[word] = Reading(own + 0.1, at: Frame(tick))
    }
    var values: [Double] = []
    for tick in Int64(0)...9 {
      flight.fly(through: tick)
      values.append(((flight.craft.words[word]?.value ?? .nan) * 1000).rounded() / 1000)
    }
    return (values, flight)
  }

  @Test(
    arguments: [
      ("type: stuck, value: 0 Nm", [0.1, 0.2, 0.3, 0, 0, 0, 0, 0.8, 0.9, 1]),
      ("type: invert", [0.1, 0.2, 0.3, -0.4, -0.5, -0.6, -0.7, 0.8, 0.9, 1]),
      ("type: delay, value: 2 ticks", [0.1, 0.2, 0.3, 0.3, 0.3, 0.4, 0.5, 0.8, 0.9, 1]),
      ("type: drop", [0.1, 0.2, 0.3, 0.3, 0.3, 0.3, 0.3, 0.8, 0.9, 1]),
    ] as [(String, [Double])])
  func `the device gets the altered order, the software sees its own`(fault: String, expected: [Double]) {
    let (values, flight) = onTheWire(fault + ", shape: { duration: 4 ticks }")
    #expect(values == expected)
    #expect(flight.fault().firstEffective == 3)
  }

  @Test func `an order to a device without power has no effect`() {
    #expect(!onTheWire("type: stuck, value: 0 Nm", powered: false).flight.fault().hasBeenEffective)
  }
}

/// The catalogue of words against the sheets.
struct SignalCatalogueTests {
  @Test func `no two words, parts or surfaces share a name`() {
    let catalogue = CatalogueIndex()
    #expect(catalogue.signals.count == SignalCatalogue.all.count)
    let others = Array(catalogue.parts.keys) + catalogue.links + catalogue.clocks + catalogue.stores
    for name in others { #expect(catalogue.signals[name] == nil, "\(name)") }
  }

  @Test(arguments: [false, true]) func `each word is one place in its sheet, and keeps what the wire carries`(
    isCommand: Bool
  ) {
    let words = SignalCatalogue.all.filter { $0.signal.isCommand == isCommand }
    #expect(words.count > 60)
    for (place, word) in words.enumerated() {
      var sheets = Sheets()
      let before = words.map { sheets.value($0.signal) }
      let value = word.entry.format.onWire(word.entry.unlikelyValue)
      sheets.exchange(word.signal) { $0.value = value }
      let after = words.map { sheets.value($0.signal) }
      let changed = words.indices.filter { before[$0].bitPattern != after[$0].bitPattern }
      #expect(changed == [place], "\(word.entry.name)")
      #expect(after[place] == value, "\(word.entry.name)")
    }
  }

  private struct Sheets {
    var responses = ResponseSheet()
    var commands = CommandSheet()

    mutating func exchange(_ signal: Signal, _ body: (inout Reading) -> Void) {
      if signal.isCommand { commands.exchange(signal, body) } else { responses.exchange(signal, body) }
    }

    mutating func value(_ signal: Signal) -> Double {
      var value = Double.nan
      exchange(signal) { value = $0.value }
      return value
    }
  }
}

extension SignalEntry {
  /// A value that no sheet begins with.
  fileprivate var unlikelyValue: Double {
    switch kind {
    case .flag: 1
    case .words(let words): words.count > 2 ? 2 : 1
    case .number, .integer: 0.9 * min(format.high, 1e6)
    }
  }
}
