public import Quantities

/// First in, first out, at most `capacity` elements. A full queue refuses, and counts it.
@frozen public struct FixedQueue<let capacity: Int, Element: BitwiseCopyable & Sendable>: BitwiseCopyable, Sendable {
  @usableFromInline var storage: InlineArray<capacity, Element>
  @usableFromInline var head = 0
  @usableFromInline var used = 0
  @usableFromInline var refusals: UInt32 = 0

  /// An empty queue; `filler` occupies the unused places and is never seen.
  @inlinable public init(filler: Element) { storage = InlineArray(repeating: filler) }

  @inlinable public var count: Int { used }
  /// Elements refused since the start.
  @inlinable public var refused: UInt32 { refusals }
  @inlinable public var isEmpty: Bool { count == 0 }
  @inlinable public var isFull: Bool { count == capacity }
  /// The oldest element; the queue must not be empty.
  @inlinable public var first: Element {
    mutating get {
      precondition(count > 0, "empty queue")
      return storage[head]
    }
  }
  /// Element `index` counted from the oldest.
  @inlinable public subscript(index: Int) -> Element {
    mutating get {
      precondition(index >= 0 && index < count, "index outside the queue")
      return storage[(head + index) % capacity]
    }
    set {
      precondition(index >= 0 && index < count, "index outside the queue")
      storage[(head + index) % capacity] = newValue
    }
  }

  /// Adds at the end; false, and counted, when there is no room.
  @inlinable @discardableResult public mutating func append(_ element: Element) -> Bool {
    guard count < capacity else {
      refusals &+= 1
      return false
    }
    storage[(head + count) % capacity] = element
    used += 1
    return true
  }
  /// Adds an element that is made where it stays, out of what the place held before; false, and counted, when there is
  /// no room. For elements too large to be moved about.
  @inlinable @discardableResult public mutating func append(madeBy make: (inout Element) -> Void) -> Bool {
    guard count < capacity else {
      refusals &+= 1
      return false
    }
    make(&storage[(head + count) % capacity])
    used += 1
    return true
  }
  /// Takes the oldest, or nil.
  @inlinable public mutating func popFirst() -> Element? {
    guard count > 0 else { return nil }
    let element = storage[head]
    dropFirst()
    return element
  }
  /// Forgets the oldest; the queue must not be empty.
  @inlinable public mutating func dropFirst() {
    precondition(count > 0, "empty queue")
    head = (head + 1) % capacity
    used -= 1
  }
  @inlinable public mutating func removeAll() {
    head = 0
    used = 0
  }
}

extension FixedQueue: Visitable where Element: Visitable {
  /// Visits live elements only, oldest first: what stands in unused places is not state.
  @inlinable public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("head", &head)
    visitor.field("count", &used)
    visitor.field("refused", &refusals)
    guard count >= 0, count <= capacity, head >= 0, head < max(capacity, 1) else {
      removeAll()
      return visitor.reject("count")
    }
    for i in 0..<count { visitor.field("element", &storage[(head + i) % capacity]) }
  }
}
