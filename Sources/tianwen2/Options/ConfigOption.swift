import ArgumentParser

/// `--config`, for every command that reads the configuration.
struct ConfigOption: ParsableArguments {
  @Option(help: ArgumentHelp("\(ConfigFolder.help)", valueName: "dir"))
  var config: String?

  func folder() throws -> String {
    guard let folder = try folderIfAny() else {
      throw Refusal("no folder 'Config' here or above the program; name it with --config")
    }
    return folder
  }

  /// For commands that can do without a configuration, but not with a wrong one.
  func folderIfAny() throws -> String? { try ConfigFolder.find(config) }
}
