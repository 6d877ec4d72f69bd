/// Regular expressions of what is written as text.
enum SchemaText {
  private static let part = "[0-9]+(\\.[0-9]+)? ?(us|ms|s|m|min|h|d|ticks?)"
  static let duration = "\(part)( ?\(part))*"
  static let utc = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z"

  static let word = "[A-Za-z][A-Za-z0-9_.-]*"

  /// A number and every unit that fits.
  static func quantity(_ unit: String) -> String { "\(number) ?(\(choice(Unit.names(fitting: unit))))" }

  /// A number and any unit, or a change of it.
  static let anyQuantity = "\(number) ?(1|\(choice(Unit.simpleNames)))(/(s|min|h|d))*"

  private static let number = "-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?"
  private static func choice(_ names: [String]) -> String {
    names.map { $0.replacing("^", with: "\\^") }.joined(separator: "|")
  }
}

extension CatalogueName {
  /// Name of the list in a schema.
  var definition: String {
    switch self {
    case .target: "target_name"
    case .parameter: "parameter_name"
    case .onboard: "onboard_parameter_name"
    case .event: "event_name"
    case .telecommand: "telecommand_name"
    case .phase: "phase_name"
    case .phaseOrStage: "phase_or_stage_name"
    case .mode: "mode_name"
    case .goal: "goal_name"
    }
  }
}

extension CatalogueIndex {
  /// Everything that may stand where such a name is wanted; empty when anything may.
  func names(_ kind: CatalogueName) -> [String] {
    switch kind {
    case .target: targets.sorted()
    case .parameter: parameters.keys.sorted()
    case .onboard: Lookup.parameters.keys.sorted()
    case .event: events.keys.sorted()
    case .telecommand: telecommands.keys.sorted()
    case .phase: phases
    case .phaseOrStage: phaseNames
    case .mode: modes
    case .goal: (goals ?? []).sorted()
    }
  }
}
