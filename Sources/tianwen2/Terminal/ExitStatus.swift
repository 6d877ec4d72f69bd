/// Exit statuses of a program that did not come as far as a verdict; the verdicts have their own.
enum ExitStatus {
  /// Wrong use, or input that was refused.
  static let invalid: Int32 = 2
  static let internalError: Int32 = 70
  static let inputOutput: Int32 = 74
}
