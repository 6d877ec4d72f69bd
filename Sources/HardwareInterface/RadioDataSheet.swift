extension Radio {
  /// Transponders, antennas, and the ground station at the other end of the link.
  public struct DataSheet: BitwiseCopyable, Sendable {
    /// Amplifier output, W (ASSUMED, as the link budget SYS-06), and the share of its input that it radiates.
    public var outputWatts = 100.0
    public var amplifierEfficiency = 0.5
    /// Rise above the deck for each watt of loss, K/W, and the time constant of that, s (ASSUMED).
    public var amplifierKelvinPerWatt = 0.2
    public var amplifierSeconds = 600.0
    /// Time from carrier to lock, s (ASSUMED).
    public var lockSeconds = 2.0
    /// The weakest carrier that is held and carries telecommands, dBm (ANALOG: small deep-space transponders, -157).
    public var lockLevel = -155.0
    /// KNOWN (fact sheet §3.6), and the same by the turn-around ratio 880/749 of X band (DERIVED).
    public var downlinkHertz = 8.42819e9
    public var uplinkHertz = 7.17354e9
    /// ASSUMED, fact sheet §3.6: a gimballed dish of 1.5 to 2.5 m.
    public var highGainMeters = 2.0
    public var highGainEfficiency = 0.6
    public var gimbalRate = 0.035  // rad/s, ASSUMED
    /// A horn along -X, and two antennas along +X and -X: gain on the axis, dBi, full width at half power, rad (ASSUMED).
    public var mediumGain = 20.0
    public var mediumBeam = 0.31
    public var lowGain = 5.0
    public var lowBeam = 1.75
    /// Off its beam no antenna is weaker, dBi; between antenna and transponder, dB (ASSUMED; SYS-06).
    public var backLobe = -10.0
    public var lineLoss = 1.0
    /// The station: KNOWN dish of Kashi and Neuquén, the rest ASSUMED as in SYS-06; transmitter ANALOG (Estrack, 20 kW).
    public var stationMeters = 35.0
    public var stationEfficiency = 0.65
    public var stationNoiseKelvin = 25.0
    public var stationLoss = 1.0
    public var stationWatts = 20_000.0
    /// Energy of an information bit against the noise that the decoder needs: 1.5 dB, and 3 dB for carrier and receiver
    /// (SYS-06).
    public var requiredBitEnergy = 4.5
    public init() {}
  }
}

extension Radio.DataSheet: DataSheetDescribing {
  public mutating func describe<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("output_power", "W", 0.1...1000, &outputWatts)
    visitor.number("amplifier_efficiency", "", 0.05...1, &amplifierEfficiency)
    visitor.number("amplifier_heating", "", 0...10, &amplifierKelvinPerWatt)
    visitor.number("amplifier_time", "s", 1...100_000, &amplifierSeconds)
    visitor.number("lock_time", "s", 0...600, &lockSeconds)
    visitor.number("lock_level", "dBm", -170 ... -60, &lockLevel)
    visitor.number("downlink_frequency", "Hz", 1e8...1e11, &downlinkHertz)
    visitor.number("uplink_frequency", "Hz", 1e8...1e11, &uplinkHertz)
    describeAntennas(&visitor)
    describeStation(&visitor)
  }

  private mutating func describeAntennas<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("high_gain_diameter", "m", 0.1...10, &highGainMeters)
    visitor.number("high_gain_efficiency", "", 0.1...1, &highGainEfficiency)
    visitor.number("gimbal_rate", "rad/s", 0.0001...1, &gimbalRate)
    visitor.number("medium_gain", "dB", -10...40, &mediumGain)
    visitor.number("medium_beam", "rad", 0.01...6.3, &mediumBeam)
    visitor.number("low_gain", "dB", -10...20, &lowGain)
    visitor.number("low_beam", "rad", 0.1...6.3, &lowBeam)
    visitor.number("back_lobe", "dB", -40...0, &backLobe)
    visitor.number("line_loss", "dB", 0...20, &lineLoss)
  }

  private mutating func describeStation<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("station_diameter", "m", 1...100, &stationMeters)
    visitor.number("station_efficiency", "", 0.1...1, &stationEfficiency)
    visitor.number("station_noise", "K", 1...1000, &stationNoiseKelvin)
    visitor.number("station_loss", "dB", 0...20, &stationLoss)
    visitor.number("station_power", "W", 1...1e6, &stationWatts)
    visitor.number("required_bit_energy", "dB", -2...20, &requiredBitEnergy)
  }
}
