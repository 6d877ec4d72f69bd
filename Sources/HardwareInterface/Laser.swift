public import Quantities

/// LINS, the laser integrated navigation sensor: a range along +X, and close by a range image that tells
/// where the middle of the body stands.
public enum Laser {
  public struct Command: BitwiseCopyable, Sendable {
    public init() {}
  }

  public struct Response: BitwiseCopyable, Sendable {
    /// Metres along +X to the surface; invalid without a return.
    public var range = Reading.none
    /// 1 when enough photons came back.
    public var hasReturn = Reading.none
    /// Direction of the body's middle in the range image, rad from +X towards +Y and +Z; invalid without an image.
    public var azimuth = Reading.none
    public var elevation = Reading.none
    public init() {}
  }

  /// Instrument KNOWN, with array imaging for descent and sampling (fact sheet §3.5, S26); its numbers were not found.
  public struct DataSheet: BitwiseCopyable, Sendable {
    public var maximumRangeMeters = 5000.0  // ASSUMED (issue: below 5 km)
    public var noiseMeters = 0.1  // physics reference §5
    public var noisePerRange = 0.001  // physics reference §5
    public var countMeters = 0.01  // ASSUMED, 1 cm
    /// Steeper than this to the surface normal, too little light comes back, rad (ASSUMED, 75 degrees).
    public var maximumIncidence = 1.309
    /// The range image: its reach (ASSUMED), field and noise (ANALOG: Tianwen-1 landing lidar, 30 degrees, 2 mrad).
    public var imageRangeMeters = 500.0
    public var imageField = 0.5236
    public var imageNoise = 0.002
    /// The middle of the image of an uneven body lies beside its centre by this part of its apparent size (ASSUMED).
    public var imageShapeOffset = 0.01
    public init() {}
  }
}

extension Laser.Command: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {}
}

extension Laser.Response: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("range", &range)
    visitor.field("hasReturn", &hasReturn)
    visitor.field("azimuth", &azimuth)
    visitor.field("elevation", &elevation)
  }
}

extension Laser.DataSheet: DataSheetDescribing {
  public mutating func describe<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("maximum_range", "m", 10...100_000, &maximumRangeMeters)
    visitor.number("noise", "m", 0...10, &noiseMeters)
    visitor.number("noise_per_range", "", 0...0.1, &noisePerRange)
    visitor.number("count", "m", 0.0001...1, &countMeters)
    visitor.number("maximum_incidence", "rad", 0.1...1.57, &maximumIncidence)
    visitor.number("image_range", "m", 1...10_000, &imageRangeMeters)
    visitor.number("image_field", "rad", 0.01...3, &imageField)
    visitor.number("image_noise", "rad", 0...0.1, &imageNoise)
    visitor.number("image_shape_offset", "", 0...0.5, &imageShapeOffset)
  }
}
