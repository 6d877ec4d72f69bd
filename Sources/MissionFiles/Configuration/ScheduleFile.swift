package import FixedStorage
package import FlightScheduler
package import GroundInterface

/// `Config/schedule.yaml`: the slot table, both wings.
package struct ScheduleFile {
  package var name: String
  package var rows: FixedList<128, SlotRow>
  /// Share of the emulated computer per regime, 1 = full.
  package var utilisation: [Double] = []

  /// Reads the file; the contents count only if `log` has no errors.
  package static func read(_ source: SourceText, log: DiagnosticLog) -> ScheduleFile? {
    guard let (root, name) = ConfigurationFile.open(source, as: .schedule, log: log) else { return nil }
    var file = ScheduleFile(name: name, rows: FixedList(filler: .unused))
    var places: [MappingReader] = []
    for (wing, key) in [(SlotWing.plant, "plant"), (.flight, "flight")] {
      for mapping in root.mappings(key) {
        let row = readRow(mapping, wing)
        places.append(mapping)
        if !file.rows.append(row) { mapping.report(.outOfRange, "a slot table holds 128 rows") }
      }
    }
    root.finish()
    guard !log.hasErrors else { return file }
    file.report(places)
    file.utilisation = ScheduleKeys.regimes.indices.map { SlotTable.utilisation(&file.rows, mode: UInt8($0)) }
    return file
  }

  private static func readRow(_ mapping: MappingReader, _ wing: SlotWing) -> SlotRow {
    mapping.follow(wing == .plant ? .plantRow : .flightRow)
    let task = mapping.word("task", noun: "task", code: .unknownName)
    let modes = mapping.list("modes").reduce(UInt8(0)) { mask, value in
      mask | (value.word(of: ScheduleKeys.regimes, noun: "regime", code: .unknownName).map { 1 << UInt8($0) } ?? 0)
    }
    var row = SlotRow(
      task: UInt8(task), wing: wing, modes: modes, order: UInt16(mapping.integer("order")),
      period: mapping.duration("period"), offset: mapping.durationIfPresent("offset", allowZero: true) ?? 0)
    if wing == .flight {
      row.cost = nanoseconds(mapping.quantity("cost"))
      row.budget = nanoseconds(mapping.quantity("budget"))
    }
    mapping.finish()
    return row
  }

  /// The rows of the on-board computer.
  package var flightRows: [SlotRow] {
    var rows = rows
    return (0..<rows.count).map { rows[$0] }.filter { $0.wing == .flight }
  }

  /// The flight tasks with their budgets, for scripts that slow them.
  package var tasks: [CatalogueIndex.TaskRow] {
    flightRows.map {
      CatalogueIndex.TaskRow(ScheduleKeys.flightTasks[Int($0.task)], number: $0.task, budget: $0.budget)
    }
  }

  /// Leaves a regime without rows.
  package mutating func withdraw(_ regime: Regime) {
    for i in 0..<rows.count { rows[i].modes &= ~(1 << regime.rawValue) }
  }

  private static func nanoseconds(_ seconds: Double) -> Int64 { Int64((seconds * 1e9).rounded()) }

  /// What the scheduler finds wrong, said at the row where it stands.
  private mutating func report(_ places: [MappingReader]) {
    var problems = SlotTable.validate(&rows)
    for i in 0..<problems.count {
      let problem = problems[i]
      places[Int(problem.row)].report(problem.code, atKey: problem.key, problem.text)
    }
  }
}
