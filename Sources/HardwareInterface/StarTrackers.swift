public import Quantities

/// Two star trackers, boresights either side of the body and tilted towards +Z.
public enum StarTrackers {
  public struct Command: BitwiseCopyable, Sendable {
    public init() {}
  }

  /// One tracker's answer.
  public struct Fix: BitwiseCopyable, Sendable {
    /// Body to ICRF, scalar first; invalid while the tracker has no fix.
    public var attitude = InlineArray<4, Reading>(repeating: .none)
    /// 0 (nothing recognised) to 1 (every expected star seen).
    public var quality = Reading.none
    public init() {}
  }

  public struct Response: BitwiseCopyable, Sendable {
    public var tracker = InlineArray<2, Fix>(repeating: Fix())
    public init() {}
  }

  /// Fact sheet §3.4 and physics reference §3.
  public struct DataSheet: BitwiseCopyable, Sendable {
    /// 1 sigma across the boresight, rad: 3 arcsec (ASSUMED).
    public var crossNoise = 1.4544e-05
    /// 1 sigma about the boresight, rad: 20 arcsec (ASSUMED).
    public var rollNoise = 9.696e-05
    /// Body rate above which stars smear, rad/s: 2 deg/s.
    public var maximumRate = 0.0349
    /// Sun nearer than this to the boresight blinds, rad: 30 degrees.
    public var sunExclusion = 0.5236
    /// From darkness or tumbling to a first fix, s (ASSUMED; lost-in-space up to 10 s).
    public var acquisitionSeconds = 5.0
    /// Shortest time between two fixes, s: 2 Hz.
    public var updateSeconds = 0.5
    /// Tilt of both boresights from +-Y towards +Z, rad (ASSUMED, clears the wings): 40 degrees.
    public var boresightTilt = 0.6981317007977318
    public init() {}
  }
}

extension StarTrackers.Command: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {}
}

extension StarTrackers.Fix: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("attitude", &attitude)
    visitor.field("quality", &quality)
  }
}

extension StarTrackers.Response: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) { visitor.field("tracker", &tracker) }
}

extension StarTrackers.DataSheet: DataSheetDescribing {
  public mutating func describe<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("cross_noise", "rad", 0...0.01, &crossNoise)
    visitor.number("roll_noise", "rad", 0...0.01, &rollNoise)
    visitor.number("maximum_rate", "rad/s", 0.001...1, &maximumRate)
    visitor.number("sun_exclusion", "rad", 0...1.5, &sunExclusion)
    visitor.number("acquisition_time", "s", 0...600, &acquisitionSeconds)
    visitor.number("update_time", "s", 0.0078125...60, &updateSeconds)
    visitor.number("boresight_tilt", "rad", 0...1.5, &boresightTilt)
  }
}
