/// The two rates of the real X-band downlink; at both one frame leaves each second.
///
/// KNOWN, fact sheet §3.6 [S10][S11]: 16,384 baud with 892-byte frames, 4,096 baud with 220-byte frames around burns.
public enum DownlinkRate: UInt8, BitwiseCopyable, Sendable {
  case normal, low

  /// Length of a transfer frame.
  public var frameBytes: Int { self == .normal ? 892 : 220 }
  /// Information rate on the air, with the check symbols of the Reed-Solomon code: 1,024 or 256 bytes a frame.
  public var bitsPerSecond: Double { self == .normal ? 8192 : 2048 }
  /// Last two bytes of the insert zone; they tell a receiver how long the frame is.
  var insertTail: UInt16 { self == .normal ? 0x300B : 0x0001 }

  init?(insertTail: UInt16) {
    switch insertTail {
    case DownlinkRate.normal.insertTail: self = .normal
    case DownlinkRate.low.insertTail: self = .low
    default: return nil
    }
  }
}
