import Emulator
import FlightScheduler
import GroundInterface
package import MissionFiles
import Pacing
import Quantities

/// Flies stretches of the mission and says where the time goes.
///
/// The clocks are read where the regime changes, and around every row of one tick in seventeen. Seventeen divides no period of the slot table, so no task escapes the sample.
package struct MissionMeter {
  /// Of all stretches together.
  package private(set) var cost = MissionCost()
  private var clock = HostClock()
  private var ticks: Int64 = 0
  private var regime = 0
  private var since = (frame: Frame(0), wall: Int64(0), processor: Int64(0))
  /// What one reading of the clock adds to the interval that it ends, nanoseconds.
  private let reading: Double

  /// Tasks of the tick that is being timed, with their nanoseconds.
  private var laps: [(task: Int, nanoseconds: Double)] = []

  private static let stride: Int64 = 17
  /// Wall time of a tick beyond its processor time, nanoseconds; the two clocks are not read at once.
  private static let longestAbsence: Int64 = 2000

  package init() { reading = Self.readingCost() }

  /// Flies a session to its end, or until `isStopped` says so; that is asked once a simulated day.
  package mutating func fly(_ session: RunSession, isStopped: () -> Bool = { false }) throws(FileError) {
    resume(at: session.now)
    while !isStopped() {
      let pause = session.now + 86_400 * Frame.perSecond
      if try session.advance(to: pause, by: { tick(&$0) }) != nil { break }
    }
    book(until: session.now)
  }

  /// Begins at a frame; the time before does not count.
  private mutating func resume(at frame: Frame) { since = (frame, clock.now(), HostProcess.processorTime()) }

  /// Does what `Emulator.tick` does.
  private mutating func tick(_ emulator: inout Emulator) {
    let present = Int(emulator.regime.rawValue)
    if present != regime {
      book(until: emulator.now)
      regime = present
    }
    ticks &+= 1
    cost.regimes[regime].ticks += 1
    if ticks % Self.stride == 0 { timedTick(&emulator) } else { emulator.tick() }
  }

  /// Books the time since the last change of regime.
  private mutating func book(until frame: Frame) {
    let last = since
    resume(at: frame)
    cost.regimes[regime].frames += since.frame - last.frame
    cost.regimes[regime].wallNanoseconds += since.wall - last.wall
    cost.regimes[regime].processorNanoseconds += since.processor - last.processor
  }

  /// A tick during which the host gave the processor to somebody else tells nothing of its tasks, and is left out.
  private mutating func timedTick(_ emulator: inout Emulator) {
    laps.removeAll(keepingCapacity: true)
    let processor = HostProcess.processorTime()
    let first = clock.now()
    var begin = first
    var rows = emulator.openTick()
    lap(MissionCost.opening, &begin)
    while let row = emulator.runNext(&rows) { lap(TaskRegister.number(emulator.table.sheet.rows[row]), &begin) }
    emulator.closeTick()
    lap(MissionCost.closing, &begin)
    let away = begin - first - (HostProcess.processorTime() - processor)
    if away < Self.longestAbsence { book() }
    cost.regimes[regime].timingNanoseconds += Double(laps.count) * reading
  }

  private mutating func lap(_ task: Int, _ begin: inout Int64) {
    let end = clock.now()
    laps.append((task, max(0, Double(end - begin) - reading)))
    begin = end
  }

  private mutating func book() {
    cost.regimes[regime].timedTicks += 1
    for (task, nanoseconds) in laps {
      cost.regimes[regime].tasks[task].runs += 1
      cost.regimes[regime].tasks[task].nanoseconds += nanoseconds
    }
  }

  private static func readingCost() -> Double {
    var clock = HostClock()
    let readings = 10_000
    let begin = clock.now()
    for _ in 1..<readings { _ = clock.now() }
    return Double(clock.now() - begin) / Double(readings)
  }
}
