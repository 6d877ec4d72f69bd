package import Quantities

/// Two star trackers, boresights either side of the body and tilted towards +Z.
package enum StarTrackers {
  package struct Command: BitwiseCopyable, Sendable {
    package init() {}
  }

  /// One tracker's answer.
  package struct Fix: BitwiseCopyable, Sendable {
    /// Body to ICRF, scalar first; invalid while the tracker has no fix.
    package var attitude = InlineArray<4, Reading>(repeating: .none)
    /// 0 (nothing recognised) to 1 (every expected star seen).
    package var quality = Reading.none
    package init() {}
  }

  package struct Response: BitwiseCopyable, Sendable {
    package var tracker = InlineArray<2, Fix>(repeating: Fix())
    package init() {}
  }

  /// Fact sheet §3.4 and physics reference §3.
  package struct DataSheet: BitwiseCopyable, Sendable {
    /// 1 sigma across the boresight, rad: 3 arcsec (ASSUMED).
    package var crossNoise = 1.4544e-05
    /// 1 sigma about the boresight, rad: 20 arcsec (ASSUMED).
    package var rollNoise = 9.696e-05
    /// Body rate above which stars smear, rad/s: 2 deg/s.
    package var maximumRate = 0.0349
    /// Sun nearer than this to the boresight blinds, rad: 30 degrees.
    package var sunExclusion = 0.5236
    /// From darkness or tumbling to a first fix, s (ASSUMED; lost-in-space up to 10 s).
    package var acquisitionSeconds = 5.0
    /// Shortest time between two fixes, s: 2 Hz.
    package var updateSeconds = 0.5
    /// Tilt of both boresights from +-Y towards +Z, rad (ASSUMED, clears the wings): 40 degrees.
    package var boresightTilt = 0.6981317007977318
    package init() {}
  }
}

extension StarTrackers.Command: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {}
}

extension StarTrackers.Fix: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("attitude", &attitude)
    visitor.field("quality", &quality)
  }
}

extension StarTrackers.Response: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) { visitor.field("tracker", &tracker) }
}

extension StarTrackers.DataSheet: DataSheetDescribing {
  package mutating func describe<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("cross_noise", "rad", 0...0.01, &crossNoise)
    visitor.number("roll_noise", "rad", 0...0.01, &rollNoise)
    visitor.number("maximum_rate", "rad/s", 0.001...1, &maximumRate)
    visitor.number("sun_exclusion", "rad", 0...1.5, &sunExclusion)
    visitor.number("acquisition_time", "s", 0...600, &acquisitionSeconds)
    visitor.number("update_time", "s", 0.0078125...60, &updateSeconds)
    visitor.number("boresight_tilt", "rad", 0...1.5, &boresightTilt)
  }
}
