import DeviceModel
import FixedStorage
import HardwareInterface
import Quantities

/// What stands on the wires after a step.
extension ReturnCapsuleDevice {
  /// The words inside the capsule; without power nothing new is latched but the power word.
  mutating func latchInside(_ around: inout Surroundings, _ sensed: inout CapsuleInternal.Response) {
    let now = around.now
    let alive = isAlive(&around)
    sensed.power = Reading(alive ? 1 : 0, at: now)
    guard alive else { return }
    let intact = attachment.isReleased ? 0.0 : 1
    sensed.breakWire1 = Reading(attachment.isTilted ? 0 : intact, at: now)
    sensed.breakWire2 = Reading(intact, at: now)
    sensed.breakWire3 = Reading(intact, at: now)
    sensed.timer = Reading(WordFormat.capsuleTimer.onWire(electronics.timer(at: now, sheet)), at: now)
    sensed.beaconForward = Reading(WordFormat.capsuleBeaconForward.onWire(electronics.forwardWatts), at: now)
    guard electronics.sensorsOn else { return }
    latchSensors(now, &sensed)
  }

  mutating func latchSensors(_ now: Frame, _ sensed: inout CapsuleInternal.Response) {
    let force = electronics.largestForce
    sensed.gSwitch1 = Reading(gSwitch(force, &parts.gSwitch1), at: now)
    sensed.gSwitch2 = Reading(gSwitch(force, &parts.gSwitch2), at: now)
    let rate = truth.spinRate * truth.spinRate + truth.nutationRate * truth.nutationRate
    let across = rate * sheet.accelerometerOffsetMeters
    let felt = (force * force + across * across).squareRoot()
    let noise = sheet.accelerometerNoise * keys.accelerometer.normal(at: now, draw: 0)
    sensed.acceleration = Reading(WordFormat.capsuleAcceleration.onWire(felt + noise), at: now)
    let back = electronics.staticPressure - sheet.baseSuction * electronics.dynamicPressure
    let draught = sheet.barometerNoisePascals * keys.barometer.normal(at: now, draw: 0)
    sensed.pressure = Reading(WordFormat.capsulePressure.onWire(back + draught), at: now)
  }

  func gSwitch(_ force: Double, _ part: inout Part<CapsuleFaults.GSwitch>) -> Double {
    let sound = force > sheet.gSwitchThreshold
    let closed =
      switch part.fault {
      case nil: sound
      case .stuckOpen: false
      case .stuckClosed: true
      }
    part.note(closed != sound)
    return closed ? 1 : 0
  }

  /// The words on the main craft's side; the separation switches sit on its deck and always answer.
  mutating func latchOutside(_ around: inout Surroundings, _ response: inout Capsule.Response) {
    guard around.powered[.capsule] else { return }
    let now = around.now
    let gone = attachment.isReleased ? 1.0 : 0
    response.umbilical = Reading(1 - gone, at: now)
    response.separation1 = Reading(attachment.isTilted ? 1 : gone, at: now)
    response.separation2 = Reading(gone, at: now)
    response.separation3 = Reading(gone, at: now)
    guard attachment.isMated else { return }
    response.lidAngle = Reading(WordFormat.capsuleLidAngle.onWire(attachment.lidDegrees(sheet)), at: now)
    response.latch1 = Reading(attachment.isLocked(latch: 1, sheet) ? 1 : 0, at: now)
    response.latch2 = Reading(attachment.isLocked(latch: 2, sheet) ? 1 : 0, at: now)
    response.latch3 = Reading(attachment.isLocked(latch: 3, sheet) ? 1 : 0, at: now)
    response.latch4 = Reading(attachment.isLocked(latch: 4, sheet) ? 1 : 0, at: now)
    response.containerMass = Reading(WordFormat.capsuleContainerMass.onWire(attachment.containerKg), at: now)
    response.sealClamped = Reading(attachment.isClamped(sheet) ? 1 : 0, at: now)
    response.containerPressure = Reading(
      WordFormat.capsuleContainerPressure.onWire(attachment.containerPressurePascals), at: now)
    response.batteryCharge = Reading(
      WordFormat.capsuleBatteryCharge.onWire(battery.chargePercent(sheet)), at: now)
  }

  /// Carries messages through the umbilical, one each way a step; a broken umbilical drops them.
  mutating func carryMessages(
    isAlive: Bool, _ command: inout Capsule.Command, _ response: inout Capsule.Response,
    _ inside: inout CapsuleInternal.Command, _ sensed: inout CapsuleInternal.Response
  ) {
    let down = command.messages.popFirst()
    let up = inside.messages.popFirst()
    guard isAlive, attachment.isMated else { return }
    if let down { sensed.messages.append(down) }
    if let up { response.messages.append(up) }
  }
}
