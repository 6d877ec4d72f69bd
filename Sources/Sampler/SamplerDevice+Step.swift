package import DeviceModel
package import HardwareInterface
import Quantities

extension SamplerDevice {
  /// Advances the sampler by `frames` up to the frame of `around`. Without power nothing is driven, but
  /// what floats behind an open flap still gets out.
  package mutating func step(
    elapsed frames: Int64, _ around: inout Surroundings, _ command: inout Sampler.Command,
    _ response: inout Sampler.Response
  ) {
    let seconds = Double(frames) * Frame.seconds
    around.sampleLossKgPerSecond = 0
    if flapGap > 0 { lose(seconds, &around) }
    around.headReachMeters = isCut ? around.armReachMeters : around.armReachMeters + headExtension
    guard around.powered[.sampler] else {
      if mode != .unpowered { switchOff(&around, &response) }
      return
    }
    if mode == .unpowered { switchOn(&command) }
    heat(frames, &around)
    stepMode(command.mode)
    let drives = mode.isOperating
    moveHead(drives ? command.head : .hold, seconds)
    around.headReachMeters = isCut ? around.armReachMeters : around.armReachMeters + headExtension
    moveFlap(drives ? command.flap : mode == .safe ? .back : .hold, seconds)
    turnBrush(drives ? command.brushSpeed : 0, seconds, &around)
    collect(seconds, &around)
    fireCutters(&command)
    transfer(drives ? command.transfer : .hold, seconds, &around)
    report(&around, &response)
  }

  /// Safe by order or by a hot motor, whatever is commanded; only a standby order to a cooler motor ends it.
  mutating func stepMode(_ ordered: DeviceMode) {
    let wanted = motorKelvin > sheet.motorSafeKelvin ? .safe : ordered
    switch (wanted, mode) {
    case (.unpowered, _), (.operating, .safe): break
    case (.standby, _), (.operating, _), (.safe, _): mode = wanted
    }
  }

  mutating func switchOn(_ command: inout Sampler.Command) {
    mode = .standby
    firingsSeen = command.cutterFiring
    backupFiringsSeen = command.backupCutterFiring
  }

  @inline(never) mutating func switchOff(_ around: inout Surroundings, _ response: inout Sampler.Response) {
    mode = .unpowered
    (brushSpeed, brushAmperes, strokeForce) = (0, 0, 0)
    response = Sampler.Response()
  }

  mutating func moveHead(_ drive: Sampler.Drive, _ seconds: Double) {
    let goal =
      switch drive {
      case .hold: headExtension
      case .out: sheet.headStrokeMeters
      case .back: 0.0
      }
    if goal != headExtension && !isCut {
      if parts.head.fault == .jammed {
        parts.head.note(true)
      } else {
        headExtension = stepped(headExtension, to: goal, by: sheet.headStrokeMeters / sheet.headSeconds * seconds)
      }
    }
  }

  mutating func moveFlap(_ drive: Sampler.Drive, _ seconds: Double) {
    let goal =
      switch drive {
      case .hold: flapGap
      case .out: sheet.flapGapMeters
      case .back: 0.0
      }
    let healthy = stepped(flapGap, to: goal, by: sheet.flapGapMeters / sheet.flapSeconds * seconds)
    let wedge = parts.flap.fault == .jammedOpen ? parts.flap.severity.clamped(0, sheet.flapGapMeters) : 0
    let wedged = healthy < wedge && flapGap > healthy
    parts.flap.note(wedged)
    flapGap = wedged ? wedge.clamped(healthy, flapGap) : healthy
  }

  /// A gap that is not pressed to the ground lets sample out.
  mutating func lose(_ seconds: Double, _ around: inout Surroundings) {
    let closed = around.headForceNewtons > sheet.contactThresholdNewtons
    let rate = closed ? 0 : sampleKilograms * flapGap * sheet.lossPerSecondMeter
    around.sampleLossKgPerSecond = rate
    sampleKilograms = max(0, sampleKilograms - rate * seconds)
  }

  func stepped(_ value: Double, to goal: Double, by step: Double) -> Double {
    (goal - value).magnitude <= step + 1e-12 ? goal : value + (goal > value ? step : -step)
  }

  /// Motor temperature: electrical heat in, slow approach to the head's surroundings.
  mutating func heat(_ frames: Int64, _ around: inout Surroundings) {
    if lastFrame == .never { motorKelvin = around.samplerKelvin }
    let since = lastFrame == .never ? frames : around.now - lastFrame
    let decay = since == 1 ? keys.coolingOfFrame : Self.cooling(over: since, sheet)
    motorKelvin = around.samplerKelvin + (motorKelvin - around.samplerKelvin) * decay
    motorKelvin += brushAmperes * sheet.motorVolts * sheet.motorKelvinPerJoule * Double(frames) * Frame.seconds
    lastFrame = around.now
  }
}
