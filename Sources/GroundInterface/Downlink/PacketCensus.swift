public import FixedStorage

/// How many packets of each APID came, and what their sequence counts say.
public struct PacketCensus: BitwiseCopyable, Sendable {
  public struct Row: BitwiseCopyable, Sendable {
    public var apid: UInt16
    public var packets: UInt64 = 1
    /// Shortest and longest payload.
    public var leastBytes, mostBytes: Int
    /// Smallest and greatest step of the sequence count from one packet to the next; 0 before the second packet.
    public var leastStep: UInt16 = 0
    public var mostStep: UInt16 = 0
    /// Counts passed over: packets produced that did not arrive, most of them never meant to be sent.
    public var passedOver: UInt64 = 0
    var last: UInt16

    init(_ header: SpacePacketHeader) {
      apid = header.apid
      (leastBytes, mostBytes) = (header.payloadBytes, header.payloadBytes)
      last = header.count
    }

    mutating func take(_ header: SpacePacketHeader) {
      let step = (header.count &- last) & SpacePacketHeader.countMask
      last = header.count
      leastStep = packets == 1 ? step : min(leastStep, step)
      mostStep = max(mostStep, step)
      passedOver &+= UInt64(step > 1 ? step - 1 : 0)
      packets &+= 1
      leastBytes = min(leastBytes, header.payloadBytes)
      mostBytes = max(mostBytes, header.payloadBytes)
    }
  }
  /// In the order of first arrival; APIDs beyond the sixty-fourth are only counted, as refusals.
  public private(set) var rows: FixedList<64, Row>

  public init() {
    rows = FixedList(filler: Row(SpacePacketHeader(apid: 0, count: 0, payloadBytes: 1)))
  }

  public mutating func take(_ header: SpacePacketHeader) {
    for i in 0..<rows.count where rows[i].apid == header.apid {
      rows[i].take(header)
      return
    }
    rows.append(Row(header))
  }
}
