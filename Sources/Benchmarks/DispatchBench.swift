import FixedStorage
import FlightScheduler
import Quantities

/// What the slot table costs: the way from "what is due?" to the call of a task that does nothing.
package enum DispatchBench {
  package static func figures(_ repetitions: Int) -> [Figure] {
    [10, 30, 60].map { dispatch($0, repetitions) } + [skipping(repetitions), skippingSlowly(repetitions)]
  }

  private static let activations = 6_000_000

  /// All tasks are due in every frame; the peer calls them from a bare loop.
  private static func dispatch(_ tasks: Int, _ repetitions: Int) -> Figure {
    let slots = table(tasks: tasks, period: 1)
    let frames = activations / tasks
    let measurement = Measurement(
      repetitions: repetitions, units: activations, subject: { fly(slots, frames) }, peer: { loop(tasks, frames) })
    return Figure(
      "dispatch, \(tasks) tasks", unit: "ns a due task", measurement, against: "bare loop", goal: .atMost(2))
  }

  /// One task a second against one in every frame: the 127 frames between cost nothing.
  private static func skipping(_ repetitions: Int) -> Figure {
    jump(128, over: 1, repetitions, "a jump over 127 frames", "over none")
  }

  /// One task a day against one every two seconds, both beyond the table of one second.
  private static func skippingSlowly(_ repetitions: Int) -> Figure {
    jump(86_400 * 128, over: 256, repetitions, "a jump over a day", "over 2 s")
  }

  private static func jump(
    _ period: Int64, over peer: Int64, _ repetitions: Int, _ name: String, _ peerName: String
  ) -> Figure {
    let far = table(tasks: 1, period: period)
    let near = table(tasks: 1, period: peer)
    let frames = activations / 6
    let measurement = Measurement(
      repetitions: repetitions, units: frames, subject: { fly(far, frames) }, peer: { fly(near, frames) })
    return Figure(name, unit: "ns a due frame", measurement, against: peerName, goal: .ratioAtMost(1.1))
  }

  private static func table(tasks: Int, period: Int64) -> SlotTable {
    var rows = FixedList<128, SlotRow>(filler: .unused)
    for task in 0..<tasks {
      rows.append(SlotRow(task: UInt8(task), wing: .plant, modes: 1, order: UInt16(task), period: period))
    }
    return SlotTable(&rows, flight: 0, plant: 0, from: Frame(0))
  }

  /// The loop of a run, from frame 0 over so many frames in which something is due.
  @inline(never) private static func fly(_ fresh: SlotTable, _ frames: Int) -> UInt64 {
    var slots = fresh
    var now = Frame(-1)
    for _ in 0..<frames {
      now = slots.nextDue(after: now)
      var due = slots.due(at: now)
      while due != 0 { run(slots.take(&due)) }
    }
    return slots.activations[0] &+ UInt64(bitPattern: now.count)
  }

  @inline(never) private static func loop(_ tasks: Int, _ frames: Int) -> UInt64 {
    for _ in 0..<frames {
      for task in 0..<tasks { run(UInt8(truncatingIfNeeded: task)) }
    }
    return UInt64(frames)
  }

  /// A task: called, as the optimiser knows nothing of it, and doing nothing.
  @inline(never) @_optimize(none) private static func run(_ task: UInt8) {}
}
