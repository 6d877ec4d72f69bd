import Emulator
import HardwareInterface

/// What a fault's type allows and wants, whatever its target.
struct TypeTraits {
  enum Value {
    case none
    /// A value of the target's own kind, needed or not.
    case own(ValueKind, ClosedRange<Double>?, isRequired: Bool)
    /// A difference or a rate of a number.
    case quantity(unit: String, ClosedRange<Double>?, isDifference: Bool)
    /// Bits or copies, with the number taken when none is given.
    case count(Int64)
    case duration
  }
  var name: String
  var effect: UInt8
  var value: Value
  var ramps = false
  var hasProbability = false
  /// Its contribution can be held as it was at the end.
  var canHold = true
}

/// The types that each kind of target offers.
enum TargetTypes {
  static let signals = ["invert", "scale", "drift", "bias", "noise", "quantise", "stuck", "delay", "drop"]
  private static let notNegative = Double.leastNonzeroMagnitude...1.7e308

  /// Types of a part: its own failures.
  static func of(_ part: PartEntry) -> [TypeTraits] {
    part.failures.map { failure in
      let value = failure.value.map { TypeTraits.Value.own($0, failure.range, isRequired: true) }
      return TypeTraits(name: failure.name, effect: failure.kind, value: value ?? .none, ramps: failure.ramps)
    }
  }

  /// Types of a word, in the order of their layers; only those that fit its kind.
  static func of(_ signal: SignalEntry) -> [TypeTraits] {
    var types: [TypeTraits] = []
    if case .number = signal.kind { types = arithmetic(signal) }
    if case .integer = signal.kind { types = arithmetic(signal) }
    if case .flag = signal.kind {
      types = [TypeTraits(name: "invert", effect: SignalLayer.invert.rawValue, value: .none)]
    }
    let range = signal.format.low <= signal.format.high ? signal.format.low...signal.format.high : nil
    types.append(
      TypeTraits(name: "stuck", effect: SignalLayer.stuck.rawValue, value: .own(signal.kind, range, isRequired: false)))
    types.append(TypeTraits(name: "delay", effect: SignalLayer.delay.rawValue, value: .duration, canHold: false))
    types.append(
      TypeTraits(
        name: "drop", effect: SignalLayer.drop.rawValue, value: .none, hasProbability: true, canHold: false))
    return types
  }

  private static func arithmetic(_ signal: SignalEntry) -> [TypeTraits] {
    let unit = signal.kind.unitText
    let difference = unit == "degC" ? "K" : unit == "dBm" ? "dB" : unit
    let rate = difference.isEmpty ? "1/s" : "\(difference)/s"
    func type(_ layer: SignalLayer, _ value: TypeTraits.Value, ramps: Bool = false) -> TypeTraits {
      TypeTraits(name: signals[Int(layer.rawValue)], effect: layer.rawValue, value: value, ramps: ramps)
    }
    return [
      type(.invert, .none), type(.scale, .quantity(unit: "", nil, isDifference: false), ramps: true),
      type(.drift, .quantity(unit: rate, nil, isDifference: false)),
      type(.bias, .quantity(unit: unit, nil, isDifference: true), ramps: true),
      type(.noise, .quantity(unit: unit, notNegative, isDifference: true), ramps: true),
      type(.quantise, .quantity(unit: unit, notNegative, isDifference: true)),
    ]
  }

  static let link: [TypeTraits] = [
    TypeTraits(
      name: "corrupt", effect: LinkEffect.corrupt.rawValue, value: .count(1), hasProbability: true, canHold: false),
    TypeTraits(
      name: "duplicate", effect: LinkEffect.duplicate.rawValue, value: .count(1), hasProbability: true, canHold: false),
    TypeTraits(
      name: "delay", effect: LinkEffect.delay.rawValue, value: .duration, hasProbability: true, canHold: false),
    TypeTraits(name: "drop", effect: LinkEffect.drop.rawValue, value: .none, hasProbability: true, canHold: false),
  ]
  static let clock: [TypeTraits] = [
    TypeTraits(
      name: "step", effect: ClockEffect.step.rawValue, value: .quantity(unit: "s", nil, isDifference: true)),
    TypeTraits(
      name: "drift", effect: ClockEffect.drift.rawValue, value: .quantity(unit: "", nil, isDifference: true)),
    TypeTraits(
      name: "noise", effect: ClockEffect.noise.rawValue, value: .quantity(unit: "s", notNegative, isDifference: true)),
    TypeTraits(name: "stop", effect: ClockEffect.stop.rawValue, value: .none, canHold: false),
  ]
  static let task: [TypeTraits] = [
    TypeTraits(
      name: "extra_time", effect: TaskEffect.extraTime.rawValue,
      value: .quantity(unit: "s", 1e-9...3600, isDifference: true), canHold: false),
    TypeTraits(name: "stop", effect: TaskEffect.stop.rawValue, value: .none, canHold: false),
  ]
  static let store: [TypeTraits] = [
    TypeTraits(name: "full", effect: StoreEffect.full.rawValue, value: .none, canHold: false),
    TypeTraits(name: "corrupt", effect: StoreEffect.corrupt.rawValue, value: .count(1), canHold: false),
  ]
}
