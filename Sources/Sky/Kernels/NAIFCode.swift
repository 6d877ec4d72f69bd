/// Integer name of a body or a spacecraft in the NAIF system, as kernels spell it.
public struct NAIFCode: BitwiseCopyable, Hashable, Sendable {
  public var rawValue: Int32

  public init(_ rawValue: Int32) { self.rawValue = rawValue }

  public static var solarSystemBarycenter: NAIFCode { NAIFCode(0) }
  public static var mercury: NAIFCode { NAIFCode(1) }
  public static var venus: NAIFCode { NAIFCode(2) }
  public static var earthMoonBarycenter: NAIFCode { NAIFCode(3) }
  public static var mars: NAIFCode { NAIFCode(4) }
  public static var jupiter: NAIFCode { NAIFCode(5) }
  public static var saturn: NAIFCode { NAIFCode(6) }
  public static var uranus: NAIFCode { NAIFCode(7) }
  public static var neptune: NAIFCode { NAIFCode(8) }
  public static var sun: NAIFCode { NAIFCode(10) }
  public static var moon: NAIFCode { NAIFCode(301) }
  public static var earth: NAIFCode { NAIFCode(399) }
  /// 469219 Kamo'oalewa (2016 HO3).
  public static var kamooalewa: NAIFCode { NAIFCode(20_469_219) }
  /// 311P/PANSTARRS. The number is the reference kernel's own: no published NAIF id was found (ASSUMED).
  public static var comet311P: NAIFCode { NAIFCode(1_003_288) }
  /// The reference trajectory of the spacecraft (number ASSUMED, from the launch date).
  public static var spacecraft: NAIFCode { NAIFCode(-2_025_149) }
  /// The return capsule from separation to entry (number ASSUMED).
  public static var capsule: NAIFCode { NAIFCode(-2_025_150) }
}
