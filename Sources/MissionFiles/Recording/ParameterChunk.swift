import Quantities

/// A stretch of rows as bytes, column after column. A column whose values are all the same says it once.
///
/// Little endian: magic, count of rows, bytes of the columns, CRC-32 of these (four bytes each), then frame counter
/// (int64) and parameters. Before each column a byte: 0 for one value that stands for all rows, 1 for one a row.
enum ParameterChunk {
  /// Rows of a whole chunk; the last one of a run has what is left.
  static let rows = 64
  static let magic: UInt32 = 0x4332_5754
  static let headBytes = 16

  /// What stands before the columns.
  struct Head: Equatable {
    var rows: Int
    var bytes: Int
    var checksum: UInt32

    init(rows: Int, bytes: Int, checksum: UInt32) { (self.rows, self.bytes, self.checksum) = (rows, bytes, checksum) }

    /// Nil for bytes that begin no chunk.
    init?(_ bytes: [UInt8]) {
      var reader = LittleEndianReader(bytes)
      guard reader.integer(4) == UInt64(ParameterChunk.magic), let rows = reader.integer(4),
        let length = reader.integer(4), let checksum = reader.integer(4), rows > 0, rows <= 1 << 16
      else { return nil }
      self.init(rows: Int(rows), bytes: Int(length), checksum: UInt32(checksum))
    }
  }

  /// `value` tells a row's sample in a column; `frame` its frame counter.
  static func bytes(
    rows: Int, columns: [ParameterColumn.Storage], frame: (Int) -> Int64, value: (Int, Int) -> Double
  ) -> [UInt8] {
    var body: [UInt8] = []
    body.reserveCapacity(rows * (columns.count + 1) * 8)
    append(rows, to: &body) {
      UInt64(bitPattern: frame($0))
    } write: {
      $1.append(littleEndian: $0)
    }
    for (column, storage) in columns.enumerated() {
      append(rows, to: &body) {
        encoded(value($0, column), storage)
      } write: {
        $1.append(littleEndian: $0, width: storage.width)
      }
    }
    var out: [UInt8] = []
    out.reserveCapacity(body.count + headBytes)
    for word in [magic, UInt32(rows), UInt32(body.count), CRC32.of(body)] {
      out.append(littleEndian: UInt64(word), width: 4)
    }
    return out + body
  }

  private static func encoded(_ value: Double, _ storage: ParameterColumn.Storage) -> UInt64 {
    switch storage {
    case .float64: value.bitPattern
    case .uint32, .uint8: UInt64(value >= 0 && value < storage.invalid ? value : storage.invalid)
    }
  }

  private static func append(
    _ rows: Int, to out: inout [UInt8], _ word: (Int) -> UInt64, write: (UInt64, inout [UInt8]) -> Void
  ) {
    let first = word(0)
    let isConstant = (1..<max(rows, 1)).allSatisfy { word($0) == first }
    out.append(isConstant ? 0 : 1)
    for row in 0..<(isConstant ? 1 : rows) { write(word(row), &out) }
  }

  /// The columns of a chunk by row; nil when the bytes do not fit.
  static func read(_ body: [UInt8], rows: Int, columns: [ParameterColumn.Storage]) -> ParameterRows? {
    var reader = LittleEndianReader(body)
    guard let frames = reader.column(rows, 8) else { return nil }
    var found = ParameterRows(frames: frames.map { Frame(Int64(bitPattern: $0)) })
    for storage in columns {
      guard let words = reader.column(rows, storage.width) else { return nil }
      found.columns.append(words.map { decoded($0, storage) })
    }
    return reader.isAtEnd ? found : nil
  }

  private static func decoded(_ word: UInt64, _ storage: ParameterColumn.Storage) -> Double {
    switch storage {
    case .float64: Double(bitPattern: word)
    case .uint32, .uint8: Double(word) == storage.invalid ? .nan : Double(word)
    }
  }
}

/// Rows read back.
struct ParameterRows: Equatable {
  var frames: [Frame]
  /// Samples by column, then row; NaN for an invalid one.
  var columns: [[Double]] = []
}

extension LittleEndianReader {
  /// The words of a column: one for all rows, or one a row.
  fileprivate mutating func column(_ rows: Int, _ width: Int) -> [UInt64]? {
    guard let tag = integer(1), tag <= 1 else { return nil }
    var words: [UInt64] = []
    for _ in 0..<(tag == 0 ? 1 : rows) {
      guard let word = integer(width) else { return nil }
      words.append(word)
    }
    return tag == 0 ? Array(repeating: words[0], count: rows) : words
  }
}
