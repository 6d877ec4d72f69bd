/// The container of an SPK file: NAIF's "double precision array file", records of 1024 bytes.
struct DAFile: ~Copyable {
  static let wordsPerRecord = 128
  /// Two doubles and six 32-bit integers.
  static let wordsPerSummary = 5
  let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  var recordCount: Int { bytes.count / 1024 }

  /// Checks the file record; the answer is the number of the first summary record.
  func checkedFirstSummary() throws(KernelError) -> Int {
    guard hasText("DAF/SPK ", at: 0) || bytes.count < 8 else { throw .wrongMagic }
    guard bytes.count >= 1024 else { throw .tooShort(bytes: bytes.count) }
    if hasText("BIG-IEEE", at: 88) { throw .bigEndian }
    guard hasText("LTL-IEEE", at: 88) else { throw .damagedFileRecord(field: .format) }
    guard integer(at: 8) == 2 else { throw .damagedFileRecord(field: .doublesPerSummary) }
    guard integer(at: 12) == 6 else { throw .damagedFileRecord(field: .integersPerSummary) }
    let first = integer(at: 76)
    guard first > 1 else { throw .damagedFileRecord(field: .firstSummary) }
    return first
  }

  func require(words: Int) throws(KernelError) {
    if words * 8 > bytes.count { throw .truncated(neededBytes: words * 8, bytes: bytes.count) }
  }

  func allWords() -> [Double] {
    (0..<bytes.count / 8).map { Double(bitPattern: little($0 * 8, count: 8)) }
  }

  func integer(at byte: Int) -> Int { Int(Int32(truncatingIfNeeded: little(byte, count: 4))) }

  private func little(_ byte: Int, count: Int) -> UInt64 {
    var value: UInt64 = 0
    for i in 0..<count { value |= UInt64(bytes[byte + i]) << UInt64(8 * i) }
    return value
  }

  private func hasText(_ text: StaticString, at byte: Int) -> Bool {
    guard byte + text.utf8CodeUnitCount <= bytes.count else { return false }
    return "\(text)".utf8.elementsEqual(bytes[byte..<(byte + text.utf8CodeUnitCount)])
  }

  /// A count stored as a double; nil unless it is a whole number from 0 up to `limit` - 1.
  static func wholeNumber(_ value: Double, below limit: Int) -> Int? {
    guard value >= 0 && value < Double(limit) else { return nil }
    let whole = Int(value)
    return Double(whole) == value ? whole : nil
  }
}
