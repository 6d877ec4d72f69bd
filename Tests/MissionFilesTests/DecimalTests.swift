import MissionFiles
import Testing

@Suite struct DecimalTests {
  @Test(arguments: [(0.05, 1, "0.1"), (-0.04, 1, "0.0"), (12.345, 2, "12.35"), (999.9, 0, "1000"), (-1.5, 1, "-1.5")])
  func `a number is written with a fixed count of decimals`(value: Double, decimals: Int, text: String) {
    #expect(Decimal.text(value, decimals: decimals) == text)
  }
}
