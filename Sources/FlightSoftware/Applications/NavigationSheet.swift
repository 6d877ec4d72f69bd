/// Constants of the on-board navigation; all ASSUMED engineering choices unless tagged.
package struct NavigationSheet: BitwiseCopyable, Sendable {
  /// Updates far from everything, and within `nearRangeMeters` of the target.
  package var farPeriodSeconds = 16.0
  package var nearPeriodSeconds = 1.0
  package var nearRangeMeters = 1.0e6
  /// A relative fix older than this no longer outranks what the ground says.
  package var relativeMemorySeconds = 3600.0
  /// A measurement further off than so many sigma is not believed.
  package var gateSigma = 5.0
  /// So many refusals in a row are worth an event.
  package var rejectsToReport = 5
  /// The laser corrects the range below this distance (issue, section 4: KNOWN requirement).
  package var laserRangeMeters = 5000.0
  /// Unknown accelerations: solar pressure and gravity that the plan neglects, m²/s³.
  package var velocityNoisePerSecond = 2.5e-11
  /// One sigma per axis of the target's uploaded place, m; mission.yaml's `target-position`.
  package var targetSigmaMeters = 100.0
  /// Part of a burn's change of velocity that stays unknown.
  package var burnUncertainty = 0.005
  /// The same for pulses, which only bookkeeping knows: 2 % either way, evenly spread (propulsion data sheet).
  package var pulseUncertainty = 0.0115
  /// A change of velocity between a picture and its use that displaces more than its noise, m/s.
  package var spoilingPush = 0.001
  /// Knowledge before the first tracking arrives.
  package var initialPositionSigmaMeters = 5000.0
  package var initialVelocitySigma = 0.05
  /// A range counts when the beam passes the centre within this part of the target's radius.
  package var centralPart = 0.3
  /// The ground under the beam differs from the mean radius by this part of it (ellipsoid of 21 x 15 x 12 m, 1 sigma),
  /// and goes on doing so for a quarter of a turn: ranges within that time are no independent witnesses.
  package var roughness = 0.2
  package var roughnessSeconds = 400.0
  /// Half of the published prior size, 41 m (fact sheet §0.0: wrong on purpose; the camera corrects it).
  package var priorRadiusMeters = 20.5
  /// Radians across from which the target is no point to the camera: three pixels of 17 µrad.
  package var resolvedSize = 5.1e-5
  /// m/s; KNOWN, exact.
  package var lightSpeed = 299_792_458.0
  package init() {}
}
