import FlightSoftware
import GroundInterface
import Plant

/// Every key of schedule.yaml.
enum ScheduleKeys {
  static let file = KeyTable([
    .format, .required("schedule", .identifier), .required("plant", .list(.definition(.plantRow))),
    .required("flight", .list(.definition(.flightRow))),
  ])

  /// What the rows of both wings have; they differ in their tasks and costs.
  private static let row = KeyTable([
    .required("period", .duration), .optional("offset", .duration), .required("order", .integer(0...9999)),
    .required("modes", .list(.words(regimes))),
  ])
  static let plantRow = row.with([.required("task", .words(plantTasks))])
  static let flightRow = row.with([
    .required("task", .words(flightTasks)), .required("cost", time), .required("budget", time),
  ])

  private static let time = KeyValue.quantity(unit: "s", 1e-9...3600)
  static let flightTasks = everyCase(of: FlightTask.self).map(\.name)
  static let plantTasks = everyCase(of: PlantTask.self).map(\.name)
  static let regimes = everyCase(of: Regime.self).map(\.name)
}
