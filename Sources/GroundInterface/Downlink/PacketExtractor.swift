public import Quantities

/// Takes frames in the order of their arrival and puts the packets in them together again.
///
/// A packet may begin in one frame, fill others and end in yet another; only such a one is copied, most lie in their
/// frame whole and are read there. After a gap in the frame counter, and whenever frame and packets contradict each
/// other, the next first header pointer says where to go on.
public struct PacketExtractor: BitwiseCopyable, Sendable {
  /// Packets longer than this are passed over; the real ones have at most 182 bytes.
  public static var capacity: Int { 1024 }

  public private(set) var continuity = FrameContinuity()
  /// Packets that were begun and never finished.
  public private(set) var broken: UInt32 = 0
  /// A packet out of several frames, as far as it is there.
  private var packet = InlineArray<1024, UInt8>(repeating: 0)
  /// Length by the packet's own header; 0 until that is complete.
  private var length = 0
  private var held = 0
  /// After `next`: where the packet begins that lies in the frame whole; -1 when it is the one in `packet`.
  private var first = -1
  /// After `next`: of the packet.
  public private(set) var apid: UInt16 = 0

  /// In the open frame: what is read next, where the packets end, where by its pointer the first one begins.
  private var place = 0
  private var end = 0
  private var start = 0
  /// Whether that pointer has been held against the packets.
  private var isConfirmed = false

  public init() {}

  /// Begins a frame. Call `next` afterwards until it says false.
  public mutating func open(_ header: FrameHeader) {
    place = FrameHeader.bytes
    end = header.rate.frameBytes
    start = header.pointer.isStart ? min(place + Int(header.pointer.bits), end) : end
    isConfirmed = false
    if !continuity.take(header) || header.pointer == .onlyIdle { realign() }
  }

  /// Hands the packet that `next` has found to a reader. Mutating, because it would be copied otherwise.
  public mutating func read<Result>(_ frame: Span<UInt8>, _ reader: (Span<UInt8>) -> Result) -> Result {
    first >= 0
      ? reader(frame.extracting(first..<(first + length))) : reader(packet.span.extracting(0..<length))
  }

  /// Whether there is another packet in the open frame; `read` then hands it over.
  public mutating func next(_ frame: Span<UInt8>) -> Bool {
    if first >= 0 || (length > 0 && held == length) { (held, length, first) = (0, 0, -1) }
    // As it is with nearly all of them: it follows the one before, and ends in this frame.
    if isConfirmed && held == 0 && findWhole(frame) { return true }
    return search(frame)
  }

  /// As `next`, of the packets whose identifier `isFollowed`. The others are passed over where they lie.
  public mutating func next(_ frame: Span<UInt8>, where isFollowed: (UInt16) -> Bool) -> Bool {
    repeat {
      if isConfirmed && (held == 0 || held == length) { passOver(frame, unless: isFollowed) }
      guard next(frame) else { return false }
    } while !isFollowed(apid)
    return true
  }

  private mutating func passOver(_ frame: Span<UInt8>, unless isFollowed: (UInt16) -> Bool) {
    let end = min(end, frame.count)
    var ahead = place
    while ahead <= end - 8, let header = SpacePacketHeader(leading: frame.number(at: ahead, width: 8)),
      header.packetBytes <= min(Self.capacity, end - ahead), !isFollowed(header.apid)
    {
      ahead += header.packetBytes
    }
    place = ahead
  }

  /// Goes on with what is held, or finds where packets begin again.
  private mutating func search(_ frame: Span<UInt8>) -> Bool {
    while place < end {
      if held == 0 && !isConfirmed { realign() }
      let isWhole = gather(frame)
      if isWhole && (isConfirmed || place == start) {
        isConfirmed = true
        return true
      }
      if !isConfirmed && (isWhole || start < end) { realign() }
    }
    return false
  }

  /// Leaves what is held, and goes where the frame says that a packet begins.
  private mutating func realign() {
    abandon()
    place = start
    isConfirmed = true
  }

  private mutating func abandon() {
    if held > 0 { broken &+= 1 }
    (held, length) = (0, 0)
  }

  /// Takes on as much of the packet as the frame has; true when it is whole. After a header that cannot be, nothing
  /// more of the frame can be read.
  private mutating func gather(_ frame: Span<UInt8>) -> Bool {
    if length == 0 {
      if held == 0 && findWhole(frame) { return true }
      guard take(SpacePacketHeader.bytes, from: frame) else { return false }
      guard let header = SpacePacketHeader(packet.span), header.packetBytes <= Self.capacity else {
        abandon()
        place = end
        return false
      }
      (length, apid) = (header.packetBytes, header.apid)
    }
    return take(length, from: frame)
  }

  /// Whether the packet that begins here ends in this frame; then it stays where it is.
  private mutating func findWhole(_ frame: Span<UInt8>) -> Bool {
    guard place + SpacePacketHeader.bytes <= end, let header = SpacePacketHeader(frame, at: place),
      header.packetBytes <= min(Self.capacity, end - place)
    else { return false }
    (first, length, apid) = (place, header.packetBytes, header.apid)
    place += length
    return true
  }

  /// Brings what is held up to `total` bytes; false when the frame ends before.
  private mutating func take(_ total: Int, from frame: Span<UInt8>) -> Bool {
    let part = min(total - held, end - place)
    var target = packet.mutableSpan
    target.put(frame.extracting(place..<(place + part)), at: held)
    held += part
    place += part
    return held == total
  }
}

extension PacketExtractor: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("continuity", &continuity)
    visitor.field("broken", &broken)
    visitor.field("packet", &packet)
    visitor.field("length", &length)
    visitor.field("held", &held)
    visitor.field("first", &first)
    visitor.field("apid", &apid)
    visitor.field("place", &place)
    visitor.field("end", &end)
    visitor.field("start", &start)
    visitor.field("isConfirmed", &isConfirmed)
    guard (0...Self.capacity).contains(length), (0...max(length, SpacePacketHeader.bytes)).contains(held) else {
      (held, length, first) = (0, 0, -1)
      return visitor.reject("held")
    }
  }
}
