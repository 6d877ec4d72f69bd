/// Mappings that have a name of their own in a schema: what they mean, and their forms, one of which applies.
enum KeyDefinition: String, Sendable, CaseIterable {
  // Whole files, named as `FileKind` names them.
  case mission, spacecraft, schedule, fdir, scenario

  // Scripts.
  case run, start, end
  case fault, trigger, until, limit, shape, ramp, pulse, intermittent, stretch
  case operation, request
  case expectation, during
  case condition, element, leaf

  // The mission and its failure handling.
  case knowledge, passes, pass, phase, stage, abort, criterion, goal, measure
  case phaseState = "phase_state"
  case stageState = "stage_state"
  case timelineCommand = "timeline_command"
  case sequence, step, monitor, response
  case modeEntries = "mode_entries"
  case capsuleRow = "capsule_row"

  // The slot table.
  case plantRow = "plant_row"
  case flightRow = "flight_row"

  var forms: [KeyTable] {
    switch self {
    case .mission: [MissionKeys.file]
    case .spacecraft: [SpacecraftKeys.file]
    case .schedule: [ScheduleKeys.file]
    case .fdir: [FDIRKeys.file]
    case .scenario: ScriptKeys.scenario
    case .run: ScriptKeys.run
    case .start: ScriptKeys.start
    case .end: ScriptKeys.end
    case .fault: ScriptKeys.fault
    case .trigger: ScriptKeys.trigger
    case .until: ScriptKeys.until
    case .limit: ScriptKeys.limit
    case .shape: ScriptKeys.shape
    case .ramp: ScriptKeys.ramp
    case .pulse: ScriptKeys.pulse
    case .intermittent: ScriptKeys.intermittent
    case .stretch: [KeyTable([.required("mean", .duration)])]
    case .operation: ScriptKeys.operation
    case .request: ScriptKeys.request
    case .expectation: ScriptKeys.expectation
    case .during: ScriptKeys.during
    case .condition: ScriptKeys.conditions
    case .element: ScriptKeys.leaves + [KeyTable([.required("not", .definition(.leaf))])]
    case .leaf: ScriptKeys.leaves
    case .knowledge: [MissionKeys.knowledge]
    case .passes: [MissionKeys.passes]
    case .pass: [MissionKeys.pass]
    case .phase: [MissionKeys.phase]
    case .stage: [MissionKeys.stage]
    case .abort: [MissionKeys.abort]
    case .criterion: MissionKeys.criterion
    case .goal: MissionKeys.goal
    case .measure: MissionKeys.measure
    case .phaseState: [MissionKeys.state]
    case .stageState: [MissionKeys.state.with([.required("at", .utc)])]
    case .timelineCommand: [MissionKeys.timelineCommand]
    case .sequence: [FDIRKeys.sequence]
    case .step: [FDIRKeys.step]
    case .monitor: FDIRKeys.monitor
    case .response: [FDIRKeys.response]
    case .modeEntries: [FDIRKeys.modeEntries]
    case .capsuleRow: [FDIRKeys.capsuleRow]
    case .plantRow: [ScheduleKeys.plantRow]
    case .flightRow: [ScheduleKeys.flightRow]
    }
  }
}
