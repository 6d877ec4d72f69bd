package import GroundInterface

/// From a name on paper to the case it stands for.
package enum Lookup {
  package static let parameters = table(of: Parameter.self) { $0.entry.name }
  package static let events = table(of: Event.self) { $0.entry.name }
  package static let telecommands = table(of: TelecommandCode.self) { $0.entry.name }
  package static let phases = table(of: Phase.self) { $0.name }
  package static let modes = table(of: SpacecraftMode.self) { $0.name }
  package static let regimes = table(of: Regime.self) { $0.name }

  private static func table<Case: RawRepresentable>(
    of type: Case.Type, _ name: (Case) -> String
  ) -> [String: Case] where Case.RawValue: FixedWidthInteger {
    Dictionary(uniqueKeysWithValues: everyCase(of: type).map { (name($0), $0) })
  }
}

extension ValueReader {
  /// The case of this name, or an error at this place with the nearest name.
  package func named<Case>(in table: [String: Case], noun: String, code: DiagnosticCode) -> Case? {
    guard let text = text() else { return nil }
    if let known = table[text] { return known }
    let hint = DidYouMean.hint(text, among: table.keys.sorted())
    report(code, "unknown \(noun) '\(text)'", hint: hint)
    return nil
  }

  package func parameter() -> Parameter? { named(in: Lookup.parameters, noun: "telemetry", code: .unknownTelemetry) }
  package func event() -> Event? { named(in: Lookup.events, noun: "event", code: .unknownEvent) }
  package func phase() -> Phase? { named(in: Lookup.phases, noun: "phase", code: .unknownName) }
  package func mode() -> SpacecraftMode? { named(in: Lookup.modes, noun: "mode", code: .unknownName) }
}
