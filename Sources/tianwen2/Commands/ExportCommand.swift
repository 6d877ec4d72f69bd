import ArgumentParser
import MissionFiles

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print what other tools want to know: the JSON Schemas of the files people edit.",
    discussion: """
      An editor that takes a schema completes and checks files as they are typed. Ranges of quantities and references \
      are checked by 'tianwen2 check'.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case schema }

  @OptionGroup var configuration: ConfigOption

  @Argument(help: ArgumentHelp("What to print.", valueName: "schema"))
  var format: Format

  @Argument(help: ArgumentHelp("Of which kind of file.", valueName: "kind"))
  var kind = FileKind.scenario

  func run() throws {
    let companions = try Companions(folder: configuration.folderIfAny(), log: DiagnosticLog())
    switch format {
    case .schema: try Output.result(SchemaExporter.json(kind, companions.catalogue).pretty)
    }
  }
}

extension FileKind: ExpressibleByArgument {}
