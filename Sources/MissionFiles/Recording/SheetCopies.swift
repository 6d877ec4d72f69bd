import GroundInterface
import Quantities

/// Copies of the on-board sheet, each shared by all the rows for which it holds.
///
/// The flight software writes the sheet at most eight times a second, near the ground rows are taken at every frame:
/// sixteen rows have one copy.
struct SheetCopies {
  /// Parameters in a copy.
  let width: Int
  private var values: [Double]
  /// Rows that share each copy.
  private var uses: [Int32]
  /// The one freed last is taken next: it is still in the processor's cache.
  private var free: [Int32] = []
  /// The copy taken last, and the frame in which its sheet was last written; -1 when no row has it any more.
  private var newest: Int32 = -1
  private var newestWritten = Frame.never

  init(width: Int) {
    self.width = width
    values = [Double](repeating: .nan, count: RowStore.capacity * width)
    uses = [Int32](repeating: 0, count: RowStore.capacity)
    releaseAll()
  }

  func value(_ copy: Int32, _ column: Int) -> Double { values[Int(copy) * width + column] }

  /// The copy of a sheet that was last written in frame `written`, shared with the row before when that frame was
  /// the same.
  mutating func share(_ telemetry: inout TelemetrySheet, written: Frame) -> Int32 {
    if newest >= 0, written == newestWritten {
      uses[Int(newest)] += 1
      return newest
    }
    let copy = claim()
    RowStore.copy(telemetry.values.span.extracting(first: width), to: &values, at: Int(copy) * width)
    (newest, newestWritten) = (copy, written)
    return copy
  }

  /// A copy of its own for a row out of a checkpoint.
  mutating func restore(from words: inout ArraySlice<UInt64>) -> Int32 {
    let copy = claim()
    for i in 0..<width { values[Int(copy) * width + i] = Double(bitPattern: words.removeFirst()) }
    return copy
  }

  mutating func release(_ copy: Int32) {
    uses[Int(copy)] -= 1
    guard uses[Int(copy)] == 0 else { return }
    if copy == newest { newest = -1 }
    free.append(copy)
  }

  mutating func releaseAll() {
    newest = -1
    free.removeAll(keepingCapacity: true)
    for copy in 0..<RowStore.capacity {
      uses[copy] = 0
      free.append(Int32(copy))
    }
  }

  /// There are as many copies as rows.
  private mutating func claim() -> Int32 {
    guard let copy = free.popLast() else { preconditionFailure("more copies than rows") }
    uses[Int(copy)] = 1
    return copy
  }
}
