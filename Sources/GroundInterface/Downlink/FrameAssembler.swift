public import Quantities

/// Fills one transfer frame a second with packets, by the downlink table of the present rate.
///
/// All packets are produced every second, straight from the latest samples, and the table says which of them leave: what
/// waits is not stored, so what leaves is never stale. A packet that does not fit goes on in the next frame. Sequence
/// counts count productions, also of packets that were never sent, as in the recordings.
public struct FrameAssembler: BitwiseCopyable, Sendable {
  public private(set) var rate = DownlinkRate.normal
  /// Seconds for which packets have been produced.
  private var seconds: UInt32 = 0
  /// Frames sent, one counter a rate (DERIVED, §3.6: the low-rate encoder counts for itself).
  private var counters = InlineArray<2, UInt32>(repeating: 0)
  /// Rows of the table that are due and have found no room yet.
  private var pending: UInt32 = 0
  /// The background row whose turn it is, counted from the first.
  private var turn = 0
  /// All packets of this second.
  private var image = PacketImage()
  /// What has no room in the frame of its packet, and begins the next; the first `restCount` bytes.
  private var rest = InlineArray<192, UInt8>(repeating: 0)
  private var restCount = 0
  /// The table of the present rate.
  private var keys = DownlinkTable.table(at: .normal)

  public init() {}

  /// Changes the rate; a packet that is half sent is lost, as every other that waits.
  public mutating func select(_ rate: DownlinkRate) {
    guard rate != self.rate else { return }
    self.rate = rate
    keys = DownlinkTable.table(at: rate)
    turn = 0
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
    restCount = 0
  }

  /// Fills the first `rate.frameBytes` bytes of `frame`; to be called once a second.
  public mutating func fill(
    _ frame: inout MutableSpan<UInt8>, at time: OnBoardTime, _ sheet: inout TelemetrySheet,
    _ events: inout EventReports
  ) {
    precondition(frame.count >= rate.frameBytes, "a frame needs more room")
    image.produce(at: time, &sheet, &events)
    var stream = InlineArray<1088, UInt8>(repeating: 0)
    var bytes = stream.mutableSpan
    let counter = counters[Int(rate.rawValue)]
    let pointer = HeaderPointer(bits: UInt16(restCount))
    FrameHeader(rate: rate, counter: counter, time: time, pointer: pointer).write(to: &bytes)
    putPackets(to: &bytes)
    frame.put(bytes.span.extracting(0..<rate.frameBytes), at: 0)
    counters[Int(rate.rawValue)] = (counter &+ 1) & FrameHeader.counterMask
    seconds &+= 1
  }

  /// What is left of the last frame's packet, then whole packets, until the last of them ends at the frame's end or goes
  /// on in the next: every packet is shorter than a frame.
  private mutating func putPackets(to stream: inout MutableSpan<UInt8>) {
    WireBlock.copy(rest.span, from: 0, to: &stream, at: FrameHeader.bytes)
    var place = FrameHeader.bytes + restCount
    let end = rate.frameBytes
    pending |= DownlinkTable.rows(dueIn: seconds, at: rate)
    while place < end {
      let row = nextRow()
      image.copy(keys.rows[row], count: productions(of: keys.rows[row].packet), to: &stream, at: place)
      place += Int(keys.rows[row].bytes)
    }
    restCount = place - end
    var target = rest.mutableSpan
    WireBlock.copy(stream.span, from: end, to: &target, at: 0)
  }

  /// The foremost row that waits, else the next in the background.
  @inline(__always) private mutating func nextRow() -> Int {
    guard pending == 0 else {
      let row = pending.trailingZeroBitCount
      pending &= pending &- 1
      return row
    }
    let row = keys.scheduled + turn
    turn = row + 1 < keys.count ? turn + 1 : 0
    return row
  }

  @inline(__always) private func productions(of kind: DownlinkPacket) -> UInt32 {
    let each = kind.productionSeconds
    return each == 1 ? seconds : seconds / each
  }
}

extension FrameAssembler: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("rate", &rate)
    visitor.field("seconds", &seconds)
    visitor.field("counters", &counters)
    visitor.field("pending", &pending)
    visitor.field("turn", &turn)
    visitor.field("image", &image)
    visitor.field("rest", &rest)
    visitor.field("restCount", &restCount)
    keys = DownlinkTable.table(at: rate)
    guard (0..<DownlinkPacket.largestBytes).contains(restCount), pending >> UInt32(keys.scheduled) == 0,
      (0..<keys.count - keys.scheduled).contains(turn)
    else {
      turn = 0
      abandon()
      return visitor.reject("pending")
    }
  }
}
