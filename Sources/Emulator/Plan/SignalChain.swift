import FixedStorage
import HardwareInterface
package import Quantities

/// Words on their way through a `delay`, oldest first. A word that finds it full pushes the oldest out early.
typealias DelayQueue = FixedQueue<64, Reading>

/// One way of a word through the layers of its faults: with all of them, or with one left out.
///
/// A fault is effective when the two differ, so each fault of a signal has the chain that lacks it beside
/// the chain that counts.
struct SignalChain: BitwiseCopyable, Sendable {
  /// Index of the fault left out, -1 for none.
  var omitted: Int32
  /// Row of the delay queue, -1 when no fault of the signal delays.
  var queue: Int32
  /// What the reader has.
  var delivered = Reading.none

  /// The chains of a plan: for each signal one that counts, then one per fault.
  static func all(of plan: ScenarioPlan) -> ([SignalChain], [DelayQueue]) {
    var chains: [SignalChain] = []
    var queues = 0
    for row in plan.signals {
      for place in -1..<Int(row.count) {
        let omitted = place < 0 ? -1 : plan.rows.signalFaults[Int(row.first) + place]
        chains.append(SignalChain(omitted: omitted, queue: row.delays ? Int32(queues) : -1))
        if row.delays { queues += 1 }
      }
    }
    return (chains, Array(repeating: DelayQueue(filler: .none), count: queues))
  }
}

extension SignalChain: Visitable {
  mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("omitted", &omitted)
    visitor.field("queue", &queue)
    visitor.field("delivered", &delivered)
  }
}

/// The layers as pure arithmetic on one sample.
package enum SignalArithmetic {
  /// One fault's effect on a sample, for the layers that change its value.
  package static func apply(
    _ layer: SignalLayer, to x: Double, row: FaultRow, state: FaultState, isFlag: Bool, at frame: Frame
  ) -> Double {
    switch layer {
    case .invert: return isFlag ? (x == 0 ? 1 : 0) : -x
    case .scale: return x * (1 + (row.value - 1) * state.strength)
    case .drift: return x + row.value * (Double(state.elapsed) * Frame.seconds)
    case .bias: return x + row.value * state.strength
    case .noise:
      return x + row.value * state.strength * NoiseStream(key: row.noiseKey).normal(at: frame, draw: 0)
    case .quantise: return quantised(x, row.value)
    case .stuck: return row.hasValue ? row.value : state.captured
    case .delay, .drop: return x
    }
  }

  /// Nearest multiple of `step`, halves away from zero.
  static func quantised(_ x: Double, _ step: Double) -> Double {
    let multiples = x / step
    guard multiples.magnitude < 4.5e15 else { return x }
    return Double(Int64(multiples < 0 ? multiples - 0.5 : multiples + 0.5)) * step
  }
}
