extension Thermal {
  /// The body is a box in multi-layer insulation that sheds its heat through louvred radiators on ±Y, where the Sun
  /// does not come. ASSUMED for a 2 t spacecraft between 0.9 and 2.45 AU, unless said otherwise.
  public struct DataSheet: BitwiseCopyable, Sendable {
    /// J/K: about 900 J/(kg K) of structure and equipment; tanks half full.
    public var heatCapacity = Values()
    /// Emissivity times area towards space, m^2; of the radiators with open louvres.
    public var emittingSquareMeters = Values()
    /// Absorptivity times area for sunlight at right angles, m^2.
    public var absorbingSquareMeters = Values()
    /// To the node that it is mounted on, W/K.
    public var conductance = Values()
    /// Of the five circuits; the optics are kept at TENGOO's temperature (ANALOG, +20 +- 5 degC).
    public var heaterWatts: InlineArray<5, Double> = [250, 20, 15, 40, 10]
    /// Louvres over a radiator begin to open and are fully open at these temperatures, K; shut they leave this share.
    public var louvresBeginKelvin = 283.0
    public var louvresOpenKelvin = 298.0
    public var louvresShutShare = 0.165
    /// Shares of electrical power that stay as heat: in the power supply of the ion engine, and in a transmitter
    /// of which the rest goes on the air.
    public var ionSupplyLoss = 0.07
    public var transmitterLoss = 0.55
    public var thermistorCount = 0.05  // K

    public init() {
      setInside()
      setAppendages()
      setSides()
    }

    private mutating func set(
      _ node: Node, _ capacity: Double, emits: Double = 0, absorbs: Double = 0, conducts: Double = 0
    ) {
      heatCapacity[node] = capacity
      emittingSquareMeters[node] = emits
      absorbingSquareMeters[node] = absorbs
      conductance[node] = conducts
    }

    private mutating func setInside() {
      set(.deck, 200_000)
      set(.battery, 15_000, conducts: 1)
      set(.propellant, 250_000, emits: 0.02, conducts: 1.5)
      set(.xenon, 150_000, emits: 0.01, conducts: 3)
      set(.lines, 6000, emits: 0.012, conducts: 0.4)
      set(.transponders, 12_000, conducts: 12)
      set(.laser, 6000, emits: 0.04, absorbs: 0.008, conducts: 2)
      set(.optics, 9000, emits: 0.03, absorbs: 0.004, conducts: 0.2)
    }

    /// Wings: two discs of 4.7 m (KNOWN) that absorb 0.85 of the light, turn 0.30 of what falls on 0.85 of their
    /// face into power, and radiate at 0.85 from both sides (vector SYS-02). Antenna: 3 m, as vector SYS-06, painted white.
    private mutating func setAppendages() {
      set(.arm, 6000, emits: 0.04, absorbs: 0.005, conducts: 0.15)
      set(.sampler, 20_000, emits: 0.03, absorbs: 0.01, conducts: 0.4)
      set(.capsule, 60_000, emits: 0.06, absorbs: 0.015, conducts: 0.6)
      set(.antenna, 15_000, emits: 12, absorbs: 1.06, conducts: 0.05)
      set(.wing1, 35_000, emits: 29.494, absorbs: 10.3229, conducts: 0.1)
      set(.wing2, 35_000, emits: 29.494, absorbs: 10.3229, conducts: 0.1)
    }

    private mutating func setSides() {
      set(.plusX, 20_000, emits: 0.12, absorbs: 0.06, conducts: 4)
      set(.minusX, 20_000, emits: 0.12, absorbs: 0.06, conducts: 4)
      set(.plusY, 20_000, emits: 1.1, absorbs: 0.15, conducts: 25)
      set(.minusY, 20_000, emits: 1.1, absorbs: 0.15, conducts: 25)
      set(.plusZ, 20_000, emits: 0.12, absorbs: 0.06, conducts: 4)
      set(.minusZ, 25_000, emits: 0.12, absorbs: 0.06, conducts: 4)
    }
  }
}

extension Thermal.DataSheet: DataSheetDescribing {
  public mutating func describe<V: DataSheetVisitor>(_ visitor: inout V) {
    for index in 0..<UInt8(Thermal.Node.count) {
      guard let node = Thermal.Node(rawValue: index) else { break }
      describe(node, &visitor)
    }
    visitor.part("heater")
    visitor.number("deck", "W", 0...2000, &heaterWatts[0])
    visitor.number("optics", "W", 0...500, &heaterWatts[1])
    visitor.number("battery", "W", 0...500, &heaterWatts[2])
    visitor.number("propellant", "W", 0...500, &heaterWatts[3])
    visitor.number("lines", "W", 0...500, &heaterWatts[4])
    visitor.part("louvres")
    visitor.number("begin", "K", 200...400, &louvresBeginKelvin)
    visitor.number("open", "K", 200...400, &louvresOpenKelvin)
    visitor.number("shut_share", "", 0...1, &louvresShutShare)
    visitor.part("")
    visitor.number("ion_supply_loss", "", 0...1, &ionSupplyLoss)
    visitor.number("transmitter_loss", "", 0...1, &transmitterLoss)
    visitor.number("thermistor_count", "K", 0.001...5, &thermistorCount)
  }

  private mutating func describe<V: DataSheetVisitor>(_ node: Thermal.Node, _ visitor: inout V) {
    visitor.part(node.name)
    visitor.number("heat_capacity", "", 100...1e7, &heatCapacity[node])
    if node.seesSpace { visitor.number("emitting", "", 0...100, &emittingSquareMeters[node]) }
    if node.face != .none { visitor.number("absorbing", "", 0...100, &absorbingSquareMeters[node]) }
    if node != .deck { visitor.number("conductance", "", 0...200, &conductance[node]) }
  }
}
