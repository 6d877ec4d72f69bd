/// The container of an SPK file: NAIF's "double precision array file", records of 1024 bytes.
struct DAFile: ~Copyable {
  static let wordsPerRecord = 128
  /// Two doubles and six 32-bit integers.
  static let wordsPerSummary = 5
  /// Behind the three control words of a summary record.
  static let summariesPerRecord = 25
  let bytes: [UInt8]
  /// Numbers have their most significant byte first.
  private var isBigEndian = false

  init(bytes: [UInt8]) { self.bytes = bytes }

  var recordCount: Int { bytes.count / 1024 }

  /// Checks the file record and learns the byte order; the answer is the number of the first summary record.
  mutating func checkFileRecord() throws(KernelError) -> Int {
    guard hasText("DAF/SPK ", at: 0) || bytes.count < 8 else { throw .wrongMagic }
    guard bytes.count >= 1024 else { throw .tooShort(bytes: bytes.count) }
    isBigEndian = hasText("BIG-IEEE", at: 88)
    guard isBigEndian || hasText("LTL-IEEE", at: 88) else { throw .damagedFileRecord(field: .format) }
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
    (0..<bytes.count / 8).map { Double(bitPattern: number($0 * 8, as: UInt64.self)) }
  }

  func integer(at byte: Int) -> Int { Int(number(byte, as: Int32.self)) }

  private func number<I: FixedWidthInteger>(_ byte: Int, as _: I.Type) -> I {
    var value: I = 0
    for i in 0..<(I.bitWidth / 8) { value |= I(truncatingIfNeeded: bytes[byte + i]) << I(8 * i) }
    return isBigEndian ? value.byteSwapped : value
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
