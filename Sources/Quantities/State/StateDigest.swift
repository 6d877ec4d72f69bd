/// Running 256-bit digest of 64-bit words: four lanes of a folded 64 x 64 -> 128 bit multiply.
///
/// Not cryptographic: it tells equal runs from different ones, at about 5 ns a word or less.
@frozen public struct StateDigest: BitwiseCopyable, Equatable, Sendable {
  public var lane0, lane1, lane2, lane3: UInt64
  /// Words taken in so far; picks the next lane.
  public var count: UInt64

  @inlinable public init() {
    lane0 = 0x243F_6A88_85A3_08D3
    lane1 = 0x1319_8A2E_0370_7344
    lane2 = 0xA409_3822_299F_31D0
    lane3 = 0x082E_FA98_EC4E_6C89
    count = 0
  }

  @inlinable static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }

  @inlinable public mutating func take(_ word: UInt64) {
    switch count & 3 {
    case 0: lane0 = Self.fold(lane0 ^ word ^ 0x9E37_79B9_7F4A_7C15, 0xA076_1D64_78BD_642F ^ count) &+ word
    case 1: lane1 = Self.fold(lane1 ^ word ^ 0xBF58_476D_1CE4_E5B9, 0xE703_7ED1_A0B4_28DB ^ count) &+ word
    case 2: lane2 = Self.fold(lane2 ^ word ^ 0x94D0_49BB_1331_11EB, 0x8EBC_6AF0_9C88_C6E3 ^ count) &+ word
    default: lane3 = Self.fold(lane3 ^ word ^ 0xD6E8_FEB8_6659_FD93, 0x5899_65CC_7537_4CC3 ^ count) &+ word
    }
    count &+= 1
  }

  /// The four words of the digest; each depends on all lanes and the count.
  @inlinable public var words: (UInt64, UInt64, UInt64, UInt64) {
    var all = Self.fold(count ^ 0x4528_21E6_38D0_1377, 0xA076_1D64_78BD_642F)
    all = Self.fold(all ^ lane0, 0xE703_7ED1_A0B4_28DB)
    all = Self.fold(all ^ lane1, 0x8EBC_6AF0_9C88_C6E3)
    all = Self.fold(all ^ lane2, 0x5899_65CC_7537_4CC3)
    all = Self.fold(all ^ lane3, 0x1D8E_4E27_C47D_124F)
    return (
      Self.fold(lane0 ^ all, 0xA076_1D64_78BD_642F), Self.fold(lane1 ^ all, 0xE703_7ED1_A0B4_28DB),
      Self.fold(lane2 ^ all, 0x8EBC_6AF0_9C88_C6E3), Self.fold(lane3 ^ all, 0x5899_65CC_7537_4CC3)
    )
  }
}

extension StateDigest: Visitable {
  @inlinable public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("lane0", &lane0)
    visitor.field("lane1", &lane1)
    visitor.field("lane2", &lane2)
    visitor.field("lane3", &lane3)
    visitor.field("count", &count)
  }
}
