import HardwareInterface
import Quantities

/// For how long, in seconds, the transponder in use has not done what it should: what the monitors of the radio judge.
///
/// A change to the other transponder does not start these anew: if that one is no better, nothing more is to be tried.
struct RadioWatch: BitwiseCopyable, Sendable {
  /// Keyed and less than a fifth of the power.
  private(set) var powerMissing = 0.0
  /// The ground's carrier should be here, and its level says that it is not.
  private(set) var carrierMissing = 0.0
  /// The level is there and the lock is not.
  private(set) var lockMissing = 0.0
  private var lastFrame = Frame.never

  /// ASSUMED: a fifth of 100 W, and the level at which the receiver locks.
  private static var leastWatts: Double { 20 }
  private static var leastLevel: Double { -155 }

  mutating func step(
    _ response: inout Radio.TransponderResponse, isKeyed: Bool, expectsCarrier: Bool, at now: Frame
  ) {
    let seconds = lastFrame == .never ? 0 : min(now.seconds(since: lastFrame), 10)
    lastFrame = now
    let hasCarrier = response.level.value >= Self.leastLevel
    powerMissing = isKeyed && !(response.outputWatts.value >= Self.leastWatts) ? powerMissing + seconds : 0
    carrierMissing = expectsCarrier && !hasCarrier ? carrierMissing + seconds : 0
    lockMissing = hasCarrier && !response.commandLock.isOn ? lockMissing + seconds : 0
  }
}

extension RadioWatch: Visitable {
  mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("powerMissing", &powerMissing)
    visitor.field("carrierMissing", &carrierMissing)
    visitor.field("lockMissing", &lockMissing)
    visitor.field("lastFrame", &lastFrame)
  }
}
