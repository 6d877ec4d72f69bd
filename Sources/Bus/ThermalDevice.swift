package import DeviceModel
package import HardwareInterface
package import Quantities

/// Temperatures of the spacecraft: what sunlight, units and heaters give to the nodes of the network, and the
/// thermistors on them.
///
/// Limits: no shadow of one part on another, no exchange of radiation between parts, propellant that does not
/// grow less, a Sun always in sight.
package struct ThermalDevice: FailingDevice {
  /// Parts are numbered as the heaters. `weak`: part of the heat is lost (fraction 0 to 1).
  package typealias PartID = Thermal.Heater
  package enum HeaterFault: UInt8, BitwiseCopyable, Sendable { case stuckOn, stuckOff, weak }

  /// What never changes in a run.
  struct Sheet {
    let thermal: Thermal.DataSheet
    let power: Power.DataSheet
    var faces = InlineArray<20, Int>(repeating: 0)
  }
  let sheet: Sheet
  package internal(set) var network: ThermalNetwork
  var heaters = InlineArray<5, Part<HeaterFault>>(repeating: Part())
  /// Power of all heaters, W.
  package internal(set) var heaterWatts = 0.0
  var hasCapsule = true
  /// Units that were on when their heat was last shared out, and what each node got, W.
  var warm = UnitMask()
  var unitWatts = Thermal.Values()

  package init(_ thermal: Thermal.DataSheet, power: Power.DataSheet, seed: UInt64) {
    sheet = Sheet(thermal, power)
    network = ThermalNetwork(thermal, at: Self.start)
  }

  /// ASSUMED: as in cruise at 1 AU.
  private static var start: Thermal.Values {
    var kelvin = Thermal.Values(290.15)
    kelvin[.arm] = 232
    kelvin[.sampler] = 258
    kelvin[.capsule] = 253
    kelvin[.antenna] = 215
    return kelvin
  }

  package mutating func step(
    elapsed frames: Int64, _ around: inout Surroundings, _ command: inout Thermal.Command,
    _ response: inout Thermal.Response
  ) {
    if around.powered != warm { shareOut(around.powered) }
    var watts = unitWatts
    addSunlight(&watts, &around)
    addLosses(&watts, &around)
    addHeaters(&watts, &around, &command)
    network.step(seconds: Double(frames) * Frame.seconds, watts: &watts)
    show(&around)
    report(&response, at: around.now)
  }

  /// The capsule has left: its thermistor is gone with it.
  package mutating func dropCapsule() {
    hasCapsule = false
    network.drop(.capsule)
  }

  /// What other devices feel.
  package mutating func show(_ around: inout Surroundings) {
    around.deckKelvin = network.kelvin[.deck]
    around.opticsKelvin = network.kelvin[.optics]
    around.armKelvin = network.kelvin[.arm]
    around.samplerKelvin = network.kelvin[.sampler]
    around.wings[0].kelvin = network.kelvin[.wing1]
    around.wings[1].kelvin = network.kelvin[.wing2]
    around.heaterWattsDrawn = heaterWatts
  }

  private mutating func report(_ response: inout Thermal.Response, at now: Frame) {
    let format = WordFormat(count: sheet.thermal.thermistorCount, low: 100, high: 450)
    for i in 0..<20 { response.kelvin[i] = Reading(format.onWire(network.kelvin.values[i]), at: now) }
    if !hasCapsule { response[.capsule] = .none }
  }

  package mutating func fail(part: UInt8, kind: UInt8?, severity: Double) {
    heaters[Int(part)].set(kind: kind, severity: severity)
  }
  package mutating func takeDifference(part: UInt8) -> Bool { heaters[Int(part)].takeDifference() }
}

extension ThermalDevice: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("network", &network)
    visitor.field("heaters", &heaters)
    visitor.field("heaterWatts", &heaterWatts)
    visitor.field("hasCapsule", &hasCapsule)
    visitor.field("warm", &warm.bits)
    visitor.field("unitWatts", &unitWatts)
  }
}
