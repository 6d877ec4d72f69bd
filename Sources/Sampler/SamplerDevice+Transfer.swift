import DeviceModel
import HardwareInterface
import Quantities

extension SamplerDevice {
  /// The head cut off in the capsule's seat, with so much sample: for a mission that begins after
  /// sampling. Answers what lies there in all, kg.
  package mutating func beginStowed(sampleKilograms: Double) -> Double {
    self.sampleKilograms = sampleKilograms
    (stroke, isLatched, isCut) = (sheet.seatStrokeMeters, true, true)
    return sheet.containerKilograms + sampleKilograms
  }

  /// Sample in a stowed container that weighs so much in all, kg; 0 without a container.
  package mutating func sampleKilograms(inContainer gross: Double) -> Double {
    max(gross - sheet.containerKilograms, 0)
  }

  /// Head into the capsule's seat, latches, pull test (fact sheet §6.3, steps 4 to 6).
  mutating func transfer(_ action: Sampler.Transfer, _ seconds: Double, _ around: inout Surroundings) {
    strokeForce = 0
    switch action {
    case .hold: break
    case .insert: insert(seconds, &around)
    case .backOff: if !isLatched && !isCut { stroke = stepped(stroke, to: 0, by: sheet.insertionSpeed * seconds) }
    case .latch: latch(seconds)
    case .pull: pull(seconds)
    }
    if action != .latch { latchSeconds = 0 }
    if isCut && stroke == sheet.seatStrokeMeters {
      around.stowedContainerKg = sheet.containerKilograms + sampleKilograms
    }
  }

  /// Only from before the seat. A lid that is not open is in the way; an offset head rides up on the edge
  /// from half-way on.
  mutating func insert(_ seconds: Double, _ around: inout Surroundings) {
    guard around.isArmAtCapsule, !isCut, stroke < sheet.seatStrokeMeters else { return }
    guard around.isCapsuleLidOpen else {
      strokeForce = sheet.lidNewtons
      return
    }
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

  /// The cutter between head and wrist (step 7). Only an operating sampler fires; a number that came in
  /// another mode is spent.
  mutating func fireCutters(_ command: inout Sampler.Command) {
    let isFirst = command.cutterFiring != firingsSeen
    let isSecond = command.backupCutterFiring != backupFiringsSeen
    (firingsSeen, backupFiringsSeen) = (command.cutterFiring, command.backupCutterFiring)
    guard mode.isOperating else { return }
    if isFirst {
      if parts.cutter.fault == .dud { parts.cutter.note(!isCut) } else { isCut = true }
    }
    if isSecond { isCut = true }
  }
}
