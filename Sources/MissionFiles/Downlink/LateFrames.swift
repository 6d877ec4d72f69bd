package import GroundInterface
package import Quantities

/// Frames on a way that takes time, handed over in the order in which they arrive.
package struct LateFrames {
  private var waiting: [(due: Frame, frame: TransferFrame)] = []

  package init() {}

  package var isEmpty: Bool { waiting.isEmpty }

  package mutating func hold(_ frame: TransferFrame, until due: Frame) {
    let place = waiting.lastIndex { $0.due <= due }.map { $0 + 1 } ?? 0
    waiting.insert((due, frame), at: place)
  }

  /// The next one that has arrived by now; nil when there is none.
  package mutating func next(at now: Frame) -> TransferFrame? {
    guard let first = waiting.first, first.due <= now else { return nil }
    return waiting.removeFirst().frame
  }
}
