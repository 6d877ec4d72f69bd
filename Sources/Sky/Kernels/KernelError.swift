/// Why a kernel file cannot be used. The reader of files adds the path and the sentence.
public enum KernelError: Error, Equatable, Sendable {
  /// Fewer bytes than one 1024-byte record.
  case tooShort(bytes: Int)
  /// The file does not begin with `DAF/SPK `.
  case wrongMagic
  /// A field of the file record has a value that no SPK file has.
  case damagedFileRecord(field: FileRecordField)
  /// A summary record or a segment lies beyond the end of the file.
  case truncated(neededBytes: Int, bytes: Int)
  /// A summary record's link or count of segments is no such number.
  case damagedSummaries(record: Int)
  /// The chain of summary records returns to a record already read.
  case summaryLoop(record: Int)
  case unknownType(target: NAIFCode, type: Int)
  /// Axes other than ICRF/J2000 (frame 1).
  case unknownFrame(target: NAIFCode, frame: Int)
  /// A segment's own counts, epochs or span contradict each other.
  case damagedSegment(target: NAIFCode, reason: SegmentDamage)
  /// No segment of any kernel describes the body.
  case noSuchBody(NAIFCode)
  /// The body's segments begin after or end before the span that is needed; TDB seconds past J2000.
  case outOfSpan(NAIFCode, coveredFrom: Double, coveredTo: Double, neededFrom: Double, neededTo: Double)

  public enum FileRecordField: UInt8, BitwiseCopyable, Sendable {
    case doublesPerSummary, integersPerSummary, format, firstSummary
  }

  public enum SegmentDamage: UInt8, BitwiseCopyable, Sendable {
    case wordCount, recordCount, recordSize, windowSize, interval, epochsNotAscending, notFinite, spanBeyondRecords
  }
}
