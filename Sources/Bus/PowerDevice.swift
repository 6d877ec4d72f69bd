package import DeviceModel
package import HardwareInterface
package import Quantities

/// Wings, battery and bus: what the Sun gives, what the units draw, who has power.
package struct PowerDevice: FailingDevice {
  package enum PartID: UInt8, BitwiseCopyable, Sendable { case battery, latch1, latch2, drive1, drive2 }
  /// `cellShort`: so many cells of the string deliver nothing.
  package enum BatteryFault: UInt8, BitwiseCopyable, Sendable { case cellShort }
  /// `unlatched`: the wing stops short of its latch.
  package enum LatchFault: UInt8, BitwiseCopyable, Sendable { case unlatched }
  /// `jammed`: the wing no longer turns.
  package enum DriveFault: UInt8, BitwiseCopyable, Sendable { case jammed }

  let sheet: Power.DataSheet
  var wings = InlineArray<2, Wing>(repeating: Wing())
  var latches = InlineArray<2, Part<LatchFault>>(repeating: Part())
  var drives = InlineArray<2, Part<DriveFault>>(repeating: Part())
  var battery = Part<BatteryFault>()
  /// 0 to 1.
  package private(set) var stateOfCharge = 1.0
  /// Units shed by the comparator, until their switch is seen off.
  var shed = UnitMask()
  var groupsShed: UInt8 = 0
  var lowFrames: Int64 = 0
  /// Draw of the units in `summed`, W.
  var summed = UnitMask()
  var summedWatts: Double

  package init(_ sheet: Power.DataSheet, seed: UInt64) {
    self.sheet = sheet
    summedWatts = sheet.permanentWatts
  }

  /// Wings out, latched and turned to the Sun, at a given charge: for a mission that begins after launch.
  package mutating func beginDeployed(stateOfCharge charge: Double, sunDirectionBody sun: Vector3 = .unitX) {
    for i in 0..<2 { wings[i].beginDeployed(facing: sun) }
    stateOfCharge = charge
  }

  package mutating func step(
    elapsed frames: Int64, _ around: inout Surroundings, _ command: inout Power.Command,
    _ response: inout Power.Response
  ) {
    let seconds = Double(frames) * Frame.seconds
    moveWings(seconds, &command)
    let array = arrayWatts(&around)
    let heaters = around.powered[.heaters] ? around.heaterWattsDrawn : 0
    let load = loadWatts(around.powered) + around.ionWattsDrawn + heaters
    let amperes = charge(array - load, around.busVolts, seconds)
    around.batteryWattsLost = lostWatts(amperes, around.busVolts)
    around.busVolts = volts(amperes)
    supervise(frames, around.busVolts)
    shed.bits &= command.switches.bits
    let alive = stateOfCharge > 0 || array > load
    around.powered = UnitMask(bits: alive ? command.switches.bits & ~shed.bits : 0)
    let shared = min(sheet.sharedWattsAtOneAU / (around.sunDistanceAU * around.sunDistanceAU), array)
    around.ionWattsAvailable = max(0, shared - sheet.busReserveWatts)
    report(array, load, amperes, &around, &response)
  }

  private mutating func moveWings(_ seconds: Double, _ command: inout Power.Command) {
    for i in 0..<2 {
      if command.deployWings && !wings[i].isLatched {
        let reaches = wings[i].unfold(
          seconds / sheet.deploymentSeconds, held: latches[i].fault == .unlatched, redriven: command.redriveWing[i])
        latches[i].note(reaches)
      }
      let moves = wings[i].turn(
        to: command.wingAngle[i], most: sheet.wingDriveRate * seconds, jammed: drives[i].fault == .jammed)
      drives[i].note(moves)
    }
  }

  /// Both wings together, W: inverse square, cosine, temperature, ageing since launch.
  private mutating func arrayWatts(_ around: inout Surroundings) -> Double {
    let sunlit = output(0, &around) + output(1, &around)
    let years = max(0, around.now.seconds(since: Self.launch)) / 31_557_600
    let age = max(0, 1 - sheet.arrayLossPerYear * years)
    return 0.5 * sunlit * age * sheet.arrayWattsAtOneAU / (around.sunDistanceAU * around.sunDistanceAU)
  }

  /// Output of a wing as a share of that at right angles to the Sun and at the reference temperature.
  private mutating func output(_ i: Int, _ around: inout Surroundings) -> Double {
    let share = wings[i].exposure(around.sunDirectionBody)
    around.wings[i].openedShare = wings[i].openedFraction
    around.wings[i].sunlitShare = share
    return share * max(0, 1 - sheet.arrayLossPerKelvin * (around.wings[i].kelvin - sheet.arrayReferenceKelvin))
  }

  /// 2025-05-28T17:31:00Z.
  private static var launch: Frame { Frame(170_645_460 * 128) }

  private mutating func loadWatts(_ powered: UnitMask) -> Double {
    if powered == summed { return summedWatts }
    summed = powered
    summedWatts = sheet.permanentWatts
    var unit: UInt8 = 0
    while let id = UnitID(rawValue: unit) {
      if powered[id] { summedWatts += sheet.watts(of: id) }
      unit += 1
    }
    return summedWatts
  }

  /// Charges or discharges with the balance of power; the current into the battery, A.
  /// What the battery cannot take, the shunt burns.
  private mutating func charge(_ watts: Double, _ volts: Double, _ seconds: Double) -> Double {
    let wanted = watts / max(volts, 1)
    let taper = sheet.maximumChargeAmperes * min(1, (1 - stateOfCharge) * 20)
    let amperes = min(wanted, taper)
    let stored = amperes > 0 ? amperes * sheet.chargeEfficiency : amperes
    stateOfCharge = (stateOfCharge + stored * seconds / (3600 * sheet.batteryAmpereHours)).clamped(0, 1)
    return amperes
  }

  /// What warms the battery, W: its resistance, and what of a charge is not stored.
  private func lostWatts(_ amperes: Double, _ volts: Double) -> Double {
    let unstored = amperes > 0 ? (1 - sheet.chargeEfficiency) * amperes * volts : 0
    return amperes * amperes * sheet.batteryOhms + unstored
  }

  /// Terminal voltage of the string, which is the bus.
  private mutating func volts(_ amperes: Double) -> Double {
    let cell = sheet.cellEmptyVolts + (sheet.cellFullVolts - sheet.cellEmptyVolts) * stateOfCharge
    battery.note(battery.severity > 0)
    let dead = battery.fault == .cellShort ? battery.severity.clamped(0, sheet.batteryCells) : 0
    return max(0, cell * (sheet.batteryCells - dead) + amperes * sheet.batteryOhms)
  }

  /// The undervoltage comparator: one more load group goes each time its delay runs out.
  private mutating func supervise(_ frames: Int64, _ volts: Double) {
    guard volts < sheet.undervoltageVolts else { return lowFrames = 0 }
    lowFrames += frames
    guard Double(lowFrames) * Frame.seconds >= sheet.undervoltageSeconds, groupsShed < 4 else { return }
    lowFrames = 0
    shed.bits |= Self.group(groupsShed).bits
    groupsShed += 1
  }

  /// Order of shedding (fact sheet POW-04): payload, ion engine, arm camera, ANAC; heaters stay.
  private static func group(_ number: UInt8) -> UnitMask {
    var mask = UnitMask()
    switch number {
    case 0:
      mask[.sampler] = true
      mask[.arm] = true
    case 1: mask[.ionEngine] = true
    case 2: mask[.armCamera] = true
    default: mask[.anac] = true
    }
    return mask
  }

  private mutating func report(
    _ array: Double, _ load: Double, _ amperes: Double, _ around: inout Surroundings, _ response: inout Power.Response
  ) {
    let now = around.now
    if shed.bits == 0 { groupsShed = 0 }
    response.busVolts = Reading(WordFormat(count: 0.01, low: 0, high: 60).onWire(around.busVolts), at: now)
    response.batteryAmperes = Reading(WordFormat(count: 0.05, low: -200, high: 200).onWire(amperes), at: now)
    response.stateOfCharge = Reading(WordFormat(count: 0.001, low: 0, high: 1).onWire(stateOfCharge), at: now)
    response.arrayWatts = Reading(WordFormat(count: 1, low: 0, high: 20_000).onWire(array), at: now)
    response.loadWatts = Reading(WordFormat(count: 1, low: 0, high: 20_000).onWire(load), at: now)
    for i in 0..<2 {
      response.wingOpened[i] = Reading(wings[i].openedFraction * 6.283185307179586, at: now)
      response.wingLatched[i] = Reading(wings[i].isLatched ? 1 : 0, at: now)
      response.wingAngle[i] = Reading(wings[i].angle, at: now)
    }
    response.powered = Reading(Double(around.powered.bits), at: now)
    response.groupsShed = Reading(Double(groupsShed), at: now)
  }

  package mutating func fail(part: UInt8, kind: UInt8?, severity: Double) {
    switch PartID(rawValue: part) {
    case .battery: battery.set(kind: kind, severity: severity)
    case .latch1, .latch2: latches[Int(part - 1)].set(kind: kind, severity: severity)
    case .drive1, .drive2: drives[Int(part - 3)].set(kind: kind, severity: severity)
    case nil: preconditionFailure("no such part of the power system")
    }
  }
  package mutating func takeDifference(part: UInt8) -> Bool {
    switch PartID(rawValue: part) {
    case .battery: battery.takeDifference()
    case .latch1, .latch2: latches[Int(part - 1)].takeDifference()
    case .drive1, .drive2: drives[Int(part - 3)].takeDifference()
    case nil: preconditionFailure("no such part of the power system")
    }
  }
}

extension PowerDevice: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("wings", &wings)
    visitor.field("latches", &latches)
    visitor.field("drives", &drives)
    visitor.field("battery", &battery)
    visitor.field("stateOfCharge", &stateOfCharge)
    visitor.field("shed", &shed.bits)
    visitor.field("groupsShed", &groupsShed)
    visitor.field("lowFrames", &lowFrames)
    visitor.field("summed", &summed.bits)
    visitor.field("summedWatts", &summedWatts)
  }
}
