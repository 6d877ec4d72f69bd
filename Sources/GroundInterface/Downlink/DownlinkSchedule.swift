/// Which rows of a downlink table fall due in which second: a table's periods come round together.
struct DownlinkSchedule: BitwiseCopyable, Sendable {
  /// A bit per row; the first `cycle` places.
  private var due = InlineArray<840, UInt32>(repeating: 0)
  /// Seconds after which everything begins anew.
  private var cycle: UInt32 = 1

  /// A row is due in each second in which a multiple of its period, shifted by its phase, falls.
  init(_ table: DownlinkTable) {
    for i in 0..<table.scheduled { cycle = Self.leastCommonMultiple(cycle, table.rows[i].period) }
    // The periods are quarters of a second, and one of them is whole seconds: so is the cycle.
    cycle /= 4
    for second in 0..<cycle {
      for i in 0..<table.scheduled {
        let (period, phase) = (table.rows[i].period, table.rows[i].phase)
        if (4 * second + period - phase) % period < 4 { due[Int(second)] |= 1 << UInt32(i) }
      }
    }
  }

  /// The rows of the second that is the so manieth since the start.
  func rows(dueIn second: UInt32) -> UInt32 { due[Int(second % cycle)] }

  private static func leastCommonMultiple(_ a: UInt32, _ b: UInt32) -> UInt32 {
    var (divisor, rest) = (a, b)
    while rest > 0 { (divisor, rest) = (rest, divisor % rest) }
    return a / divisor * b
  }
}
