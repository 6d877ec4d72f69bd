/// Which packets leave how often at one rate. Changing the rate changes the table, not the producers.
///
/// Periods DERIVED from the recordings, fact sheet §3.6, in quarters of a second because APIDs 26 and 28 come every
/// 3.25 s. The order is the priority (ASSUMED): what finds no room waits, and may be overtaken. Background packets
/// take in turn what room is left; at low rate 1553 and 1554 are absent.
public struct DownlinkTable: BitwiseCopyable, Sendable {
  public struct Row: BitwiseCopyable, Sendable {
    public var packet: DownlinkPacket
    /// Quarters of a second, at least 4; 0 for a background packet.
    public var period: UInt32
    public var phase: UInt32
    /// Where the packet begins in the image of all packets, and its length.
    let place: UInt16
    let bytes: UInt16

    init(_ packet: DownlinkPacket, every period: UInt32, phase: UInt32) {
      self.packet = packet
      self.period = period
      self.phase = phase
      place = PacketDictionary.standard.plan.places[Int(packet.rawValue)]
      bytes = UInt16(packet.packetBytes)
    }

    public var isBackground: Bool { period == 0 }
  }
  public private(set) var rows = InlineArray<23, Row>(repeating: Row(.mission, every: 0, phase: 0))
  public private(set) var count = 0
  /// Rows before the first background row.
  public private(set) var scheduled = 0

  private static let normal = makeNormal()
  private static let low = makeLow()

  private static let normalSchedule = DownlinkSchedule(normal)
  private static let lowSchedule = DownlinkSchedule(low)

  public static func table(at rate: DownlinkRate) -> DownlinkTable { rate == .normal ? normal : low }

  /// The scheduled rows that are due in the second that is the so manieth since the start, a bit each.
  static func rows(dueIn second: UInt32, at rate: DownlinkRate) -> UInt32 {
    rate == .normal ? normalSchedule.rows(dueIn: second) : lowSchedule.rows(dueIn: second)
  }

  private mutating func add(_ packet: DownlinkPacket, every period: UInt32, phase: UInt32 = 0) {
    rows[count] = Row(packet, every: period, phase: phase)
    count += 1
    if period > 0 { scheduled = count }
  }
  private mutating func background(_ packet: DownlinkPacket) { add(packet, every: 0) }

  private static func makeNormal() -> DownlinkTable {
    var table = DownlinkTable()
    table.add(.mission, every: 4)
    table.add(.thermal, every: 4)
    table.add(.power, every: 4)
    table.add(.propellant, every: 4)
    table.add(.controlState, every: 4)
    table.add(.cameraState, every: 8, phase: 4)
    table.add(.transponderA, every: 4)
    table.add(.transponderB, every: 4)
    table.add(.sampler, every: 4)
    table.add(.attitude, every: 4)
    table.add(.wheels, every: 8)
    table.add(.laserRange, every: 8)
    table.add(.laserImage, every: 8)
    table.add(.capsuleSeal, every: 13)
    table.add(.capsule, every: 13)
    table.add(.cameraImage, every: 8, phase: 4)
    table.add(.events, every: 42, phase: 32)
    table.add(.warnings, every: 42, phase: 11)
    table.add(.arm, every: 8, phase: 4)  // slips, as in the recordings
    table.background(.navigation)
    table.background(.attitudeSensors)
    table.background(.burn)
    table.background(.sampling)
    return table
  }

  private static func makeLow() -> DownlinkTable {
    var table = DownlinkTable()
    table.add(.burn, every: 8)
    table.add(.attitude, every: 24, phase: 4)
    table.add(.controlState, every: 16, phase: 4)
    table.add(.mission, every: 16, phase: 4)
    table.add(.transponderA, every: 24, phase: 8)
    table.add(.transponderB, every: 24, phase: 8)
    table.add(.sampler, every: 24, phase: 16)
    table.add(.capsule, every: 32, phase: 20)
    table.add(.events, every: 84, phase: 12)
    table.add(.warnings, every: 84, phase: 52)
    table.add(.power, every: 84, phase: 32)
    table.add(.capsuleSeal, every: 60, phase: 36)
    table.add(.cameraState, every: 60, phase: 36)
    table.add(.laserRange, every: 60, phase: 20)
    table.add(.laserImage, every: 120, phase: 76)
    table.add(.thermal, every: 120, phase: 68)
    table.add(.propellant, every: 120, phase: 68)
    table.add(.arm, every: 120, phase: 40)
    table.add(.cameraImage, every: 120, phase: 100)
    table.background(.navigation)
    table.background(.attitudeSensors)
    return table
  }
}
