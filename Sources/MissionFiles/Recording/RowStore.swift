import DeviceModel
import FixedStorage
import GroundInterface
import Quantities

/// Rows of parameters from the moment they are taken to the moment they are written; all room is made at the start.
///
/// A row stays where it is: what moves between the queues of the recorder is its place.
struct RowStore {
  /// Five seconds of frames, a minute of seconds, a chunk, and one to spare.
  static let capacity = 641 + 61 + ParameterChunk.rows + 2
  /// Numbers of places in the store.
  typealias Places = FixedQueue<1024, Int32>

  let onboard: Int
  let width: Int
  /// On-board values, shared between rows, and which of the copies each row has.
  private var sheets: SheetCopies
  private var copies: [Int32]
  private var truths: [Double]
  private var frames: [Frame]
  private var marks: [UInt8]
  /// The one freed last is taken next: it is still in the processor's cache.
  private var free: [Int32] = []

  init(onboard: Int, truth: Int) {
    self.onboard = onboard
    width = onboard + truth
    sheets = SheetCopies(width: onboard)
    copies = [Int32](repeating: 0, count: Self.capacity)
    truths = [Double](repeating: .nan, count: Self.capacity * truth)
    frames = [Frame](repeating: .never, count: Self.capacity)
    marks = [UInt8](repeating: 0, count: Self.capacity)
    releaseAll()
  }

  private var truth: Int { width - onboard }

  /// The first row of its second; of its hour.
  static var second: UInt8 { 1 }
  static var hour: UInt8 { 2 }

  func frame(_ place: Int32) -> Frame { frames[Int(place)] }
  func isSecond(_ place: Int32) -> Bool { marks[Int(place)] & Self.second != 0 }
  func isHour(_ place: Int32) -> Bool { marks[Int(place)] & Self.hour != 0 }
  func value(_ place: Int32, _ column: Int) -> Double {
    guard column >= onboard else { return sheets.value(copies[Int(place)], column) }
    return truths[Int(place) * truth + column - onboard]
  }

  /// Keeps the sheets as they are now; the one of telemetry was last written in frame `written`.
  mutating func take(
    at now: Frame, marks mark: UInt8, written: Frame, _ telemetry: inout TelemetrySheet, _ truths: inout TruthSheet
  ) -> Int32 {
    let place = claim(now, mark)
    copies[Int(place)] = sheets.share(&telemetry, written: written)
    Self.copy(truths.values.span.extracting(first: truth), to: &self.truths, at: Int(place) * truth)
    return place
  }

  /// One block move: element by element a row would cost a microsecond.
  static func copy(_ source: Span<Double>, to values: inout [Double], at start: Int) {
    precondition(start + source.count <= values.count)
    unsafe source.withUnsafeBufferPointer { from in
      unsafe values.withUnsafeMutableBufferPointer { to in
        guard let target = to.baseAddress, let first = from.baseAddress else { return }
        unsafe (target + start).update(from: first, count: from.count)
      }
    }
  }

  mutating func release(_ place: Int32) {
    sheets.release(copies[Int(place)])
    free.append(place)
  }

  mutating func releaseAll() {
    sheets.releaseAll()
    free.removeAll(keepingCapacity: true)
    for place in 0..<Self.capacity { free.append(Int32(place)) }
  }

  var freeCount: Int { free.count }

  private mutating func claim(_ now: Frame, _ mark: UInt8) -> Int32 {
    guard let place = free.popLast() else { preconditionFailure("the recorder's queues hold more than they may") }
    frames[Int(place)] = now
    marks[Int(place)] = mark
    return place
  }

  // MARK: checkpoints

  func save(_ place: Int32, to words: inout [UInt64]) {
    words.append(UInt64(bitPattern: frame(place).count))
    words.append(UInt64(marks[Int(place)]))
    for column in 0..<width { words.append(value(place, column).bitPattern) }
  }

  mutating func restore(from words: inout ArraySlice<UInt64>) -> Int32? {
    guard words.count >= width + 2, let frame = words.popFirst(), let mark = words.popFirst() else { return nil }
    let place = claim(Frame(Int64(bitPattern: frame)), UInt8(truncatingIfNeeded: mark))
    copies[Int(place)] = sheets.restore(from: &words)
    for i in 0..<truth { truths[Int(place) * truth + i] = Double(bitPattern: words.removeFirst()) }
    return place
  }
}
