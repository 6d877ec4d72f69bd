import Quantities
import Testing

@Suite struct ElementaryTests {
  typealias OfOne = @Sendable (Double) -> Double
  typealias OfTwo = @Sendable (Double, Double) -> Double

  /// Name, function, and a bound of its error in units of the last place; 1 is promised.
  static let ofOne: [(String, OfOne, Double)] = [
    ("sin", { Elementary.sin($0) }, 0.7), ("cos", { Elementary.cos($0) }, 0.7), ("tan", { Elementary.tan($0) }, 0.7),
    ("asin", { Elementary.asin($0) }, 0.7), ("acos", { Elementary.acos($0) }, 0.7),
    ("atan", { Elementary.atan($0) }, 0.7), ("exp", { Elementary.exp($0) }, 0.7),
    ("exp2", { Elementary.exp2($0) }, 0.7),
    ("log", { Elementary.log($0) }, 0.7), ("log2", { Elementary.log2($0) }, 0.7),
    ("log10", { Elementary.log10($0) }, 0.7),
  ]
  static let ofTwo: [(String, OfTwo, Double)] = [
    ("atan2", { Elementary.atan2($0, $1) }, 0.7), ("pow", { Elementary.pow($0, $1) }, 0.7),
  ]

  @Test(arguments: ofOne)
  func `a function of one number errs by less than one unit in the last place`(
    name: String, function: OfOne, limit: Double
  ) throws {
    let vectors = try #require(FunctionVectors.byFunction[Substring(name)])
    #expect(vectors.count > 300)
    let errors = vectors.map { $0.error(of: function($0.arguments[0])) }
    let worst = try #require(errors.indices.max { errors[$0] < errors[$1] })
    #expect(errors[worst] < limit, "\(name)(\(vectors[worst].arguments)) errs by \(errors[worst])")
    #expect(!errors.contains { $0.isNaN })
  }

  @Test(arguments: ofTwo)
  func `a function of two numbers errs by less than one unit in the last place`(
    name: String, function: OfTwo, limit: Double
  ) throws {
    let vectors = try #require(FunctionVectors.byFunction[Substring(name)])
    #expect(vectors.count > 300)
    let errors = vectors.map { $0.error(of: function($0.arguments[0], $0.arguments[1])) }
    let worst = try #require(errors.indices.max { errors[$0] < errors[$1] })
    #expect(errors[worst] < limit, "\(name)(\(vectors[worst].arguments)) errs by \(errors[worst])")
    #expect(!errors.contains { $0.isNaN })
  }
}
