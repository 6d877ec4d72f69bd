import Quantities
import StateCheck
import Testing

private enum Lamp: UInt8 { case off, on }

private struct Inner: Visitable {
  var level = 3.5
  var lamp = Lamp.on

  mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("level", &level)
    visitor.field("lamp", &lamp)
  }
}

private struct Outer: Visitable {
  var count: Int32 = -7
  var lit = true
  var at = Frame(12)
  var clock = OnBoardTime(units: 9)
  var position = Vector3(1, 2, 3)
  var attitude = Quaternion.identity
  var inner = Inner()
  var table: InlineArray<3, UInt16> = [1, 2, 3]
  var values: InlineArray<2, Double> = [0.5, 0.25]
  var pair: InlineArray<2, Inner> = [Inner(), Inner()]
  var sheet = 4.0
  var keys: UInt64 = 5

  mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("count", &count)
    visitor.field("lit", &lit)
    visitor.field("at", &at)
    visitor.field("clock", &clock)
    visitor.field("position", &position)
    visitor.field("attitude", &attitude)
    visitor.field("inner", &inner)
    visitor.field("table", &table)
    visitor.field("values", &values)
    visitor.field("pair", &pair)
  }
}

private struct Forgetful: Visitable {
  var kept = 1.0
  var forgotten = 2.0
  var inner = HalfVisited()

  mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("kept", &kept)
    visitor.field("inner", &inner)
  }
}

private struct HalfVisited: Visitable {
  var seen = 1.0
  var unseen = Vector3.zero

  mutating func visit<V: StateVisitor>(_ visitor: inout V) { visitor.field("seen", &seen) }
}

@Suite struct StateVisitorTests {
  @Test func `a state that visits everything misses nothing`() {
    #expect(missingFromVisit(Outer()).isEmpty)
  }

  @Test func `a forgotten property is named, however deep`() {
    #expect(missingFromVisit(Forgetful()) == ["forgotten", "inner.unseen"])
  }

  @Test func `a state comes back from its words`() {
    var blank = Outer()
    blank.count = 0
    blank.lit = false
    blank.at = .never
    blank.position = .zero
    blank.inner = Inner(level: 0, lamp: .off)
    blank.table = [0, 0, 0]
    blank.pair[1].level = 9
    #expect(survivesCheckpoint(Outer(), into: blank))
  }

  @Test func `words that no value has are rejected and change nothing`() {
    var words = MemoryWriter(Inner()).words
    words[1] = 7
    var reader = MemoryReader(words)
    var inner = Inner()
    inner.visit(&reader)
    #expect(reader.rejected == ["lamp"])
    #expect(inner.lamp == .on)

    var tooLarge = MemoryWriter(Outer()).words
    tooLarge[0] = 0x1_0000_0000
    var largeReader = MemoryReader(tooLarge)
    var large = Outer()
    large.visit(&largeReader)
    #expect(largeReader.rejected == ["count"])
    #expect(large.count == -7)

    var outerWords = MemoryWriter(Outer()).words
    outerWords[1] = 2
    var outerReader = MemoryReader(outerWords)
    var outer = Outer()
    outer.visit(&outerReader)
    #expect(outerReader.rejected == ["lit"])
  }

  @Test func `equal states have equal words, whatever the sign of zero and the kind of NaN`() {
    let negative = MemoryWriter(Inner(level: -0.0)).words
    #expect(negative == MemoryWriter(Inner(level: 0)).words)
    let quiet = MemoryWriter(Inner(level: .nan)).words
    #expect(quiet == MemoryWriter(Inner(level: .signalingNaN)).words)
    #expect(quiet == MemoryWriter(Inner(level: -Double.nan)).words)
  }

  @Test func `names are paths`() {
    let names = NameCollector(of: Outer())
    #expect(names.paths.contains("position.x"))
    #expect(names.paths.contains("inner.lamp"))
    #expect(names.paths.contains("pair.element.level"))
    #expect(names.groups.contains("pair.element"))
  }
}
