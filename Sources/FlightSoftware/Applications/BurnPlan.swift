package import FixedStorage
package import GroundInterface
package import Quantities

/// The burns and thrust arcs of the next day and a half: uploaded ones, and corrections that
/// the spacecraft added itself. Navigation subtracts the uploaded ones from what it measures;
/// the burn executive flies all of them.
package struct BurnPlan: BitwiseCopyable, Sendable {
  package var entries = FixedList<24, PlannedThrust>(filler: PlannedThrust())
  /// Impulses up to this epoch have been begun or given up, and are not flown again.
  package private(set) var handledImpulse = OnBoardTime(units: .min)
  package private(set) var refused: UInt32 = 0
  /// Counts changes, so that readers need not search an unchanged plan again.
  package private(set) var changes: UInt32 = 0

  package init() {}

  /// Executes UPLOAD_BURN. The same burn again replaces its older version; one in the past is refused.
  package mutating func accept(_ command: inout Telecommand, now: OnBoardTime) -> Bool {
    guard let thrust = PlannedThrust(&command), thrust.kind == .arc ? thrust.end > now : thrust.epoch > now,
      insert(thrust)
    else {
      refused &+= 1
      return false
    }
    return true
  }

  /// Adds or replaces an entry; false when there is no room. An arc replaces every other arc that overlaps it.
  package mutating func insert(_ thrust: PlannedThrust) -> Bool {
    var index = entries.count - 1
    while index >= 0 {
      let other = entries[index]
      let isSameImpulse = thrust.kind == .impulse && other.kind == .impulse && sameEpoch(thrust, other)
      let isBothArcs = thrust.kind == .arc && other.kind == .arc
      if isSameImpulse || (isBothArcs && overlap(thrust, other)) { entries.remove(at: index) }
      index -= 1
    }
    changes &+= 1
    return entries.append(thrust)
  }

  /// Arcs that follow one another touch to the rounding of their words: that is no overlap.
  private func overlap(_ a: PlannedThrust, _ b: PlannedThrust) -> Bool { a.end - b.epoch > 1 && b.end - a.epoch > 1 }

  private mutating func sameEpoch(_ a: PlannedThrust, _ b: PlannedThrust) -> Bool {
    (a.epoch - b.epoch).magnitude < 1 && a.isReference == b.isReference
  }

  /// Place of the next impulse that nobody has begun; -1 for none.
  package mutating func nextImpulse() -> Int {
    var best = -1
    for index in 0..<entries.count where entries[index].kind == .impulse {
      guard entries[index].epoch > handledImpulse, !entries[index].isCancelled else { continue }
      if best < 0 || entries[index].epoch < entries[best].epoch { best = index }
    }
    return best
  }
  /// Whether an impulse of at least `size` m/s, begun or not, falls after `earlier` and not after `later`.
  package mutating func hasImpulse(from earlier: OnBoardTime, until later: OnBoardTime, atLeast size: Double = 0)
    -> Bool
  {
    for index in 0..<entries.count where entries[index].kind == .impulse && !entries[index].isCancelled {
      let epoch = entries[index].epoch
      if epoch > earlier, epoch <= later, entries[index].vectorICRF.length >= size { return true }
    }
    return false
  }
  /// Place of the arc that covers `time`; -1 for none.
  package mutating func arc(at time: OnBoardTime) -> Int {
    for index in 0..<entries.count where entries[index].kind == .arc && !entries[index].isCancelled {
      if entries[index].epoch <= time, time < entries[index].end { return index }
    }
    return -1
  }
  /// The impulse at `epoch`, and all before it, need no further burn.
  package mutating func markHandled(_ epoch: OnBoardTime) {
    if epoch > handledImpulse { handledImpulse = epoch }
  }

  /// What the planned trajectory's own thrust does after `earlier` and not after `later`.
  package mutating func referenceThrust(after earlier: OnBoardTime, until later: OnBoardTime) -> KinematicState {
    var sum = KinematicState()
    for index in 0..<entries.count where entries[index].isReference {
      let entry = entries[index]
      switch entry.kind {
      case .impulse:
        guard entry.epoch > earlier, entry.epoch <= later else { continue }
        sum.velocityICRF += entry.vectorICRF
        sum.positionICRF += entry.vectorICRF * (later - entry.epoch)
      case .arc:
        let from = max(entry.epoch, earlier)
        let to = min(entry.end, later)
        guard to > from else { continue }
        let middle = OnBoardTime(units: from.units + (to.units - from.units) / 2)
        let change = entry.accelerationICRF(at: middle) * (to - from)
        sum.velocityICRF += change
        sum.positionICRF += change * (later - middle)
      }
    }
    return sum
  }

  /// Forgets what lies more than a minute back and has been handled.
  package mutating func removePast(_ now: OnBoardTime) {
    var index = entries.count - 1
    while index >= 0 {
      let isHandled =
        entries[index].kind == .arc || entries[index].isCancelled || entries[index].epoch <= handledImpulse
      if isHandled, now - entries[index].end > 60 { entries.remove(at: index) }
      index -= 1
    }
  }

  /// Cancels everything that is not yet begun, or only the spacecraft's own corrections.
  package mutating func cancel(onlyCorrections: Bool) {
    changes &+= 1
    var index = entries.count - 1
    while index >= 0 {
      if !entries[index].isReference {
        entries.remove(at: index)
      } else if !onlyCorrections {
        entries[index].isCancelled = true
      }
      index -= 1
    }
  }
}

extension BurnPlan: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("entries", &entries)
    visitor.field("handledImpulse", &handledImpulse)
    visitor.field("refused", &refused)
    visitor.field("changes", &changes)
  }
}
