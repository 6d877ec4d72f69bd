import Quantities

/// How the drag coefficient of an entry body depends on the flow.
@frozen public enum DragLaw: UInt8, BitwiseCopyable, Sendable {
  /// The continuum coefficient at every speed.
  case constant
  /// A 60 degree sphere-cone over Mach number, bridged to free molecular flow.
  case sphereCone
}

/// Mass and drag of a body that falls through the air without lift.
@frozen public struct EntryBody: BitwiseCopyable, Equatable, Sendable {
  public var massKg, diameterMeters: Double
  /// Hypersonic drag coefficient; the sphere-cone curve is scaled to it (its own value is 1.5).
  public var dragCoefficient: Double
  public var law: DragLaw
  /// Sum of drag area of all inflated parachutes, CdS, m^2.
  public var parachuteDragArea = 0.0

  @inlinable public init(massKg: Double, diameterMeters: Double, dragCoefficient: Double, law: DragLaw) {
    self.massKg = massKg
    self.diameterMeters = diameterMeters
    self.dragCoefficient = dragCoefficient
    self.law = law
  }

  @inlinable public var frontArea: Double { 0.25 * .pi * diameterMeters * diameterMeters }

  /// Drag area over mass, m^2/kg, in the given air at the given speed.
  public func dragAreaPerMass(in air: AirState, speed: Double) -> Double {
    (coefficient(in: air, speed: speed) * frontArea + parachuteDragArea) / massKg
  }

  func coefficient(in air: AirState, speed: Double) -> Double {
    guard law == .sphereCone else { return dragCoefficient }
    let scale = dragCoefficient / 1.5
    let continuum = scale * Self.sphereConeCoefficient(mach: speed / air.soundSpeed)
    let knudsen = Self.meanFreePath(in: air) / diameterMeters
    guard knudsen > 1e-3 else { return continuum }
    guard knudsen < 10 else { return Self.freeMolecular }
    let s = Elementary.sin(.pi * (0.375 + Elementary.log10(knudsen) / 8))
    return continuum + (Self.freeMolecular - continuum) * s * s
  }

  /// Drag coefficient of a blunt body in free molecular flow (ENGINEERING, near 2 for full accommodation).
  @inlinable static var freeMolecular: Double { 2.07 }

  /// Hard-sphere mean free path, m: molecular diameter 3.65e-10 m, 28.9644 g/mol.
  static func meanFreePath(in air: AirState) -> Double {
    let molecule = 28.9644e-3 / 6.02214076e23
    return molecule / (2.0.squareRoot() * .pi * 3.65e-10 * 3.65e-10 * max(air.densityKgPerM3, 1e-30))
  }

  /// Drag coefficient over Mach number, an engineering curve for the family (ASSUMED; Stardust's own is not public).
  static func sphereConeCoefficient(mach m: Double) -> Double {
    switch m {
    case ..<0.6: line(m, 0, 0.85, 0.6, 0.88)
    case ..<0.8: line(m, 0.6, 0.88, 0.8, 0.98)
    case ..<0.95: line(m, 0.8, 0.98, 0.95, 1.12)
    case ..<1.1: line(m, 0.95, 1.12, 1.1, 1.28)
    case ..<1.3: line(m, 1.1, 1.28, 1.3, 1.38)
    case ..<1.6: line(m, 1.3, 1.38, 1.6, 1.45)
    case ..<2: line(m, 1.6, 1.45, 2, 1.49)
    case ..<3: line(m, 2, 1.49, 3, 1.5)
    case ..<5: line(m, 3, 1.5, 5, 1.49)
    case ..<10: 1.49
    case ..<20: line(m, 10, 1.49, 20, 1.48)
    default: 1.48
    }
  }

  static func line(_ x: Double, _ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) -> Double {
    y0 + (y1 - y0) * (x - x0) / (x1 - x0)
  }
}
