import Emulator
package import Quantities

/// The resolved timeline of a script: what `explain` prints. Runs nothing.
package enum ScenarioExplainer {
  /// `start` is the first tick of the run where it is known: moments are then shown in UTC too.
  package static func text(_ scenario: CompiledScenario, start: Frame? = nil, catalogue: CatalogueIndex) -> String {
    var lines = ["scenario \(scenario.name)   plan \(scenario.planHash)   seed \(scenario.seed)"]
    lines.append("starts   \(startText(scenario.start, catalogue))")
    lines.append("ends     \(endText(scenario, start))")
    if !scenario.waivedGoals.isEmpty { lines.append("waives   " + scenario.waivedGoals.joined(separator: ", ")) }
    lines.append("expects  \(scenario.expectedVerdict.word)")
    for entry in scenario.explanations {
      lines.append("")
      lines.append("\(kindText(entry.kind)) \(entry.id)")
      lines += entry.parts.map { "  \($0)" }
      lines += resolved(entry, scenario, start).map { "  = \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func kindText(_ kind: EntryExplanation.Kind) -> String {
    switch kind {
    case .fault: "fault"
    case .operation: "operation"
    case .expectation: "expectation"
    }
  }

  private static func startText(_ start: RunStart, _ catalogue: CatalogueIndex) -> String {
    switch start {
    case .checkpoint(let checkpoint): return "at the checkpoint \(checkpoint.name)"
    case .phase(let raw, let stage):
      let phase = catalogue.phases[Int(raw)]
      let stages = catalogue.stages[phase] ?? []
      return "at the entry of \(phase)" + (stage > 0 && Int(stage) <= stages.count ? "/\(stages[Int(stage) - 1])" : "")
    }
  }

  private static func endText(_ scenario: CompiledScenario, _ start: Frame?) -> String {
    let end = scenario.plan.end
    if end.moment.kind != .none { return momentText(end.moment, start) }
    guard end.condition >= 0 else { return "with the mission" }
    return "with its condition" + (end.within >= 0 ? ", after \(ticks(end.within)) at the latest" : "")
  }

  private static func resolved(_ entry: EntryExplanation, _ scenario: CompiledScenario, _ start: Frame?) -> [String] {
    switch entry.kind {
    case .fault:
      let row = scenario.plan.faults[entry.index]
      return [triggerText(row.trigger, start)] + shapeText(row.shape) + limitText(row)
    case .operation: return [triggerText(scenario.plan.operations[entry.index].trigger, start)]
    case .expectation: return windowText(scenario.plan.expectations[entry.index])
    }
  }

  private static func triggerText(_ trigger: TriggerRow, _ start: Frame?) -> String {
    if trigger.moment.kind != .none { return "triggers " + momentText(trigger.moment, start) }
    if trigger.condition < 0 { return "triggers by hand" }
    return "triggers in the tick after its condition" + (trigger.edge ? " has become true" : " is true")
  }

  private static func momentText(_ moment: MomentRow, _ start: Frame?) -> String {
    switch moment.kind {
    case .none: return "never"
    case .fixed: return "at \(MomentText.text(Frame(moment.ticks))), frame \(moment.ticks)"
    case .afterStart:
      let known = start.map { " = \(MomentText.text($0 + moment.ticks))" } ?? ""
      return "\(ticks(moment.ticks)) after the start" + known
    case .afterCondition: return "\(ticks(max(moment.ticks, 1))) after its condition"
    }
  }

  private static func shapeText(_ shape: ShapeRow) -> [String] {
    switch shape.kind {
    case .untilCleared: ["lasts until it is cleared"]
    case .duration: ["lasts \(ticks(shape.first))"]
    case .ramp:
      ["rises over \(ticks(shape.first))" + (shape.second < 0 ? " and stays" : ", holds \(ticks(shape.second))")]
    case .pulse:
      [
        "on for \(ticks(shape.first)) of every \(ticks(shape.second)), "
          + (shape.count < 0 ? "without end" : "\(shape.count) times")
      ]
    case .intermittent: [shape.first < 0 ? "on and off without end" : "on and off for \(ticks(shape.first))"]
    }
  }

  private static func limitText(_ row: FaultRow) -> [String] {
    guard row.times != 1 else { return [] }
    let times = row.times == .max ? "any number of times" : "\(row.times) times"
    return ["happens \(times)" + (row.rearm > 0 ? ", resting \(ticks(row.rearm)) after each" : "")]
  }

  private static func windowText(_ row: ExpectationRow) -> [String] {
    var lines: [String] = []
    if row.form == .within {
      let early = row.earliest > 0 ? "from \(ticks(row.earliest)) " : ""
      lines.append("\(early)within \(ticks(row.latest)) of " + (row.from < 0 ? "the start" : "its 'from'"))
    }
    if row.stays > 0 { lines.append("stays so for \(ticks(row.stays))") }
    if row.length >= 0 { lines.append("judged over \(ticks(row.length))") }
    return lines
  }

  /// A length with its whole ticks, which is how the run counts it.
  private static func ticks(_ count: Int64) -> String {
    "\(DurationText.text(count)) (\(count) tick\(count == 1 ? "" : "s"))"
  }
}
