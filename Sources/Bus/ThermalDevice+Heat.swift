import DeviceModel
import HardwareInterface
import Quantities
import Sky

/// Where heat comes from.
extension ThermalDevice {
  mutating func addSunlight(_ watts: inout Thermal.Values, _ around: inout Surroundings) {
    let flux = Photometry.solarIrradianceAtOneAU / (around.sunDistanceAU * around.sunDistanceAU)
    let sun = around.sunDirectionBody
    var lit = InlineArray<10, Double>(repeating: 0)
    lit[Int(Thermal.Face.plusX.rawValue)] = flux * max(0, sun.x)
    lit[Int(Thermal.Face.minusX.rawValue)] = flux * max(0, -sun.x)
    lit[Int(Thermal.Face.plusY.rawValue)] = flux * max(0, sun.y)
    lit[Int(Thermal.Face.minusY.rawValue)] = flux * max(0, -sun.y)
    lit[Int(Thermal.Face.plusZ.rawValue)] = flux * max(0, sun.z)
    lit[Int(Thermal.Face.minusZ.rawValue)] = flux * max(0, -sun.z)
    lit[Int(Thermal.Face.allRound.rawValue)] = flux
    lit[Int(Thermal.Face.wing1.rawValue)] = flux * around.wings[0].sunlitShare
    lit[Int(Thermal.Face.wing2.rawValue)] = flux * around.wings[1].sunlitShare
    for i in 0..<20 { watts.values[i] += lit[sheet.faces[i]] * sheet.thermal.absorbingSquareMeters.values[i] }
    unfold(.wing1, around.wings[0].openedShare)
    unfold(.wing2, around.wings[1].openedShare)
  }

  private mutating func unfold(_ wing: Thermal.Node, _ share: Double) {
    network.unfold(wing, toSquareMeters: share * sheet.thermal.emittingSquareMeters[wing])
  }

  /// What battery and ion engine's supply do not pass on; the supply stands behind the radiators.
  mutating func addLosses(_ watts: inout Thermal.Values, _ around: inout Surroundings) {
    watts[.battery] += around.batteryWattsLost
    let lost = around.ionWattsDrawn * sheet.thermal.ionSupplyLoss
    watts[.plusY] += 0.5 * lost
    watts[.minusY] += 0.5 * lost
  }

  mutating func addHeaters(
    _ watts: inout Thermal.Values, _ around: inout Surroundings, _ command: inout Thermal.Command
  ) {
    heaterWatts = 0
    var index: UInt8 = 0
    while let heater = Thermal.Heater(rawValue: index) {
      let share = Self.share(command[heater], around.powered[.heaters], &heaters[Int(index)])
      let heat = share * sheet.thermal.heaterWatts[Int(index)]
      watts[heater.node] += heat
      heaterWatts += heat
      index += 1
    }
  }

  /// Share of its full heat that a heater gives, 0 to 1.
  private static func share(_ commanded: Bool, _ isPowered: Bool, _ heater: inout Part<HeaterFault>) -> Double {
    let healthy = commanded && isPowered ? 1.0 : 0
    let really: Double =
      switch heater.fault {
      case nil: healthy
      case .stuckOn: isPowered ? 1 : 0
      case .stuckOff: 0
      case .weak: healthy * (1 - heater.severity)
      }
    heater.note(really != healthy)
    return really
  }

  /// What the units draw becomes heat where they stand.
  mutating func shareOut(_ powered: UnitMask) {
    warm = powered
    unitWatts = Thermal.Values()
    unitWatts[.deck] = sheet.power.permanentWatts
    var index: UInt8 = 0
    while let unit = UnitID(rawValue: index) {
      if powered[unit], let node = Self.place(of: unit) { unitWatts[node] += heat(of: unit) }
      index += 1
    }
  }

  private mutating func heat(of unit: UnitID) -> Double {
    let drawn = sheet.power.watts(of: unit)
    return unit == .transmitterA || unit == .transmitterB ? drawn * sheet.thermal.transmitterLoss : drawn
  }

  /// Electronics stand on the deck. The arm's camera hangs free and sheds its own heat; heaters and ion engine are
  /// counted by what they really draw.
  private static func place(of unit: UnitID) -> Thermal.Node? {
    switch unit {
    case .wheel1, .wheel2, .wheel3, .wheel4, .gyro, .starTracker1, .starTracker2, .sunSensor: .deck
    case .thrusters, .mainEngine, .anac, .arm, .sampler: .deck
    case .laser: .laser
    case .transmitterA, .receiverA, .transmitterB, .receiverB: .transponders
    case .capsule: .capsule
    case .armCamera, .heaters, .ionEngine: nil
    }
  }
}

extension ThermalDevice.Sheet {
  init(_ thermal: Thermal.DataSheet, _ power: Power.DataSheet) {
    self.thermal = thermal
    self.power = power
    for i in 0..<20 { faces[i] = Int((Thermal.Node(rawValue: UInt8(i))?.face ?? .none).rawValue) }
  }
}
