import Foundation
import Quantities
import Testing

@testable import MissionFiles

/// The file of parameters, written and read.
@Suite struct ParameterFileTests {
  private static let storages: [ParameterColumn.Storage] = [.float64, .uint8, .float64, .uint32]

  private static func chunk(rows: Int) -> [UInt8] {
    ParameterChunk.bytes(rows: rows, columns: storages) {
      Int64($0) * 128
    } value: { row, column in
      [Double(row) * 0.1, row % 2 == 0 ? 3 : .nan, -1.5, row == 4 ? .nan : Double(row) * 100_000][column]
    }
  }

  @Test func `a chunk says equal values once and reads back to the bit`() throws {
    let bytes = Self.chunk(rows: 10)
    let head = try #require(ParameterChunk.Head(bytes))
    #expect(head.bytes == (1 + 80) + (1 + 80) + (1 + 10) + (1 + 8) + (1 + 40))
    let rows = try #require(
      ParameterChunk.read(Array(bytes.dropFirst(16)), rows: head.rows, columns: Self.storages))
    #expect(rows.frames == (0..<10).map { Frame($0 * 128) })
    #expect(rows.columns[0].map(\.bitPattern) == (0..<10).map { (Double($0) * 0.1).bitPattern })
    #expect(rows.columns[1].map { $0.isNaN ? -1 : $0 } == [3, -1, 3, -1, 3, -1, 3, -1, 3, -1])
    #expect(rows.columns[2] == Array(repeating: -1.5, count: 10))
    #expect(rows.columns[3].map { $0.isNaN ? -1 : $0 / 100_000 } == [0, 1, 2, 3, -1, 5, 6, 7, 8, 9])
  }

  /// The check value of the CRC catalogue, and what zlib says.
  @Test func `the checksum is the usual one`() {
    #expect(CRC32.of(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CRC32.of([]) == 0)
  }

  /// Bit by bit, of every length around the eight bytes that are taken at once.
  @Test func `the checksum of any length is that of the definition`() {
    func definition(_ bytes: [UInt8]) -> UInt32 {
      var value = ~UInt32(0)
      for byte in bytes {
        value ^= UInt32(byte)
        for _ in 0..<8 { value = (value >> 1) ^ (value & 1 == 0 ? 0 : 0xEDB8_8320) }
      }
      return ~value
    }
    let bytes = (0..<40).map { UInt8(truncatingIfNeeded: $0 * $0 * 37 + 11) }
    for length in 0...40 { #expect(CRC32.of(Array(bytes.prefix(length))) == definition(Array(bytes.prefix(length)))) }
  }

  @Test func `a torn or damaged chunk ends the file, the ones before it stay`() throws {
    let columns = [ParameterColumn(name: "a.x", kind: .number(unit: "m"), source: .truth)]
    let one = ParameterChunk.bytes(rows: 3, columns: [.float64]) {
      Int64($0)
    } value: { row, _ in
      Double(row)
    }
    let good = Array(ParameterFile.header(columns).utf8) + one
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    var damaged = one
    damaged[damaged.count - 1] ^= 1
    for tail in [[], Array(one.dropLast()), Array(one.prefix(5)), damaged] {
      try Data(good + tail).write(to: URL(fileURLWithPath: path))
      let reader = try ParameterReader(path)
      #expect(reader.columns == columns)
      #expect(try reader.next()?.columns == [[0, 1, 2]])
      #expect(try reader.next() == nil)
    }
  }

  @Test(arguments: ["", "{}\n", "{\"format\":\"tianwen2 parameters 9\",\"columns\":[]}\n", "\u{0}\u{1}"])
  func `another file is refused`(text: String) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: ParameterFileError.self) { try ParameterReader(path) }
  }

  @Test func `a nominal mission recorded as normal stays below 300 MB`() {
    // Mission 2025-05-28 to 2035-12-29 is 92,800 hours. The windows of a nominal mission are few: below 200 of
    // two minutes, and 20 stretches of ten seconds at 128 rows.
    let rows = 92_800 + 200 * 121 + 20 * 1281
    #expect(rows * ParameterColumn.rowBytes < 300_000_000)
  }
}
