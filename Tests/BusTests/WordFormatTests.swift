import HardwareInterface
import Quantities
import Testing

@Suite struct WordFormatTests {
  @Test func `a wire rounds to counts and stops at its ends`() {
    let format = WordFormat(count: 0.25, low: -10, high: 20)
    #expect(format.onWire(3.1) == 3)
    #expect(format.onWire(3.125) == 3)
    #expect(format.onWire(3.375) == 3.5)
    #expect(format.onWire(-40) == -10)
    #expect(format.onWire(.infinity) == 20)
    #expect(format.onWire(.nan).isNaN)
  }

  @Test func `a wire without counts, or with more than a double tells apart, only stops`() {
    for count in [0, 1e-18] {
      let format = WordFormat(count: count, low: -10, high: 20)
      #expect(format.onWire(0.1) == 0.1)
      #expect(format.onWire(21) == 20)
      #expect(format.onWire(.nan).isNaN)
    }
  }

  @Test func `a clamped number is the nearest between its bounds`() {
    #expect(0.5.clamped(-1, 1) == 0.5)
    #expect((-1.5).clamped(-1, 1) == -1)
    #expect(Double.infinity.clamped(-1, 1) == 1)
    #expect(Double.nan.clamped(-1, 1).isNaN)
    #expect(7.clamped(-.infinity, .infinity) == 7)
  }
}
