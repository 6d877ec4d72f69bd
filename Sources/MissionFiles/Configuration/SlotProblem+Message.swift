import FlightScheduler

/// What the scheduler's findings are called on paper.
extension SlotProblem {
  /// The key to point at.
  var key: String {
    switch kind {
    case .illegalPeriod, .budgetOverPeriod: "period"
    case .offsetOutsidePeriod: "offset"
    case .noMode: "modes"
    case .taskOutOfRange, .taskTwiceInOneMode: "task"
    case .duplicateOrder: "order"
    case .noCost, .plantRowWithCost, .costOverBudget: "cost"
    }
  }

  var code: DiagnosticCode {
    switch kind {
    case .taskTwiceInOneMode, .duplicateOrder: .duplicateID
    case .noMode: .emptyValue
    default: .outOfRange
    }
  }

  var text: String {
    switch kind {
    case .illegalPeriod: "the period is neither a divisor nor a multiple of 128 frames"
    case .offsetOutsidePeriod: "the offset must be shorter than the period"
    case .noMode: "the row is enabled in no regime"
    case .taskOutOfRange: "a task number is below 64"
    case .taskTwiceInOneMode: "the task already has a row in one of these regimes (row \(Int(other) + 1))"
    case .duplicateOrder: "row \(Int(other) + 1) has the same place in the run order"
    case .noCost: "a flight row has a cost and a budget"
    case .plantRowWithCost: "a plant row has neither cost nor budget"
    case .costOverBudget: "the cost exceeds the budget: every activation would be an overrun"
    case .budgetOverPeriod: "the budget exceeds the period"
    }
  }
}
