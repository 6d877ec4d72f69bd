public import Quantities

/// Fills one transfer frame a second with packets, by the downlink table of the present rate.
///
/// A packet is encoded when its turn comes, straight from the latest samples: what waits is not stored, so what
/// leaves is never stale. A packet that does not fit goes on in the next frame. Sequence counts count productions,
/// also of packets that were never sent, as in the recordings.
public struct FrameAssembler: BitwiseCopyable, Sendable {
  public private(set) var rate = DownlinkRate.normal
  /// Seconds for which packets have been produced.
  private var seconds: UInt32 = 0
  /// Frames sent, one counter a rate (DERIVED, §3.6: the low-rate encoder counts for itself).
  private var counters = InlineArray<2, UInt32>(repeating: 0)
  /// Rows of the table that are due and have found no room yet.
  private var pending: UInt32 = 0
  /// Background rows taken so far.
  private var turn: UInt32 = 0
  /// The packet that is being put into frames, its length, and how much of it has gone.
  private var packet = InlineArray<182, UInt8>(repeating: 0)
  private var length = 0
  private var sent = 0
  /// The table of the present rate.
  private var keys = DownlinkTable.table(at: .normal)

  public init() {}

  /// Changes the rate; a packet that is half sent is lost, as every other that waits.
  public mutating func select(_ rate: DownlinkRate) {
    guard rate != self.rate else { return }
    self.rate = rate
    keys = DownlinkTable.table(at: rate)
    abandon()
  }

  /// Time goes on while nothing is sent: all counters advance as if it had been.
  public mutating func skip(seconds: UInt32) {
    self.seconds &+= seconds
    counters[Int(rate.rawValue)] = (counters[Int(rate.rawValue)] &+ seconds) & FrameHeader.counterMask
    abandon()
  }

  private mutating func abandon() {
    pending = 0
    length = 0
    sent = 0
  }

  /// Fills the first `rate.frameBytes` bytes of `frame`; to be called once a second.
  public mutating func fill(
    _ frame: inout MutableSpan<UInt8>, at time: OnBoardTime, _ sheet: inout TelemetrySheet,
    _ events: inout EventReports
  ) {
    precondition(frame.count >= rate.frameBytes, "a frame needs more room")
    frame.clear(from: 0, to: rate.frameBytes)
    pending |= DownlinkTable.rows(dueIn: seconds, at: rate)
    var place = unload(to: &frame, at: FrameHeader.bytes)
    let pointer = place < rate.frameBytes ? HeaderPointer(bits: UInt16(place - FrameHeader.bytes)) : .noStart
    while place < rate.frameBytes {
      let kind = nextKind()
      if place + kind.packetBytes <= rate.frameBytes {
        Self.encode(kind, productions(kind), at: time, &sheet, &events, to: &frame, at: place)
        place += kind.packetBytes
      } else {
        load(kind, at: time, &sheet, &events)
        place = unload(to: &frame, at: place)
      }
    }
    let counter = counters[Int(rate.rawValue)]
    FrameHeader(rate: rate, counter: counter, time: time, pointer: pointer).write(to: &frame)
    counters[Int(rate.rawValue)] = (counter &+ 1) & FrameHeader.counterMask
    seconds &+= 1
  }

  /// The foremost row that waits, else the next in the background.
  private mutating func nextKind() -> DownlinkPacket {
    guard pending == 0 else {
      let row = pending.trailingZeroBitCount
      pending &= pending &- 1
      return keys.rows[row].packet
    }
    let row = keys.scheduled + Int(turn) % (keys.count - keys.scheduled)
    turn &+= 1
    return keys.rows[row].packet
  }

  /// Encodes a packet that goes on in the next frame.
  private mutating func load(
    _ kind: DownlinkPacket, at time: OnBoardTime, _ sheet: inout TelemetrySheet, _ events: inout EventReports
  ) {
    let count = productions(kind)
    var bytes = packet.mutableSpan
    bytes.clear(from: 0, to: kind.packetBytes)
    Self.encode(kind, count, at: time, &sheet, &events, to: &bytes, at: 0)
    length = kind.packetBytes
    sent = 0
  }

  private mutating func productions(_ kind: DownlinkPacket) -> UInt16 {
    UInt16(truncatingIfNeeded: seconds / kind.productionSeconds)
  }

  private static func encode(
    _ kind: DownlinkPacket, _ count: UInt16, at time: OnBoardTime, _ sheet: inout TelemetrySheet,
    _ events: inout EventReports, to bytes: inout MutableSpan<UInt8>, at place: Int
  ) {
    if kind == .warnings {
      PacketDictionary.encode(kind, count: count, at: time, &sheet, &events.warnings, to: &bytes, at: place)
    } else {
      PacketDictionary.encode(kind, count: count, at: time, &sheet, &events.all, to: &bytes, at: place)
    }
  }

  /// Puts what is left of the packet, or what has room, at `place`. Returns the place behind it.
  private mutating func unload(to frame: inout MutableSpan<UInt8>, at place: Int) -> Int {
    let part = min(length - sent, rate.frameBytes - place)
    frame.put(packet.span.extracting(sent..<(sent + part)), at: place)
    sent += part
    return place + part
  }
}

extension FrameAssembler: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("rate", &rate)
    visitor.field("seconds", &seconds)
    visitor.field("counters", &counters)
    visitor.field("pending", &pending)
    visitor.field("turn", &turn)
    visitor.field("packet", &packet)
    visitor.field("length", &length)
    visitor.field("sent", &sent)
    keys = DownlinkTable.table(at: rate)
    guard (0...packet.count).contains(length), (0...length).contains(sent), pending >> UInt32(keys.scheduled) == 0
    else {
      abandon()
      return visitor.reject("pending")
    }
  }
}
