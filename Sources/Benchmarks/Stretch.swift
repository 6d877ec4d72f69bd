import Emulator
import FixedStorage
import FlightScheduler
import FlightSoftware
import GroundInterface
import MissionFiles
import Plant
import Quantities

/// A stretch of flight in one regime, which can be flown over and over from the same state.
final class Stretch {
  /// Simulated seconds.
  let seconds: Int64
  private let origin: Emulator
  private var emulator: Emulator

  /// Flies from the start of `run` until `regime` has lasted for a minute, and keeps that state. From there on it flies
  /// with those rows of the slot table only that `isKept`.
  init(_ run: PreparedRun, in regime: Regime, seconds: Int64, keeping isKept: (SlotRow) -> Bool = { _ in true }) {
    self.seconds = seconds
    var run = run
    // Quiet is what precedes the steady regime; without that, it lasts.
    if regime == .quiet { run.schedule.withdraw(.steady) }
    emulator = EmulatorBuilder.build(run)
    emulator.fly(into: regime)
    emulator.keepRows(where: isKept)
    origin = emulator
  }

  /// From the beginning again; depends on where it ends.
  func fly() -> UInt64 {
    emulator = origin
    Self.fly(&emulator, seconds: seconds)
    return emulator.journal.lane0 ^ UInt64(bitPattern: emulator.now.count)
  }

  private static func fly(_ emulator: inout Emulator, seconds: Int64) {
    let end = emulator.now + seconds * Frame.perSecond
    while emulator.nextFrame() <= end { emulator.tick() }
  }

  /// As `fly`, of the spacecraft alone: both wings, with nobody who reads its frames or holds a script against it.
  func flyAlone() -> UInt64 {
    emulator = origin
    return Self.flyAlone(&emulator, seconds: seconds)
  }

  private static func flyAlone(_ emulator: inout Emulator, seconds: Int64) -> UInt64 {
    let end = emulator.now + seconds * Frame.perSecond
    var now = emulator.table.nextDue(after: emulator.now)
    var sum: UInt64 = 0
    while now <= end {
      emulator.craft.runWings(of: &emulator.table, at: now)
      sum = sum &* 31 &+ UInt64(emulator.craft.downlink.frame.bytes[Int(now.count >> 7) & 511])
      now = emulator.table.nextDue(after: now)
    }
    return sum
  }

  /// Whether the whole stretch lies in one regime.
  func staysInRegime() -> Bool {
    let regime = origin.table.selectedFlightMode
    _ = fly()
    return emulator.table.selectedFlightMode == regime
  }
}

extension Craft {
  /// Runs the rows of both wings that are due, the plant's first.
  fileprivate mutating func runWings(of table: inout SlotTable, at now: Frame) {
    let (due, flightRows) = (table.due(at: now), table.sheet.flightRows)
    plant.run(due & ~flightRows, of: &table, at: now, &commands, &responses)
    flight.run(due & flightRows, of: &table, at: now, &uplink, &responses, &commands, &downlink)
  }
}

extension Emulator {
  /// Goes on with a part of its slot table, in the regime in which it is.
  mutating func keepRows(where isKept: (SlotRow) -> Bool) {
    var rows = FixedList<128, SlotRow>(filler: .unused)
    for i in 0..<table.sheet.count where isKept(table.sheet.rows[i]) { rows.append(table.sheet.rows[i]) }
    let (flight, plant) = (table.selectedFlightMode, table.selectedPlantMode)
    table = SlotTable(&rows, flight: flight, plant: plant, from: now + 1)
    // Its jobs bear the numbers of rows.
    computer = EmulatedComputer()
  }

  /// Flies until a regime has lasted for a minute.
  mutating func fly(into regime: Regime) {
    var since = now
    while now < since + 60 * Frame.perSecond {
      tick()
      if table.selectedFlightMode != regime.rawValue { since = now }
    }
  }
}
