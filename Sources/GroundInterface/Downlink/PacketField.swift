import Quantities

/// How a number is written in a payload; big-endian.
public enum FieldFormat: UInt8, BitwiseCopyable, Sendable {
  case u8, u16, u32, i16, f32

  /// Bytes.
  public var width: Int {
    switch self {
    case .u8: 1
    case .u16, .i16: 2
    case .u32, .f32: 4
    }
  }
  /// The pattern that means "invalid or never sampled": a float says NaN, an integer its outermost value.
  public var invalid: UInt64 {
    switch self {
    case .u8: 0xFF
    case .u16: 0xFFFF
    case .u32: 0xFFFF_FFFF
    case .i16: 0x8000
    case .f32: 0x7FC0_0000
    }
  }
  /// Whole numbers that it can hold; what lies beyond is sent as the nearest.
  @inline(__always) private var range: (least: Int64, greatest: Int64) {
    switch self {
    case .u8: (0, 254)
    case .u16: (0, 65_534)
    case .u32: (0, 4_294_967_294)
    case .i16: (-32_767, 32_767)
    case .f32: (.min, .max)
    }
  }

  /// The whole number nearest to `raw` that the field can hold, or the pattern for invalid. Behind the sum, a double
  /// has no digits left for anything but whole numbers, and its pattern counts them.
  @inline(__always) func bits<Bits: FixedWidthInteger>(_ raw: Double) -> Bits {
    let zero = Elementary.roundingMagic
    let whole = Int64(bitPattern: (raw + zero).bitPattern) &- Int64(bitPattern: zero.bitPattern)
    let (least, greatest) = range
    guard UInt64(bitPattern: whole &- least) <= UInt64(bitPattern: greatest &- least) else { return nearest(raw) }
    return Bits(truncatingIfNeeded: whole)
  }

  /// The whole number in a field; NaN when it means invalid.
  @inline(__always) func value<Bits: FixedWidthInteger>(of bits: Bits) -> Double {
    bits == Bits(truncatingIfNeeded: invalid) ? .nan : Double(bits)
  }

  /// Of a number that the field cannot hold.
  private func nearest<Bits: FixedWidthInteger>(_ raw: Double) -> Bits {
    guard !raw.isNaN else { return Bits(truncatingIfNeeded: invalid) }
    return Bits(truncatingIfNeeded: raw < 0 ? range.least : range.greatest)
  }

  /// An IEEE 754 single; NaN is sent as one pattern.
  @inline(__always) static func single(_ value: Double) -> UInt32 {
    value.isNaN ? UInt32(f32.invalid) : Float(value).bitPattern
  }
}

/// One word of an event record in the downlink.
public enum EventField: UInt8, BitwiseCopyable, Sendable {
  case number, code, severity, source, seconds, fraction, value1, value2

  static var count: Int { 8 }
}

/// One word of the verification of telecommands.
public enum VerificationField: UInt8, BitwiseCopyable, Sendable {
  case newest, accepted, refused
}

/// What a field carries.
public enum FieldContent: BitwiseCopyable, Equatable, Sendable {
  case parameter(Parameter)
  /// On-board time at which the packet was built, whole seconds.
  case seconds
  /// Events so far, of the kind that the packet reports.
  case eventCount
  /// Record 0 is the newest.
  case event(EventField, record: UInt8)
  case verification(VerificationField)
}

/// One field of a payload: value = raw number × scale.
public struct PacketField: BitwiseCopyable, Sendable {
  public var content: FieldContent
  public var format: FieldFormat
  /// First byte, counted from the start of the payload.
  public var offset: UInt16
  /// SI units for a step of one in the raw number.
  public var scale: Double

  /// The raw number in a payload.
  func bits(in payload: Span<UInt8>) -> UInt64 { payload.number(at: Int(offset), width: format.width) }

  /// The value of a raw number; NaN when it means invalid.
  func value(of bits: UInt64) -> Double {
    switch format {
    case .f32: Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits))) * scale
    case .i16: format.value(of: Int16(truncatingIfNeeded: bits)) * scale
    case .u8, .u16, .u32: format.value(of: bits) * scale
    }
  }
}
