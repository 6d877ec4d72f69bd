extension Thermal {
  /// A lump of the spacecraft with one temperature, and a thermistor on it.
  public enum Node: UInt8, BitwiseCopyable, Sendable {
    /// The equipment deck inside the body, and what is mounted on it.
    case deck, battery, propellant, xenon, lines, transponders, laser, optics
    /// Outside: the arm's end with its camera, the sampler's head, the capsule, the high-gain antenna, the wings.
    case arm, sampler, capsule, antenna, wing1, wing2
    /// The six sides of the body; those of ±Y are the radiators.
    case plusX, minusX, plusY, minusY, plusZ, minusZ

    public static var count: Int { 20 }
  }

  /// A heater circuit with its own switch.
  public enum Heater: UInt8, BitwiseCopyable, Sendable {
    case deck, optics, battery, propellant, lines
  }

  /// Which share of the full sunlight falls on a node's outside.
  public enum Face: UInt8, BitwiseCopyable, Sendable {
    case none, plusX, minusX, plusY, minusY, plusZ, minusZ, allRound, wing1, wing2
  }

  /// One number for each node.
  public struct Values: BitwiseCopyable, Sendable {
    public var values: InlineArray<20, Double>

    public init(_ value: Double = 0) { values = InlineArray(repeating: value) }
    public subscript(node: Node) -> Double {
      get { values[Int(node.rawValue)] }
      set { values[Int(node.rawValue)] = newValue }
    }
  }
}

extension Thermal.Node {
  /// What it is mounted on, and so conducts to: the nodes are a tree with the deck as its root.
  public var mount: Thermal.Node {
    switch self {
    case .deck, .battery, .propellant, .xenon, .lines, .transponders, .laser, .optics: .deck
    case .plusX, .minusX, .plusY, .minusY, .plusZ, .minusZ: .deck
    case .arm, .sampler: .plusX
    case .capsule, .antenna: .plusZ
    case .wing1: .plusY
    case .wing2: .minusY
    }
  }

  /// Camera, laser, arm and sampler look out of the side towards the asteroid. The antenna turns with the Earth,
  /// so that on the whole half of it is lit.
  public var face: Thermal.Face {
    switch self {
    case .deck, .battery, .propellant, .xenon, .lines, .transponders: .none
    case .laser, .optics, .arm, .sampler, .plusX: .plusX
    case .minusX: .minusX
    case .plusY: .plusY
    case .minusY: .minusY
    case .capsule, .plusZ: .plusZ
    case .minusZ: .minusZ
    case .antenna: .allRound
    case .wing1: .wing1
    case .wing2: .wing2
    }
  }

  /// Whether it radiates into space.
  public var seesSpace: Bool {
    switch self {
    case .deck, .battery, .transponders: false
    default: true
    }
  }

  /// As `Config/spacecraft.yaml` calls it.
  public var name: StaticString {
    switch self {
    case .deck: "deck"
    case .battery: "battery"
    case .propellant: "propellant"
    case .xenon: "xenon"
    case .lines: "lines"
    case .transponders: "transponders"
    case .laser: "laser"
    case .optics: "optics"
    case .arm: "arm"
    case .sampler: "sampler"
    case .capsule: "capsule"
    case .antenna: "antenna"
    case .wing1: "wing1"
    case .wing2: "wing2"
    case .plusX: "plus_x"
    case .minusX: "minus_x"
    case .plusY: "plus_y"
    case .minusY: "minus_y"
    case .plusZ: "plus_z"
    case .minusZ: "minus_z"
    }
  }
}

extension Thermal.Heater {
  public var node: Thermal.Node {
    switch self {
    case .deck: .deck
    case .optics: .optics
    case .battery: .battery
    case .propellant: .propellant
    case .lines: .lines
    }
  }
}
