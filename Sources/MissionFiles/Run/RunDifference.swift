import Emulator
import FixedStorage
package import Quantities

/// Where two runs part: the first frame after which their spacecraft, ground or wires are not the same.
package struct RunDifference: Sendable {
  package var frame: Frame
  /// Path of the first field in the order of visiting: the wing, then the module.
  package var path: String
  /// Bits of the field in the one and in the other.
  package var ours: UInt64
  package var theirs: UInt64
}

/// Two runs flown side by side, from the last checkpoint at which they are equal to the end of the shorter one.
package struct RunComparison {
  /// First frame that was compared and the last one.
  package private(set) var first: Frame
  package private(set) var last: Frame
  /// Nil when all frames compared are equal.
  package private(set) var difference: RunDifference?

  /// An hour between two comparisons, which are halved down to one frame where the runs differ.
  private static let stride: Int64 = 3600 * Frame.perSecond

  /// Nil when the two have no checkpoint of the same frame.
  package init?(_ a: String, _ b: String) throws {
    let (a, b) = (try FlownRun(a), try FlownRun(b))
    let frames = a.checkpoints.filter(Set(b.checkpoints).contains)
    guard let begin = frames.first else { return nil }
    let end = min(try a.lastFrame, try b.lastFrame)
    first = begin
    last = begin
    var twins: Twins?
    for frame in frames where frame <= end {
      let pair = try Twins(a, b, at: frame)
      if let found = pair.difference() {
        difference = found
        last = frame
        guard let twins else { return }
        difference = twins.search(through: frame, by: Self.stride)
        return
      }
      twins = pair
      last = frame
    }
    difference = twins?.search(through: end, by: Self.stride)
    last = difference?.frame ?? end
  }
}

/// The emulators of two runs at one frame.
private final class Twins {
  private var one: Emulator
  private var other: Emulator

  init(_ a: FlownRun, _ b: FlownRun, at frame: Frame) throws {
    one = try a.emulator(at: frame)
    other = try b.emulator(at: frame)
  }

  private init(copying twins: Twins) {
    one = twins.one
    other = twins.other
  }

  /// Scripts are not compared: they are what two runs may differ in without a difference.
  func difference() -> RunDifference? {
    var writer = StateWriter(seesInjections: false)
    var (ours, theirs) = (one.craftAsWritten, other.craftAsWritten)
    theirs.visit(&writer)
    var visitor = DifferenceVisitor(against: writer.words)
    ours.visit(&visitor)
    return visitor.first.map { RunDifference(frame: one.now, path: $0.path, ours: $0.ours, theirs: $0.theirs) }
  }

  /// The first frame up to `last` after which the two differ, nil when none does.
  func search(through last: Frame, by stride: Int64) -> RunDifference? {
    var limit = last
    var stride = stride
    while one.now < limit {
      let before = Twins(copying: self)
      let next = min(one.now + stride, limit)
      fly(to: next)
      guard let found = difference() else { continue }
      if next - before.one.now == 1 { return found }
      (limit, stride) = (next, (next - before.one.now) / 2)
      (one, other) = (before.one, before.other)
    }
    return nil
  }

  private func fly(to limit: Frame) {
    one.fly(to: limit)
    other.fly(to: limit)
  }
}
