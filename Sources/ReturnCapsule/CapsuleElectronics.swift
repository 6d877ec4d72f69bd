import DeviceModel
package import HardwareInterface
package import Quantities

/// Timer, sensors and beacon of the capsule.
package struct CapsuleElectronics: BitwiseCopyable, Sendable {
  /// The last preset taken: seconds from entry, and the frame it was for.
  package var timerPreset = Reading.none
  package var sensorsOn = false
  /// Largest specific force since the last word, m/s^2.
  package var largestForce = 0.0
  /// Outside the capsule, Pa; zero until there is air.
  package var staticPressure = 0.0, dynamicPressure = 0.0
  package var forwardWatts = 0.0
  package var nextPulse = Frame.never
  /// The place of landing has been read off.
  package var placeIsFinal = false
  package init() {}

  mutating func preset(_ inside: inout CapsuleInternal.Command) {
    if inside.timerPreset.isValid && inside.timerPreset.frame != timerPreset.frame { timerPreset = inside.timerPreset }
    sensorsOn = inside.sensorsOn
  }

  mutating func feel(_ force: Double) { largestForce = max(largestForce, force) }

  /// What the timer shows at `now`, s from entry; NaN while never preset.
  func timer(at now: Frame, _ sheet: Capsule.DataSheet) -> Double {
    guard timerPreset.isValid else { return .nan }
    return timerPreset.value + now.seconds(since: timerPreset.frame) * (1 + sheet.timerDrift)
  }

  /// Electrical load while alone, W.
  func load(_ sheet: Capsule.DataSheet, _ inside: inout CapsuleInternal.Command) -> Double {
    if inside.sensorsOn { return sheet.entryWatts }
    return inside.beacon > 0 ? sheet.beaconWatts : sheet.timerWatts
  }

  /// Radiates pulses; transmitter 1 may be silent.
  mutating func radiate(
    _ frames: Int64, isAlive: Bool, at now: Frame, _ sheet: Capsule.DataSheet, _ part: inout Part<CapsuleFaults.Beacon>,
    _ inside: inout CapsuleInternal.Command, _ truth: inout CapsuleTruth
  ) {
    guard isAlive, inside.beacon > 0 else {
      forwardWatts = 0
      nextPulse = .never
      return
    }
    let silent = part.fault == .silent && inside.beacon == 1
    part.note(silent)
    forwardWatts = silent ? 0 : sheet.beaconForwardWatts
    if nextPulse == .never { nextPulse = now }
    let period = max(Int64(inside.beaconPeriodSeconds * 128), 1)
    while nextPulse <= now {
      if !silent { truth.beaconPulses &+= 1 }
      nextPulse += period
    }
  }
}

extension CapsuleElectronics: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("timerPreset", &timerPreset)
    visitor.field("sensorsOn", &sensorsOn)
    visitor.field("largestForce", &largestForce)
    visitor.field("staticPressure", &staticPressure)
    visitor.field("dynamicPressure", &dynamicPressure)
    visitor.field("forwardWatts", &forwardWatts)
    visitor.field("nextPulse", &nextPulse)
    visitor.field("placeIsFinal", &placeIsFinal)
  }
}

/// Keys of the capsule's random streams.
package struct CapsuleNoise: BitwiseCopyable, Sendable {
  let accelerometer, barometer: NoiseStream

  init(seed: UInt64) {
    accelerometer = NoiseStream(seed: seed, device: "capsule", purpose: "accelerometer")
    barometer = NoiseStream(seed: seed, device: "capsule", purpose: "barometer")
  }
}
