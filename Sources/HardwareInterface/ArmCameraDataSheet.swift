extension ArmCamera {
  /// Constants of arm and camera: fact sheet §5.2; ASSUMED unless stated otherwise.
  public struct DataSheet: BitwiseCopyable, Sendable {
    // Arm. Reach as OSIRIS-REx's (ANALOG): 3.4 m.
    public var jointRate = 0.052_359_877_559_829_9
    public var slowJointRate = 0.005_235_987_755_982_99
    public var jointLimit = 3.054_326_190_990_08
    public var upperLinkMeters = 1.6
    public var foreLinkMeters = 1.5
    public var wristLinkMeters = 0.3
    public var baseXMeters = 1.0
    public var baseZMeters = 0.6
    public var jointAmperes = 0.6
    public var stalledJointAmperes = 2.0

    // Camera: ANALOG (StowCam): 2592 by 1944 px, 0.28 mrad/px, 12 bit.
    public var pixelRadians = 2.8e-4
    public var pixelsAcross = 2592.0
    public var pixelsDown = 1944.0
    public var fullScaleCounts = 4095.0
    public var biasCounts = 20.0
    public var noiseCounts = 2.0
    public var shortestExposureSeconds = 5e-4
    public var longestExposureSeconds = 0.5
    public var readoutSeconds = 0.5
    /// Exposure at which a white surface in full sunlight at 1 AU saturates.
    public var whiteSaturationSeconds = 0.002
    /// Lamp on white at half a metre, counts per second.
    public var ledCountsPerSecond = 4_000.0
    public var sizeNoisePixels = 0.3

    // Heat: it hangs in the cold outside; limits -40 to +60 degC, warm-up about 20 minutes.
    public var coldestKelvin = 233.15
    public var hottestKelvin = 333.15
    public var riseKelvin = 40.0
    public var timeConstantSeconds = 1_800.0

    // What there is to see on the craft: capsule diameter KNOWN (0.75 m), the rest ASSUMED.
    public var capsuleMeters = 0.75
    public var capsuleAlbedo = 0.85
    public var flagMeters = 0.5
    public var flagAlbedo = 0.25
    public var headMeters = 0.12
    public var headAlbedo = 0.4
    /// Particles of one milligram seen for each kilogram lost in a second.
    public var particlesPerKilogram = 1e6
    public init() {}
  }
}

extension ArmCamera.DataSheet: DataSheetDescribing {
  public mutating func describe<V: DataSheetVisitor>(_ visitor: inout V) {
    describeArm(&visitor)
    describeCamera(&visitor)
    visitor.number("coldest", "K", 150...300, &coldestKelvin)
    visitor.number("hottest", "K", 250...450, &hottestKelvin)
    visitor.number("rise", "K", 0...100, &riseKelvin)
    visitor.number("time_constant", "s", 1...1e5, &timeConstantSeconds)
    visitor.number("capsule_diameter", "m", 0.1...5, &capsuleMeters)
    visitor.number("capsule_albedo", "", 0.01...1, &capsuleAlbedo)
    visitor.number("flag_size", "m", 0.05...5, &flagMeters)
    visitor.number("flag_albedo", "", 0.01...1, &flagAlbedo)
    visitor.number("head_size", "m", 0.01...1, &headMeters)
    visitor.number("head_albedo", "", 0.01...1, &headAlbedo)
    visitor.number("particles_per_kilogram", "", 0...1e9, &particlesPerKilogram)
  }

  mutating func describeArm<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("joint_rate", "rad/s", 1e-4...1, &jointRate)
    visitor.number("slow_joint_rate", "rad/s", 1e-5...1, &slowJointRate)
    visitor.number("joint_limit", "rad", 0.1...3.1, &jointLimit)
    visitor.number("upper_link", "m", 0.1...10, &upperLinkMeters)
    visitor.number("fore_link", "m", 0.1...10, &foreLinkMeters)
    visitor.number("wrist_link", "m", 0.05...10, &wristLinkMeters)
    visitor.number("base_x", "m", -5...5, &baseXMeters)
    visitor.number("base_z", "m", -5...5, &baseZMeters)
    visitor.number("joint_current", "A", 0.01...10, &jointAmperes)
    visitor.number("stalled_joint_current", "A", 0.01...10, &stalledJointAmperes)
  }

  mutating func describeCamera<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("pixel_angle", "rad", 1e-6...1e-2, &pixelRadians)
    visitor.number("pixels_across", "", 64...20_000, &pixelsAcross)
    visitor.number("pixels_down", "", 64...20_000, &pixelsDown)
    visitor.number("full_scale_counts", "", 255...65_535, &fullScaleCounts)
    visitor.number("bias_counts", "", 0...1_000, &biasCounts)
    visitor.number("noise_counts", "", 0...1_000, &noiseCounts)
    visitor.number("shortest_exposure", "s", 1e-6...1, &shortestExposureSeconds)
    visitor.number("longest_exposure", "s", 1e-3...100, &longestExposureSeconds)
    visitor.number("readout_time", "s", 0.01...600, &readoutSeconds)
    visitor.number("white_saturation_time", "s", 1e-6...1, &whiteSaturationSeconds)
    visitor.number("led_counts_per_second", "", 0...1e6, &ledCountsPerSecond)
    visitor.number("size_noise_pixels", "", 0...10, &sizeNoisePixels)
  }
}
