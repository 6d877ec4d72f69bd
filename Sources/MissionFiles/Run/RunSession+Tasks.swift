import Emulator
import FlightScheduler

extension RunSession {
  /// How often each task of the slot table ran, by wing and name: what `run.json.scheduler` lists.
  package var taskCounts: [JSONValue.Member] {
    var counts: [Int: UInt64] = [:]
    for i in 0..<emulator.table.sheet.count {
      counts[TaskRegister.number(emulator.table.sheet.rows[i]), default: 0] += emulator.table.activations[i]
    }
    return TaskRegister.wings.map { wing, numbers in
      let members = numbers.compactMap { number in
        counts[number].map {
          JSONValue.Member(key: TaskRegister.taskName(number), value: .integer(Int64(clamping: $0)))
        }
      }
      return JSONValue.Member(key: wing, value: .object(members))
    }
  }
}
