/// An SPK file as numbers: its segments and the words they point into.
///
/// The bytes come from whoever opens files. Little-endian DAF, segments of types 2 and 13.
package struct Kernel: Sendable {
  /// The file's double words, one for one: a DAF address is an index plus one.
  package private(set) var words: [Double] = []
  /// In the order of the file; of two that cover an epoch the later one rules.
  package private(set) var segments: [Segment] = []

  package init(bytes: [UInt8]) throws(KernelError) {
    let file = DAFile(bytes: bytes)
    let firstSummary = try file.checkedFirstSummary()
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
      let entries = DAFile.wholeNumber(words[base + 2], below: 26) ?? 0
      for entry in 0..<entries {
        try segments.append(file.segment(summaryAt: base + 3 + entry * DAFile.wordsPerSummary, words))
      }
      record = DAFile.wholeNumber(words[base], below: file.recordCount + 1) ?? 0
    }
  }
}
