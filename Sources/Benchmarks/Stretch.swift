import Emulator
import FlightScheduler
import GroundInterface
import MissionFiles
import Quantities

/// A stretch of flight in one regime, which can be flown over and over from the same state.
final class Stretch {
  /// Simulated seconds.
  let seconds: Int64
  private let origin: Emulator
  private var emulator: Emulator

  /// Flies from the start of `run` until `regime` has lasted for a minute, and keeps that state.
  init(_ run: PreparedRun, in regime: Regime, seconds: Int64) {
    self.seconds = seconds
    var run = run
    // Quiet is what precedes the steady regime; without that, it lasts.
    if regime == .quiet { run.schedule.withdraw(.steady) }
    emulator = EmulatorBuilder.build(run)
    emulator.fly(into: regime)
    origin = emulator
  }

  /// From the beginning again; depends on where it ends.
  func fly() -> UInt64 {
    emulator = origin
    let end = emulator.now + seconds * Frame.perSecond
    while emulator.nextFrame() <= end { emulator.tick() }
    return emulator.journal.lane0 ^ UInt64(bitPattern: emulator.now.count)
  }

  /// Whether the whole stretch lies in one regime.
  func staysInRegime() -> Bool {
    let regime = origin.table.selectedFlightMode
    _ = fly()
    return emulator.table.selectedFlightMode == regime
  }
}

extension Emulator {
  /// Flies until a regime has lasted for a minute.
  mutating func fly(into regime: Regime) {
    var since = now
    while now < since + 60 * Frame.perSecond {
      tick()
      if table.selectedFlightMode != regime.rawValue { since = now }
    }
  }
}
