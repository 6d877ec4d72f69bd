import Glibc
import MissionFiles

/// Where verbs come from: a person at a terminal, or a pipe.
struct Prompt {
  let isInteractive = Terminal.readsCommands
  private(set) var lineNumber = 0
  /// Bytes read and not yet handed out.
  private var pending: [UInt8] = []

  /// Milliseconds between two looks at the signals.
  private static let patience: Int32 = 100

  /// The next line; nil at the end of input, and when a signal ended the waiting (which `readLine` would not).
  mutating func next() -> String? {
    if isInteractive { Output.note("tianwen2> ") }
    lineNumber += 1
    while true {
      if let end = pending.firstIndex(of: UInt8(ascii: "\n")) { return take(end, and: 1) }
      guard waitForInput() else { return nil }
      guard read() else { return pending.isEmpty ? nil : take(pending.count, and: 0) }
    }
  }

  private mutating func take(_ count: Int, and separators: Int) -> String {
    defer { pending.removeFirst(count + separators) }
    return String(decoding: pending[..<count], as: UTF8.self)
  }

  /// False when a signal came first.
  private func waitForInput() -> Bool {
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    while !ProcessSignals.isStopRequested {
      if unsafe poll(&descriptor, 1, Self.patience) > 0 { return true }
    }
    return false
  }

  /// False at the end of input.
  private mutating func read() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 4096)
    let got = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count) }
    guard got > 0 else { return got < 0 && errno == EINTR }
    pending.append(contentsOf: chunk[..<got])
    return true
  }
}
