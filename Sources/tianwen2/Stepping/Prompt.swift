import Glibc

/// Where verbs come from: a person at a terminal, or a pipe.
struct Prompt {
  let isInteractive = Terminal.readsCommands
  private(set) var lineNumber = 0

  /// The next line; nil at the end of input, and when a signal ended the waiting.
  mutating func next() -> String? {
    if isInteractive { Output.note("tianwen2> ") }
    lineNumber += 1
    return readLine(strippingNewline: true)
  }
}
