/// What each analogue word of the capsule's wires can carry; device and catalogue use the same ones.
extension WordFormat {
  /// 12 bits over the hinge's travel, deg.
  public static var capsuleLidAngle: WordFormat { WordFormat(count: 0.05, low: -5, high: 195) }
  public static var capsuleContainerMass: WordFormat { WordFormat(count: 0.001, low: 0, high: 20) }
  public static var capsuleContainerPressure: WordFormat { WordFormat(count: 0.1, low: 0, high: 6500) }
  public static var capsuleBatteryCharge: WordFormat { WordFormat(count: 0.5, low: 0, high: 127) }
  /// 14 bits, 0.0625 m/s^2 a count: entry peaks near 400 m/s^2, ground is felt to 0.6 %.
  public static var capsuleAcceleration: WordFormat { WordFormat(count: 0.0625, low: 0, high: 1000) }
  /// 2 Pa a count: 32 km altitude is 889 Pa, ground 101 kPa.
  public static var capsulePressure: WordFormat { WordFormat(count: 2, low: 0, high: 130_000) }
  /// Milliseconds, from a week before entry to a week after.
  public static var capsuleTimer: WordFormat { WordFormat(count: 0.001, low: -604_800, high: 604_800) }
  public static var capsuleBeaconForward: WordFormat { WordFormat(count: 0.05, low: 0, high: 12) }
}
