import ArgumentParser
import MissionFiles

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print what other tools want to know.",
    subcommands: [ExportSchemaCommand.self, ExportCSVCommand.self])
}

struct ExportSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "JSON Schema of the files people edit.",
    discussion: """
      An editor that takes a schema completes and checks files as they are typed. Ranges of quantities and references \
      are checked by 'tianwen2 check'.
      """)

  @OptionGroup var configuration: ConfigOption

  @Argument(help: ArgumentHelp("Of which kind of file.", valueName: "kind"))
  var kind = FileKind.scenario

  func run() throws {
    let companions = try Companions(folder: configuration.folderIfAny(), log: DiagnosticLog())
    try Output.result(SchemaExporter.json(kind, companions.catalogue).pretty)
  }
}

extension FileKind: ExpressibleByArgument {}
