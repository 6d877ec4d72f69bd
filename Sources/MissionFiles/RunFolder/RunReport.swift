package import Emulator

/// Everything `run.json` says about a run; the table at its end and `junit.xml` read from it too.
package struct RunReport: Sendable {
  package struct Input: Sendable {
    package var path: String
    package var digest: String
    package init(path: String, digest: String) {
      self.path = path
      self.digest = digest
    }
  }
  package struct PhaseRecord: Sendable {
    package var id: String
    package var startUTC: String
    package var endUTC: String?
    /// pass, fail, open or aborted.
    package var result: String
    package var isInherited = false
    package init(id: String, startUTC: String, endUTC: String? = nil, result: String) {
      self.id = id
      self.startUTC = startUTC
      self.endUTC = endUTC
      self.result = result
    }
  }
  package struct GoalRecord: Sendable {
    package var id: String
    /// pass, fail, waived or reported.
    package var result: String
    package var value: Double?
    package var unit: String
    package var utc: String?
    package init(id: String, result: String, value: Double?, unit: String, utc: String?) {
      self.id = id
      self.result = result
      self.value = value
      self.unit = unit
      self.utc = utc
    }
  }
  package struct FaultRecord: Sendable {
    package var id: String
    /// Frame numbers of the first of each; nil if never.
    package var armed, triggered, effective, cleared: Int64?
    package var activations: Int64 = 0
    /// Name and frame of the first event of severity warning or worse at or after its effect.
    package var detectedBy: String?
    package var detected: Int64?
    package init(id: String) { self.id = id }
  }
  package struct OperationRecord: Sendable {
    package var id: String
    package var sent: Int64?
    package var answer: String?
    package init(id: String) { self.id = id }
  }
  package struct ExpectationRecord: Sendable {
    package var id: String
    /// held, broken, open or unreached.
    package var result: String
    package var utc: String?
    package var detail: String
    /// detection, isolation or recovery, where the script scores it.
    package var score: String?
    package init(id: String, result: String, utc: String?, detail: String, score: String?) {
      self.id = id
      self.result = result
      self.utc = utc
      self.detail = detail
      self.score = score
    }
  }

  package var program = "tianwen2"
  package var version = ""
  package var build = ""
  package var seed: Int64 = 1
  /// launch, declared or checkpoint.
  package var start = "launch"
  package var inputs: [Input] = []
  package var verdict = Verdict.pass
  package var phases: [PhaseRecord] = []
  package var goals: [GoalRecord] = []
  package var plan = ""
  package var faults: [FaultRecord] = []
  package var operations: [OperationRecord] = []
  package var expectations: [ExpectationRecord] = []
  /// Every reason behind the verdict, one sentence each.
  package var findings: [String] = []
  package var frames: Int64 = 0
  package var simulatedSeconds = 0.0
  package var wallSeconds = 0.0
  package var digest = ""
  package var scheduler = JSONValue.object([:])

  package init() {}
}
