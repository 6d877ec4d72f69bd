import ArgumentParser
import MissionFiles

struct CatalogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue", abstract: "Print everything that scripts may name, with units, ranges and meaning.",
    discussion: """
      Without a section, all of them: \(Section.names).

      Rates are those of the slot table, from the slowest regime in which the task runs to the fastest.
      """)

  typealias Section = CataloguePrinter.Section

  @OptionGroup var configuration: ConfigOption

  @Flag(help: "Print JSON.")
  var json = false

  @Argument(help: ArgumentHelp("Only this section.", valueName: Section.names), transform: Section.read)
  var section: Section?

  func run() throws {
    let companions = try Companions(folder: configuration.folderIfAny(), log: DiagnosticLog())
    let sections = section.map { [$0] } ?? Section.allCases
    let text =
      json
      ? CataloguePrinter.json(companions.catalogue, sections).pretty
      : CataloguePrinter.text(companions.catalogue, sections)
    try Output.result(text)
  }
}

extension CataloguePrinter.Section {
  static let names = allCases.map(\.rawValue).joined(separator: "|")

  static func read(_ text: String) throws -> Self {
    if let section = Self(rawValue: text) { return section }
    throw ValidationError("no such section" + DidYouMean.ending(text, among: allCases.map(\.rawValue)))
  }
}
