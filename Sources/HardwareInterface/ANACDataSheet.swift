extension ANAC {
  /// Constants of the camera. Sources: fact sheet §0.0 and §4 unless stated otherwise.
  public struct DataSheet: BitwiseCopyable, Sendable {
    // Optics and detector. KNOWN: none published; the values of §0.0 (ASSUMED) hold.
    public var focalLengthMeters = 0.3235
    public var apertureMeters = 0.100
    public var pixelMeters = 5.5e-6
    public var pixelsAcross = 2048.0
    public var windowPixels = 512.0
    public var fullWellElectrons = 30_000.0
    public var readNoiseElectrons = 12.0
    public var electronsPerCount = 7.3
    public var adcBits = 12.0
    /// Bias of the converter, counts: ASSUMED (§4.2).
    public var biasCounts = 200.0
    /// Photons of a V = 0 solar-type star in 450 to 850 nm, per m^2 and s: DERIVED (ASTM G173-03 extraterrestrial).
    public var zeroMagnitudePhotonRate = 3.894_627_080e10
    /// Optics times quantum efficiency: ASSUMED, as in the published-value tests of the photometric chain.
    public var efficiency = 0.42
    /// Standard deviation of the point-spread function, px: ANALOG (Rosetta NavCam, half the light in one pixel).
    public var pointSpreadPixels = 0.7
    /// Best centroid any image gives, px: ASSUMED (1 arcsec is 0.28 px).
    public var centroidFloorPixels = 0.06
    /// Dark current at 293 K, e-/s per pixel, doubling each 7 K: ASSUMED.
    public var darkElectronsPerSecond = 20.0
    public var skyElectronsPerSecond = 0.5
    /// Stray light with the Sun 30 degrees from the boresight, e-/s per pixel: ASSUMED.
    public var strayElectronsPerSecond = 20.0
    /// Pixels struck by cosmic rays, per second: ASSUMED, 1 per cm^2 and s.
    public var cosmicRaysPerSecond = 1.3
    /// Part of the diameter by which the light of an irregular body lies off its centre, 1 sigma: ASSUMED.
    public var shapeOffsetFraction = 0.01

    // Filters: transmission of each relative to clear. Bands ASSUMED; neutral density from §0.0.
    public var band1Transmission = 0.10
    public var band2Transmission = 0.14
    public var band3Transmission = 0.16
    public var band4Transmission = 0.17
    public var band5Transmission = 0.15
    public var band6Transmission = 0.11
    public var neutralTransmission = 0.01

    // Mechanisms. Wheel step ANALOG (Hayabusa2 ONC-T), the others ASSUMED (§4.2).
    public var doorTravelRadians = 1.919_862_177_193_762_5
    public var doorSeconds = 12.0
    public var filterStepSeconds = 4.7
    public var focusSeconds = 20.0
    public var nearestFocusMeters = 5.0
    public var motorAmperes = 0.25
    public var stalledMotorAmperes = 0.9

    // Exposure: range ANALOG (ONC-T), readout ASSUMED (§4.2).
    public var shortestExposureSeconds = 1e-4
    public var longestExposureSeconds = 30.0
    public var readoutSeconds = 5.0
    public var windowReadoutSeconds = 1.0
    public var startUpSeconds = 8.0

    // Sun keep-out from the boresight, rad: 30 and 20 degrees: ASSUMED (§4.2).
    public var sunOperatingRadians = 0.523_598_775_598_298_9
    public var sunSafeRadians = 0.349_065_850_398_865_9

    // Heat: time constants and rise above the deck while powered: ASSUMED.
    public var detectorTimeConstantSeconds = 600.0
    public var opticsTimeConstantSeconds = 3_600.0
    public var detectorRiseKelvin = 6.0
    public var opticsRiseKelvin = 2.0
    /// Shift of the focal plane per kelvin away from 293 K: ASSUMED, a nearly athermal lens.
    public var thermalDefocusMetersPerKelvin = 3e-7
    public init() {}
  }
}

