package import DeviceModel
package import HardwareInterface
package import Quantities

/// Two transponders and their antennas: whether commands get in, and whether frames get through to the station.
///
/// Distance, attitude and antennas change slowly, so the budget is drawn up every sixteen seconds, and every minute or
/// so with nothing on the air either way; then the device does no more than that.
package struct RadioDevice: FailingDevice {
  package enum PartID: UInt8, BitwiseCopyable, Sendable {
    case receiverA, transmitterA, receiverB, transmitterB, gimbal
  }
  /// `deaf`: hears nothing. `lockedUp`: hears, and no longer locks.
  package enum ReceiverFault: UInt8, BitwiseCopyable, Sendable { case deaf, lockedUp }
  /// `weak`: part of the output power is lost (fraction 0 to 1). `dead`: all of it.
  package enum TransmitterFault: UInt8, BitwiseCopyable, Sendable { case weak, dead }
  package enum GimbalFault: UInt8, BitwiseCopyable, Sendable { case jammed }

  /// What never changes in a run.
  struct Sheet: Sendable {
    let data: Radio.DataSheet
    let budget: LinkBudget
  }
  let sheet: Sheet
  /// A receiver holds the ground's carrier; a carrier is on the air.
  package private(set) var isLocked = false
  package private(set) var isTransmitting = false
  var transponders = InlineArray<2, Transponder>(repeating: Transponder())
  var gimbal = Gimbal()
  /// As commanded in the last step.
  var inUse = Radio.Transponder.a
  var antenna = Radio.Antenna.highGain
  var wasBusy = false
  /// Level that the ground's carrier has at each receiver, dBm; information rate for a watt, bit/s.
  var levels = InlineArray<2, Double>(repeating: Transponder.noise)
  var bitsPerSecondPerWatt = 0.0
  var lastStep = Frame.never
  var nextBudget = Frame.never

  package init(_ sheet: Radio.DataSheet, seed: UInt64) {
    self.sheet = Sheet(data: sheet, budget: LinkBudget(sheet))
  }

  /// The high-gain antenna has found the Earth: for a mission that begins after launch.
  package mutating func begin(facing earthBody: Vector3) { gimbal.boresight = earthBody }

  package mutating func step(
    elapsed frames: Int64, _ around: inout Surroundings, _ command: inout Radio.Command,
    _ response: inout Radio.Response
  ) {
    let isBusy = around.uplinkCarrier || command.transmit
    let isDue = isBusy && !wasBusy || command.transponder != inUse || command.antenna != antenna
    guard isBusy || wasBusy || isDue || around.now >= nextBudget else { return }
    wasBusy = isBusy
    (inUse, antenna) = (command.transponder, command.antenna)
    let passed = lastStep == .never ? frames : around.now.count - lastStep.count
    lastStep = around.now
    point(Double(passed) * Frame.seconds, &command)
    if isDue || gimbal.lag > 0 || around.now >= nextBudget { drawUp(&around) }
    for i in 0..<2 { step(i, passed, &around, command.transmit, &response.transponders[i]) }
    isLocked = transponders[0].isLocked || transponders[1].isLocked
    isTransmitting = transponders[Int(inUse.rawValue)].outputWatts > 0.01 * sheet.data.outputWatts
    response.gimbalLag = Reading(WordFormat(count: 0.0001, low: 0, high: 3.2).onWire(gimbal.lag), at: around.now)
  }

  private mutating func point(_ seconds: Double, _ command: inout Radio.Command) {
    let wanted = Vector3(command.direction[0], command.direction[1], command.direction[2])
    gimbal.turn(to: wanted.normalized, by: sheet.data.gimbalRate * seconds)
  }

  private mutating func step(
    _ i: Int, _ frames: Int64, _ around: inout Surroundings, _ isKeyed: Bool,
    _ response: inout Radio.TransponderResponse
  ) {
    var input = Transponder.Input()
    input.hasCarrier = around.uplinkCarrier && around.powered[i == 0 ? .receiverA : .receiverB]
    input.level = levels[i]
    input.isKeyed = isKeyed && i == Int(inUse.rawValue) && around.powered[i == 0 ? .transmitterA : .transmitterB]
    input.deckKelvin = around.deckKelvin
    transponders[i].step(frames, input, sheet.data, at: around.now, &response)
  }

  /// The budget of either direction, as the spacecraft stands now.
  private mutating func drawUp(_ around: inout Surroundings) {
    nextBudget = around.now + (wasBusy ? 16 : 64) * Frame.perSecond
    let earthBody = around.attitude.unrotate(around[.earth].directionICRF)
    let meters = around[.earth].rangeMeters
    let angle = offAxis(antenna, earthBody)
    let inUse = Int(inUse.rawValue)
    levels[inUse] = sheet.budget.level(antenna, offAxis: angle, meters: meters)
    levels[1 - inUse] = sheet.budget.level(.lowGain, offAxis: offAxis(.lowGain, earthBody), meters: meters)
    bitsPerSecondPerWatt = sheet.budget.bitsPerSecondPerWatt(antenna, offAxis: angle, meters: meters)
  }

  /// Angle between an antenna's axis and the Earth, rad; of the two low-gain antennas the nearer one counts.
  private func offAxis(_ antenna: Radio.Antenna, _ earthBody: Vector3) -> Double {
    switch antenna {
    case .highGain: gimbal.boresight.angle(to: earthBody)
    case .mediumGain: Vector3(-1, 0, 0).angle(to: earthBody)
    case .lowGain: Vector3.unitX.angle(to: Vector3(earthBody.x.magnitude, earthBody.y, earthBody.z))
    }
  }
}

