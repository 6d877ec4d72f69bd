package import GroundInterface

/// Names, kinds and meanings of the fields; parameters have theirs from the catalogue.
extension PacketField {
  package func entry(in packet: DownlinkPacket) -> ParameterEntry {
    switch content {
    case .parameter(let parameter): parameter.entry
    case .seconds: .number("onboard.seconds", "s", "on-board time of the packet since 2019-12-31T16:00:00Z")
    case .eventCount: .integer("\(packet.name).reported", "running count of what this packet reports")
    case .event(let word, let record): word.entry("\(packet.name).\(record + 1)")
    case .verification(let word): word.entry
    }
  }
}

extension VerificationField {
  fileprivate var entry: ParameterEntry {
    switch self {
    case .newest: .integer("verification.newest", "highest number of a telecommand that has been judged")
    case .accepted: .integer("verification.accepted", "bit k: the telecommand k numbers before was accepted")
    case .refused: .integer("verification.refused", "bit k: the telecommand k numbers before was refused")
    }
  }
}

extension EventField {
  fileprivate func entry(_ record: String) -> ParameterEntry {
    switch self {
    case .number: .integer("\(record)_number", "running number of the event, 0 for none")
    case .code: .words("\(record)_code", everyCase(of: Event.self).map(\.entry.name), "which event")
    case .severity: .words("\(record)_severity", everyCase(of: Severity.self).map { "\($0)" }, "how bad it is")
    case .source:
      .words("\(record)_source", everyCase(of: EventSource.self).map { "\($0)" }, "whose computer raised it")
    case .seconds: .number("\(record)_seconds", "s", "on-board time since 2019-12-31T16:00:00Z, whole seconds")
    case .fraction: .number("\(record)_fraction", "s", "the rest of that time")
    case .value1: .number("\(record)_value1", "", "first value, as the catalogue says of the event")
    case .value2: .number("\(record)_value2", "", "second value")
    }
  }
}
