import DeviceModel
import HardwareInterface
import Quantities

extension SamplerDevice {
  /// Spins the brush; a stalled one stands and draws its stall current.
  mutating func turnBrush(_ wanted: Double, _ seconds: Double, _ around: inout Surroundings) {
    guard wanted != 0, !isCut else {
      brushSpeed = 0
      brushAmperes = 0
      return
    }
    if brushAmperes == 0 { beginAttempt() }
    let size = wanted.magnitude.clamped(sheet.slowestBrushSpeed, sheet.fastestBrushSpeed)
    let goal = wanted < 0 ? -size : size
    let force = max(around.headForceNewtons, 0)
    let healthy =
      force >= sheet.brushStallNewtons
      ? 0 : stepped(brushSpeed, to: goal, by: sheet.fastestBrushSpeed / sheet.brushSpinUpSeconds * seconds)
    switch parts.brushMotor.fault {
    case nil: brushSpeed = healthy
    case .stalled:
      brushSpeed = 0
      parts.brushMotor.note(healthy != 0)
    }
    let running = sheet.brushRunAmperes + sheet.brushAmperesPerNewton * force
    brushAmperes = brushSpeed == 0 ? sheet.brushStallAmperes : min(running, sheet.brushStallAmperes)
  }

  /// Each attempt meets other ground: one log-normal factor, the same whatever the tick it falls in.
  mutating func beginAttempt() {
    attempts &+= 1
    yieldFactor = Elementary.exp(sheet.yieldSigma * keys.yield.normal(at: Frame(Int64(attempts)), draw: 0))
    startKilograms = sampleKilograms
  }

  /// Intake of a brush that turns forward on the ground behind an open flap; backwards it only clears itself.
  /// Step by step this is m_cap (1 - exp(-m_in / m_cap)), also after losses between two touches.
  mutating func collect(_ seconds: Double, _ around: inout Surroundings) {
    let force = around.headForceNewtons
    let isSampling =
      brushSpeed > 0 && force > sheet.contactThresholdNewtons && flapGap > 0
      && headExtension >= 0.9 * sheet.headStrokeMeters
    guard isSampling else { return }
    let contact = min(force / sheet.fullContactNewtons, 1) * min(flapGap / sheet.flapGapMeters, 1)
    let surfaceSpeed = brushSpeed * sheet.brushRadiusMeters
    let rate =
      sheet.regolithDensity * sheet.brushWidthMeters * sheet.cutDepthMeters * surfaceSpeed
      * sheet.transportEfficiency
    let room = max(sheet.chamberKilograms - startKilograms, 1e-9)
    let free = max(sheet.chamberKilograms - sampleKilograms, 0)
    sampleKilograms += free * (1 - Elementary.exp(-rate * contact * yieldFactor * seconds / room))
  }

  /// What one sensor says of the true force.
  static func sensed(_ newtons: Double, _ part: inout Part<ForceSensorFault>, _ now: Frame) -> Reading {
    let healthy = Sampler.Format.newtons.onWire(newtons)
    let shown: Double =
      switch part.fault {
      case nil: healthy
      case .stuck: Sampler.Format.newtons.onWire(part.severity)
      case .dead: .nan
      }
    part.note(shown != healthy)
    return Reading(shown, at: now)
  }

  mutating func reportForces(_ force: Double, _ now: Frame, _ response: inout Sampler.Response) {
    let noise = sheet.forceNoiseNewtons
    response.force1 = Self.sensed(force + noise * keys.noise.normal(at: now, draw: 1), &parts.forceSensor1, now)
    response.force2 = Self.sensed(force + noise * keys.noise.normal(at: now, draw: 2), &parts.forceSensor2, now)
    response.force3 = Self.sensed(force + noise * keys.noise.normal(at: now, draw: 3), &parts.forceSensor3, now)
  }

  mutating func report(_ around: inout Surroundings, _ response: inout Sampler.Response) {
    let now = around.now
    response.mode = Reading(Double(mode.rawValue), at: now)
    response.headExtension = Reading(Sampler.Format.meters.onWire(headExtension), at: now)
    response.headExtended = Reading(headExtension > sheet.headStrokeMeters - 1e-3 ? 1 : 0, at: now)
    response.headRetracted = Reading(headExtension < 1e-3 ? 1 : 0, at: now)
    response.brushSpeed = Reading(Sampler.Format.speed.onWire(brushSpeed), at: now)
    response.brushAmperes = Reading(Sampler.Format.amperes.onWire(brushAmperes), at: now)
    response.motorKelvin = Reading(Sampler.Format.kelvin.onWire(motorKelvin), at: now)
    response.flapGap = Reading(Sampler.Format.meters.onWire(flapGap), at: now)
    response.flapClosed = Reading(flapGap < 1e-4 ? 1 : 0, at: now)
    reportForces(isCut ? 0 : around.headForceNewtons, now, &response)
    let gauge = sampleKilograms + sheet.massNoiseKilograms * keys.noise.normal(at: now, draw: 4)
    response.sampleMass = Reading(isCut ? .nan : Sampler.Format.kilograms.onWire(gauge), at: now)
    response.stroke = Reading(Sampler.Format.meters.onWire(stroke), at: now)
    response.strokeForce = Reading(Sampler.Format.newtons.onWire(strokeForce), at: now)
    response.latch1 = Reading(isLatched ? 1 : 0, at: now)
    response.latch2 = Reading(isLatched ? 1 : 0, at: now)
    response.wrist = Reading(isCut ? 0 : 1, at: now)
  }
}
