package import Emulator

/// Where a run starts, as its script says.
package enum RunStart: Equatable, Sendable {
  /// Raw phase, and stage counted from 1, 0 for the phase's own entry.
  case phase(UInt8, stage: UInt8)
  case checkpoint(ScriptedCheckpoint)
}

/// A script, or several as one, after compilation: the plan of numbers and the names that go with them.
package struct CompiledScenario: Sendable {
  /// Names joined by `+` in alphabetical order.
  package var name: String
  package var plan: ScenarioPlan
  package var faultIDs: [String]
  package var operationIDs: [String]
  package var expectationIDs: [String]
  package var start: RunStart
  package var seed: UInt64
  package var waivedGoals: [String]
  package var cases: [String]
  /// What the project's test suite expects of it.
  package var expectedVerdict: Verdict
  package var isSession: Bool
  /// As written, for `explain`; in the order of the plan.
  package var explanations: [EntryExplanation]

  /// `run.json`'s form of the plan's hash.
  package var planHash: String { plan.hash.digits(16, radix: 16) }
}

/// One entry of a script with its parts as written.
package struct EntryExplanation: Equatable, Sendable {
  package enum Kind: Sendable { case fault, operation, expectation }
  package var kind: Kind
  package var id: String
  /// Number in the plan.
  package var index: Int
  /// Key and text as written, in order, without the id.
  package var parts: [String]
}
