import ArgumentParser
import MissionFiles

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print what other tools want to know.",
    subcommands: [
      ExportSchemaCommand.self, ExportDictionaryCommand.self, ExportXTCECommand.self, ExportCSVCommand.self,
    ])
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

struct ExportDictionaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dictionary", abstract: "The packets of the downlink, field by field, as JSON.")

  func run() throws { try Output.result(DictionaryExporter.json.pretty) }
}

struct ExportXTCECommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "xtce", abstract: "The packets of the downlink for ground tools that take XTCE.")

  func run() throws { try Output.result(XTCEExporter.text) }
}

extension FileKind: ExpressibleByArgument {}
