public import Quantities

/// The newest `capacity` elements. A full ring forgets its oldest element, and counts it.
@frozen public struct FixedRing<let capacity: Int, Element: BitwiseCopyable & Sendable>: BitwiseCopyable, Sendable {
  @usableFromInline var elements: FixedQueue<capacity, Element>
  @usableFromInline var losses: UInt64 = 0

  /// An empty ring; `filler` occupies the unused places and is never seen.
  @inlinable public init(filler: Element) { elements = FixedQueue(filler: filler) }

  @inlinable public var count: Int { elements.count }
  /// Elements forgotten since the start because newer ones needed their place.
  @inlinable public var lost: UInt64 { losses }
  @inlinable public var isEmpty: Bool { elements.isEmpty }
  @inlinable public var isFull: Bool { elements.isFull }

  /// Element `index` counted from the oldest.
  @inlinable public subscript(index: Int) -> Element {
    mutating get { elements[index] }
    set { elements[index] = newValue }
  }

  /// Adds at the end; a full ring loses its oldest element.
  @inlinable public mutating func append(_ element: Element) {
    makeRoom()
    elements.append(element)
  }
  /// Adds an element that is made where it stays, out of what the place held before.
  @inlinable public mutating func append(madeBy make: (inout Element) -> Void) {
    makeRoom()
    elements.append(madeBy: make)
  }
  @inlinable mutating func makeRoom() {
    guard isFull else { return }
    elements.dropFirst()
    losses &+= 1
  }
  /// Takes the oldest, or nil.
  @inlinable public mutating func popFirst() -> Element? { elements.popFirst() }
  @inlinable public mutating func removeAll() { elements.removeAll() }
}

extension FixedRing: Visitable where Element: Visitable {
  @inlinable public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("elements", &elements)
    visitor.field("lost", &losses)
  }
}
