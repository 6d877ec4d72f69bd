import Emulator
import FlightScheduler
import FlightSoftware
import Plant

extension RunSession {
  /// How often each task ran, by wing and name: what `run.json.scheduler` lists.
  package var taskCounts: [JSONValue.Member] {
    var counts: [(wing: String, name: String, count: UInt64)] = []
    for i in 0..<emulator.table.sheet.count {
      let row = emulator.table.sheet.rows[i]
      let (wing, name) = Self.name(row)
      let runs = UInt64(emulator.table.activations[i])
      if let known = counts.firstIndex(where: { $0.wing == wing && $0.name == name }) {
        counts[known].count += runs
      } else {
        counts.append((wing, name, runs))
      }
    }
    return ["plant", "flight"].map { wing in
      let own = counts.filter { $0.wing == wing }.sorted { $0.name < $1.name }
      let members = own.map { JSONValue.Member(key: $0.name, value: .integer(Int64(clamping: $0.count))) }
      return JSONValue.Member(key: wing, value: .object(members))
    }
  }

  private static func name(_ row: SlotRow) -> (wing: String, name: String) {
    switch row.wing {
    case .plant: ("plant", PlantTask(rawValue: row.task)?.name ?? "\(row.task)")
    case .flight: ("flight", FlightTask(rawValue: row.task)?.name ?? "\(row.task)")
    }
  }
}
