/// Walks the fields of a state, in order, one 64-bit word each.
///
/// Digest, checkpoint writer, checkpoint reader and `diff` are visitors. Raw memory is never
/// hashed or saved: padding bytes are not deterministic.
public protocol StateVisitor {
  /// One field. A reader replaces `bits`; every other visitor leaves it alone.
  mutating func word(_ name: StaticString, _ bits: inout UInt64)
  /// Opens a nested state under `name`; `leave` closes it.
  mutating func enter(_ name: StaticString)
  mutating func leave()
  /// A reader met a word that no value of the field's type has.
  mutating func reject(_ name: StaticString)
  /// False for a visitor that judges what a state has done: what was injected into it and had no effect must not show.
  var seesInjections: Bool { get }
}

/// A state that lists every stored property, in declaration order, in `visit`.
public protocol Visitable {
  mutating func visit<V: StateVisitor>(_ visitor: inout V)
}

extension StateVisitor {
  @inlinable public var seesInjections: Bool { true }

  @inlinable public mutating func field(_ name: StaticString, _ value: inout UInt64) { word(name, &value) }

  @inlinable public mutating func field<I: FixedWidthInteger>(_ name: StaticString, _ value: inout I) {
    if I.bitWidth > 64 { return field(name, wide: &value) }
    var bits = UInt64(truncatingIfNeeded: value)
    word(name, &bits)
    let known = I(truncatingIfNeeded: bits)
    guard UInt64(truncatingIfNeeded: known) == bits else { return reject(name) }
    value = known
  }

  /// Two words, the low one first.
  @inlinable mutating func field<I: FixedWidthInteger>(_ name: StaticString, wide value: inout I) {
    var low = UInt64(truncatingIfNeeded: value)
    var high = UInt64(truncatingIfNeeded: value >> 64)
    word(name, &low)
    word(name, &high)
    value = I(truncatingIfNeeded: high) << 64 | I(truncatingIfNeeded: low)
  }

  /// Negative zero and every NaN are made one pattern each, so equal states have equal words.
  @inlinable public mutating func field(_ name: StaticString, _ value: inout Double) {
    var bits = value.isNaN ? 0x7FF8_0000_0000_0000 : value == 0 ? 0 : value.bitPattern
    word(name, &bits)
    value = Double(bitPattern: bits)
  }

  @inlinable public mutating func field(_ name: StaticString, _ value: inout Bool) {
    var bits: UInt64 = value ? 1 : 0
    word(name, &bits)
    if bits > 1 { reject(name) }
    value = bits == 1
  }

  @inlinable public mutating func field<E: RawRepresentable>(_ name: StaticString, _ value: inout E)
  where E.RawValue: FixedWidthInteger {
    var raw = value.rawValue
    field(name, &raw)
    guard let known = E(rawValue: raw) else { return reject(name) }
    value = known
  }

  @inlinable public mutating func field(_ name: StaticString, _ value: inout Frame) { field(name, &value.count) }
  @inlinable public mutating func field(_ name: StaticString, _ value: inout OnBoardTime) { field(name, &value.units) }

  @inlinable public mutating func field(_ name: StaticString, _ value: inout Vector3) {
    enter(name)
    field("x", &value.x)
    field("y", &value.y)
    field("z", &value.z)
    leave()
  }

  @inlinable public mutating func field(_ name: StaticString, _ value: inout Quaternion) {
    enter(name)
    field("w", &value.w)
    field("x", &value.x)
    field("y", &value.y)
    field("z", &value.z)
    leave()
  }

  /// A nested state that lists its own fields.
  @inlinable public mutating func field<S: Visitable>(_ name: StaticString, _ value: inout S) {
    enter(name)
    value.visit(&self)
    leave()
  }

  /// Every element of a fixed array, in order.
  @inlinable mutating func each<let count: Int, Element>(
    _ name: StaticString, _ array: inout InlineArray<count, Element>, _ visit: (inout Self, inout Element) -> Void
  ) {
    enter(name)
    for i in array.indices { visit(&self, &array[i]) }
    leave()
  }

  @inlinable public mutating func field<let count: Int, S: Visitable>(
    _ name: StaticString, _ value: inout InlineArray<count, S>
  ) {
    each(name, &value) { $0.field("element", &$1) }
  }
  @inlinable public mutating func field<let count: Int>(
    _ name: StaticString, _ value: inout InlineArray<count, Double>
  ) {
    each(name, &value) { $0.field("element", &$1) }
  }
  @inlinable public mutating func field<let count: Int, I: FixedWidthInteger>(
    _ name: StaticString, _ value: inout InlineArray<count, I>
  ) {
    each(name, &value) { $0.field("element", &$1) }
  }
  @inlinable public mutating func field<let count: Int>(
    _ name: StaticString, _ value: inout InlineArray<count, Bool>
  ) {
    each(name, &value) { $0.field("element", &$1) }
  }
  @inlinable public mutating func field<let count: Int, E: RawRepresentable>(
    _ name: StaticString, _ value: inout InlineArray<count, E>
  ) where E.RawValue: FixedWidthInteger {
    each(name, &value) { $0.field("element", &$1) }
  }
}
