import GroundInterface
package import MissionFiles
import Quantities

/// Where the time went, as people read it and as programs do.
extension MissionCost {
  package var text: String { regimeTable + taskTable }

  private static func name(ofRegime index: Int) -> String {
    GroundInterface.Regime(rawValue: UInt8(index))?.name ?? "\(index)"
  }

  private var flown: [Int] { regimes.indices.filter { regimes[$0].ticks > 0 } }
  private var processorSeconds: Double { regimes.reduce(0) { $0 + Double($1.processorNanoseconds) * 1e-9 } }

  private var regimeTable: String {
    TextTable.text(
      ["regime", "simulated s", "ticks", "wall s", "processor s", "ns a simulated s", "share"],
      flown.map { index in
        let regime = regimes[index]
        return [
          Self.name(ofRegime: index), Decimal.text(regime.simulatedSeconds, decimals: 0), "\(regime.ticks)",
          Decimal.text(Double(regime.wallNanoseconds) * 1e-9, decimals: 3),
          Decimal.text(Double(regime.processorNanoseconds) * 1e-9, decimals: 3),
          FigureTable.number(Double(regime.processorNanoseconds) / regime.simulatedSeconds),
          share(Double(regime.processorNanoseconds) * 1e-9),
        ]
      })
  }

  /// A line for each task that was seen, the dearest first; by regime in nanoseconds a simulated second.
  private var taskTable: String {
    var rows = (0..<Self.taskCount).map { task in
      line(Self.name(task)) { seconds(task, in: $0) }
    }
    rows.append(line("recorder and loop") { restSeconds(in: $0) })
    let sorted = rows.filter { $0.seconds > 0 }.sorted { $0.seconds > $1.seconds }
    let heads = flown.map { "\(Self.name(ofRegime: $0)) ns/s" }
    return TextTable.text(["task"] + heads + ["seconds", "share"], sorted.map(\.cells))
  }

  private func line(_ name: String, _ seconds: (Int) -> Double) -> (cells: [String], seconds: Double) {
    let each = flown.map { (seconds($0), regimes[$0].simulatedSeconds) }
    let all = each.reduce(0) { $0 + $1.0 }
    let cells = each.map { FigureTable.number($0.0 * 1e9 / $0.1) }
    return ([name] + cells + [Decimal.text(all, decimals: 3), share(all)], all)
  }

  private func share(_ seconds: Double) -> String { Decimal.text(100 * seconds / processorSeconds, decimals: 1) + " %" }

  package var json: JSONValue {
    .array(
      flown.map { index in
        let regime = regimes[index]
        let tasks = (0..<Self.taskCount).filter { regime.tasks[$0].runs > 0 }.map {
          JSONValue.Member(key: Self.name($0), value: .number(seconds($0, in: index)))
        }
        return .object([
          "regime": .string(Self.name(ofRegime: index)), "simulated_seconds": .number(regime.simulatedSeconds),
          "ticks": .integer(regime.ticks), "wall_seconds": .number(Double(regime.wallNanoseconds) * 1e-9),
          "processor_seconds": .number(Double(regime.processorNanoseconds) * 1e-9),
          "timed_ticks": .integer(regime.timedTicks), "task_seconds": .object(tasks),
          "recorder_and_loop_seconds": .number(restSeconds(in: index)),
        ])
      })
  }
}

extension MissionCost.Regime {
  package var simulatedSeconds: Double { Double(frames) * Frame.seconds }
}
