package import HardwareInterface
package import Quantities

/// Values the ground may set, kept in two copies that a scrub compares.
///
/// When the copies disagree the second wins: it was written last and is read only here.
package struct ParameterStore: BitwiseCopyable, Sendable {
  package static var capacity: Int { 32 }
  package private(set) var values = InlineArray<32, Double>(repeating: 0)
  package private(set) var copies = InlineArray<32, Double>(repeating: 0)
  package private(set) var restored: UInt32 = 0
  package var medium = StoreMedium()

  package init() {}

  /// The value in use.
  package mutating func value(_ index: Int) -> Double { values[index] }

  /// Writes both copies; false when the store refuses.
  package mutating func set(_ index: Int, _ value: Double) -> Bool {
    guard index >= 0, index < Self.capacity, medium.mayWrite() else { return false }
    values[index] = value
    copies[index] = value
    return true
  }

  /// Reads every first copy through the medium and restores what does not agree.
  /// Returns how many words disagreed.
  package mutating func scrub() -> Int {
    var wrong = 0
    for i in values.indices where medium.read(values[i].bitPattern) != copies[i].bitPattern {
      values[i] = copies[i]
      wrong += 1
    }
    restored &+= UInt32(wrong)
    return wrong
  }
}

extension ParameterStore: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("values", &values)
    visitor.field("copies", &copies)
    visitor.field("restored", &restored)
    visitor.field("medium", &medium)
  }
}
