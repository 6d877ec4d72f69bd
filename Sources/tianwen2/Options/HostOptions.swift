import ArgumentParser
import Pacing

/// What a paced run may ask of the host for its thread. Asked for and not granted is refused before the start.
struct HostOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Real-time scheduling at this priority, 1 to 99 (default: \(usualPriority)).", valueName: "fifo[:priority]"),
    transform: readScheduling)
  var realtime: Int32?

  @Flag(help: "Lock the program's memory: no page is fetched in the middle of a frame.")
  var lockMemory = false

  @Option(help: ArgumentHelp("Stay on this processor, counted from 0.", valueName: "n"))
  var cpu: Int32?

  var isAnythingAsked: Bool { realtime != nil || lockMemory || cpu != nil }

  static let usualPriority: Int32 = 50

  static func readScheduling(_ text: String) throws -> Int32 {
    if text == "fifo" { return usualPriority }
    guard text.hasPrefix("fifo:"), let priority = Int32(text.dropFirst(5)), (1...99).contains(priority) else {
      throw ValidationError("write fifo, or fifo:1 to fifo:99")
    }
    return priority
  }

  /// Asks the host. A timer slack that is not granted makes wakes late, no more; anything else was wanted.
  func apply() throws {
    let refusals = HostPriority(realTimePriority: realtime, locksMemory: lockMemory, processor: cpu).apply()
    let wanted = refusals.filter(\.wasAskedFor)
    guard wanted.isEmpty else { throw Refusal(wanted.map(\.message).joined(separator: "; ")) }
    for refusal in refusals { Output.note(refusal.message + "\n") }
  }
}

extension HostRefusal {
  fileprivate var wasAskedFor: Bool { if case .timerSlack = self { false } else { true } }
}
