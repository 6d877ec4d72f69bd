import FixedStorage
import Quantities
import StateCheck
import Testing

@Suite struct FixedTextTests {
  @Test func `text keeps what fits and counts the rest`() {
    var text = FixedText<5>("abc")
    text.append("defg")
    #expect(text.count == 5 && text.refused == 2)
    let bytes = (0..<text.count).map { text[$0] }
    #expect(bytes == Array("abcde".utf8))
    text.removeAll()
    #expect(text.isEmpty)
  }

  @Test func `only ASCII is text`() {
    var text = FixedText<5>()
    #expect(text.append(0x80) == false)
    #expect(text.append(0x7F) == true)
    #expect(text.refused == 1 && text.count == 1)
  }

  @Test func `texts are equal by what they say`() {
    var text = FixedText<5>("abcde")
    text.removeAll()
    text.append("ab")
    #expect(text == FixedText<5>("ab"))
    #expect(text != FixedText<5>("ac") && text != FixedText<5>("abc"))
  }

  @Test func `text goes through a checkpoint`() {
    #expect(survivesCheckpoint(FixedText<5>("abc"), into: FixedText<5>()))
    var reader = MemoryReader([6, 0])
    var text = FixedText<5>("abc")
    text.visit(&reader)
    #expect(reader.rejected == ["count"] && text.isEmpty)
  }
}
