import Quantities
import StateCheck
import Testing

@Suite struct StateDigestTests {
  private func words(_ stream: [UInt64]) -> [UInt64] {
    var digest = StateDigest()
    for word in stream { digest.take(word) }
    let words = digest.words
    return [words.0, words.1, words.2, words.3]
  }

  private let stream: [UInt64] = (0..<37).map { ($0 + 1) &* 0x9E37_79B9_7F4A_7C15 }

  private func expectAllDiffer(_ changed: [UInt64], _ comment: Comment) {
    let differing = zip(words(stream), words(changed)).filter { $0 != $1 }.count
    #expect(differing == 4, comment)
  }

  @Test func `one bit of any word changes all four words of the digest`() {
    for place in stream.indices {
      for bit in [0, 1, 31, 62, 63] {
        var changed = stream
        changed[place] ^= 1 << bit
        expectAllDiffer(changed, "word \(place), bit \(bit)")
      }
    }
  }

  @Test func `any two words in each other's place change all four words of the digest`() {
    for a in 0..<12 {
      for b in (a + 1)..<13 {
        var changed = stream
        changed.swapAt(a, b)
        expectAllDiffer(changed, "words \(a) and \(b)")
      }
    }
  }

  @Test func `a word more or less changes the digest, even a zero`() {
    expectAllDiffer(stream + [0], "zero at the end")
    expectAllDiffer([0] + stream, "zero at the start")
    expectAllDiffer(Array(stream.dropLast()), "last dropped")
    #expect(Set((0..<9).map { words([UInt64](repeating: 0, count: $0)) }).count == 9)
  }

  @Test func `a changed bit changes half of the bits of the digest`() {
    var flips = 0
    for place in stream.indices {
      for bit in 0..<64 {
        var changed = stream
        changed[place] ^= 1 << bit
        flips += zip(words(stream), words(changed)).reduce(0) { $0 + ($1.0 ^ $1.1).nonzeroBitCount }
      }
    }
    let mean = Double(flips) / Double(stream.count * 64)
    #expect((mean - 128).magnitude < 2)
  }

  @Test func `no two of many short streams have one word of their digests in common`() {
    var seen: Set<UInt64> = []
    for i in 0..<20_000 as Range<UInt64> { for word in words([i, i / 3, 7]) { seen.insert(word) } }
    #expect(seen.count == 80_000)
  }

  @Test func `a digest goes through a checkpoint`() {
    var digest = StateDigest()
    for word in stream { digest.take(word) }
    #expect(missingFromVisit(digest).isEmpty)
    #expect(survivesCheckpoint(digest, into: StateDigest()))
  }
}
