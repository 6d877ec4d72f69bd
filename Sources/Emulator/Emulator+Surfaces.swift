import FixedStorage
import FlightScheduler
import FlightServices
import FlightSoftware
package import GroundInterface
import HardwareInterface
package import Quantities

/// One command of the mission timeline, handed to mission control at `at`.
package struct TimelineCommand: BitwiseCopyable, Sendable {
  package var at: Frame
  package var command: StoredCommand
  /// When the spacecraft executes it; at once when that is past.
  package var execute: Frame
  package init(at: Frame, command: StoredCommand, execute: Frame = Frame(0)) {
    self.at = at
    self.command = command
    self.execute = execute
  }
}

/// An operation whose telecommand has gone and whose answer has not come.
struct AwaitedAnswer: BitwiseCopyable, Sendable {
  var number: UInt32 = 0
  var operation: Int32 = 0
}

/// Links, clocks, tasks and stores that a plan's faults touch: nobody else is asked in a tick.
package struct SurfaceUse: Sendable {
  let links: [UInt8]
  let clocks: [UInt8]
  let tasks: [UInt8]
  let stores: [UInt8]

  package init(_ plan: ScenarioPlan) {
    func used(_ kind: TargetKind) -> [UInt8] {
      var found: [UInt8] = []
      for row in plan.faults where row.target == kind && !found.contains(UInt8(row.index)) {
        found.append(UInt8(row.index))
      }
      return found.sorted()
    }
    links = used(.link)
    clocks = used(.clock)
    tasks = used(.task)
    stores = used(.store)
  }
}

extension Emulator {
  /// What scripts do to tasks and stores, set before the rows run.
  mutating func applySurfaces() {
    for task in sheet.surfaces.tasks {
      let fate = faults.task(task)
      computer.extraTime(task, nanoseconds: fate.extraNanoseconds, &table)
      computer.stop(task, fate.isStopped, &table)
    }
    for store in sheet.surfaces.stores {
      let fate = faults.store(store)
      let stream = NoiseStream(key: fate.corruptKey)
      var inverted: UInt64 = 0
      for bit in 0..<UInt32(max(fate.flippedBits, 0)) {
        inverted |= 1 << stream.index(below: 64, at: Frame(0), draw: bit)
      }
      craft.withMedium(store) {
        $0.isFull = fate.isFull
        $0.invertedBits = inverted
      }
    }
  }

  /// Which of that mattered in this tick.
  mutating func noteSurfaces() {
    for task in sheet.surfaces.tasks where computer.madeDifference(task) { faults.noteDifference(.task, task, at: now) }
    for store in sheet.surfaces.stores {
      var (hasRefused, hasMisread) = (false, false)
      craft.withMedium(store) {
        (hasRefused, hasMisread) = ($0.hasRefused, $0.hasMisread)
        ($0.hasRefused, $0.hasMisread) = (false, false)
      }
      if hasRefused { faults.noteDifference(.store, store, effect: StoreEffect.full.rawValue, at: now) }
      if hasMisread { faults.noteDifference(.store, store, effect: StoreEffect.corrupt.rawValue, at: now) }
    }
  }

  /// The on-board clock as its reader gets it; the frame counter itself is never touched.
  mutating func disturbClock() {
    for clock in sheet.surfaces.clocks where craft.responses.clock.reading.frame == now {
      let fate = faults.clock(clock, at: now)
      let undisturbed = craft.responses.clock.reading.value
      var reading = fate.stoppedAt.map { Double(OnBoardTime($0).units) } ?? undisturbed
      reading += fate.offsetSeconds * 65536
      reading = Double(Int64(reading))
      guard reading != undisturbed else { continue }
      craft.responses.clock.reading.value = reading
      faults.noteDifference(.clock, clock, at: now)
    }
  }
}

extension Craft {
  /// The memory behind a store, as the catalogue counts them.
  mutating func withMedium(_ store: UInt8, _ body: (inout StoreMedium) -> Void) {
    switch store {
    case 0: body(&flight.services.sequences.medium)
    case 1: body(&flight.services.eventLog.medium)
    default: body(&flight.services.parameters.medium)
    }
  }
}
