package import DeviceModel
package import HardwareInterface

/// What a number on paper is: its unit in the scripts' notation, its words, or a switch.
package enum ValueKind: Equatable, Sendable {
  /// SI unit as in `fault-scripts`' unit table, "" for a bare number.
  case number(unit: String)
  /// Whole numbers without unit.
  case integer
  /// Enumerated words, in the order of their raw values.
  case words([String])
  case flag
}

/// One on-board, truth or ground parameter.
package struct ParameterEntry: Sendable {
  package var name: String
  package var kind: ValueKind
  package var meaning: String

  package static func number(_ name: String, _ unit: String, _ meaning: String) -> ParameterEntry {
    ParameterEntry(name: name, kind: .number(unit: unit), meaning: meaning)
  }
  package static func integer(_ name: String, _ meaning: String) -> ParameterEntry {
    ParameterEntry(name: name, kind: .integer, meaning: meaning)
  }
  package static func words(_ name: String, _ words: [String], _ meaning: String) -> ParameterEntry {
    ParameterEntry(name: name, kind: .words(words), meaning: meaning)
  }
  package static func flag(_ name: String, _ meaning: String) -> ParameterEntry {
    ParameterEntry(name: name, kind: .flag, meaning: meaning)
  }
  /// The module that publishes it: the first part of the name.
  package var module: String { String(name.prefix { $0 != "." }) }
}

/// One on-board event.
package struct EventEntry: Sendable {
  package var name: String
  /// Why it is raised: the operator's manual.
  package var cause: String
  /// Meaning of the two values; empty when unused.
  package var value1 = "", value2 = ""

  package init(_ name: String, _ cause: String, _ value1: String = "", _ value2: String = "") {
    self.name = name
    self.cause = cause
    self.value1 = value1
    self.value2 = value2
  }
}

/// One telecommand and its arguments, in the order in which they travel.
package struct TelecommandEntry: Sendable {
  package struct Argument: Sendable {
    package var name: String
    package var kind: ValueKind
    package var range: ClosedRange<Double>
    /// As far as no range is stated.
    package static let anything = -1e15...1e15

    package init(_ name: String, _ kind: ValueKind, _ range: ClosedRange<Double> = anything) {
      self.name = name
      self.kind = kind
      self.range = range
    }
  }
  package var name: String
  package var meaning: String
  package var arguments: [Argument]

  package init(_ name: String, _ meaning: String, _ arguments: [Argument] = []) {
    self.name = name
    self.meaning = meaning
    self.arguments = arguments
  }
}

/// One word on a wire that a script may force.
package struct SignalEntry: Sendable {
  package var name: String
  package var kind: ValueKind
  package var format: WordFormat
  /// The unit that must have power for the word to be received; nil when always.
  package var unit: UnitID?
  package var meaning: String

  package init(_ name: String, _ kind: ValueKind, _ format: WordFormat, unit: UnitID?, _ meaning: String) {
    self.name = name
    self.kind = kind
    self.format = format
    self.unit = unit
    self.meaning = meaning
  }
}

/// One part of a device and the ways in which it can fail.
package struct PartEntry: Sendable {
  package struct Failure: Sendable {
    package var name: String
    /// Raw value of the device's own enumeration.
    package var kind: UInt8
    /// nil when the failure takes no value.
    package var value: ValueKind?
    package var range: ClosedRange<Double>
    /// Whether its strength may ramp.
    package var ramps: Bool
    package var meaning: String

    package init(
      _ name: String, _ kind: UInt8, value: ValueKind? = nil, range: ClosedRange<Double> = 0...0, ramps: Bool = false,
      _ meaning: String
    ) {
      self.name = name
      self.kind = kind
      self.value = value
      self.range = range
      self.ramps = ramps
      self.meaning = meaning
    }
  }
  package var name: String
  package var device: DeviceID
  package var part: UInt8
  /// The unit whose power cycle cures a latched failure; nil when nothing does.
  package var cure: UnitID?
  package var failures: [Failure]

  package init(_ name: String, _ device: DeviceID, _ part: UInt8, cure: UnitID? = nil, _ failures: [Failure]) {
    self.name = name
    self.device = device
    self.part = part
    self.cure = cure
    self.failures = failures
  }
}
