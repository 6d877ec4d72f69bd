import Quantities
import Testing

@testable import Sky

struct `Hermite segments of any window` {
  /// Any polynomial of degree at most 2 n - 1 is reproduced by a window of n states.
  private func polynomial(_ degree: Int, _ t: Double) -> (value: Double, slope: Double) {
    var value = 0.0
    var slope = 0.0
    for power in stride(from: degree, through: 0, by: -1) {
      slope = value + t * slope
      value = Double(power % 3) - 1.25 + t * value
    }
    return (value, slope)
  }

  /// A kernel of nine unequally spaced states of one polynomial, km and km/s.
  private func kernel(window: Int, degree: Int) throws -> Kernel {
    let epochs = [0.0, 1.5, 3.5, 5.5, 8, 10, 12, 15, 18].map { $0 + 8e8 }
    var words: [Double] = []
    for epoch in epochs {
      let p = polynomial(degree, (epoch - 8e8) / 9 - 1)
      words += [p.value, -p.value, 2 * p.value, p.slope / 9, -p.slope / 9, 2 * p.slope / 9]
    }
    words += epochs + [Double(window - 1), Double(epochs.count)]
    return try Kernel(bytes: SPKText.bytes(target: 7, center: 0, type: 13, from: 8e8, to: 8e8 + 18, words))
  }

  @Test(arguments: [2, 3, 4, 7, 9]) func `a window reproduces its polynomial`(window: Int) throws {
    let degree = 2 * window - 1
    let ephemeris = Ephemeris([try kernel(window: window, degree: degree)])
    for offset in stride(from: 0.0, through: 18, by: 0.375) {
      let time = TDB(wholeSeconds: 800_000_000 + Int64(offset), fraction: offset - Double(Int64(offset)))
      let state = try #require(ephemeris.state(of: NAIFCode(7), at: time))
      let truth = polynomial(degree, offset / 9 - 1)
      #expect(abs(state.position.x / 1000 - truth.value) < 1e-10)
      #expect(abs(state.velocity.z / 1000 - 2 * truth.slope / 9) < 1e-9)
    }
  }

  @Test func `a window longer than its states is refused`() throws {
    #expect(throws: KernelError.damagedSegment(target: NAIFCode(7), reason: .windowSize)) {
      try kernel(window: 10, degree: 3)
    }
  }
}
