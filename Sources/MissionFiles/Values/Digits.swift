extension BinaryInteger {
  /// At least `width` digits, zeros in front: for numbers that stand in columns, names and dates.
  func digits(_ width: Int, radix: Int = 10) -> String {
    let digits = String(self, radix: radix)
    return String(repeating: "0", count: max(width - digits.count, 0)) + digits
  }
}
