import Foundation

/// The text of one file, checked to be text, with its lines for messages.
package final class SourceText: Sendable {
  package static let largestFile = 1 << 20

  /// As the user named the file.
  package let file: String
  /// The text without a byte-order mark, line ends as they were.
  package let scalars: [Unicode.Scalar]
  /// Offsets in `scalars` of the first scalar of each line.
  private let lineStarts: [Int]

  private init(file: String, scalars: [Unicode.Scalar]) {
    self.file = file
    self.scalars = scalars
    lineStarts = [0] + scalars.indices.filter { scalars[$0] == "\n" }.map { $0 + 1 }
  }

  /// A text already known to be good; for tests and for the prompt.
  package convenience init(file: String, text: String) { self.init(file: file, scalars: Array(text.unicodeScalars)) }

  /// The whole text, without a byte-order mark.
  package var text: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// Checks size, UTF-8 and forbidden characters; nil, and told, when the bytes are no text for us.
  package static func read(file: String, bytes: some Collection<UInt8>, log: DiagnosticLog) -> SourceText? {
    func refuse(_ code: DiagnosticCode, _ message: String) -> SourceText? {
      log.add(
        Diagnostic(file: file, position: .start, code: code, severity: .error, message: message, length: 1))
      return nil
    }
    guard bytes.count <= largestFile else {
      return refuse(.fileTooLarge, "the file has \(bytes.count) bytes; at most \(largestFile) are read")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { return refuse(.notText, "the file is not UTF-8") }
    let withoutMark =
      text.unicodeScalars.first == "\u{FEFF}" ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...]
    let source = SourceText(file: file, scalars: Array(withoutMark))
    return source.refuseForbiddenCharacters(log) ? source : nil
  }

  /// Reads a file from disk; an unreadable file throws Foundation's error, which is I/O and not the user's text.
  package static func load(path: String, log: DiagnosticLog) throws -> SourceText? {
    read(file: path, bytes: try Data(contentsOf: URL(fileURLWithPath: path)), log: log)
  }

  private func refuseForbiddenCharacters(_ log: DiagnosticLog) -> Bool {
    var isClean = true
    for (offset, scalar) in scalars.enumerated() where Self.isForbidden(scalar) {
      // A carriage return belongs to the end of its line, and to nothing else.
      if scalar == "\r", offset + 1 == scalars.count || scalars[offset + 1] == "\n" { continue }
      isClean = false
      let number = String(scalar.value, radix: 16, uppercase: true)
      report(log, .notText, at: position(of: offset), "the character U+\(number) is not allowed")
    }
    return isClean
  }

  /// Control characters, and the line ends that not every reader counts as such.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  package func position(of offset: Int) -> Position {
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return Position(line: low + 1, column: offset - lineStarts[low] + 1)
  }

  /// Offset in `scalars` of a place; the end of the text for one behind it.
  package func offset(of position: Position) -> Int {
    guard position.line <= lineStarts.count else { return scalars.count }
    return min(lineStarts[position.line - 1] + position.column - 1, scalars.count)
  }

  /// One line without its end; nil behind the last.
  package func line(_ number: Int) -> String? {
    guard number >= 1, number <= lineStarts.count else { return nil }
    let end = number < lineStarts.count ? lineStarts[number] - 1 : scalars.count
    var line = scalars[lineStarts[number - 1]..<max(end, lineStarts[number - 1])]
    if line.last == "\r" { line.removeLast() }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: line)
    return String(text)
  }

  package func report(
    _ log: DiagnosticLog, _ code: DiagnosticCode, at position: Position, length: Int = 1, _ message: String,
    hint: String? = nil
  ) {
    log.add(
      Diagnostic(
        file: file, position: position, code: code, severity: code.severity, message: message, length: length,
        hint: hint, line: line(position.line)))
  }
}
