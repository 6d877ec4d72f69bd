import ArgumentParser
import MissionFiles

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print what other tools want to know: the JSON Schema of fault scripts.",
    discussion: """
      An editor that takes a schema completes and checks scripts as they are typed. Units, ranges and references \
      are checked by 'tianwen2 check'.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case schema }

  @OptionGroup var configuration: ConfigOption

  @Argument(help: ArgumentHelp("What to print.", valueName: "schema"))
  var format: Format

  func run() throws {
    let companions = try Companions(folder: try? configuration.folder(), log: DiagnosticLog())
    switch format {
    case .schema: try Output.result(SchemaExporter.json(companions.catalogue).pretty)
    }
  }
}