extension ANAC.DataSheet: DataSheetDescribing {
  public mutating func describe<V: DataSheetVisitor>(_ visitor: inout V) {
    describeOptics(&visitor)
    describeFilters(&visitor)
    describeMechanisms(&visitor)
    visitor.number("sun_operating_angle", "rad", 0.1...2, &sunOperatingRadians)
    visitor.number("sun_safe_angle", "rad", 0.02...1.5, &sunSafeRadians)
    visitor.number("detector_time_constant", "s", 1...1e5, &detectorTimeConstantSeconds)
    visitor.number("optics_time_constant", "s", 1...1e5, &opticsTimeConstantSeconds)
    visitor.number("detector_rise", "K", 0...50, &detectorRiseKelvin)
    visitor.number("optics_rise", "K", 0...50, &opticsRiseKelvin)
    visitor.number("thermal_defocus", "", 0...1e-4, &thermalDefocusMetersPerKelvin)
  }

  mutating func describeOptics<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("focal_length", "m", 0.05...5, &focalLengthMeters)
    visitor.number("aperture", "m", 0.005...1, &apertureMeters)
    visitor.number("pixel", "m", 1e-6...5e-5, &pixelMeters)
    visitor.number("pixels_across", "", 256...8192, &pixelsAcross)
    visitor.number("window_pixels", "", 64...8192, &windowPixels)
    visitor.number("full_well", "", 1_000...1e6, &fullWellElectrons)
    visitor.number("read_noise", "", 0...1_000, &readNoiseElectrons)
    visitor.number("electrons_per_count", "", 0.1...100, &electronsPerCount)
    visitor.number("adc_bits", "", 8...16, &adcBits)
    visitor.number("bias_counts", "", 0...2_000, &biasCounts)
    visitor.number("zero_magnitude_photon_rate", "", 1e9...1e12, &zeroMagnitudePhotonRate)
    visitor.number("efficiency", "", 0.01...1, &efficiency)
    visitor.number("point_spread_pixels", "", 0.3...5, &pointSpreadPixels)
    visitor.number("centroid_floor_pixels", "", 0.001...2, &centroidFloorPixels)
    visitor.number("dark_electrons_per_second", "", 0...1e5, &darkElectronsPerSecond)
    visitor.number("sky_electrons_per_second", "", 0...1e5, &skyElectronsPerSecond)
    visitor.number("stray_electrons_per_second", "", 0...1e6, &strayElectronsPerSecond)
    visitor.number("cosmic_rays_per_second", "", 0...1e4, &cosmicRaysPerSecond)
    visitor.number("shape_offset_fraction", "", 0...0.5, &shapeOffsetFraction)
  }

  mutating func describeFilters<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("band1_transmission", "", 0...1, &band1Transmission)
    visitor.number("band2_transmission", "", 0...1, &band2Transmission)
    visitor.number("band3_transmission", "", 0...1, &band3Transmission)
    visitor.number("band4_transmission", "", 0...1, &band4Transmission)
    visitor.number("band5_transmission", "", 0...1, &band5Transmission)
    visitor.number("band6_transmission", "", 0...1, &band6Transmission)
    visitor.number("neutral_transmission", "", 0...1, &neutralTransmission)
  }

  mutating func describeMechanisms<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("door_travel", "rad", 1.4...2.4, &doorTravelRadians)
    visitor.number("door_time", "s", 0.1...600, &doorSeconds)
    visitor.number("filter_step_time", "s", 0.1...600, &filterStepSeconds)
    visitor.number("focus_time", "s", 0.1...600, &focusSeconds)
    visitor.number("nearest_focus", "m", 0.5...1_000, &nearestFocusMeters)
    visitor.number("motor_current", "A", 0.01...5, &motorAmperes)
    visitor.number("stalled_motor_current", "A", 0.01...5, &stalledMotorAmperes)
    visitor.number("shortest_exposure", "s", 1e-6...1, &shortestExposureSeconds)
    visitor.number("longest_exposure", "s", 0.1...1_000, &longestExposureSeconds)
    visitor.number("readout_time", "s", 0.01...600, &readoutSeconds)
    visitor.number("window_readout_time", "s", 0.01...600, &windowReadoutSeconds)
    visitor.number("start_up_time", "s", 0...600, &startUpSeconds)
  }
}
