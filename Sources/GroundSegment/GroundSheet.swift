package import GroundInterface

/// What mission control can do and how well it knows; `mission.yaml` declares it. ASSUMED unless tagged.
package struct GroundSheet: BitwiseCopyable, Sendable {
  package var passes = PassTable()
  /// One sigma per axis of the tracked deviation: two-way range and interferometry over a day.
  package var positionSigmaMeters = 150.0
  package var velocitySigma = 2.0e-4  // m/s
  /// One sigma per axis of the target's place about the Sun.
  package var targetSigmaMeters = 1000.0
  /// An upload reaches so far ahead (issue, section 4).
  package var horizonSeconds = 36.0 * 3600
  /// Between two uploads of one long pass.
  package var repeatSeconds = 4.0 * 3600
  package var longestSegmentSeconds = 6.0 * 3600
  package var shortestSegmentSeconds = 120.0
  /// A polynomial whose last coefficients are larger has not converged, m.
  package var tailMeters = 0.02
  /// Telecommands are sent no faster than one in so many frames.
  package var framesPerTelecommand: Int64 = 128
  package init() {}
}
