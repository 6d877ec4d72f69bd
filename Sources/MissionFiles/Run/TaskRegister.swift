package import FlightScheduler
import FlightSoftware
import Plant

/// The tasks of both wings under one number each, for tables and histograms of a run.
package enum TaskRegister {
  /// Numbers are below this: a wing has at most 64 tasks.
  package static let count = 128

  package static func number(_ row: SlotRow) -> Int { Int(row.task) + (row.wing == .flight ? 64 : 0) }

  /// Every wing with the numbers of its tasks, by name.
  package static let wings: [(wing: String, numbers: [Int])] = [
    ("plant", everyCase(of: PlantTask.self).map { Int($0.rawValue) }.sorted { taskName($0) < taskName($1) }),
    ("flight", everyCase(of: FlightTask.self).map { 64 + Int($0.rawValue) }.sorted { taskName($0) < taskName($1) }),
  ]
  package static var numbers: [Int] { wings.flatMap(\.numbers) }

  /// As the slot table writes it.
  package static func taskName(_ number: Int) -> String {
    (number < 64 ? PlantTask(rawValue: UInt8(number))?.name : FlightTask(rawValue: UInt8(number - 64))?.name)
      ?? "\(number)"
  }
  /// With its wing before it: both have a `power`, a `propulsion`, an `anac`.
  package static func name(_ number: Int) -> String { (number < 64 ? "plant." : "flight.") + taskName(number) }
}
