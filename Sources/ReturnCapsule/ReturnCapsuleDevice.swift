package import DeviceModel
package import HardwareInterface
package import Quantities

/// The return capsule: a guest of the main craft until it leaves, then a body of its own that is
/// integrated to the ground.
///
/// Slot row: every frame below 200 km, any step length above; steps longer than a frame are cut
/// into frames where there is air, so that the fall does not depend on how often it is asked for.
package struct ReturnCapsuleDevice: BitwiseCopyable, Sendable {
  package enum PartID: UInt8, BitwiseCopyable, Sendable {
    case gSwitch1, gSwitch2, lidLatch, separationLatch, springs, drogue, main, beacon, battery, seal
  }

  let sheet: Capsule.DataSheet
  let keys: CapsuleNoise
  package var parts = CapsuleParts()
  package var attachment = CapsuleAttachment()
  package var battery: CapsuleBattery
  package var pyros = CapsulePyros()
  package var flight = CapsuleFlight()
  package var electronics = CapsuleElectronics()
  package var truth = CapsuleTruth()
  /// Impulse of the release on the main craft, body axes, N s, until the motion takes it.
  private var recoilBody = Vector3.zero

  package init(_ sheet: Capsule.DataSheet, seed: UInt64) {
    self.sheet = sheet
    keys = CapsuleNoise(seed: seed)
    battery = CapsuleBattery(sheet)
  }

  /// Advances by `frames`; the words are latched at `around.now`.
  package mutating func step(
    elapsed frames: Int64, _ around: inout Surroundings, _ command: inout Capsule.Command,
    _ response: inout Capsule.Response, _ inside: inout CapsuleInternal.Command,
    _ sensed: inout CapsuleInternal.Response
  ) {
    if attachment.isMated {
      stayMated(frames, &around, &command, &inside)
    } else {
      flyAlone(frames, &around, &inside)
    }
    electronics.radiate(
      frames, isAlive: isAlive(&around), at: around.now, sheet, &parts.beacon, &inside, &truth)
    latchInside(&around, &sensed)
    latchOutside(&around, &response)
    carryMessages(isAlive: isAlive(&around), &command, &response, &inside, &sensed)
  }

  /// Whether the sequencer has power: from the craft while mated, from its battery alone.
  func isAlive(_ around: inout Surroundings) -> Bool {
    attachment.isMated ? around.powered[.capsule] : battery.joules > 0
  }

  /// One step on the main craft's deck.
  mutating func stayMated(
    _ frames: Int64, _ around: inout Surroundings, _ command: inout Capsule.Command,
    _ inside: inout CapsuleInternal.Command
  ) {
    let seconds = Double(frames) * Frame.seconds
    let powered = around.powered[.capsule]
    battery.step(
      seconds: seconds, load: 0, charge: powered && command.charge ? sheet.chargerWatts : 0, sheet, &parts.battery)
    attachment.leak(seconds: seconds, sheet, &parts.seal)
    guard powered else { return }
    attachment.drive(seconds: seconds, sheet, &parts, &command)
    around.isCapsuleLidOpen = attachment.isOpen(sheet)
    attachment.receive(containerKg: around.stowedContainerKg, sheet)
    electronics.preset(&inside)
    truth.containerKg = attachment.containerKg
    if attachment.fire(command.firing, &parts.separationLatch) { separate(&around) }
  }

  /// Leaves wherever the craft is: far from the Earth it only takes longer to arrive anywhere.
  mutating func separate(_ around: inout Surroundings) {
    precondition(around.nearEarth.isValid, "the plant looks at the Earth while the capsule has power")
    let uneven = parts.springs.fault == .uneven ? parts.springs.severity / 100 : 0
    parts.springs.note(uneven != 0)
    let kickBody = Vector3(uneven, 0, 1) * sheet.springDeltaVMetersPerSecond
    flight.leave(&around, kickBody: kickBody)
    recoilBody = -sheet.releasedMassKg * kickBody
    truth.stage = .coasting
    truth.separationFrame = around.now
    truth.spinRate = sheet.spinRadiansPerSecond * (1 - uneven)
    truth.nutationRate = sheet.spinRadiansPerSecond * uneven
  }
}

extension ReturnCapsuleDevice {
  /// The craft's share of the release, once.
  package mutating func takeRecoil() -> Vector3 {
    let taken = recoilBody
    recoilBody = .zero
    return taken
  }

  /// The sealed container on board: for a mission that begins after sampling.
  package mutating func beginStowed(containerKg: Double) {
    attachment.beginSealed(containerKg: containerKg, sheet)
    truth.containerKg = containerKg
  }

  /// Just released, its timer loaded: for a mission that begins with the re-entry.
  package mutating func beginAlone(_ around: inout Surroundings, secondsToEntry: Double) {
    electronics.timerPreset = Reading(-secondsToEntry, at: around.now)
    attachment.isReleased = true
    separate(&around)
    recoilBody = .zero
  }

  /// Long since landed and silent: for a mission that begins after the return.
  package mutating func beginLanded() {
    attachment.isReleased = true
    battery.joules = 0
    electronics.placeIsFinal = true
    truth.stage = .landed
    truth.landingFrame = Frame(0)
  }
}

extension ReturnCapsuleDevice: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("parts", &parts)
    visitor.field("attachment", &attachment)
    visitor.field("battery", &battery)
    visitor.field("pyros", &pyros)
    visitor.field("flight", &flight)
    visitor.field("electronics", &electronics)
    visitor.field("truth", &truth)
    visitor.field("recoilBody", &recoilBody)
  }
}

extension ReturnCapsuleDevice: FailingDevice {
  package mutating func fail(part: UInt8, kind: UInt8?, severity: Double) {
    switch PartID(rawValue: part) {
    case .gSwitch1: parts.gSwitch1.set(kind: kind, severity: severity)
    case .gSwitch2: parts.gSwitch2.set(kind: kind, severity: severity)
    case .lidLatch: parts.lidLatch.set(kind: kind, severity: severity)
    case .separationLatch: parts.separationLatch.set(kind: kind, severity: severity)
    case .springs: parts.springs.set(kind: kind, severity: severity)
    case .drogue: parts.drogue.set(kind: kind, severity: severity)
    case .main: parts.main.set(kind: kind, severity: severity)
    case .beacon: parts.beacon.set(kind: kind, severity: severity)
    case .battery: parts.battery.set(kind: kind, severity: severity)
    case .seal: parts.seal.set(kind: kind, severity: severity)
    case nil: preconditionFailure("unknown part of the capsule")
    }
  }

  package mutating func takeDifference(part: UInt8) -> Bool {
    switch PartID(rawValue: part) {
    case .gSwitch1: parts.gSwitch1.takeDifference()
    case .gSwitch2: parts.gSwitch2.takeDifference()
    case .lidLatch: parts.lidLatch.takeDifference()
    case .separationLatch: parts.separationLatch.takeDifference()
    case .springs: parts.springs.takeDifference()
    case .drogue: parts.drogue.takeDifference()
    case .main: parts.main.takeDifference()
    case .beacon: parts.beacon.takeDifference()
    case .battery: parts.battery.takeDifference()
    case .seal: parts.seal.takeDifference()
    case nil: preconditionFailure("unknown part of the capsule")
    }
  }
}
