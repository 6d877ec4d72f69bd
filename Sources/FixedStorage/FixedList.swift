public import Quantities

/// A list in order of appending, at most `capacity` elements. A full list refuses, and counts it.
@frozen public struct FixedList<let capacity: Int, Element: BitwiseCopyable & Sendable>: BitwiseCopyable, Sendable {
  @usableFromInline var storage: InlineArray<capacity, Element>
  @usableFromInline var used = 0
  @usableFromInline var refusals: UInt32 = 0
  @usableFromInline var filler: Element

  /// An empty list; `filler` occupies the unused places and is never seen.
  @inlinable public init(filler: Element) {
    storage = InlineArray(repeating: filler)
    self.filler = filler
  }

  @inlinable public var count: Int { used }
  /// Elements refused since the start.
  @inlinable public var refused: UInt32 { refusals }
  @inlinable public var isEmpty: Bool { count == 0 }
  @inlinable public var isFull: Bool { count == capacity }

  @inlinable public subscript(index: Int) -> Element {
    mutating get {
      precondition(index >= 0 && index < count, "index outside the list")
      return storage[index]
    }
    _modify {
      precondition(index >= 0 && index < count, "index outside the list")
      yield &storage[index]
    }
  }

  /// Adds at the end; false, and counted, when there is no room.
  @inlinable @discardableResult public mutating func append(_ element: Element) -> Bool {
    guard count < capacity else {
      refusals &+= 1
      return false
    }
    storage[count] = element
    used += 1
    return true
  }
  /// Removes one element and closes the gap.
  @inlinable public mutating func remove(at index: Int) {
    precondition(index >= 0 && index < count, "index outside the list")
    for i in index..<(count - 1) { storage[i] = storage[i + 1] }
    used -= 1
    storage[used] = filler
  }
  @inlinable public mutating func removeAll() { used = 0 }
}

extension FixedList: Visitable where Element: Visitable {
  @inlinable public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("count", &used)
    visitor.field("refused", &refusals)
    guard count >= 0, count <= capacity else {
      removeAll()
      return visitor.reject("count")
    }
    for i in 0..<count { visitor.field("element", &storage[i]) }
  }
}
