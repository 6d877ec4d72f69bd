import HardwareInterface
import Plant

/// The targets of faults: parts, words, links, clocks, tasks, stores.
extension CataloguePrinter {
  static func faultRows(_ catalogue: CatalogueIndex) -> [Row] {
    let parts = catalogue.parts.values.flatMap { part in part.failures.map { row(part, $0, catalogue) } }
    let signals = catalogue.signals.values.map { row($0, catalogue) }
    return (parts + signals + surfaceRows(catalogue)).sorted { $0.name < $1.name }
  }

  private static func row(
    _ part: PartEntry, _ failure: PartEntry.Failure, _ catalogue: CatalogueIndex
  ) -> Row {
    let task = PlantTask(part.device)
    let range = failure.value.map { Self.range(failure.range, of: $0) } ?? ""
    return Row(
      name: "\(part.name) \(failure.name)",
      columns: (failure.value.map { kind($0) } ?? [("type", ""), ("unit", "")]) + [
        ("range", range), ("ramp", failure.ramps ? "ramps" : ""), ("rate", catalogue.rate(of: .plant(task))),
        ("module", task.name), ("cure", part.cure.map { "cured by a power cycle of \($0.name)" } ?? ""),
        ("meaning", failure.meaning),
      ])
  }

  private static func row(_ signal: SignalCatalogue.Row, _ catalogue: CatalogueIndex) -> Row {
    let format = signal.entry.format
    return Row(
      name: signal.entry.name,
      columns: kind(signal.entry.kind) + [
        ("range", range(format.low...format.high, of: signal.entry.kind)),
        ("types", names(TargetTypes.of(signal.entry))),
        ("rate", catalogue.rate(of: signal.signal.writer)), ("module", PlantTask(signal.signal.owner).name),
        ("meaning", signal.entry.meaning),
      ])
  }

  private static func surfaceRows(_ catalogue: CatalogueIndex) -> [Row] {
    func rows(_ names: [String], _ types: [TypeTraits], _ rate: (String) -> String) -> [Row] {
      names.map { name in
        let module = String(name.prefix { $0 != "." })
        return Row(name: name, columns: [("types", Self.names(types)), ("rate", rate(name)), ("module", module)])
      }
    }
    return rows(catalogue.links, TargetTypes.link) { _ in "every message" }
      + rows(catalogue.clocks, TargetTypes.clock) { _ in catalogue.rate(of: .plant(.clock)) }
      + rows(catalogue.tasks.keys.sorted(), TargetTypes.task) {
        catalogue.tasks[$0].map { catalogue.rate(of: $0) } ?? ""
      }
      + rows(catalogue.stores, TargetTypes.store) { _ in "every access" }
  }

  private static func names(_ types: [TypeTraits]) -> String { types.map(\.name).joined(separator: " ") }
}
