package import Quantities

/// The words of a device's own state: what it is and did, without the bookkeeping of its failures
/// (everything a device keeps under `parts`).
package struct PhysicalState: StateVisitor, Equatable {
  package private(set) var words: [UInt64] = []
  private var depth = 0
  private var failuresFrom: Int?

  package init<S: Visitable>(of state: S) {
    var state = state
    state.visit(&self)
  }

  package mutating func word(_ name: StaticString, _ bits: inout UInt64) {
    if failuresFrom == nil { words.append(bits) }
  }
  package mutating func enter(_ name: StaticString) {
    depth += 1
    if failuresFrom == nil && "\(name)" == "parts" { failuresFrom = depth }
  }
  package mutating func leave() {
    if failuresFrom == depth { failuresFrom = nil }
    depth -= 1
  }
  package mutating func reject(_ name: StaticString) {}
}
