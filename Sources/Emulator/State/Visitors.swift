package import Quantities

/// Hashes a state: every word, in order. A failure without effect leaves no trace in it.
package struct DigestVisitor: StateVisitor {
  package var digest = StateDigest()
  package var seesInjections: Bool { false }
  package init() {}
  package mutating func word(_ name: StaticString, _ bits: inout UInt64) { digest.take(bits) }
  package mutating func enter(_ name: StaticString) {}
  package mutating func leave() {}
  package mutating func reject(_ name: StaticString) {}
}

/// Hashes the names and the nesting of a state's fields: two builds with the same layout agree.
package struct LayoutVisitor: StateVisitor {
  package var digest = StateDigest()
  package init() {}
  package mutating func word(_ name: StaticString, _ bits: inout UInt64) { take(name, 1) }
  package mutating func enter(_ name: StaticString) { take(name, 2) }
  package mutating func leave() { digest.take(3) }
  package mutating func reject(_ name: StaticString) {}

  private mutating func take(_ name: StaticString, _ kind: UInt64) {
    digest.take(kind)
    for byte in "\(name)".utf8 { digest.take(UInt64(byte)) }
  }
}

/// Copies a state into words.
package struct StateWriter: StateVisitor {
  package var words: [UInt64] = []
  package let seesInjections: Bool
  package init(seesInjections: Bool = true) { self.seesInjections = seesInjections }
  package mutating func word(_ name: StaticString, _ bits: inout UInt64) { words.append(bits) }
  package mutating func enter(_ name: StaticString) {}
  package mutating func leave() {}
  package mutating func reject(_ name: StaticString) {}
}

/// Restores a state from words. A word that no value of its type has, a missing or a surplus
/// word makes the reader invalid; the caller then discards what was restored.
package struct StateReader: StateVisitor {
  private let words: [UInt64]
  private var next = 0
  /// Name of the first field that could not be restored.
  package private(set) var rejected: StaticString?

  package init(_ words: [UInt64]) { self.words = words }

  /// True when every word was used and none refused.
  package var isComplete: Bool { rejected == nil && next == words.count }

  package mutating func word(_ name: StaticString, _ bits: inout UInt64) {
    guard next < words.count else { return reject(name) }
    bits = words[next]
    next += 1
  }
  package mutating func enter(_ name: StaticString) {}
  package mutating func leave() {}
  package mutating func reject(_ name: StaticString) { if rejected == nil { rejected = name } }
}

/// Finds the first field in which two states differ, by walking one beside the words of the other.
package struct DifferenceVisitor: StateVisitor {
  private let other: [UInt64]
  private var next = 0
  /// Where the walk is: each name with its number among the fields beside it.
  private var path: [(name: StaticString, number: Int)] = []
  private var number = 0
  /// Path of the first difference, elements by their index, with both words; nil while equal.
  package private(set) var first: (path: String, ours: UInt64, theirs: UInt64)?

  /// `other` was written without injections.
  package init(against other: [UInt64]) { self.other = other }
  package var seesInjections: Bool { false }

  package mutating func word(_ name: StaticString, _ bits: inout UInt64) {
    let theirs = next < other.count ? other[next] : 0
    next += 1
    enter(name)
    if first == nil, theirs != bits { first = (text, bits, theirs) }
    leave()
  }
  package mutating func enter(_ name: StaticString) {
    path.append((name, number))
    number = 0
  }
  package mutating func leave() { number = path.removeLast().number + 1 }

  private var text: String {
    path.reduce(into: "") { text, place in
      let name = "\(place.name)"
      text += name == "element" ? "[\(place.number)]" : text.isEmpty ? name : "." + name
    }
  }
  package mutating func reject(_ name: StaticString) {}
}
