package import GroundInterface

/// Reads a telecommand as files write it: `send: NAME` and `with: { argument: value }`.
package enum CommandReader {
  /// The command, or nil when something about it was refused. Arguments that number a sequence are
  /// written as its id, one of `sequences`; those of the ground have no id.
  package static func read(_ mapping: MappingReader, sequences: [String] = []) -> StoredCommand? {
    guard let value = mapping.required("send") else { return nil }
    let arguments = mapping.optional("with")
    guard
      let code = value.named(in: Lookup.telecommands, noun: "telecommand", code: .unknownTelecommand)
    else { return nil }
    var command = Telecommand(code)
    let namesSequence = code == .startSequence || code == .stopSequence
    fill(&command, code.entry, arguments, namesSequence ? sequences : [], at: value)
    return StoredCommand(&command)
  }

  private static func fill(
    _ command: inout Telecommand, _ entry: TelecommandEntry, _ arguments: ValueReader?, _ sequences: [String],
    at place: ValueReader
  ) {
    guard let arguments else {
      if let first = entry.arguments.first {
        place.report(.missingKey, "\(entry.name) wants 'with: { \(first.name): … }'")
      }
      return
    }
    guard let mapping = arguments.mapping() else { return }
    for (i, argument) in entry.arguments.enumerated() {
      guard let value = mapping.required(argument.name) else { continue }
      let isSequence = argument.name == "sequence" && !sequences.isEmpty
      let kind = isSequence ? ValueKind.words(sequences) : argument.kind
      command.arguments[i] = value.argument(kind, in: argument.range) ?? 0
    }
    refuseUnknown(mapping, entry)
  }

  private static func refuseUnknown(_ mapping: MappingReader, _ entry: TelecommandEntry) {
    let known = entry.arguments.map(\.name)
    for key in mapping.keys where !known.contains(key) {
      let hint = DidYouMean.hint(key, among: known)
      mapping.report(.unknownTelecommand, atKey: key, "\(entry.name) has no argument '\(key)'", hint: hint)
    }
  }
}

extension ValueReader {
  /// A number of the kind a catalogue row wants: SI value, word index, 0 or 1.
  package func argument(_ kind: ValueKind, in range: ClosedRange<Double>? = nil) -> Double? {
    switch kind {
    case .number(let unit): quantity(unit: unit, in: range)
    case .integer:
      integer(in: (range ?? -.infinity ... .infinity).wholeNumbers).map { Double($0) }
    case .words(let words): word(of: words).map { Double($0) }
    case .flag: boolean().map { $0 ? 1 : 0 }
    }
  }
}

extension ClosedRange<Double> {
  /// Those that Int64 and Double both hold exactly.
  fileprivate var wholeNumbers: ClosedRange<Int64> {
    let exact = -9_007_199_254_740_992.0...9_007_199_254_740_992.0
    let inside = clamped(to: exact)
    return Int64(inside.lowerBound)...Int64(inside.upperBound)
  }
}
