package import GroundInterface
package import Quantities

/// Every task reports each activation; one that falls silent for longer than its limit is named.
///
/// A task that has died is released into nothing: no deadline is missed, nobody but this watch notices.
package struct Watchdog: BitwiseCopyable, Sendable {
  package static var capacity: Int { 32 }
  /// Longest silence of each task in each regime, frames; 0 where it is not watched.
  package var limits = InlineArray<5, InlineArray<32, Int64>>(repeating: InlineArray(repeating: 0))
  /// Frame of the last activation per task.
  package private(set) var lastRun = InlineArray<32, Int64>(repeating: .min)
  /// Tasks named silent and not heard of since, a bit each.
  package private(set) var silent: UInt32 = 0
  private var regime = Regime.quiet
  /// No silence counts from before this frame: the regime began here.
  private var since = Int64.max

  package init() {}

  /// Goes by the limits of `regime`; nobody is late in its first moment.
  package mutating func watch(_ regime: Regime, from frame: Frame) {
    guard regime != self.regime || since == .max else { return }
    self.regime = regime
    since = frame.count
  }

  /// A task ran.
  package mutating func kick(task: UInt8, at frame: Frame) { lastRun[Int(task)] = frame.count }

  /// Names every task that has been silent for longer than its limit, once per silence.
  package mutating func step(at frame: Frame, _ events: inout EventService) {
    let limits = limits[Int(regime.rawValue)].span
    for task in 0..<Self.capacity {
      let limit = limits[task]
      let silence = frame.count - max(lastRun[task], since)
      let bit: UInt32 = 1 << UInt32(task)
      guard limit > 0, silence > limit else {
        silent &= ~bit
        continue
      }
      if silent & bit == 0 { events.raise(.taskSilent, Double(task), Double(silence) * Frame.seconds) }
      silent |= bit
    }
  }
}

extension Watchdog: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    for regime in limits.indices { visitor.field("limits", &limits[regime]) }
    visitor.field("lastRun", &lastRun)
    visitor.field("silent", &silent)
    visitor.field("regime", &regime)
    visitor.field("since", &since)
  }
}
