public import Quantities

/// Text of at most `capacity` ASCII bytes. What does not fit or is not ASCII is refused, and counted.
@frozen public struct FixedText<let capacity: Int>: BitwiseCopyable, Sendable {
  @usableFromInline var bytes: InlineArray<capacity, UInt8>
  @usableFromInline var used = 0
  @usableFromInline var refusals: UInt32 = 0

  @inlinable public init() { bytes = InlineArray(repeating: 0) }

  /// A text known at compile time.
  @inlinable public init(_ text: StaticString) {
    self.init()
    append(text)
  }

  @inlinable public var count: Int { used }
  /// Bytes refused since the start.
  @inlinable public var refused: UInt32 { refusals }
  @inlinable public var isEmpty: Bool { used == 0 }

  @inlinable public subscript(index: Int) -> UInt8 {
    mutating get {
      precondition(index >= 0 && index < used, "index outside the text")
      return bytes[index]
    }
  }

  /// Adds one byte; false, and counted, when there is no room or it is not ASCII.
  @inlinable @discardableResult public mutating func append(_ byte: UInt8) -> Bool {
    guard used < capacity, byte < 0x80 else {
      refusals &+= 1
      return false
    }
    bytes[used] = byte
    used += 1
    return true
  }
  @inlinable public mutating func append(_ text: StaticString) {
    precondition(text.hasPointerRepresentation, "a text of at least two characters")
    for i in 0..<text.utf8CodeUnitCount { unsafe append(text.utf8Start[i]) }
  }
  @inlinable public mutating func removeAll() { used = 0 }

  @inlinable public static func == (a: FixedText, b: FixedText) -> Bool {
    guard a.used == b.used else { return false }
    for i in 0..<a.used where a.bytes[i] != b.bytes[i] { return false }
    return true
  }
}

extension FixedText: Visitable, Equatable {
  @inlinable public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("count", &used)
    visitor.field("refused", &refusals)
    guard used >= 0, used <= capacity else {
      removeAll()
      return visitor.reject("count")
    }
    for i in 0..<used { visitor.field("byte", &bytes[i]) }
  }
}
