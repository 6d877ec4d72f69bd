import FixedStorage
import FlightScheduler
import FlightSoftware
import Plant

/// How often what a script names happens, derived from the slot table.
extension CatalogueIndex {
  static let everyTick = "every tick"

  /// Empty when no schedule was read.
  func rate(of task: SlotTask?) -> String {
    rates.isEmpty ? "" : task.flatMap { rates[$0] } ?? "not scheduled"
  }
  func rate(of parameter: ParameterRow) -> String {
    parameter.task == nil ? Self.everyTick : rate(of: parameter.task)
  }
  func rate(of task: TaskRow) -> String { rate(of: FlightTask(rawValue: task.number).map { .flight($0) }) }
}

extension ScheduleFile {
  /// Activations a second of each task, from the slowest regime it runs in to the fastest: `1/8 Hz`.
  var rates: [SlotTask: String] {
    var rows = rows
    let all = (0..<rows.count).compactMap { number in rows[number].slotTask.map { ($0, rows[number].period) } }
    return Dictionary(grouping: all, by: \.0).mapValues { rows in
      let periods = Set(rows.map(\.1)).sorted(by: >)
      return periods.map { NumberText.write(128 / Double($0)) }.joined(separator: "/") + " Hz"
    }
  }
}

extension SlotRow {
  fileprivate var slotTask: SlotTask? {
    switch wing {
    case .plant: PlantTask(rawValue: task).map { .plant($0) }
    case .flight: FlightTask(rawValue: task).map { .flight($0) }
    }
  }
}
