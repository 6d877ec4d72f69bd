import Emulator
import FlightScheduler
import MissionFiles
import Quantities
import Testing

/// How often each task ran follows from the slot table and the history of modes alone.
@Suite struct ActivationCountTests {
  /// Frames of one unbroken stretch of modes, with the modes that enabled the rows in it.
  private struct Stretch {
    var first: Int64
    var end: Int64
    var flight: UInt8
    var plant: UInt8
  }

  /// Flies and writes down, frame by frame, which modes were selected for it.
  private static func fly(_ emulator: inout Emulator, frames: Int64) -> [Stretch] {
    let begin = emulator.now.count + 1
    var history = [modes(&emulator, from: begin)]
    while emulator.nextFrame().count < begin + frames {
      emulator.tick()
      let now = modes(&emulator, from: emulator.now.count + 1)
      guard let last = history.last, (now.flight, now.plant) != (last.flight, last.plant) else { continue }
      history[history.count - 1].end = now.first
      history.append(now)
    }
    history[history.count - 1].end = begin + frames
    return history
  }

  private static func modes(_ emulator: inout Emulator, from first: Int64) -> Stretch {
    Stretch(
      first: first, end: first, flight: emulator.table.selectedFlightMode, plant: emulator.table.selectedPlantMode)
  }

  /// Multiples of the period, moved by the offset, that lie in `first ..< end`.
  private static func occasions(_ row: SlotRow, _ first: Int64, _ end: Int64) -> UInt64 {
    func before(_ frame: Int64) -> Int64 {
      let past = frame - row.offset
      return past <= 0 ? 0 : (past - 1) / row.period + 1
    }
    return UInt64(before(end) - before(first))
  }

  @Test(arguments: ["asteroid-sampling/descent", "asteroid-transfer", "asteroid-proximity"])
  func `schedule and mode history give the counts of run.json`(phase: String) throws {
    let run = try FaultFlight.prepare(from: phase, for: "1h", "")
    var emulator = EmulatorBuilder.build(run)
    let history = Self.fly(&emulator, frames: 3600 * 128)
    for i in 0..<emulator.table.sheet.count {
      let row = emulator.table.sheet.rows[i]
      let wanted = history.reduce(UInt64(0)) { sum, stretch in
        let mode = row.wing == .flight ? stretch.flight : stretch.plant
        return row.modes >> mode & 1 == 0 ? sum : sum + Self.occasions(row, stretch.first, stretch.end)
      }
      #expect(emulator.table.activations[i] == wanted, "row \(i) of \(phase), period \(row.period)")
    }
  }

  @Test func `the proof has seen a change of modes`() throws {
    var emulator = EmulatorBuilder.build(try FaultFlight.prepare(from: "asteroid-sampling/descent", for: "1h", ""))
    #expect(Self.fly(&emulator, frames: 3600 * 128).count > 1)
  }
}
