import Testing

@testable import Benchmarks

@Suite struct MeasurementTests {
  @Test func `the middle of an odd number of samples is one of them`() {
    let spread = Spread([5, 1, 9])
    #expect([spread.least, spread.median, spread.greatest] == [1, 5, 9])
  }

  @Test func `the middle of an even number of samples lies between two`() {
    let spread = Spread([4, 1, 9, 5])
    #expect([spread.least, spread.median, spread.greatest] == [1, 4.5, 9])
  }

  @Test func `one sample is all there is`() {
    #expect(Spread([3]) == Spread([3, 3, 3]))
  }

  /// The subject takes 60 ns, the peer 20; a turn of each is lost on warming up.
  @Test func `the sides take turns, and each repetition begins with the other`() {
    var time: Int64 = 0
    var turns = ""
    let measurement = Measurement(
      repetitions: 3, units: 2, clock: { time },
      subject: {
        turns += "S"
        time += 60
        return 0
      },
      peer: {
        turns += "p"
        time += 20
        return 0
      })
    #expect(turns == "SppSSppS")
    #expect(measurement.subject == [30, 30, 30])
    #expect(measurement.peer == [10, 10, 10])
  }

  @Test func `the first turn does not count`() {
    var time: Int64 = 0
    var costs: [Int64] = [500, 7, 9]
    let measurement = Measurement(repetitions: 2, units: 1, clock: { time }) {
      time += costs.removeFirst()
      return 0
    }
    #expect(measurement.subject == [7, 9])
    #expect(measurement.peer == [])
  }
}
