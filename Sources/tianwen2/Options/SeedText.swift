import ArgumentParser

/// `--seed N`: every whole number that survives a trip through JSON.
enum SeedText {
  static let largest: UInt64 = 9_007_199_254_740_991

  static func read(_ text: String) throws -> UInt64 {
    guard let seed = UInt64(text), seed <= largest, text.first != "+" else {
      throw ValidationError("a seed is a whole number from 0 to \(largest)")
    }
    return seed
  }
}
