public import Quantities

/// Writes the words of a state to memory, as a checkpoint does to a file.
public struct MemoryWriter: StateVisitor {
  public private(set) var words: [UInt64] = []

  public init() {}
  public init<S: Visitable>(_ state: S) {
    var state = state
    state.visit(&self)
  }

  public mutating func word(_ name: StaticString, _ bits: inout UInt64) { words.append(bits) }
  public mutating func enter(_ name: StaticString) {}
  public mutating func leave() {}
  public mutating func reject(_ name: StaticString) {}
}

/// Reads words back into a state; counts what the state refused.
public struct MemoryReader: StateVisitor {
  private var words: ArraySlice<UInt64>
  public private(set) var rejected: [String] = []
  /// The state asked for more words than there were.
  public private(set) var ranShort = false

  public init(_ words: [UInt64]) { self.words = words[...] }

  public var unread: Int { words.count }

  public mutating func word(_ name: StaticString, _ bits: inout UInt64) {
    guard let next = words.popFirst() else {
      ranShort = true
      return
    }
    bits = next
  }
  public mutating func enter(_ name: StaticString) {}
  public mutating func leave() {}
  public mutating func reject(_ name: StaticString) { rejected.append("\(name)") }
}

/// True when `state`, written and read into `blank`, is written again as the same words.
public func survivesCheckpoint<S: Visitable>(_ state: S, into blank: S) -> Bool {
  let words = MemoryWriter(state).words
  var reader = MemoryReader(words)
  var copy = blank
  copy.visit(&reader)
  return reader.rejected.isEmpty && !reader.ranShort && reader.unread == 0 && MemoryWriter(copy).words == words
}
