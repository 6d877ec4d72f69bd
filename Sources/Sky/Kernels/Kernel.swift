/// An SPK file as numbers: its segments and the words they point into.
///
/// The bytes come from whoever opens files. Segments of types 2, 3, 9 and 13; numbers in either byte
/// order are decoded here once, so that evaluation meets only native ones.
public struct Kernel: Sendable {
  /// The file's double words, one for one: a DAF address is an index plus one.
  public private(set) var words: [Double] = []
  /// In the order of the file; of two that cover an epoch the later one rules.
  public private(set) var segments: [Segment] = []

  public init(bytes: [UInt8]) throws(KernelError) {
    var file = DAFile(bytes: bytes)
    let firstSummary = try file.checkFileRecord()
    words = file.allWords()
    try readSummaries(file, from: firstSummary)
  }

  private mutating func readSummaries(_ file: borrowing DAFile, from first: Int) throws(KernelError) {
    var record = first
    var visited = 0
    while record > 0 {
      visited += 1
      if visited > file.recordCount { throw .summaryLoop(record: record) }
      let base = (record - 1) * DAFile.wordsPerRecord
      try file.require(words: base + DAFile.wordsPerRecord)
      guard let next = DAFile.wholeNumber(words[base], below: Int(Int32.max)),
        let entries = DAFile.wholeNumber(words[base + 2], below: DAFile.summariesPerRecord + 1)
      else { throw .damagedSummaries(record: record) }
      for entry in 0..<entries {
        try segments.append(file.segment(summaryAt: base + 3 + entry * DAFile.wordsPerSummary, words))
      }
      record = next
    }
  }
}
