package import Emulator
import FlightScheduler
package import Pacing

extension Emulator {
  /// One tick, each of its tasks timed.
  package mutating func tick(timedBy pacer: inout Pacer<HostClock>) {
    var rows = openTick()
    var begin = pacer.now()
    while let row = runNext(&rows) {
      let end = pacer.now()
      pacer.tasks.record(TaskRegister.number(table.sheet.rows[row]), nanoseconds: end - begin)
      begin = end
    }
    closeTick()
  }
}
