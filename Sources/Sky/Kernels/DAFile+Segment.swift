extension DAFile {
  /// The segment a summary describes, its contents checked, so that evaluation needs no checks.
  func segment(summaryAt word: Int, _ words: [Double]) throws(KernelError) -> Segment {
    let integers = (word + 2) * 8
    let target = NAIFCode(Int32(integer(at: integers)))
    let frame = integer(at: integers + 8)
    let type = integer(at: integers + 12)
    let first = integer(at: integers + 16)
    let last = integer(at: integers + 20)
    guard frame == 1 else { throw .unknownFrame(target: target, frame: frame) }
    guard first > 0 && last > first + 4 else { throw .damagedSegment(target: target, reason: .wordCount) }
    try require(words: last)
    var segment = Segment(
      target: target, center: NAIFCode(Int32(integer(at: integers + 4))), start: words[word], stop: words[word + 1],
      method: .chebyshev, firstWord: first - 1, count: 0, size: 0, firstEpoch: 0, interval: 0)
    let body = words[(first - 1)..<last]
    guard body.allSatisfy(\.isFinite), segment.start.isFinite, segment.stop.isFinite else {
      throw .damagedSegment(target: target, reason: .notFinite)
    }
    guard segment.start.magnitude < Segment.farthestEpoch, segment.stop.magnitude < Segment.farthestEpoch else {
      throw .damagedSegment(target: target, reason: .spanBeyondRecords)
    }
    try segment.readDirectory(body, ofType: type)
    return segment
  }
}

extension Segment {
  /// Thirty million years: beyond it a TDB second is no longer split into two parts.
  static let farthestEpoch = 1e15

  /// A record's shortest interval, s: it keeps the number of a record within the integers.
  private static let shortestInterval = 1e-3

  fileprivate mutating func readDirectory(_ body: ArraySlice<Double>, ofType type: Int) throws(KernelError) {
    switch type {
    case 2:
      method = .chebyshev
      try readChebyshevDirectory(body, series: 3)
    case 3:
      method = .chebyshevWithVelocity
      try readChebyshevDirectory(body, series: 6)
    case 9:
      method = .lagrange
      try readStatesDirectory(body, longestWindow: Self.longestLagrangeWindow)
    case 13:
      method = .hermite
      try readStatesDirectory(body, longestWindow: Self.longestHermiteWindow)
    default: throw .unknownType(target: target, type: type)
    }
  }

  /// The last four words: first epoch, interval, words per record, records. A record is its midpoint,
  /// its radius and `series` Chebyshev series of equal length.
  private mutating func readChebyshevDirectory(_ body: ArraySlice<Double>, series: Int) throws(KernelError) {
    let end = body.endIndex
    guard let size = DAFile.wholeNumber(body[end - 2], below: body.count), size >= 2 + series,
      (size - 2) % series == 0
    else { throw .damagedSegment(target: target, reason: .recordSize) }
    guard let count = DAFile.wholeNumber(body[end - 1], below: body.count), count > 0, count * size + 4 == body.count
    else { throw .damagedSegment(target: target, reason: .recordCount) }
    (self.count, self.size, firstEpoch, interval) = (count, size, body[end - 4], body[end - 3])
    guard interval >= Self.shortestInterval else { throw .damagedSegment(target: target, reason: .interval) }
    try requireRecordsInRow(body)
    try requireSpan(from: firstEpoch, to: firstEpoch + Double(count) * interval)
  }

  /// Every record begins where the one before ends, give or take a thousandth and at most a second.
  private func requireRecordsInRow(_ body: ArraySlice<Double>) throws(KernelError) {
    let tolerance = min(1, interval / 1000)
    for record in 0..<count {
      let word = firstWord + record * size
      let expected = firstEpoch + (Double(record) + 0.5) * interval
      guard (body[word] - expected).magnitude <= tolerance, (body[word + 1] - interval / 2).magnitude <= tolerance
      else { throw .damagedSegment(target: target, reason: .interval) }
    }
  }

  /// The last two words: window less one, states. Before them a directory of every hundredth epoch.
  private mutating func readStatesDirectory(_ body: ArraySlice<Double>, longestWindow: Int) throws(KernelError) {
    let end = body.endIndex
    guard let count = DAFile.wholeNumber(body[end - 1], below: body.count), count >= 2,
      7 * count + (count - 1) / 100 + 2 == body.count
    else { throw .damagedSegment(target: target, reason: .recordCount) }
    guard let less = DAFile.wholeNumber(body[end - 2], below: min(count, longestWindow)), less >= 1 else {
      throw .damagedSegment(target: target, reason: .windowSize)
    }
    (self.count, size) = (count, less + 1)
    let epochs = firstWord + 6 * count
    for i in 1..<count where body[epochs + i] <= body[epochs + i - 1] {
      throw .damagedSegment(target: target, reason: .epochsNotAscending)
    }
    guard body[epochs].magnitude < Self.farthestEpoch, body[epochs + count - 1].magnitude < Self.farthestEpoch else {
      throw .damagedSegment(target: target, reason: .epochsNotAscending)
    }
    try requireSpan(from: body[epochs], to: body[epochs + count - 1])
  }

  /// A millisecond of tolerance: writers of kernels round their spans.
  private func requireSpan(from first: Double, to last: Double) throws(KernelError) {
    guard start < stop, start >= first - 1e-3, stop <= last + 1e-3 else {
      throw .damagedSegment(target: target, reason: .spanBeyondRecords)
    }
  }
}
