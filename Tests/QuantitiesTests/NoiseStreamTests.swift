import Testing

@testable import Quantities

@Suite struct NoiseStreamTests {
  /// NUM-01: Random123, `tests/kat_vectors`.
  @Test func `Philox gives the published words`() {
    let none = Philox4x32.block(counter: Philox4x32(0, 0, 0, 0), key: 0)
    #expect(none == Philox4x32(0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8))
    let ones = Philox4x32.block(counter: Philox4x32(.max, .max, .max, .max), key: .max)
    #expect(ones == Philox4x32(0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD))
    let counter = Philox4x32(0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344)
    let pi = Philox4x32.block(counter: counter, key: 0x299F_31D0_A409_3822)
    #expect(pi == Philox4x32(0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1))
  }

  @Test func `the key of a stream is FNV-1a of seed, device and purpose`() {
    #expect(NoiseStream(seed: 7, device: "gyro", purpose: "white-noise").key == 0x77C5_27C2_FFF7_CBB5)
    #expect(NoiseStream(seed: .max, device: "tracker", purpose: "quaternion").key == 0x6C7A_41A9_CDFE_F848)
    #expect(NoiseStream(seed: 0, device: "anac", purpose: "readout").key == 0x9F4C_4F7F_B150_0D7C)
    var hash = FNV1a()
    for byte in "foobar".utf8 { hash.take(byte) }
    #expect(hash.value == 0x8594_4171_F739_67E8)
  }

