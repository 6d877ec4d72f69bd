import DeviceModel
import GroundInterface

/// One column of a run's parameters: what is written down, in which unit, and in how many bytes.
struct ParameterColumn: Equatable, Sendable {
  /// On paper: how a value lies in the file.
  enum Storage: String, Sendable {
    /// IEEE 754, NaN for an invalid sample.
    case float64
    /// A count, its greatest number for an invalid sample.
    case uint32
    /// A word's number or a switch, 255 for an invalid sample.
    case uint8

    var width: Int {
      switch self {
      case .float64: 8
      case .uint32: 4
      case .uint8: 1
      }
    }
    /// What stands for an invalid sample where there is no NaN.
    var invalid: Double { self == .uint32 ? 4_294_967_295 : 255 }
  }
  enum Source: String, Sendable { case onboard, truth }

  let name: String
  let kind: ValueKind
  let source: Source

  var storage: Storage {
    switch kind {
    case .words, .flag: .uint8
    case .integer: .uint32
    case .number: .float64
    }
  }

  var unit: String { kind.unitText }
  var words: [String] { if case .words(let words) = kind { words } else { [] } }

  private init(_ entry: ParameterEntry, _ source: Source) {
    (name, kind, self.source) = (entry.name, entry.kind, source)
  }

  init(name: String, kind: ValueKind, source: Source) { (self.name, self.kind, self.source) = (name, kind, source) }

  /// Every on-board parameter and every one of the truth, in the order of their numbers.
  static let all: [ParameterColumn] =
    everyCase(of: Parameter.self).map { ParameterColumn($0.entry, .onboard) }
    + everyCase(of: TruthParameter.self).map { ParameterColumn($0.entry, .truth) }

  /// Bytes of a row, its frame counter included, before a chunk says equal values once.
  static var rowBytes: Int { all.reduce(8) { $0 + $1.storage.width } }
}
