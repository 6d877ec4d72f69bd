import MissionFiles

/// Finds the folder with `mission.yaml` and its companions.
enum ConfigFolder {
  static let help =
    "Folder with mission.yaml and its companions (default: ./Config, else the nearest above the program)."

  /// The folder asked for, else `./Config`, else the nearest `Config` above the executable.
  static func find(_ wanted: String?) throws -> String {
    if let wanted {
      guard FileSystem.isDirectory(wanted) else { throw Refusal("--config: '\(wanted)' is not a folder") }
      return wanted
    }
    if FileSystem.isDirectory("Config") { return "Config" }
    guard let found = FileSystem.executablePath.flatMap({ nearest(above: $0) }) else {
      throw Refusal("no folder 'Config' here or above the program; name it with --config")
    }
    return found
  }

  static func nearest(above path: String) -> String? {
    var folder = Substring(path)
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      let candidate = folder + "/Config"
      if FileSystem.isDirectory(String(candidate)) { return String(candidate) }
    }
    return nil
  }
}
