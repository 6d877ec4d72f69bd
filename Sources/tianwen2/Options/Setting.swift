import ArgumentParser

/// `--set key=value`: one key of the mission overridden; the mission's reader checks name, unit and range.
struct Setting: Equatable {
  var key: String
  var value: String

  static func read(_ text: String) throws -> Setting {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      throw ValidationError("write key=value")
    }
    return Setting(key: parts[0], value: parts[1])
  }
}
