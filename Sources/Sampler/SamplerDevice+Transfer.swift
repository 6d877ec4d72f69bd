import DeviceModel
import HardwareInterface
import Quantities

extension SamplerDevice {
  /// Head into the capsule's seat, latches, pull test, cutter (fact sheet §6.3, steps 4 to 7).
  mutating func transfer(_ command: inout Sampler.Command, _ seconds: Double, _ around: inout Surroundings) {
    fireCutters(&command)
    strokeForce = 0
    switch command.transfer {
    case .hold: break
    case .insert: insert(seconds, around.isArmAtCapsule)
    case .backOff: if !isLatched && !isCut { stroke = stepped(stroke, to: 0, by: sheet.insertionSpeed * seconds) }
    case .latch: latch(seconds)
    case .pull: pull(seconds)
    }
    if command.transfer != .latch { latchSeconds = 0 }
    if isCut && stroke == sheet.seatStrokeMeters {
      around.stowedContainerKg = sheet.containerKilograms + sampleKilograms
    }
  }

  /// Only from before the seat. An offset head rides up on the edge from half-way on.
  mutating func insert(_ seconds: Double, _ isArmAtCapsule: Bool) {
    guard isArmAtCapsule, !isCut, stroke < sheet.seatStrokeMeters else { return }
    strokeForce = sheet.insertionNewtons
    if parts.seat.fault == .misaligned && stroke >= 0.5 * sheet.seatStrokeMeters {
      strokeForce += 2e4 * parts.seat.severity.magnitude
      parts.seat.note(parts.seat.severity != 0)
      if strokeForce > 80 { return }
    }
    stroke = stepped(stroke, to: sheet.seatStrokeMeters, by: sheet.insertionSpeed * seconds)
  }

  mutating func latch(_ seconds: Double) {
    guard stroke == sheet.seatStrokeMeters, !isLatched else { return }
    latchSeconds += seconds
    guard latchSeconds >= sheet.latchSeconds else { return }
    if parts.latch.fault == .unlatched {
      parts.latch.note(true)
    } else {
      isLatched = true
    }
  }

  /// What is not held comes out.
  mutating func pull(_ seconds: Double) {
    guard stroke > 0, !isCut else { return }
    if isLatched {
      strokeForce = -sheet.pullNewtons
    } else {
      stroke = stepped(stroke, to: 0, by: sheet.insertionSpeed * seconds)
    }
  }

  mutating func fireCutters(_ command: inout Sampler.Command) {
    if command.cutterFiring != firingsSeen {
      firingsSeen = command.cutterFiring
      if parts.cutter.fault == .dud { parts.cutter.note(!isCut) } else { isCut = true }
    }
    if command.backupCutterFiring != backupFiringsSeen {
      backupFiringsSeen = command.backupCutterFiring
      isCut = true
    }
  }
}
