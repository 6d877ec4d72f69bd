public import Quantities

/// Fills one transfer frame a second with packets, by the downlink table of the present rate.
///
/// All packets are produced every second, straight from the latest samples, and the table says which of them leave: what
/// waits is not stored, so what leaves is never stale. A packet that does not fit goes on in the next frame. Sequence
/// counts count productions, also of packets that were never sent, as in the recordings.
public struct FrameAssembler: BitwiseCopyable, Sendable {
  /// Frames sent, one counter a rate (DERIVED, §3.6: the low-rate encoder counts for itself).
  private var counters = InlineArray<2, UInt32>(repeating: 0)
  private var queue = PacketQueue()
  /// All packets of this second.
  private var image = PacketImage()
  /// The last frame, and behind its end what had no room in it and begins the next: `restCount` bytes.
  private var stream = InlineArray<1088, UInt8>(repeating: 0)
  private var restCount = 0

  public init() {}

  public var rate: DownlinkRate { mutating get { queue.rate } }

  /// Changes the rate; a packet that is half sent is lost, as every other that waits.
  public mutating func select(_ rate: DownlinkRate) {
    guard rate != queue.rate else { return }
    queue.select(rate)
    restCount = 0
  }

  /// Time goes on while nothing is sent: all counters advance as if it had been.
  public mutating func skip(seconds: UInt32) {
    queue.skip(seconds: seconds)
    counters[Int(rate.rawValue)] = (counters[Int(rate.rawValue)] &+ seconds) & FrameHeader.counterMask
    restCount = 0
  }

  /// Fills the first `rate.frameBytes` bytes of `frame`; to be called once a second.
  public mutating func fill(
    _ frame: inout MutableSpan<UInt8>, at time: OnBoardTime, _ sheet: inout TelemetrySheet,
    _ events: inout EventReports
  ) {
    let rate = rate
    precondition(frame.count >= rate.frameBytes, "a frame needs more room")
    image.produce(at: time, &sheet, &events)
    let counter = counters[Int(rate.rawValue)]
    let pointer = HeaderPointer(bits: UInt16(restCount))
    putPackets(behind: FrameHeader(rate: rate, counter: counter, time: time, pointer: pointer))
    frame.put(stream.span.extracting(0..<rate.frameBytes), at: 0)
    counters[Int(rate.rawValue)] = (counter &+ 1) & FrameHeader.counterMask
  }

  /// What is left of the last frame's packet, then whole packets, until the last of them ends at the frame's end or goes
  /// on in the next: every packet is shorter than a frame.
  private mutating func putPackets(behind header: FrameHeader) {
    let end = header.rate.frameBytes
    var bytes = stream.mutableSpan
    WireBlock.move(in: &bytes, from: end, to: FrameHeader.bytes)
    header.write(to: &bytes)
    var place = FrameHeader.bytes + restCount
    queue.beginSecond()
    while place < end {
      let row = queue.next()
      image.copy(row, count: queue.productions(of: row.packet), to: &bytes, at: place)
      place += Int(row.bytes)
    }
    queue.endSecond()
    restCount = place - end
  }
}

extension FrameAssembler: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("counters", &counters)
    visitor.field("queue", &queue)
    visitor.field("image", &image)
    visitor.field("stream", &stream)
    visitor.field("restCount", &restCount)
    guard (0..<DownlinkPacket.largestBytes).contains(restCount) else {
      restCount = 0
      return visitor.reject("restCount")
    }
  }
}
