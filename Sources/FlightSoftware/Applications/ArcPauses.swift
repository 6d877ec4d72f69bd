package import GroundInterface
package import Quantities

/// Rests of the ion engine within its arcs, in which the camera may look at the target.
///
/// An arc that brakes before a target holds the camera away from it for weeks. So the engine rests now
/// and then, and pushes harder in between: the arc's change of velocity stays what it was.
package struct ArcPauses: BitwiseCopyable, Sendable {
  /// From one pause's beginning to the next, s; 0 for no pauses.
  package private(set) var everySeconds = 0.0
  package private(set) var lengthSeconds = 0.0
  /// Beginning of the first pause.
  package private(set) var begin = OnBoardTime(units: 0)

  package init() {}

  /// ARC_PAUSES, the first one at once. False when less than half of the time would be left for thrust, or a cycle
  /// is shorter than a second: the engine could not follow it.
  package mutating func accept(_ command: inout Telecommand, now: OnBoardTime) -> Bool {
    let (every, length) = (command.arguments[0], command.arguments[1])
    guard every == 0 || every >= 1, every < 1e7, length >= 0, length <= every / 2 else { return false }
    (everySeconds, lengthSeconds, begin) = (every, length, now)
    return true
  }

  /// What is left of the present pause, s; 0 outside.
  package func left(at now: OnBoardTime) -> Double {
    guard lengthSeconds > 0 else { return 0 }
    let since = now - begin
    let intoCycle = since - everySeconds * Double(Int64(since / everySeconds))
    return max(lengthSeconds - intoCycle, 0)
  }

  /// By how much harder the engine pushes between pauses.
  package var gain: Double { lengthSeconds > 0 ? everySeconds / (everySeconds - lengthSeconds) : 1 }
}

extension ArcPauses: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("everySeconds", &everySeconds)
    visitor.field("lengthSeconds", &lengthSeconds)
    visitor.field("begin", &begin)
  }
}
