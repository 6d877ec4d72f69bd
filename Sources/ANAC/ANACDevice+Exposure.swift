import DeviceModel
import FixedStorage
package import HardwareInterface
package import Quantities

extension ANACDevice {
  /// The step up to `now` may take in the scene: it must be that of now.
  package mutating func isAboutToExpose(_ command: inout ANAC.Command, at now: Frame) -> Bool {
    guard mode == .operating else { return false }
    if exposure.stage == .exposing { return now >= exposure.middle }
    return command.exposeCount != exposure.ordersTaken && framesToMiddle(exposureSeconds(of: &command)) == 0
  }

  private func exposureSeconds(of command: inout ANAC.Command) -> Double {
    command.exposureSeconds.clamped(sheet.shortestExposureSeconds, sheet.longestExposureSeconds)
  }

  private func framesToMiddle(_ seconds: Double) -> Int64 { Int64(seconds * 0.5 * Double(Frame.perSecond)) }

  /// Takes orders, the scene in the middle of an exposure, and delivers the message after readout.
  mutating func stepExposure(
    _ around: inout Surroundings, _ command: inout ANAC.Command, _ response: inout ANAC.Response
  ) {
    if command.exposeCount != exposure.ordersTaken { takeOrder(around.now, &command) }
    if exposure.stage == .exposing && around.now >= exposure.middle {
      exposure.stage = .reading
      measure(&around)
      let readout = exposure.window == .full ? sheet.readoutSeconds : sheet.windowReadoutSeconds
      exposure.ready = around.now + framesToMiddle(exposure.seconds) + Int64(readout * Double(Frame.perSecond))
    }
    if exposure.stage == .reading && around.now >= exposure.ready { deliver(&response) }
  }

  /// An order that comes while busy, or outside the operating mode, is lost.
  mutating func takeOrder(_ now: Frame, _ command: inout ANAC.Command) {
    exposure.ordersTaken = command.exposeCount
    guard mode == .operating && exposure.stage == .idle else { return }
    guard parts.imageProcessor.fault != .hang else { return parts.imageProcessor.note(true) }
    exposure.stage = .exposing
    exposure.seconds = exposureSeconds(of: &command)
    exposure.target = command.target
    exposure.window = command.window
    exposure.middle = now + framesToMiddle(exposure.seconds)
  }

  mutating func deliver(_ response: inout ANAC.Response) {
    guard parts.imageProcessor.fault != .hang else { return parts.imageProcessor.note(true) }
    exposure.stage = .idle
    sequence &+= 1
    response.imageLink.append(exposure.image.message(sequence: sequence))
  }

  /// What the frame shows: the fixed facts of the exposure, then light, then each body.
  mutating func measure(_ around: inout Surroundings) {
    var frame = FrameLight(sheet, exposure.seconds, exposure.window)
    exposure.image = ANAC.Image()
    exposure.image.time = imageTime(around.now)
    exposure.image.exposureSeconds = exposure.seconds
    exposure.image.window = exposure.window
    exposure.image.target = exposure.target
    exposure.image.filter = ANAC.Filter(rawValue: UInt8(Int(filterPlace + 0.5) % 8)) ?? .clear
    openToLight(&frame)
    addBackground(&frame)
    let found = survey(&around, &frame)
    finish(&frame, found, around.now)
  }

  mutating func imageTime(_ now: Frame) -> OnBoardTime {
    var time = OnBoardTime(now)
    if parts.imageProcessor.fault == .mistagged {
      let units = Int64(parts.imageProcessor.severity * Double(OnBoardTime.unitsPerSecond))
      time.units += units
      parts.imageProcessor.note(units != 0)
    }
    return time
  }

  /// Door, filter, lens and shutter between the sky and the detector.
  mutating func openToLight(_ frame: inout FrameLight) {
    let passage = doorPassage * filterTransmission
    frame.transmission = passage
    if parts.optics.fault == .contamination {
      frame.transmission = passage * (1 - parts.optics.severity.clamped(0, 1))
      parts.optics.note(frame.transmission != passage)
    }
    switch parts.shutter.fault {
    case nil: break
    case .stuckClosed:
      frame.transmission = 0
      parts.shutter.note(passage > 0)
    case .stuckOpen:
      // The image goes on falling on the detector while it is read.
      frame.litSeconds += exposure.window == .full ? sheet.readoutSeconds : sheet.windowReadoutSeconds
      parts.shutter.note(passage > 0)
    }
  }

  mutating func addBackground(_ frame: inout FrameLight) {
    let dark = sheet.darkElectronsPerSecond * Elementary.exp((detectorKelvin - 293) * (0.693_147_180_559_945_3 / 7))
    let keepOut = 0.523_598_775_598_298_9 / max(sunAngle, 0.01)
    let stray = sheet.strayElectronsPerSecond * keepOut * keepOut * keepOut * keepOut
    frame.background =
      dark * frame.seconds
      + (sheet.skyElectronsPerSecond + stray) * frame.litSeconds * frame.transmission
    var outliers = sheet.cosmicRaysPerSecond * frame.seconds
    outliers = max(outliers + outliers.squareRoot() * noise(6, lastFrame), 0)
    if parts.detector.fault == .hotPixels {
      frame.hotPixels = parts.detector.severity
      parts.detector.note(frame.hotPixels >= 1)
    }
    exposure.image.hotPixels = UInt32(min(outliers + frame.hotPixels, 65_535))
  }

  /// One normal draw of this image.
  mutating func noise(_ draw: UInt32, _ now: Frame) -> Double { keys.normal(at: now, draw: draw) }
}
