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

extension Emulator {
  /// What scripts do to tasks and stores, set before the rows run.
  mutating func applySurfaces() {
    for task in faults.plan.surfaces.tasks {
      let fate = faults.task(task)
      computer.extraTime(task, nanoseconds: fate.extraNanoseconds, &table)
      computer.stop(task, fate.isStopped, &table)
    }
    for store in faults.plan.surfaces.stores {
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
    for task in faults.plan.surfaces.tasks where computer.madeDifference(task) {
      faults.noteDifference(.task, task, at: now)
    }
    for store in faults.plan.surfaces.stores {
      var (hasRefused, hasMisread) = (false, false)
      craft.withMedium(store) {
        (hasRefused, hasMisread) = ($0.hasRefused, $0.hasMisread)
        ($0.hasRefused, $0.hasMisread) = (false, false)
      }
      if hasRefused { faults.noteDifference(.store, store, effect: StoreEffect.full.rawValue, at: now) }
      if hasMisread { faults.noteDifference(.store, store, effect: StoreEffect.corrupt.rawValue, at: now) }
    }
  }

  /// The on-board clock and its pulse as their readers get them; the frame counter itself is never touched.
  mutating func disturbClock() {
    guard craft.responses.clock.reading.frame == now else { return }
    for clock in faults.plan.surfaces.clocks {
      let undisturbed = (craft.responses.clock.reading, craft.responses.clock.pulse)
      if clock == 0 { disturbReading() } else { disturbPulse() }
      guard undisturbed != (craft.responses.clock.reading, craft.responses.clock.pulse) else { continue }
      faults.noteDifference(.clock, clock, at: now)
    }
  }

  private mutating func disturbReading() {
    let fate = faults.clock(0, at: now)
    var reading = fate.stoppedAt.map { Double(OnBoardTime($0).units) } ?? craft.responses.clock.reading.value
    reading += fate.offsetSeconds * 65536
    craft.responses.clock.reading.value = Double(Int64(reading))
  }

  /// The last pulse that has arrived. Pulses bear no number, so a shift by whole seconds is none.
  private mutating func disturbPulse() {
    let stop = faults.clock(1, at: now).stoppedAt
    let last = min(now, stop.map { $0 - 1 } ?? now)
    for ahead in 0..<3 {
      let second = last.startOfSecond + Int64(1 - ahead) * Frame.perSecond
      let arrival = second + pulseShift(of: second)
      guard arrival <= last else { continue }
      craft.responses.clock.pulse.frame = arrival
      return
    }
  }

  /// Frames by which the pulse of a second comes late, from half a second early to half a second late.
  private mutating func pulseShift(of second: Frame) -> Int64 {
    let shift = Int64((faults.clock(1, at: second).offsetSeconds * Double(Frame.perSecond)).rounded())
    let half = Frame.perSecond / 2
    return (shift + half) & (Frame.perSecond - 1) - half
  }
}

extension Craft {
  /// The memory behind a store, as the catalogue counts them.
  mutating func withMedium(_ store: UInt8, _ body: (inout StoreMedium) -> Void) {
    switch store {
    case 0: body(&flight.services.sequences.medium)
    case 1: body(&flight.services.eventLog.medium)
    case 2: body(&flight.services.parameters.medium)
    default: body(&flight.services.memory.medium)
    }
  }
}
