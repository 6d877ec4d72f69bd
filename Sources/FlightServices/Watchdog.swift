import GroundInterface
package import Quantities

/// Every task reports each activation; one that falls silent for longer than its limit is named.
package struct Watchdog: BitwiseCopyable, Sendable {
  package static var capacity: Int { 48 }
  /// Frame of the last activation per task; `.min` for a task that is not watched yet.
  package private(set) var lastRun = InlineArray<48, Int64>(repeating: .min)
  /// Longest silence per task, frames; 0 for a task that nobody watches.
  package var limits = InlineArray<48, Int64>(repeating: 0)
  package private(set) var isSilent = InlineArray<48, UInt8>(repeating: 0)

  package init() {}

  /// A task ran.
  package mutating func kick(task: UInt8, at frame: Frame) { lastRun[Int(task)] = frame.count }

  /// Names every task that has been silent for longer than its limit, once per silence.
  package mutating func step(at frame: Frame, _ events: inout EventService) {
    for task in 0..<Self.capacity where limits[task] > 0 && lastRun[task] != .min {
      let silence = frame.count - lastRun[task]
      guard silence > limits[task] else {
        isSilent[task] = 0
        continue
      }
      if isSilent[task] == 0 { events.raise(.taskSilent, Double(task), Double(silence) * Frame.seconds) }
      isSilent[task] = 1
    }
  }
}

extension Watchdog: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("lastRun", &lastRun)
    visitor.field("limits", &limits)
    visitor.field("isSilent", &isSilent)
  }
}
