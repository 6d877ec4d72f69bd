package import FixedStorage
package import FlightServices
package import GroundInterface
package import Quantities

/// One condition on telemetry that must hold, without interruption, for `persistenceSeconds`.
package struct Criterion: BitwiseCopyable, Sendable {
  package var parameter: Parameter
  package var check: MonitorCheck
  /// Bounds in the parameter's unit.
  package var low, high: Double
  package var persistenceSeconds: Double
  /// Frame since which it has held; `.distant` while it does not.
  package var heldSince = Frame.distant

  package init(parameter: Parameter, check: MonitorCheck, low: Double, high: Double, persistenceSeconds: Double) {
    self.parameter = parameter
    self.check = check
    self.low = low
    self.high = high
    self.persistenceSeconds = persistenceSeconds
  }

  /// Looks at the latest sample; an invalid one fails every comparison but `invalid`.
  package mutating func evaluate(_ telemetry: inout TelemetrySheet) -> Bool {
    let value = telemetry.value(parameter)
    guard check.holds(value, low: low, high: high) else {
      heldSince = .distant
      return false
    }
    if heldSince == .distant { heldSince = telemetry.now }
    return telemetry.now.seconds(since: heldSince) >= persistenceSeconds
  }
}

/// Consecutive criteria in the table.
package struct CriterionRange: BitwiseCopyable, Sendable {
  package var first: UInt8 = 0
  package var count: UInt8 = 0
  package init() {}
  package init(first: UInt8, count: UInt8) {
    self.first = first
    self.count = count
  }
}

/// One phase as data: what lets it in, what lets it out, what it allows.
package struct PhaseRow: BitwiseCopyable, Sendable {
  /// Phases that may follow, bit per phase.
  package var successors: UInt16 = 0
  package var modes = ModeMask(bits: 0)
  /// Telecommands that are refused here, bit per code.
  package var refused0: UInt64 = 0, refused1: UInt64 = 0, refused2: UInt64 = 0, refused3: UInt64 = 0
  package var entry = CriterionRange()
  package var exit = CriterionRange()
  /// The phase is entered only when the ground has asked for it.
  package var needsRequest = false
  /// Sequence started when the phase begins; negative for none.
  package var entrySequence: Int16 = -1
  /// Longest stay, s; then PHASE_TIMEOUT and, where there is one, the abort branch.
  package var timeoutSeconds = Double.infinity
  /// Phase entered on abort; negative for none: the phase holds.
  package var abortPhase: Int8 = -1
  /// Sequence started on time-out and on abort; negative for none.
  package var abortSequence: Int16 = -1
  package init() {}

  package mutating func refuses(_ code: TelecommandCode) -> Bool {
    let bit = UInt64(1) << UInt64(code.rawValue & 63)
    switch code.rawValue >> 6 {
    case 0: return refused0 & bit != 0
    case 1: return refused1 & bit != 0
    case 2: return refused2 & bit != 0
    default: return refused3 & bit != 0
    }
  }
  package mutating func refuse(_ code: TelecommandCode) {
    let bit = UInt64(1) << UInt64(code.rawValue & 63)
    switch code.rawValue >> 6 {
    case 0: refused0 |= bit
    case 1: refused1 |= bit
    case 2: refused2 |= bit
    default: refused3 |= bit
    }
  }
}

/// One stage of a phase; entered on request when its criteria hold.
package struct StageRow: BitwiseCopyable, Sendable {
  package var phase: Phase
  /// Number within the phase, from 1; 0 is "no stage".
  package var number: UInt8
  package var entry: CriterionRange
  /// Sequence started on entry; negative for none.
  package var sequence: Int16
  package init(phase: Phase, number: UInt8, entry: CriterionRange, sequence: Int16) {
    self.phase = phase
    self.number = number
    self.entry = entry
    self.sequence = sequence
  }
}

/// The thirteen phases, their stages and all criteria.
package struct PhaseTable: BitwiseCopyable, Sendable {
  package var phases = InlineArray<13, PhaseRow>(repeating: PhaseRow())
  package var stages: FixedList<16, StageRow>
  package var criteria: FixedList<128, Criterion>

  package init() {
    stages = FixedList(
      filler: StageRow(phase: .launch, number: 0, entry: CriterionRange(), sequence: -1))
    criteria = FixedList(
      filler: Criterion(parameter: .missionPhase, check: .above, low: 0, high: 0, persistenceSeconds: 0))
  }
}

extension Criterion: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("parameter", &parameter)
    visitor.field("check", &check)
    visitor.field("low", &low)
    visitor.field("high", &high)
    visitor.field("persistenceSeconds", &persistenceSeconds)
    visitor.field("heldSince", &heldSince)
  }
}
