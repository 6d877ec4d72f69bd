import Bus
import HardwareInterface
import Quantities
import Testing

/// The network alone: stores, conducts, radiates.
@Suite struct ThermalNetworkTests {
  /// Nothing conducts and nothing radiates.
  static func isolated() -> Thermal.DataSheet {
    var sheet = Thermal.DataSheet()
    sheet.conductance = Thermal.Values()
    sheet.emittingSquareMeters = Thermal.Values()
    return sheet
  }

  /// Vector SYS-03: C dT/dt = Q - eA sigma T^4 with C = 5000 J/K, eA = 0.5 m^2, Q = 300 W from 250 K; DOP853 and the
  /// closed form agree.
  @Test(arguments: [(100.0, 253.717738096), (1000, 281.12719366), (5000, 318.340715098)])
  func `a single radiating node follows vector SYS-03`(seconds: Double, kelvin: Double) {
    var sheet = Self.isolated()
    sheet.heatCapacity[.xenon] = 5000
    sheet.emittingSquareMeters[.xenon] = 0.5
    var network = ThermalNetwork(sheet, at: Thermal.Values(250))
    var watts = Thermal.Values()
    watts[.xenon] = 300
    for _ in 0..<Int(seconds) { network.step(seconds: 1, watts: &watts) }
    #expect(abs(network.kelvin[.xenon] - kelvin) < 1e-5)
    #expect(network.kelvin[.deck] == 250)
  }

  @Test func `a step of any length ends near many short ones`() {
    var watts = Thermal.Values(10)
    var (coarse, fine) = (ThermalNetwork(.init(), at: .init(280)), ThermalNetwork(.init(), at: .init(280)))
    coarse.step(seconds: 4096, watts: &watts)
    for _ in 0..<2048 { fine.step(seconds: 2, watts: &watts) }
    for i in 0..<Thermal.Node.count { #expect(abs(coarse.kelvin.values[i] - fine.kelvin.values[i]) < 0.3) }
  }

  @Test func `what flows in is what is stored when nothing radiates`() {
    var sheet = Thermal.DataSheet()
    sheet.emittingSquareMeters = Thermal.Values()
    var kelvin = Thermal.Values(280)
    kelvin[.deck] = 310
    kelvin[.wing2] = 150
    var network = ThermalNetwork(sheet, at: kelvin)
    var watts = Thermal.Values()
    watts[.capsule] = 12
    watts[.transponders] = 80
    let before = network.storedJoules
    for _ in 0..<1000 { network.step(seconds: 16, watts: &watts) }
    #expect(abs((network.storedJoules - before) / (16_000 * 92) - 1) < 1e-9)
  }

  @Test func `what is stored less than flows in has been radiated`() {
    var network = ThermalNetwork(.init(), at: .init(290))
    var watts = Thermal.Values(20)
    let before = network.storedJoules
    var radiated = 0.0
    for _ in 0..<2000 {
      let first = network.radiatedWatts
      network.step(seconds: 4, watts: &watts)
      radiated += 2 * (first + network.radiatedWatts)
    }
    let supplied = 400.0 * 8000
    #expect(abs(network.storedJoules - before - (supplied - radiated)) < 1e-4 * radiated)
  }

  @Test func `a conductance carries the same heat both ways`() {
    let ways: [(Thermal.Node, Thermal.Node)] = [(.deck, .xenon), (.xenon, .deck)]
    for (hot, cold) in ways {
      var sheet = Self.isolated()
      sheet.conductance[.xenon] = 3
      sheet.heatCapacity[.deck] = 150_000
      var kelvin = Thermal.Values(280)
      kelvin[hot] = 300
      var network = ThermalNetwork(sheet, at: kelvin)
      var none = Thermal.Values()
      for _ in 0..<100 { network.step(seconds: 16, watts: &none) }
      // Two equal capacities: the difference dies out with time constant C / 2G.
      let difference = 20 * Elementary.exp(-1600 * 2 * 3 / 150_000.0)
      #expect(abs(network.kelvin[hot] - network.kelvin[cold] - difference) < 1e-5)
      #expect(abs(network.kelvin[hot] + network.kelvin[cold] - 580) < 1e-9)
    }
  }

  @Test func `a steady state is the analytic one`() {
    var sheet = Self.isolated()
    sheet.conductance[.laser] = 2
    sheet.emittingSquareMeters[.laser] = 0.04
    sheet.heatCapacity[.deck] = 200
    sheet.heatCapacity[.laser] = 200
    var network = ThermalNetwork(sheet, at: .init(300))
    var watts = Thermal.Values()
    watts[.deck] = 15
    for _ in 0..<6000 { network.step(seconds: 16, watts: &watts) }
    // The laser radiates all 15 W; the deck stands 15 W / (2 W/K) above it.
    let laser = Elementary.pow(15 / (0.04 * 5.670374419e-8), 0.25)
    #expect(abs(network.kelvin[.laser] - laser) < 1e-4)
    #expect(abs(network.kelvin[.deck] - laser - 7.5) < 1e-4)
  }

  @Test func `louvres shut keep a sixth of the radiation`() {
    var sheet = Self.isolated()
    sheet.emittingSquareMeters[.plusY] = 1.1
    for (kelvin, share) in [(270.0, 0.165), (290.5, 0.5825), (310, 1)] {
      var network = ThermalNetwork(sheet, at: .init(kelvin))
      let watts = network.radiatedWatts
      let full = 1.1 * 5.670374419e-8 * kelvin * kelvin * kelvin * kelvin
      #expect(abs(watts / full - share) < 1e-9)
    }
  }
}
