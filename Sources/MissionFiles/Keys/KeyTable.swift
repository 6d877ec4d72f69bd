/// The keys that one form of a mapping in a file may have.
///
/// A reader may ask a mapping for no key that its tables do not list (`MappingReader.follow`), and the JSON
/// Schemas are printed from them: a key is written down once.
package struct KeyTable: Sendable {
  struct Key: Sendable {
    var name: String
    var value: KeyValue
    var isRequired = false
  }
  var keys: [Key]

  init(_ keys: [Key]) { self.keys = keys }

  /// The same form among other keys.
  func with(_ others: [Key]) -> KeyTable { KeyTable(keys + others) }
}

/// What may stand behind a key.
indirect enum KeyValue: Sendable {
  case text
  case identifier
  case boolean
  case integer(ClosedRange<Int64>)
  case duration
  /// A UTC moment, or a duration after the start behind a plus sign.
  case moment
  /// A UTC moment.
  case utc
  /// A number and a unit that fits this one; a bare number, `%` or `ppm` where it is "".
  case quantity(unit: String, ClosedRange<Double>)
  /// `3 samples`.
  case samples
  case words([String])
  /// A name from the catalogue.
  case name(CatalogueName)
  /// A scalar of the target's own kind: quantity, number, word, boolean.
  case scalar
  case list(KeyValue)
  /// `[low, high]`.
  case pair(KeyValue)
  /// Free keys.
  case dictionary(KeyValue)
  case either([KeyValue])
  /// One form that has no name of its own.
  case mapping(KeyTable)
  /// A mapping with a name of its own.
  case definition(KeyDefinition)
}

/// The lists of names that a build and its configuration offer.
/// An `onboard` parameter is one that the flight software knows.
enum CatalogueName: Sendable, CaseIterable {
  case target, parameter, onboard, event, telecommand, phase, phaseOrStage, mode, goal
}

extension KeyTable.Key {
  /// The first key of every file.
  static let format = required("format", .integer(1...1))

  static func required(_ name: String, _ value: KeyValue) -> Self { Self(name: name, value: value, isRequired: true) }
  static func optional(_ name: String, _ value: KeyValue) -> Self { Self(name: name, value: value) }
}
