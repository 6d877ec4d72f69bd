public import Quantities

/// Some of the on-board parameters, a bit each: parameter n is bit n % 64 of word n / 64.
public struct ParameterSet: BitwiseCopyable, Sendable {
  @usableFromInline var words = InlineArray<6, UInt64>(repeating: 0)

  public init() {}

  /// Every parameter.
  public static var all: ParameterSet {
    var set = ParameterSet()
    for word in set.words.indices { set.words[word] = .max }
    return set
  }

  @inlinable @inline(__always) public mutating func insert(_ parameter: Parameter) {
    words[Int(parameter.rawValue >> 6)] |= 1 << UInt64(parameter.rawValue & 63)
  }
}

extension ParameterSet: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) { visitor.field("words", &words) }
}
