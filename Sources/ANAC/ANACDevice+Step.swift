package import DeviceModel
package import HardwareInterface
import Quantities

extension ANACDevice {
  /// Advances the camera by `frames` up to the frame of `around`.
  package mutating func step(
    elapsed frames: Int64, _ around: inout Surroundings, _ command: inout ANAC.Command,
    _ response: inout ANAC.Response
  ) {
    guard around.powered[.anac] else {
      if mode != .unpowered { switchOff(&response) }
      return
    }
    if mode == .unpowered { switchOn(&command) }
    relaxTemperatures(&around, frames)
    guard startUpFrames <= 0 else {
      startUpFrames -= frames
      return
    }
    let seconds = Double(frames) * Frame.seconds
    stepMode(&around, &command)
    motorAmperes = 0
    moveDoor(command.door, seconds)
    if mode != .safe {
      turnWheel(command.filter, reversed: command.filterReversed, seconds)
      moveFocus(command.focus, seconds)
    }
    stepExposure(&around, &command, &response)
    beat(frames)
    report(around.now, &response)
  }

  mutating func switchOn(_ command: inout ANAC.Command) {
    mode = .standby
    startUpFrames = Int64(sheet.startUpSeconds * Double(Frame.perSecond))
    exposure = Exposure()
    exposure.ordersTaken = command.exposeCount
  }

  /// Every word becomes invalid: nothing drives the wires any more.
  @inline(never) mutating func switchOff(_ response: inout ANAC.Response) {
    mode = .unpowered
    motorAmperes = 0
    exposure = Exposure()
    response = ANAC.Response()
  }

  /// First-order approach to the temperature of the mount, exact for any step; also over the time without power.
  mutating func relaxTemperatures(_ around: inout Surroundings, _ frames: Int64) {
    let isFirst = lastFrame == .never
    if isFirst { (detectorKelvin, opticsKelvin) = (around.opticsKelvin, around.opticsKelvin) }
    let unpoweredFrames = isFirst ? 0 : max(around.now - lastFrame - frames, 0)
    if unpoweredFrames > 0 { approach(Double(unpoweredFrames) * Frame.seconds, around.opticsKelvin, powered: 0) }
    approach(Double(frames) * Frame.seconds, around.opticsKelvin, powered: 1)
    lastFrame = around.now
  }

  mutating func approach(_ seconds: Double, _ mount: Double, powered: Double) {
    let detectorEnd = mount + powered * sheet.detectorRiseKelvin
    let opticsEnd = mount + powered * sheet.opticsRiseKelvin
    detectorKelvin =
      detectorEnd
      + (detectorKelvin - detectorEnd) * Elementary.exp(-seconds / sheet.detectorTimeConstantSeconds)
    opticsKelvin = opticsEnd + (opticsKelvin - opticsEnd) * Elementary.exp(-seconds / sheet.opticsTimeConstantSeconds)
  }

  /// The Sun nearer than the keep-out makes safe, whatever is commanded; only a standby order far from it ends that.
  mutating func stepMode(_ around: inout Surroundings, _ command: inout ANAC.Command) {
    sunAngle = Elementary.acos(around.sunDirectionBody.x.clamped(-1, 1))
    if sunAngle < sheet.sunSafeRadians || command.mode == .safe {
      mode = .safe
    } else if command.mode == .standby && sunAngle >= sheet.sunOperatingRadians {
      mode = .standby
    } else if command.mode == .operating && mode != .safe {
      mode = sunAngle >= sheet.sunOperatingRadians ? .operating : .standby
    }
    if mode != .operating { exposure.stage = .idle }
  }

  /// Once a second while alive.
  mutating func beat(_ frames: Int64) {
    guard parts.imageProcessor.fault != .hang else { return parts.imageProcessor.note(true) }
    heartbeatFrames += frames
    heartbeat &+= UInt8(truncatingIfNeeded: heartbeatFrames / Frame.perSecond)
    heartbeatFrames %= Frame.perSecond
  }

  mutating func report(_ now: Frame, _ response: inout ANAC.Response) {
    response.mode = Reading(Double(mode.rawValue), at: now)
    response.doorAngle = Reading(ANAC.Format.doorAngle.onWire(doorAngle), at: now)
    response.doorOpen = Reading(doorAngle > sheet.doorTravelRadians - 0.01 ? 1 : 0, at: now)
    response.doorClosed = Reading(doorAngle < 0.01 ? 1 : 0, at: now)
    response.filter = Reading(ANAC.Format.filter.onWire(filterPlace), at: now)
    response.focus = Reading(ANAC.Format.focus.onWire(focusTravel), at: now)
    response.motorAmperes = Reading(ANAC.Format.motorAmperes.onWire(motorAmperes), at: now)
    response.detectorKelvin = Reading(ANAC.Format.kelvin.onWire(detectorKelvin), at: now)
    response.opticsKelvin = Reading(ANAC.Format.kelvin.onWire(opticsKelvin), at: now)
    response.sunAngle = Reading(ANAC.Format.sunAngle.onWire(sunAngle), at: now)
    response.heartbeat = Reading(Double(heartbeat), at: now)
    response.isBusy = Reading(exposure.stage == .idle ? 0 : 1, at: now)
  }
}
