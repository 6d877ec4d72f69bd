package import DeviceModel
package import HardwareInterface
package import Quantities

/// Two thermal nodes: the equipment deck, and the ANAC optics that hang on it.
package struct ThermalDevice: FailingDevice {
  package enum PartID: UInt8, BitwiseCopyable, Sendable { case deckHeater, opticsHeater }
  /// `weak`: part of the heat is lost (fraction 0 to 1).
  package enum HeaterFault: UInt8, BitwiseCopyable, Sendable { case stuckOn, stuckOff, weak }

  let sheet: Thermal.DataSheet
  package private(set) var deckKelvin = 293.15
  package private(set) var opticsKelvin = 291.15
  var deckHeater = Part<HeaterFault>()
  var opticsHeater = Part<HeaterFault>()

  package init(_ sheet: Thermal.DataSheet, seed: UInt64) { self.sheet = sheet }

  package mutating func step(
    elapsed frames: Int64, _ around: inout Surroundings, _ command: inout Thermal.Command,
    _ response: inout Thermal.Response
  ) {
    let seconds = Double(frames) * Frame.seconds
    let isPowered = around.powered[.heaters]
    let deckShare = Self.share(command.deckHeater, isPowered, &deckHeater)
    let opticsShare = Self.share(command.opticsHeater, isPowered, &opticsHeater)
    let r2 = around.sunDistanceAU * around.sunDistanceAU
    let heat = Heat(
      deck: sheet.deckDissipationWatts + deckShare * sheet.deckHeaterWatts + 1361 / r2
        * sheet.deckSunAbsorbingSquareMeters,
      optics: opticsShare * sheet.opticsHeaterWatts)
    advance(seconds, heat)
    around.deckKelvin = deckKelvin
    around.opticsKelvin = opticsKelvin
    let format = WordFormat(count: sheet.thermistorCount, low: 100, high: 450)
    response.deckKelvin = Reading(format.onWire(deckKelvin), at: around.now)
    response.opticsKelvin = Reading(format.onWire(opticsKelvin), at: around.now)
  }

  private struct Heat { var deck, optics: Double }

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

  /// Runge-Kutta in steps of at most ten seconds.
  private mutating func advance(_ seconds: Double, _ heat: Heat) {
    var left = seconds
    while left > 0 {
      let h = min(left, 10)
      left -= h
      let a = slopes(deckKelvin, opticsKelvin, heat)
      let b = slopes(deckKelvin + 0.5 * h * a.0, opticsKelvin + 0.5 * h * a.1, heat)
      let c = slopes(deckKelvin + 0.5 * h * b.0, opticsKelvin + 0.5 * h * b.1, heat)
      let d = slopes(deckKelvin + h * c.0, opticsKelvin + h * c.1, heat)
      deckKelvin += h / 6 * (a.0 + 2 * (b.0 + c.0) + d.0)
      opticsKelvin += h / 6 * (a.1 + 2 * (b.1 + c.1) + d.1)
    }
  }

  private mutating func slopes(_ deck: Double, _ optics: Double, _ heat: Heat) -> (Double, Double) {
    let flow = sheet.opticsToDeckWattsPerKelvin * (deck - optics)
    let lostDeck = Self.radiated(sheet.deckRadiatorSquareMeters, deck)
    let lostOptics = Self.radiated(sheet.opticsRadiatorSquareMeters, optics)
    return (
      (heat.deck - flow - lostDeck) / sheet.deckHeatCapacity,
      (heat.optics + flow - lostOptics) / sheet.opticsHeatCapacity
    )
  }

  /// Stefan-Boltzmann, W, from emissivity times area.
  private static func radiated(_ squareMeters: Double, _ kelvin: Double) -> Double {
    let square = kelvin * kelvin
    return 5.670374419e-8 * squareMeters * square * square
  }

  /// Temperatures at the start, K.
  package mutating func begin(deckKelvin: Double, opticsKelvin: Double) {
    self.deckKelvin = deckKelvin
    self.opticsKelvin = opticsKelvin
  }

  package mutating func fail(part: UInt8, kind: UInt8?, severity: Double) {
    if part == PartID.deckHeater.rawValue {
      deckHeater.set(kind: kind, severity: severity)
    } else {
      opticsHeater.set(kind: kind, severity: severity)
    }
  }
  package mutating func takeDifference(part: UInt8) -> Bool {
    part == PartID.deckHeater.rawValue ? deckHeater.takeDifference() : opticsHeater.takeDifference()
  }
}

extension ThermalDevice: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("deckKelvin", &deckKelvin)
    visitor.field("opticsKelvin", &opticsKelvin)
    visitor.field("deckHeater", &deckHeater)
    visitor.field("opticsHeater", &opticsHeater)
  }
}
