import MissionFiles
import Testing

@testable import Benchmarks

@Suite struct FigureTests {
  /// Subject 2, 3 and 10 ns against 1, 2 and 5.
  private static let measurement: Measurement = {
    var time: Int64 = 0
    var (own, peer) = ([Int64](arrayLiteral: 0, 2, 3, 10), [Int64](arrayLiteral: 0, 1, 2, 5))
    return Measurement(
      repetitions: 3, units: 1, clock: { time },
      subject: {
        time += own.removeFirst()
        return 0
      },
      peer: {
        time += peer.removeFirst()
        return 0
      })
  }()

  @Test func `the ratio is that of each pair, not that of the medians`() throws {
    let figure = Figure("f", unit: "ns", Self.measurement, against: "p")
    let peer = try #require(figure.peer)
    #expect(figure.spread == Spread([2, 3, 10]))
    #expect(peer.spread == Spread([1, 2, 5]))
    #expect(peer.ratio == Spread([2, 1.5, 2]))
  }

  @Test func `a rate is converted before it is sorted`() {
    let figure = Figure("f", unit: "MB/s", Self.measurement) { 1000 / $0 }
    #expect(figure.spread.least == 100)
    #expect(figure.spread.greatest == 500)
  }

  @Test func `a goal is held against the median`() {
    func isMet(_ goal: Figure.Goal) -> Bool? {
      Figure("f", unit: "ns", Self.measurement, against: "p", goal: goal).isMet
    }
    #expect(isMet(.atMost(3)) == true)
    #expect(isMet(.atMost(2.9)) == false)
    #expect(isMet(.atLeast(3)) == true)
    #expect(isMet(.atLeast(3.1)) == false)
    #expect(isMet(.ratioAtMost(2)) == true)
    #expect(isMet(.ratioAtMost(1.9)) == false)
    #expect(Figure("f", unit: "ns", Self.measurement).isMet == nil)
  }

  @Test func `a table has a line for each figure`() {
    let figure = Figure("the figure", unit: "ns", Self.measurement, against: "the peer", goal: .atMost(2))
    #expect(
      FigureTable.text([figure]) == """
        figure      median  least  most  unit  against   its median  ratio                   goal
        the figure  3.00    2.00   10.0  ns    the peer  2.00        2.000 (1.500 to 2.000)  at most 2.0: missed


        """)
  }

  @Test func `programs read the same`() {
    let figure = Figure("f", unit: "ns", Self.measurement, against: "p", goal: .atMost(4))
    #expect(
      FigureTable.json([figure]).compact == """
        [{"figure":"f","unit":"ns","value":{"median":3,"least":2,"most":10},"peer":"p",\
        "peer_value":{"median":2,"least":1,"most":5},"ratio":{"median":2,"least":1.5,"most":2},\
        "goal":"at most 4.0","met":true}]
        """)
  }
}
