import DeviceModel
package import Emulator
import FlightSoftware
package import GroundInterface
import HardwareInterface
import Plant

/// Everything a script may name, by name.
package struct CatalogueIndex: Sendable {
  package struct ParameterRow: Sendable {
    package var source: SignalSource
    package var entry: ParameterEntry
    /// The row of the slot table that publishes it; nil for what is new in every tick.
    package var task: SlotTask?
  }
  /// A task of the on-board computer, from the slot table.
  package struct TaskRow: Sendable {
    package var name: String
    package var number: UInt8
    /// Nanoseconds an activation may take; nil when it has no budget.
    package var budget: Int64?
    package init(_ name: String, number: UInt8, budget: Int64?) {
      self.name = name
      self.number = number
      self.budget = budget
    }
  }

  package var parameters: [String: ParameterRow] = [:]
  package var events: [String: Event] = [:]
  package var telecommands: [String: TelecommandCode] = [:]
  package var signals: [String: SignalCatalogue.Row] = [:]
  package var parts: [String: PartEntry] = [:]
  package var tasks: [String: TaskRow] = [:]
  /// Activations a second of the tasks, as the schedule has them; empty when none was read.
  package var rates: [SlotTask: String] = [:]
  /// Names of the stages of each phase, by phase id; stage n is the n-th, counted from 1.
  package var stages: [String: [String]] = [:]
  /// Ids of mission goals; nil when no mission was read, and then any id goes.
  package var goals: Set<String>?
  /// First and last frame of the mission, for moments; nil when no mission was read.
  package var mission: ClosedRange<Int64>?

  package let phases = everyCase(of: Phase.self).map(\.name)
  package let modes = everyCase(of: SpacecraftMode.self).map(\.name)
  /// Targets `bus.…`, `clock.…` and `file.…`; the number is the place.
  package let links = ["uplink", "downlink", "anac.image", "arm_camera.image", "capsule.umbilical"].map { "bus.\($0)" }
  package let clocks = ["clock.onboard", "clock.pulse"]
  package let stores = ["sequences", "events", "parameters", "memory"].map { "file.\($0)" }

  /// What this build offers; budgets, stages and goals come from the configuration.
  package init() {
    for event in everyCase(of: Event.self) { events[event.entry.name] = event }
    for code in everyCase(of: TelecommandCode.self) { telecommands[code.entry.name] = code }
    for part in PartCatalogue.all { parts[part.name] = part }
    for parameter in everyCase(of: Parameter.self) {
      let entry = parameter.entry
      add(entry, SignalSource(.telemetry, parameter.rawValue), .publishing(entry.name, of: entry.module))
    }
    for parameter in everyCase(of: GroundParameter.self) {
      add(parameter.entry, SignalSource(.ground, UInt16(parameter.rawValue)), nil)
    }
    for truth in everyCase(of: TruthParameter.self) {
      add(truth.entry, SignalSource(.truth, UInt16(truth.rawValue)), .plant(.truth))
    }
    for task in everyCase(of: FlightTask.self) { add(TaskRow(task.name, number: task.rawValue, budget: nil)) }
    for row in SignalCatalogue.all { signals[row.entry.name] = row }
  }

  private mutating func add(_ entry: ParameterEntry, _ source: SignalSource, _ task: SlotTask?) {
    parameters[entry.name] = ParameterRow(source: source, entry: entry, task: task)
  }

  package mutating func add(_ task: TaskRow) { tasks["cpu.\(task.name)"] = task }

  /// Every name that can stand behind `target:`.
  var targets: [String] {
    Array(parts.keys) + Array(signals.keys) + Array(tasks.keys) + links + clocks + stores
  }

  /// Phase and stage of `P` or `P/stage`; nil when unknown. Stage 0 is any.
  func phase(_ text: String) -> (raw: UInt8, stage: UInt8)? {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let raw = phases.firstIndex(of: parts[0]) else { return nil }
    guard parts.count == 2 else { return (UInt8(raw), 0) }
    guard let stage = stages[parts[0]]?.firstIndex(of: parts[1]) else { return nil }
    return (UInt8(raw), UInt8(stage + 1))
  }

  var phaseNames: [String] {
    phases + phases.flatMap { phase in (stages[phase] ?? []).map { "\(phase)/\($0)" } }
  }
}
