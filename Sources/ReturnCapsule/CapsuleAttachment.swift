import DeviceModel
package import HardwareInterface
package import Quantities

/// The capsule as a part of the main craft: lid, container, seal, and what holds it on its seat.
package struct CapsuleAttachment: BitwiseCopyable, Sendable {
  /// Travel of the lid's drive, s: latches first, then the hinge; 0 is closed and locked.
  package var lidTravelSeconds = 0.0
  package var clampTravelSeconds = 0.0
  package var containerKg = 0.0
  package var containerPressurePascals = 0.0
  /// Number of the last firing that the release has seen.
  package var lastFiring: UInt32 = 0
  /// One bolt has let go, the others hold.
  package var isTilted = false
  /// The capsule has left.
  package var isReleased = false
  package init() {}

  package var isMated: Bool { !isReleased }

  package func isOpen(_ sheet: Capsule.DataSheet) -> Bool {
    lidTravelSeconds >= sheet.latchSeconds + sheet.hingeSeconds
  }
  package func isClamped(_ sheet: Capsule.DataSheet) -> Bool {
    containerKg > 0 && clampTravelSeconds >= sheet.sealClampSeconds
  }
  /// Latch 1 to 4 unlocks in the first to fourth quarter of the latches' travel.
  package func isLocked(latch: Int, _ sheet: Capsule.DataSheet) -> Bool {
    lidTravelSeconds < 0.25 * Double(latch) * sheet.latchSeconds
  }
  package func lidDegrees(_ sheet: Capsule.DataSheet) -> Double {
    max(lidTravelSeconds - sheet.latchSeconds, 0) / sheet.hingeSeconds * sheet.lidOpenDegrees
  }
}

extension CapsuleAttachment {
  /// Moves lid and clamp for `seconds` of power.
  mutating func drive(
    seconds: Double, _ sheet: Capsule.DataSheet, _ parts: inout CapsuleParts, _ command: inout Capsule.Command
  ) {
    let full = sheet.latchSeconds + sheet.hingeSeconds
    let wanted =
      switch command.lid {
      case .hold: lidTravelSeconds
      case .open: min(lidTravelSeconds + seconds, full)
      case .close: max(lidTravelSeconds - seconds, 0)
      }
    let reached = lidTravel(towards: wanted, sheet, parts.lidLatch.fault)
    parts.lidLatch.note(reached != wanted)
    lidTravelSeconds = reached
    guard command.clampSeal, containerKg > 0, clampTravelSeconds < sheet.sealClampSeconds else { return }
    clampTravelSeconds += seconds
    if isClamped(sheet) { containerPressurePascals = sheet.containerPressurePascals }
  }

  /// A jammed third latch holds the drive on the side of the latch where it stands.
  func lidTravel(towards wanted: Double, _ sheet: Capsule.DataSheet, _ fault: CapsuleFaults.LidLatch?) -> Double {
    guard fault == .jammed else { return wanted }
    let bolt = 0.75 * sheet.latchSeconds
    return lidTravelSeconds < bolt ? min(wanted, bolt - 0.01 * sheet.latchSeconds) : max(wanted, bolt)
  }

  /// Takes what the sampler has laid in, if the lid stands open.
  mutating func receive(containerKg inserted: Double, _ sheet: Capsule.DataSheet) {
    if inserted > 0, isOpen(sheet), clampTravelSeconds == 0 { containerKg = inserted }
  }

  /// The lid closed over a clamped container, its test gas let in.
  mutating func beginSealed(containerKg: Double, _ sheet: Capsule.DataSheet) {
    self.containerKg = containerKg
    clampTravelSeconds = sheet.sealClampSeconds
    containerPressurePascals = sheet.containerPressurePascals
  }

  /// The clamped container loses its test gas through the seal.
  mutating func leak(seconds: Double, _ sheet: Capsule.DataSheet, _ part: inout Part<CapsuleFaults.Seal>) {
    guard isClamped(sheet), containerPressurePascals > 0 else { return }
    let sound = max(containerPressurePascals - sheet.containerLeakPascalsPerSecond * seconds, 0)
    containerPressurePascals =
      part.fault == .leaking ? max(sound - part.severity / 60 * seconds, 0) : sound
    part.note(containerPressurePascals != sound)
  }

  /// Fires the release when the firing number is new; true when the capsule leaves.
  mutating func fire(_ number: UInt32, _ part: inout Part<CapsuleFaults.SeparationLatch>) -> Bool {
    guard number != lastFiring, !isReleased else { return false }
    lastFiring = number
    guard part.fault == nil else {
      isTilted = true
      part.note(true)
      return false
    }
    isReleased = true
    return true
  }
}

extension CapsuleAttachment: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("lidTravelSeconds", &lidTravelSeconds)
    visitor.field("clampTravelSeconds", &clampTravelSeconds)
    visitor.field("containerKg", &containerKg)
    visitor.field("containerPressurePascals", &containerPressurePascals)
    visitor.field("lastFiring", &lastFiring)
    visitor.field("isTilted", &isTilted)
    visitor.field("isReleased", &isReleased)
  }
}
