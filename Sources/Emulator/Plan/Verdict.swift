/// How a run ends, with the process's exit code.
package enum Verdict: UInt8, BitwiseCopyable, Sendable {
  case pass, fail, invalid, inconclusive, ioError, interrupted, internalError

  package var exitCode: Int32 {
    switch self {
    case .pass: 0
    case .fail: 1
    case .invalid: 2
    case .inconclusive: 3
    case .internalError: 70
    case .ioError: 74
    case .interrupted: 130
    }
  }
}

/// What a run found, besides what its engine knows.
package struct RunFindings: BitwiseCopyable, Equatable, Sendable {
  /// A file could not be read or written.
  package var ioFailed = false
  package var wasInterrupted = false
  /// A goal, not waived, of a phase that was left is not met.
  package var goalMissed = false
  package var spacecraftLost = false
  package init() {}
}

/// One thing that decides a verdict: the row of the table and the fault, operation or expectation.
package enum Finding: Equatable, Sendable {
  case ioFailed, interrupted
  case faultWithoutEffect(Int)
  case expectationBroken(Int), wrongAnswer(Int), goalMissed, spacecraftLost
  case faultNeverTriggered(Int), operationNeverSent(Int), expectationUnreached(Int)
  case expectationOpen(Int), answerOutstanding(Int)

  package var verdict: Verdict {
    switch self {
    case .ioFailed: .ioError
    case .interrupted: .interrupted
    case .expectationBroken, .wrongAnswer, .goalMissed, .spacecraftLost: .fail
    case .faultWithoutEffect, .faultNeverTriggered, .operationNeverSent, .expectationUnreached: .invalid
    case .expectationOpen, .answerOutstanding: .inconclusive
    }
  }

  /// Row of the verdict table: the first that applies decides.
  var row: Int {
    switch self {
    case .ioFailed: 2
    case .interrupted: 3
    case .faultWithoutEffect: 4
    case .expectationBroken, .wrongAnswer, .goalMissed, .spacecraftLost: 5
    case .faultNeverTriggered, .operationNeverSent, .expectationUnreached: 6
    case .expectationOpen, .answerOutstanding: 7
    }
  }
}

extension FaultEngine {
  /// Everything found, in the order of the verdict table; empty is a pass. Call after `finish`.
  package func findings(_ run: RunFindings) -> [Finding] {
    var all: [Finding] = []
    if run.ioFailed { all.append(.ioFailed) }
    if run.wasInterrupted { all.append(.interrupted) }
    if run.goalMissed { all.append(.goalMissed) }
    if run.spacecraftLost { all.append(.spacecraftLost) }
    for i in faults.indices where plan.faults[i].requiresEffect && !faults[i].hasBeenEffective {
      all.append(faults[i].firstTriggered == .min ? .faultNeverTriggered(i) : .faultWithoutEffect(i))
    }
    for i in operations.indices { operationFinding(i).map { all.append($0) } }
    for i in expectations.indices { expectationFinding(i).map { all.append($0) } }
    return all.enumerated().sorted { ($0.element.row, $0.offset) < ($1.element.row, $1.offset) }.map(\.element)
  }

  /// The first row that applies.
  package func verdict(_ run: RunFindings) -> Verdict { findings(run).first?.verdict ?? .pass }

  private func operationFinding(_ i: Int) -> Finding? {
    let state = operations[i]
    guard state.sent != .min else { return .operationNeverSent(i) }
    switch (state.answer, plan.operations[i].answer) {
    case (.none, _): return .answerOutstanding(i)
    case (.accepted, .refused), (.refused, .accepted): return .wrongAnswer(i)
    default: return nil
    }
  }

  private func expectationFinding(_ i: Int) -> Finding? {
    switch expectations[i].result {
    case .held: nil
    case .broken: .expectationBroken(i)
    case .unreached: .expectationUnreached(i)
    case .open, .pending: .expectationOpen(i)
    }
  }
}