// MARK: - What gets through

extension RadioDevice {
  /// Whether the station decodes what leaves at an information rate.
  package mutating func supports(bitsPerSecond: Double) -> Bool {
    transponders[Int(inUse.rawValue)].outputWatts * bitsPerSecondPerWatt >= bitsPerSecond
  }

  /// Whether a telecommand that arrives now gets through: it brings a carrier of its own.
  package mutating func hears(_ around: inout Surroundings) -> Bool {
    drawUp(&around)
    var isHeard = false
    for i in 0..<2 {
      let arrives = around.powered[i == 0 ? .receiverA : .receiverB] && levels[i] >= sheet.data.lockLevel
      transponders[i].receiver.note(arrives)
      isHeard = isHeard || arrives && transponders[i].receiver.fault == nil
    }
    return isHeard
  }

  package mutating func fail(part: UInt8, kind: UInt8?, severity: Double) {
    switch PartID(rawValue: part) {
    case .receiverA: transponders[0].receiver.set(kind: kind, severity: severity)
    case .transmitterA: transponders[0].transmitter.set(kind: kind, severity: severity)
    case .receiverB: transponders[1].receiver.set(kind: kind, severity: severity)
    case .transmitterB: transponders[1].transmitter.set(kind: kind, severity: severity)
    case .gimbal: gimbal.drive.set(kind: kind, severity: severity)
    case nil: preconditionFailure("no such part of the radio")
    }
  }
  package mutating func takeDifference(part: UInt8) -> Bool {
    switch PartID(rawValue: part) {
    case .receiverA: transponders[0].receiver.takeDifference()
    case .transmitterA: transponders[0].transmitter.takeDifference()
    case .receiverB: transponders[1].receiver.takeDifference()
    case .transmitterB: transponders[1].transmitter.takeDifference()
    case .gimbal: gimbal.drive.takeDifference()
    case nil: preconditionFailure("no such part of the radio")
    }
  }
}

extension RadioDevice: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("isLocked", &isLocked)
    visitor.field("isTransmitting", &isTransmitting)
    visitor.field("transponders", &transponders)
    visitor.field("gimbal", &gimbal)
    visitor.field("inUse", &inUse)
    visitor.field("antenna", &antenna)
    visitor.field("wasBusy", &wasBusy)
    visitor.field("levels", &levels)
    visitor.field("bitsPerSecondPerWatt", &bitsPerSecondPerWatt)
    visitor.field("lastStep", &lastStep)
    visitor.field("nextBudget", &nextBudget)
  }
}
