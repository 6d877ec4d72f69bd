public import Quantities

/// Watches the frame counters, one for each rate: what is missing, and whether a frame follows on the one before.
public struct FrameContinuity: BitwiseCopyable, Sendable {
  public private(set) var frames: UInt64 = 0
  /// Places at which frames are missing, and how many are by the counter.
  public private(set) var gaps: UInt32 = 0
  public private(set) var missed: UInt64 = 0
  /// Places at which the counter went back or stood still.
  public private(set) var restarts: UInt32 = 0
  /// Counter that the next frame of each rate should have; negative before the first. On-board second of the last one.
  private var expected = InlineArray<2, Int64>(repeating: -1)
  private var seconds = InlineArray<2, Int64>(repeating: 0)
  private var rate = DownlinkRate.normal

  public init() {}

  /// Counts a frame; false when packets cannot go on from the frame before.
  mutating func take(_ header: FrameHeader) -> Bool {
    let wanted = expected[Int(header.rate.rawValue)]
    let elapsed = header.time.wholeSeconds &- seconds[Int(header.rate.rawValue)]
    let isSameRate = rate == header.rate
    rate = header.rate
    frames &+= 1
    expected[Int(rate.rawValue)] = Int64((header.counter &+ 1) & FrameHeader.counterMask)
    seconds[Int(rate.rawValue)] = header.time.wholeSeconds
    guard wanted >= 0 else { return false }
    let ahead = (header.counter &- UInt32(wanted)) & FrameHeader.counterMask
    // Beyond half its range the counter has gone back, unless there was time for so many frames: one leaves a second.
    if ahead > FrameHeader.counterMask / 2 && elapsed < Int64(ahead) {
      restarts &+= 1
    } else if ahead > 0 {
      gaps &+= 1
      missed &+= UInt64(ahead)
    }
    return ahead == 0 && isSameRate
  }
}

extension FrameContinuity: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("frames", &frames)
    visitor.field("gaps", &gaps)
    visitor.field("missed", &missed)
    visitor.field("restarts", &restarts)
    visitor.field("expected", &expected)
    visitor.field("seconds", &seconds)
    visitor.field("rate", &rate)
  }
}
