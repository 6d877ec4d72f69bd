package import GroundInterface

/// The register of telecommands. A telecommand without a row here does not build.
extension TelecommandCode {
  package var entry: TelecommandEntry {
    switch self {
    // MARK: mission
    case .requestPhase:
      TelecommandEntry(
        "REQUEST_PHASE", "enter a phase", [.init("phase", .words(everyCase(of: Phase.self).map(\.name)))])
    case .requestMode:
      TelecommandEntry(
        "REQUEST_MODE", "enter a mode", [.init("mode", .words(everyCase(of: SpacecraftMode.self).map(\.name)))])
    case .requestStage:
      TelecommandEntry("REQUEST_STAGE", "enter a stage of the phase", [.init("stage", .integer, 0...15)])

    // MARK: services
    case .startSequence:
      TelecommandEntry("START_SEQUENCE", "start a stored sequence", [.init("sequence", .integer, 0...63)])
    case .stopSequence:
      TelecommandEntry("STOP_SEQUENCE", "stop a stored sequence", [.init("sequence", .integer, 0...63)])
    case .enableMonitor:
      TelecommandEntry(
        "ENABLE_MONITOR", "switch a limit monitor", [.init("row", .integer, 0...95), .init("enabled", .flag)])
    case .enableResponse:
      TelecommandEntry(
        "ENABLE_RESPONSE", "switch an event-action row", [.init("row", .integer, 0...95), .init("enabled", .flag)])
    case .setParameter:
      TelecommandEntry(
        "SET_PARAMETER", "set a tunable value", [.init("index", .integer, 0...31), .init("value", .number(unit: ""))])

    // MARK: navigation, guidance, burns
    case .uploadEphemeris:
      TelecommandEntry("UPLOAD_EPHEMERIS", "six hours or less of one body's motion", ephemerisArguments)
    case .uploadDeviation:
      TelecommandEntry(
        "UPLOAD_DEVIATION", "how far tracking found the spacecraft from its plan",
        [
          .init("epoch", .number(unit: "s")), .init("x", .number(unit: "m")), .init("y", .number(unit: "m")),
          .init("z", .number(unit: "m")), .init("vx", .number(unit: "m/s")), .init("vy", .number(unit: "m/s")),
          .init("vz", .number(unit: "m/s")), .init("position_sigma", .number(unit: "m"), 0...1e9),
          .init("velocity_sigma", .number(unit: "m/s"), 0...1e5),
        ])
    case .uploadBurn:
      TelecommandEntry(
        "UPLOAD_BURN", "a burn (m/s) or a thrust arc (N)",
        [
          .init("kind", .words(["impulse", "arc"])), .init("epoch", .number(unit: "s")),
          .init("duration", .number(unit: "s"), 0...1e8), .init("x", .number(unit: "")),
          .init("y", .number(unit: "")), .init("z", .number(unit: "")),
          .init("planned_mass", .number(unit: "kg"), 0...1e4), .init("mass_flow", .number(unit: "")),
        ])
    case .cancelBurns:
      TelecommandEntry("CANCEL_BURNS", "fly none of the planned burns", [.init("only_corrections", .flag)])
    case .point:
      TelecommandEntry(
        "POINT", "turn to a direction and follow it",
        [
          .init("law", .words(["none", "cruise", "earth", "moon", "target", "direction", "separation"])),
          .init("right_ascension", .number(unit: "rad"), 0...6.283_185_307_179_587),
          .init("declination", .number(unit: "rad"), -1.570_796_326_794_897...1.570_796_326_794_897),
        ])
    case .setCorrectionMode:
      TelecommandEntry(
        "SET_CORRECTION_MODE", "what to do about the deviation from the plan",
        [.init("mode", .words(["off", "return", "hold", "retreat"]))])
    }
  }
}

/// Body, centre, start and duration, then 13 coefficients of each axis.
private let ephemerisArguments: [TelecommandEntry.Argument] = {
  let bodies = ["sun", "earth", "moon", "asteroid", "comet", "spacecraft"]
  let head: [TelecommandEntry.Argument] = [
    .init("body", .words(bodies)), .init("centre", .words(bodies)), .init("start", .number(unit: "s")),
    .init("duration", .number(unit: "s"), 0...43200),
  ]
  let coefficients = ["x", "y", "z"].flatMap { axis in
    (0..<13).map { TelecommandEntry.Argument("\(axis)\($0)", .number(unit: "m")) }
  }
  return head + coefficients
}()
