package import Quantities

/// How far the capsule has come.
package enum CapsuleStage: UInt8, BitwiseCopyable, Sendable {
  case attached, coasting, entering, underDrogue, underMain, landed
}

/// What really happens to the capsule: for the record and the verdict, never for the flight software.
package struct CapsuleTruth: BitwiseCopyable, Sendable {
  package var stage = CapsuleStage.attached
  /// Height above the WGS-84 ellipsoid, m; NaN while attached, as all that follows.
  package var altitudeMeters = Double.nan
  /// Relative to the air, m/s, and its downward part.
  package var airSpeed = Double.nan, descentRate = Double.nan
  /// Specific force, standard gravities.
  package var g = Double.nan
  package var mach = Double.nan
  /// Geodetic, deg; longitude east.
  package var latitudeDegrees = Double.nan, longitudeDegrees = Double.nan

  /// Crossing of 120 km: frame, inertial speed m/s, inertial flight-path angle deg.
  package var entryFrame = Frame.never
  package var entrySpeed = Double.nan, entryAngleDegrees = Double.nan
  package var peakG = 0.0
  package var separationFrame = Frame.never
  package var drogueFrame = Frame.never, mainFrame = Frame.never, heatShieldFrame = Frame.never
  package var landingFrame = Frame.never
  /// Vertical speed at touchdown, m/s.
  package var touchdownSpeed = Double.nan
  /// Spin about the axis and nutation across it, rad/s.
  package var spinRate = 0.0, nutationRate = 0.0
  /// Container and its content, kg.
  package var containerKg = 0.0
  /// Pulses radiated by the beacon.
  package var beaconPulses: UInt32 = 0
  package init() {}
}

extension CapsuleTruth: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("stage", &stage)
    visitor.field("altitudeMeters", &altitudeMeters)
    visitor.field("airSpeed", &airSpeed)
    visitor.field("descentRate", &descentRate)
    visitor.field("g", &g)
    visitor.field("mach", &mach)
    visitor.field("latitudeDegrees", &latitudeDegrees)
    visitor.field("longitudeDegrees", &longitudeDegrees)
    visitor.field("entryFrame", &entryFrame)
    visitor.field("entrySpeed", &entrySpeed)
    visitor.field("entryAngleDegrees", &entryAngleDegrees)
    visitor.field("peakG", &peakG)
    visitor.field("separationFrame", &separationFrame)
    visitor.field("drogueFrame", &drogueFrame)
    visitor.field("mainFrame", &mainFrame)
    visitor.field("heatShieldFrame", &heatShieldFrame)
    visitor.field("landingFrame", &landingFrame)
    visitor.field("touchdownSpeed", &touchdownSpeed)
    visitor.field("spinRate", &spinRate)
    visitor.field("nutationRate", &nutationRate)
    visitor.field("containerKg", &containerKg)
    visitor.field("beaconPulses", &beaconPulses)
  }
}
