import Foundation
import Quantities

/// One exact value, from `Scripts/make-function-vectors.py` or `Scripts/measure-function-errors.py`.
struct FunctionVector {
  let arguments: [Double]
  /// The exact value rounded to nearest, and what was rounded off, in units of its last place.
  let value, rest: Double

  /// Error of `computed` in units of the last place of the exact value.
  func error(of computed: Double) -> Double {
    if computed == value { return rest.magnitude }
    return ((computed - value) / value.ulp - rest).magnitude
  }
}

enum FunctionVectors {
  /// Chosen arguments: special places and a few hundred drawn ones.
  static let chosen = read("functions")
  /// The worst of 10^7 arguments of each range.
  static let worst = read("worst")

  private static func read(_ name: String) -> [Substring: [FunctionVector]] {
    guard let url = Bundle.module.url(forResource: "Vectors/\(name)", withExtension: "txt"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { return [:] }
    let rows = text.split(separator: "\n").map { $0.split(separator: " ") }
    return Dictionary(grouping: rows, by: { $0[0] }).mapValues { $0.map(vector) }
  }

  private static func vector(_ row: [Substring]) -> FunctionVector {
    let numbers = row[1..<(row.count - 1)].map { Double(bitPattern: UInt64($0, radix: 16) ?? .max) }
    return FunctionVector(
      arguments: Array(numbers.dropLast()), value: numbers[numbers.count - 1],
      rest: (Double(row[row.count - 1]) ?? .nan) / 4096)
  }
}
