import MissionFiles

/// Finds the folder with `mission.yaml` and its companions.
enum ConfigFolder {
  static let help =
    "Folder with mission.yaml and its companions (default: ./Config, else the nearest above the program)."

  /// The folder asked for, else `./Config`, else the nearest `Config` above the executable; nil when there is none.
  static func find(_ wanted: String?) throws -> String? {
    if let wanted {
      guard FileSystem.isDirectory(wanted) else { throw Refusal("--config: '\(wanted)' is not a folder") }
      return wanted
    }
    return FileSystem.isDirectory("Config") ? "Config" : FileSystem.executablePath.flatMap { nearest(above: $0) }
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
