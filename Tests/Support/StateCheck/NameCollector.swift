public import Quantities

/// A visitor that notes the path of every word, `outer.inner`, in order of visiting.
public struct NameCollector: StateVisitor {
  public private(set) var paths: [String] = []
  /// Paths of nested states, in order of entering.
  public private(set) var groups: [String] = []
  public private(set) var words: [UInt64] = []
  public private(set) var rejected: [String] = []
  private var prefix: [String] = []

  public init() {}

  public init<S: Visitable>(of state: S) {
    var state = state
    state.visit(&self)
  }

  public mutating func word(_ name: StaticString, _ bits: inout UInt64) {
    paths.append(path(name))
    words.append(bits)
  }
  public mutating func enter(_ name: StaticString) {
    groups.append(path(name))
    prefix.append("\(name)")
  }
  public mutating func leave() { prefix.removeLast() }
  public mutating func reject(_ name: StaticString) { rejected.append(path(name)) }

  private func path(_ name: StaticString) -> String { (prefix + ["\(name)"]).joined(separator: ".") }
}
