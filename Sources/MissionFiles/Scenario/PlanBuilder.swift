import Emulator
import GroundInterface
import HardwareInterface
import Quantities

/// Collects the rows of a plan; occurrences are named until all are known, then numbered.
final class PlanBuilder {
  /// What an occurrence leaf counts.
  enum Occurrence: Equatable {
    case event(Event)
    case fault(Int, TallyMap.FaultState)
    case operation(Int, TallyMap.OperationState)
    case expectation(Int, TallyMap.ExpectationState)
    case situation(SituationWatch)
    case change(SignalSource)
  }

  let catalogue: CatalogueIndex
  let ids: IDTable
  var rows = ScenarioPlan.Rows()
  private var counted: [(leaf: Int, what: Occurrence)] = []

  init(_ catalogue: CatalogueIndex, _ ids: IDTable) {
    self.catalogue = catalogue
    self.ids = ids
  }

  func add(_ leaves: [CompiledLeaf], _ combination: Condition.Combination, ticks: Int64 = 0) -> Int32 {
    let first = rows.leaves.count
    for leaf in leaves {
      if let what = leaf.occurrence { counted.append((rows.leaves.count, what)) }
      rows.leaves.append(leaf.row)
    }
    let positive = leaves.map { $0.row.isOccurrence && !$0.row.isNegated }
    let awaits = combination == .any ? positive.allSatisfy { $0 } : positive.contains(true)
    var row = Condition(
      first: Int32(first), count: Int32(leaves.count), combination,
      isOccurrence: combination == .single && leaves[0].row.isOccurrence, awaitsOccurrence: awaits)
    row.ticks = ticks
    rows.conditions.append(row)
    return Int32(rows.conditions.count - 1)
  }

  func part(_ entry: PartEntry) -> Int32 {
    if let row = rows.parts.firstIndex(where: { $0.device == entry.device && $0.part == entry.part }) {
      return Int32(row)
    }
    rows.parts.append(PartRow(entry.device, entry.part, cure: entry.cure))
    return Int32(rows.parts.count - 1)
  }

  func signal(_ row: SignalCatalogue.Row) -> Int32 {
    if let known = rows.signals.firstIndex(where: { $0.signal == row.signal }) { return Int32(known) }
    rows.signals.append(
      SignalRow(row.signal, reader: row.entry.unit, isFlag: row.entry.kind == .flag, row.entry.format))
    return Int32(rows.signals.count - 1)
  }

  /// Numbers the occurrences, sorts the faults of each signal, orders the judging.
  func finish(judgeOrder: [Int32], names: UInt64) -> ScenarioPlan {
    rows.judgeOrder = judgeOrder
    numberWatches()
    let map = TallyMap(rows)
    for (leaf, what) in counted { rows.leaves[leaf].subject = tally(of: what, map) }
    rows.layerSignals()
    return ScenarioPlan(rows, hash: rows.canonicalHash(names))
  }

  private func numberWatches() {
    rows.eventTallies = Array(repeating: -1, count: (counted.compactMap { eventRaw($0.what) }.max() ?? -1) + 1)
    for (_, what) in counted {
      switch what {
      case .event(let event) where rows.eventTallies[Int(event.rawValue)] < 0:
        rows.eventTallies[Int(event.rawValue)] = rows.eventTallyCount
        rows.eventTallyCount += 1
      case .situation(let watch) where !rows.situations.contains(watch): rows.situations.append(watch)
      case .change(let source) where !rows.changes.contains(source): rows.changes.append(source)
      default: break
      }
    }
  }

  private func eventRaw(_ what: Occurrence) -> Int? {
    if case .event(let event) = what { Int(event.rawValue) } else { nil }
  }

  private func tally(of what: Occurrence, _ map: TallyMap) -> Int32 {
    switch what {
    case .event(let event): rows.eventTallies[Int(event.rawValue)]
    case .fault(let index, let state): map.of(fault: index, state)
    case .operation(let index, let state): map.of(operation: index, state)
    case .expectation(let index, let state): map.of(expectation: index, state)
    case .situation(let watch): map.situation + Int32(rows.situations.firstIndex(of: watch) ?? 0)
    case .change(let source): map.change + Int32(rows.changes.firstIndex(of: source) ?? 0)
    }
  }
}

/// A leaf and, for an occurrence, what it counts.
struct CompiledLeaf {
  var row: Leaf
  var occurrence: PlanBuilder.Occurrence?
  /// Faults and expectations it waits for, for the search of circles.
  var reference: Reference?

  enum Reference: Equatable { case fault(Int), operation(Int), expectation(Int) }
}

/// The ids of a run, each kind sorted: the place of an id is its number in the plan.
struct IDTable {
  var faults: [String] = []
  var operations: [String] = []
  var expectations: [String] = []
}