  @Test func `a draw is the block of its tick and number, low words first`() {
    let stream = NoiseStream(key: 0x0123_4567_89AB_CDEF)
    let frame = Frame(0x1_2345_6789)
    let block = Philox4x32.block(counter: Philox4x32(0x2345_6789, 1, 5, 0), key: stream.key)
    let first = UInt64(block.a) | UInt64(block.b) << 32
    let second = UInt64(block.c) | UInt64(block.d) << 32
    #expect(stream.words(at: frame, draw: 5) == (first, second))
    #expect(stream.uniform(at: frame, draw: 5) == Double(first >> 11) / 0x1p53)
    #expect(stream.normal(at: frame, draw: 5) == Normal.quantile(Double(first >> 11) / 0x1p53))
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `normals have mean 0, variance 1 and the right tails`(seed: UInt64) {
    let stream = NoiseStream(seed: seed, device: "test", purpose: "normal")
    let count = 100_000
    var sum = 0.0, squares = 0.0, fourths = 0.0, products = 0.0
    var beyondTwo = 0
    for i in 0..<count {
      let (a, b) = (stream.normal(at: Frame(Int64(i)), draw: 0), stream.normal(at: Frame(Int64(i)), draw: 1))
      sum += a + b
      squares += a * a + b * b
      fourths += a * a * a * a + b * b * b * b
      products += a * b
      beyondTwo += (a.magnitude > 2 ? 1 : 0) + (b.magnitude > 2 ? 1 : 0)
    }
    let draws = Double(2 * count)
    #expect((sum / draws).magnitude < 0.01)
    #expect((squares / draws - 1).magnitude < 0.015)
    #expect((fourths / draws - 3).magnitude < 0.15)
    #expect((products / Double(count)).magnitude < 0.015)
    #expect((Double(beyondTwo) / draws - 0.0455).magnitude < 0.002)
  }

  @Test func `three normals of a block are the quantiles of its words, the fourth word is to spare`() {
    let stream = NoiseStream(key: 0x0123_4567_89AB_CDEF)
    let frame = Frame(0x1_2345_6789)
    let block = Philox4x32.block(counter: Philox4x32(0x2345_6789, 1, 5, 0), key: stream.key)
    let drawn = stream.normalVector(at: frame, draw: 5)
    let wanted = Vector3(Self.quantile(block.a), Self.quantile(block.b), Self.quantile(block.c))
    #expect((drawn.normals - wanted).length < 2e-7)
    #expect(drawn.spare == block.d)
  }

  /// At the middle of one of 2^32 equal parts.
  private static func quantile(_ bits: UInt32) -> Double { Normal.quantile((Double(bits) + 0.5) / 0x1p32) }

  @Test func `a normal of 32 bits is the quantile within 2e-7, in every octave and at its borders`() {
    let stream = NoiseStream(seed: 5, device: "test", purpose: "octaves")
    var worst = 0.0
    for octave in UInt32(0)..<32 {
      for i in 0..<2000 {
        let random = UInt32(truncatingIfNeeded: stream.words(at: Frame(Int64(i)), draw: octave).0)
        for bits in [random >> octave, (.max >> octave) &- UInt32(i & 15), 1 << octave] {
          worst = max(worst, (NormalPieces.normal(bits) - Self.quantile(bits)).magnitude)
          #expect(NormalPieces.normal(~bits) == -NormalPieces.normal(bits))
        }
      }
    }
    #expect(worst < 2e-7)
    #expect(worst > 1e-8, "cubics cannot be that good: the test looks at something else")
  }

  @Test func `normals of 32 bits have mean 0, variance 1 and the right tails`() {
    let stream = NoiseStream(seed: 7, device: "test", purpose: "vector")
    var (sum, squares, fourths) = (Vector3.zero, Vector3.zero, Vector3.zero)
    let count = 100_000
    for i in 0..<count {
      let drawn = stream.normalVector(at: Frame(Int64(i)), draw: 0).normals
      let square = drawn.scaled(by: drawn)
      sum += drawn
      squares += square
      fourths += square.scaled(by: square)
    }
    let one = Vector3(1, 1, 1)
    #expect((sum / Double(count)).length < 0.015)
    #expect((squares / Double(count) - one).length < 0.02)
    #expect((fourths / Double(count) - 3 * one).length < 0.25)
  }

  @Test func `uniforms fill the unit interval evenly`() {
    let stream = NoiseStream(seed: 11, device: "test", purpose: "uniform")
    var bins = [Int](repeating: 0, count: 20)
    for i in 0..<100_000 {
      let u = stream.uniform(at: Frame(0), draw: UInt32(i))
      bins[Int(u * 20)] += 1
    }
    let square = bins.reduce(0.0) { $0 + (Double($1) - 5000) * (Double($1) - 5000) / 5000 }
    // Chi-square with 19 degrees of freedom: 43.8 is exceeded once in a thousand.
    #expect(square < 43.8)
  }

  @Test func `exponentials have mean 1 and indices stay below their bound`() {
    let stream = NoiseStream(seed: 3, device: "test", purpose: "other")
    var sum = 0.0
    var seen: Set<UInt64> = []
    for i in 0..<50_000 {
      let value = stream.exponential(at: Frame(Int64(i)), draw: 1)
      #expect(value >= 0 && value < 40)
      sum += value
      seen.insert(stream.index(below: 6, at: Frame(Int64(i)), draw: 2))
    }
    #expect((sum / 50_000 - 1).magnitude < 0.03)
    #expect(seen == [0, 1, 2, 3, 4, 5])
  }

  @Test func `streams of other names, frames and numbers are others`() {
    let a = NoiseStream(seed: 1, device: "gyro", purpose: "x")
    let b = NoiseStream(seed: 1, device: "gyro", purpose: "y")
    let c = NoiseStream(seed: 2, device: "gyro", purpose: "x")
    let draws = [
      a.uniform(at: Frame(1), draw: 0), a.uniform(at: Frame(1), draw: 1), a.uniform(at: Frame(2), draw: 0),
      a.uniform(at: Frame(-1), draw: 0), a.uniform(at: Frame(1 + 1 << 32), draw: 0), b.uniform(at: Frame(1), draw: 0),
      c.uniform(at: Frame(1), draw: 0),
    ]
    #expect(Set(draws).count == draws.count)
  }
}
