import Foundation
import Quantities

/// `telemetry/parameters.tw2`: a line of JSON that says what stands in the columns, then chunks of rows.
enum ParameterFile {
  static let name = "telemetry/parameters.tw2"
  static let format = "tianwen2 parameters 1"

  /// The first line, its newline included.
  static func header(_ columns: [ParameterColumn]) -> String {
    let header: JSONValue = .object([
      "format": .string(format), "byte_order": .string("little"), "epoch": .string(MomentText.text(Frame(0))),
      "frames_per_second": .integer(Frame.perSecond), "chunk_magic": .string("TW2C"),
      "columns": .array(columns.map(\.json)),
    ])
    return header.compact + "\n"
  }
}

extension ParameterColumn {
  fileprivate var json: JSONValue {
    .object([
      "name": .string(name), "source": .string(source.rawValue), "storage": .string(storage.rawValue),
      "type": .string(typeName), "unit": .string(unit), "words": .array(words.map { .string($0) }),
    ])
  }

  private var typeName: String {
    switch kind {
    case .number: "number"
    case .integer: "integer"
    case .words: "words"
    case .flag: "flag"
    }
  }
}

/// What a reader wants of the first line.
private struct ParameterHeader: Decodable {
  struct Column: Decodable {
    var name, source, type, unit: String
    var words: [String]

    var kind: ValueKind? {
      switch type {
      case "number": .number(unit: unit)
      case "integer": .integer
      case "words": .words(words)
      case "flag": .flag
      default: nil
      }
    }
  }
  var format: String
  var columns: [Column]
}

/// Why a file of parameters cannot be used.
package struct ParameterFileError: Error, CustomStringConvertible {
  package var path: String
  package var description: String { "'\(path)' is no file of parameters of this program" }
}

/// Reads a run's parameters chunk by chunk; a torn or damaged chunk ends the file.
final class ParameterReader {
  let columns: [ParameterColumn]
  private let file: InputFile

  init(_ path: String) throws {
    file = try InputFile(path)
    let line = try file.line(atMost: 1 << 20)
    guard let header = try? JSONDecoder().decode(ParameterHeader.self, from: Data(line)),
      header.format == ParameterFile.format
    else { throw ParameterFileError(path: path) }
    columns = try header.columns.map {
      guard let kind = $0.kind, let source = ParameterColumn.Source(rawValue: $0.source) else {
        throw ParameterFileError(path: path)
      }
      return ParameterColumn(name: $0.name, kind: kind, source: source)
    }
  }

  /// The next rows; nil at the end.
  func next() throws(FileError) -> ParameterRows? {
    guard let head = ParameterChunk.Head(try file.read(ParameterChunk.headBytes)) else { return nil }
    guard head.bytes <= head.rows * (columns.count + 1) * 9 else { return nil }
    let body = try file.read(head.bytes)
    guard body.count == head.bytes, CRC32.of(body) == head.checksum else { return nil }
    return ParameterChunk.read(body, rows: head.rows, columns: columns.map(\.storage))
  }
}
