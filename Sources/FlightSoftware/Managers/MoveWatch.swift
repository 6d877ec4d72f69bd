package import Quantities

/// Watches one movement of a mechanism: it has until a deadline, and a few attempts.
package struct MoveWatch: BitwiseCopyable, Sendable {
  /// `.distant` while nothing moves.
  package private(set) var deadline = Frame.distant
  /// Attempts that ran out of time.
  package private(set) var failures: UInt8 = 0
  package init() {}

  package var isActive: Bool { deadline != .distant }

  package mutating func start(at now: Frame, seconds: Double) {
    self = MoveWatch()
    extend(at: now, seconds: seconds)
  }
  package mutating func extend(at now: Frame, seconds: Double) {
    deadline = now + Int64(seconds * Double(Frame.perSecond))
  }
  package mutating func stop() { self = MoveWatch() }

  /// Whether the time of this attempt has just run out; counts it.
  package mutating func ranOut(at now: Frame) -> Bool {
    guard now >= deadline else { return false }
    failures &+= 1
    return true
  }

  /// Gives the movement another `seconds`; after the third attempt stops watching and says false.
  package mutating func retry(at now: Frame, seconds: Double) -> Bool {
    guard failures <= 2 else {
      stop()
      return false
    }
    extend(at: now, seconds: seconds)
    return true
  }
}

extension MoveWatch: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("deadline", &deadline)
    visitor.field("failures", &failures)
  }
}
