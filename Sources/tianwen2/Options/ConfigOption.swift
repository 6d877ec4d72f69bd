import ArgumentParser

/// `--config`, for every command that reads the configuration.
struct ConfigOption: ParsableArguments {
  @Option(help: ArgumentHelp("\(ConfigFolder.help)", valueName: "dir"))
  var config: String?

  func folder() throws -> String { try ConfigFolder.find(config) }
}
