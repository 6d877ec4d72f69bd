package import Quantities

/// What becomes of one message on a link.
package struct MessageFate: BitwiseCopyable, Equatable, Sendable {
  /// Bits to flip, at places drawn with `bit`.
  package var flippedBits: Int32 = 0
  /// Copies besides the message itself.
  package var copies: Int32 = 0
  package var delayTicks: Int64 = 0
  package var isDropped = false
  /// Stream of the places of flipped bits.
  package var corruptKey: UInt64 = 0

  package init() {}

  /// Place of the flipped bit number `number` in a message of `length` bits, the `ordinal`-th of its tick.
  package func bit(_ number: UInt32, of length: Int, ordinal: UInt32, at now: Frame) -> Int {
    Int(NoiseStream(key: corruptKey).index(below: UInt64(max(length, 1)), at: now, draw: ordinal << 16 | number))
  }
}

/// How a reader of a clock sees it.
package struct ClockFate: BitwiseCopyable, Equatable, Sendable {
  /// Seconds to add to the undisturbed reading.
  package var offsetSeconds = 0.0
  /// Frame whose reading a stopped clock keeps; nil while it runs.
  package var stoppedAt: Frame?
}

/// What an emulated task suffers.
package struct TaskFate: BitwiseCopyable, Equatable, Sendable {
  package var extraNanoseconds: Int64 = 0
  package var isStopped = false
  package init() {}
}

/// What a store on board suffers.
package struct StoreFate: BitwiseCopyable, Equatable, Sendable {
  package var isFull = false
  /// Bits flipped in each block that is read.
  package var flippedBits: Int32 = 0
  package var corruptKey: UInt64 = 0
}

/// Links, clocks, tasks and stores: asked when something passes, answered from the active faults alone.
extension FaultEngine {
  /// The fate of the `ordinal`-th message of this tick on a link: corrupt, duplicate, delay, drop.
  package mutating func message(on link: UInt8, ordinal: UInt32, at now: Frame) -> MessageFate {
    var fate = MessageFate()
    var delayOnset = Int64.min
    for i in applied where isOn(i, .link, link) {
      let row = plan.faults[Int(i)]
      guard let effect = LinkEffect(rawValue: row.effect), strikes(row, ordinal, now) else { continue }
      faults[Int(i)].hasTouched = true
      switch effect {
      case .corrupt:
        fate.flippedBits += Int32(row.value)
        fate.corruptKey = row.corruptKey
      case .duplicate: fate.copies += Int32(row.value)
      case .delay where faults[Int(i)].onset > delayOnset:
        fate.delayTicks = row.delay
        delayOnset = faults[Int(i)].onset
      case .delay: break
      case .drop: fate.isDropped = true
      }
    }
    return fate
  }

  private func strikes(_ row: FaultRow, _ ordinal: UInt32, _ now: Frame) -> Bool {
    row.probability >= 1
      || NoiseStream(key: row.probabilityKey).uniform(at: now, draw: ordinal) < row.probability
  }

  /// The receiver would have taken a message that faults on the link have altered: they are effective.
  package mutating func noteReceived(on link: UInt8, at now: Frame) {
    for i in applied where plan.faults[Int(i)].target == .link && plan.faults[Int(i)].index == Int32(link) {
      if faults[Int(i)].hasTouched { noteEffective(Int(i), now.count) }
      faults[Int(i)].hasTouched = false
    }
  }

  /// Offsets add, a stop rules.
  package mutating func clock(_ clock: UInt8, at now: Frame) -> ClockFate {
    var fate = ClockFate()
    for i in applied where isOn(i, .clock, clock) {
      let row = plan.faults[Int(i)]
      let state = faults[Int(i)]
      switch ClockEffect(rawValue: row.effect) {
      case .step: fate.offsetSeconds += row.value * state.strength
      case .drift: fate.offsetSeconds += row.value * (Double(state.elapsed) * Frame.seconds)
      case .noise:
        let draw = NoiseStream(key: row.noiseKey).normal(at: now, draw: 0)
        fate.offsetSeconds += row.value * state.strength * draw
      case .stop: fate.stoppedAt = Frame(min(fate.stoppedAt?.count ?? .max, state.onset))
      case nil: break
      }
    }
    return fate
  }

  /// Extra times add, a stop rules.
  package mutating func task(_ task: UInt8) -> TaskFate {
    var fate = TaskFate()
    for i in applied where isOn(i, .task, task) {
      let row = plan.faults[Int(i)]
      if row.effect == TaskEffect.stop.rawValue {
        fate.isStopped = true
      } else {
        fate.extraNanoseconds += Int64(row.value * faults[Int(i)].strength * 1e9 + 0.5)
      }
    }
    return fate
  }

  package mutating func store(_ store: UInt8) -> StoreFate {
    var fate = StoreFate()
    for i in applied where isOn(i, .store, store) {
      let row = plan.faults[Int(i)]
      if row.effect == StoreEffect.full.rawValue {
        fate.isFull = true
      } else {
        fate.flippedBits += Int32(row.value)
        fate.corruptKey = row.corruptKey
      }
    }
    return fate
  }

  private func isOn(_ i: Int32, _ target: TargetKind, _ index: UInt8) -> Bool {
    plan.faults[Int(i)].target == target && plan.faults[Int(i)].index == Int32(index) && faults[Int(i)].isOn
  }

  /// Whoever asked a clock, a task or a store for its fate found that it mattered: another time was read, a budget
  /// was missed, a write refused. All faults on it that are on count as effective; `effect` narrows to one type.
  package mutating func noteDifference(_ target: TargetKind, _ index: UInt8, effect: UInt8? = nil, at now: Frame) {
    for i in applied where isOn(i, target, index) && (effect == nil || plan.faults[Int(i)].effect == effect) {
      noteEffective(Int(i), now.count)
    }
  }
}
