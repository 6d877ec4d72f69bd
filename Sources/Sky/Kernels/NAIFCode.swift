/// Integer name of a body or a spacecraft in the NAIF system, as kernels spell it.
package struct NAIFCode: BitwiseCopyable, Hashable, Sendable {
  package var rawValue: Int32

  package init(_ rawValue: Int32) { self.rawValue = rawValue }

  package static var solarSystemBarycenter: NAIFCode { NAIFCode(0) }
  package static var mercury: NAIFCode { NAIFCode(1) }
  package static var venus: NAIFCode { NAIFCode(2) }
  package static var earthMoonBarycenter: NAIFCode { NAIFCode(3) }
  package static var mars: NAIFCode { NAIFCode(4) }
  package static var jupiter: NAIFCode { NAIFCode(5) }
  package static var saturn: NAIFCode { NAIFCode(6) }
  package static var uranus: NAIFCode { NAIFCode(7) }
  package static var neptune: NAIFCode { NAIFCode(8) }
  package static var sun: NAIFCode { NAIFCode(10) }
  package static var moon: NAIFCode { NAIFCode(301) }
  package static var earth: NAIFCode { NAIFCode(399) }
  /// 469219 Kamo'oalewa (2016 HO3).
  package static var kamooalewa: NAIFCode { NAIFCode(20_469_219) }
  /// 311P/PANSTARRS. The number is the reference kernel's own: no published NAIF id was found (ASSUMED).
  package static var comet311P: NAIFCode { NAIFCode(1_003_288) }
  /// The reference trajectory of the spacecraft (number ASSUMED, from the launch date).
  package static var spacecraft: NAIFCode { NAIFCode(-2_025_149) }
  /// The return capsule from separation to entry (number ASSUMED).
  package static var capsule: NAIFCode { NAIFCode(-2_025_150) }
}
