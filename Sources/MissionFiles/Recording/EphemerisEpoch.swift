import Quantities

/// A moment in tenths of microseconds since the on-board epoch: frames (78,125 of them) and milliseconds are exact.
package struct EphemerisEpoch: Comparable, Sendable {
  var ticks: Int64

  private static let perFrame: Int64 = 78_125
  private static let perSecond: Int64 = 10_000_000

  init(ticks: Int64) { self.ticks = ticks }
  init(_ frame: Frame) { ticks = frame.count * Self.perFrame }

  static let never = EphemerisEpoch(ticks: .min)

  package static func < (a: EphemerisEpoch, b: EphemerisEpoch) -> Bool { a.ticks < b.ticks }

  /// The frame it falls into, and the seconds it lies behind the frame's beginning.
  var frame: Frame { self == .never ? .never : Frame(ticks / Self.perFrame) }
  var rest: Double { Double(ticks % Self.perFrame) / Double(Self.perSecond) }

  /// The first frame that does not lie before it.
  var firstFrame: Frame { frame + (ticks % Self.perFrame == 0 ? 0 : 1) }

  /// Always 27 characters, as headers that are corrected in place need it: `2026-12-04T03:20:00.0000000`.
  var text: String {
    let second = MomentText.text(Frame(ticks / Self.perSecond * Frame.perSecond)).dropLast()
    return second + "." + (ticks % Self.perSecond).digits(7)
  }

  /// A UTC moment to the millisecond, without `Z`; nil for anything else.
  init?(utc text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 3, let milliseconds = Int64(parts[1]),
      let whole = try? MomentText.readRelaxed(String(parts[0])), whole.isExact
    else { return nil }
    ticks = whole.frames / Frame.perSecond * Self.perSecond + milliseconds * 10_000
  }
}

/// `Config/reference-epochs.csv`: way points of the reference trajectory.
enum ReferenceEpochsFile {
  /// In order, each once; nil, and told, for a file without them.
  static func read(_ source: SourceText, _ log: DiagnosticLog) -> [EphemerisEpoch]? {
    var epochs: [EphemerisEpoch] = []
    var sawHeader = false
    var number = 0
    while let line = source.line(number + 1) {
      number += 1
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      let row = CommaRow(line, number: number)
      if !sawHeader, row.cells.first == "utc" {
        sawHeader = true
      } else if let epoch = EphemerisEpoch(utc: row.cells[0]) {
        if epochs.last.map({ $0 < epoch }) ?? true { epochs.append(epoch) }
      } else {
        source.report(
          log, .syntax, at: row.position(of: 0), "the first cell must be a UTC moment like 2026-12-04T03:20:00.000")
        return nil
      }
    }
    return epochs
  }
}
