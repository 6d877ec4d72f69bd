import Emulator
import FixedStorage
import GroundInterface
import Quantities

/// Turns what a run has come to into the rows of its report.
struct ReportMaker {
  let run: PreparedRun
  let records: RunRecords

  func report(_ emulator: inout Emulator, missionEnded: Bool, interrupted: Bool, failed: Bool) -> RunReport {
    var report = RunReport()
    report.version = BuildID.version
    report.build = BuildID.current
    report.seed = Int64(run.seed)
    report.start = records.isFromCheckpoint ? "checkpoint" : run.entryState == nil ? "launch" : "declared"
    report.inputs = run.inputs
    report.goals = goals(&emulator)
    report.phases = phases(report.goals, missionEnded: missionEnded, at: emulator.now)
    report.plan = run.scenario.planHash
    report.faults = faults(emulator.faults)
    report.operations = operations(emulator.faults)
    report.expectations = expectations(emulator.faults)
    report.frames = emulator.now - records.first + 1
    report.simulatedSeconds = Double(report.frames) / 128
    report.digest = emulator.digest().hexadecimal
    var findings = RunFindings()
    findings.wasInterrupted = interrupted
    findings.ioFailed = failed
    judge(&report, emulator.faults, findings)
    return report
  }

  // MARK: verdict

  private func judge(_ report: inout RunReport, _ engine: FaultEngine, _ known: RunFindings) {
    var run = known
    run.goalMissed = report.goals.contains { $0.result == "fail" }
    report.verdict = engine.verdict(run)
    report.findings = engine.findings(run).flatMap { sentences($0, report) }
  }

  private func sentences(_ finding: Finding, _ report: RunReport) -> [String] {
    switch finding {
    case .ioFailed: ["a file could not be read or written"]
    case .interrupted: ["the run was interrupted"]
    case .spacecraftLost: ["the spacecraft is lost"]
    case .goalMissed:
      report.goals.filter { $0.result == "fail" }.map { "goal \($0.id) missed\($0.utc.map { " at \($0)" } ?? "")" }
    case .faultWithoutEffect(let i): ["fault \(run.scenario.faultIDs[i]) was triggered and had no effect"]
    case .faultNeverTriggered(let i): ["fault \(run.scenario.faultIDs[i]) was never triggered"]
    case .expectationBroken(let i): ["expectation \(run.scenario.expectationIDs[i]) is broken"]
    case .expectationUnreached(let i): ["expectation \(run.scenario.expectationIDs[i]) was never reached"]
    case .expectationOpen(let i): ["expectation \(run.scenario.expectationIDs[i]) is still open"]
    case .wrongAnswer(let i): ["operation \(run.scenario.operationIDs[i]) got another answer than stated"]
    case .operationNeverSent(let i): ["operation \(run.scenario.operationIDs[i]) was never sent"]
    case .answerOutstanding(let i): ["operation \(run.scenario.operationIDs[i]) has no answer yet"]
    }
  }

  // MARK: rows

  private func goals(_ emulator: inout Emulator) -> [RunReport.GoalRecord] {
    var first = 0
    return run.mission.goals.compactMap { goal in
      let states = (first..<first + goal.lines.count).map { emulator.goals.states[$0] }
      first += goal.lines.count
      return record(goal, states)
    }
  }

  /// Met when all measures are; the value shown is that of the first measure missed, else of the first.
  private func record(_ goal: GoalRow, _ states: [GoalState]) -> RunReport.GoalRecord? {
    guard !states.contains(where: { $0.result == .open }) else { return nil }
    let shown = states.firstIndex { $0.result == .missed } ?? 0
    let isMet = states[shown].result == .met
    let isWaived = run.scenario.waivedGoals.contains(goal.id)
    let state = states[shown]
    return RunReport.GoalRecord(
      id: goal.id, result: isMet ? "pass" : isWaived ? "waived" : goal.isReportedOnly ? "reported" : "fail",
      value: state.value.isFinite ? state.value : nil, unit: goal.entries[shown].kind.unitText,
      utc: state.frame == .never ? nil : MomentText.text(state.frame))
  }

  /// A phase that was left passes unless it was aborted or a goal judged at its end was missed.
  private func phases(
    _ goals: [RunReport.GoalRecord], missionEnded: Bool, at now: Frame
  ) -> [RunReport.PhaseRecord] {
    records.visits.enumerated().map { index, visit in
      let isLast = index == records.visits.count - 1
      let end = visit.end ?? (missionEnded ? now : nil)
      var result = visit.wasAborted ? "aborted" : "pass"
      if isLast && !missionEnded { result = "open" }
      let missed = run.mission.goals.contains { goal in
        goal.lastPhase == visit.phase.rawValue && goals.contains { $0.id == goal.id && $0.result == "fail" }
      }
      if missed && result == "pass" { result = "fail" }
      var record = RunReport.PhaseRecord(
        id: visit.phase.name, startUTC: MomentText.text(visit.start), endUTC: end.map { MomentText.text($0) },
        result: result)
      record.isInherited = index < records.inheritedVisits
      return record
    }
  }

  private func faults(_ engine: FaultEngine) -> [RunReport.FaultRecord] {
    zip(run.scenario.faultIDs, engine.faults).enumerated().map { index, fault in
      let (id, state) = fault
      var record = RunReport.FaultRecord(id: id)
      record.armed = known(state.firstArmed)
      record.triggered = known(state.firstTriggered)
      record.effective = known(state.firstEffective)
      record.cleared = known(state.firstCleared)
      record.activations = state.activations
      record.detected = records.detections[index]?.frame.count
      record.detectedBy = records.detections[index]?.event.entry.name
      return record
    }
  }

  private func operations(_ engine: FaultEngine) -> [RunReport.OperationRecord] {
    zip(run.scenario.operationIDs, engine.operations).map { id, state in
      var record = RunReport.OperationRecord(id: id)
      record.sent = known(state.sent)
      record.answer = state.answer == .none ? nil : "\(state.answer)"
      return record
    }
  }

  private func expectations(_ engine: FaultEngine) -> [RunReport.ExpectationRecord] {
    zip(zip(run.scenario.expectationIDs, engine.expectations), engine.plan.expectations).map { row, plan in
      let (id, state) = row
      let seconds = state.opened == .min || state.settled == .min ? nil : Double(state.settled - state.opened) / 128
      return RunReport.ExpectationRecord(
        id: id, result: "\(state.result)", utc: known(state.settled).map { MomentText.text(Frame($0)) },
        detail: seconds.map { "settled \(NumberText.write($0)) s after its window opened" } ?? "",
        score: plan.score == .none ? nil : "\(plan.score)")
    }
  }

  private func known(_ tick: Int64) -> Int64? { tick == .min ? nil : tick }
}
