/// The keys that one form of a mapping in a script may have.
///
/// The compiler may ask a mapping for no key that its tables do not list (`MappingReader.follow`), and the JSON
/// Schema is printed from them: a key is written down once.
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
  case moment
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
  /// A definition of `ScriptKeys`, by name.
  case definition(ScriptKeys.Definition)
}

/// The lists of names that a build and its configuration offer.
enum CatalogueName: Sendable { case target, parameter, event, telecommand, phase, phaseOrStage, mode, goal }
