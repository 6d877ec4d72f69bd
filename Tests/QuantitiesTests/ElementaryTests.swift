import Quantities
import Testing

@Suite struct ElementaryTests {
  typealias Function = @Sendable ([Double]) -> Double

  /// Name, function, and the largest error measured over 10^7 arguments of each range, rounded up, in
  /// units of the last place (`Scripts/measure-function-errors.py`); 1 is promised.
  static let all: [(String, Function, Double)] = [
    ("sin", { Elementary.sin($0[0]) }, 0.7), ("cos", { Elementary.cos($0[0]) }, 0.7),
    ("tan", { Elementary.tan($0[0]) }, 0.8), ("asin", { Elementary.asin($0[0]) }, 0.51),
    ("acos", { Elementary.acos($0[0]) }, 0.51), ("atan", { Elementary.atan($0[0]) }, 0.51),
    ("atan2", { Elementary.atan2($0[0], $0[1]) }, 0.51), ("exp", { Elementary.exp($0[0]) }, 0.8),
    ("exp2", { Elementary.exp2($0[0]) }, 0.8), ("log", { Elementary.log($0[0]) }, 0.7),
    ("log2", { Elementary.log2($0[0]) }, 0.51), ("log10", { Elementary.log10($0[0]) }, 0.51),
    ("pow", { Elementary.pow($0[0], $0[1]) }, 0.8),
  ]

  @Test(arguments: all)
  func `a function errs by less than one unit in the last place`(
    name: String, function: Function, limit: Double
  ) throws {
    let chosen = try #require(FunctionVectors.chosen[Substring(name)])
    #expect(chosen.count > 300)
    try expect(chosen, name, function, below: limit)
  }

  @Test(arguments: all)
  func `at the worst arguments that were found a function still errs by as little`(
    name: String, function: Function, limit: Double
  ) throws {
    let worst = try #require(FunctionVectors.worst[Substring(name)])
    #expect(worst.count >= 16)
    try expect(worst, name, function, below: limit)
  }

  private func expect(
    _ vectors: [FunctionVector], _ name: String, _ function: Function, below limit: Double
  ) throws {
    let errors = vectors.map { $0.error(of: function($0.arguments)) }
    #expect(!errors.contains { $0.isNaN })
    let worst = try #require(errors.indices.max { errors[$0] < errors[$1] })
    #expect(errors[worst] < limit, "\(name)(\(vectors[worst].arguments)) errs by \(errors[worst])")
  }
}
