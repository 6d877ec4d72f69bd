package import Quantities

/// Heater switches and thermistors of the two nodes modelled so far: deck and ANAC optics.
package enum Thermal {
  package struct Command: BitwiseCopyable, Sendable {
    package var deckHeater = false
    package var opticsHeater = false
    package init() {}
  }

  package struct Response: BitwiseCopyable, Sendable {
    /// Thermistors, K.
    package var deckKelvin = Reading.none
    package var opticsKelvin = Reading.none
    package init() {}
  }

  /// ASSUMED for a 2 t spacecraft at 0.9 to 2.5 AU; optics kept warm as TENGOO's (ANALOG, +20 +- 5 degC).
  package struct DataSheet: BitwiseCopyable, Sendable {
    package var deckHeatCapacity = 250_000.0  // J/K
    package var deckRadiatorSquareMeters = 1.5  // emissivity times area
    package var deckSunAbsorbingSquareMeters = 0.25  // absorptivity times area towards the Sun
    package var deckDissipationWatts = 350.0  // electronics that never sleep
    package var deckHeaterWatts = 250.0
    package var opticsHeatCapacity = 9_000.0  // J/K
    package var opticsRadiatorSquareMeters = 0.03
    package var opticsToDeckWattsPerKelvin = 0.25
    package var opticsHeaterWatts = 20.0
    package var thermistorCount = 0.05  // K
    package init() {}
  }
}

extension Thermal.Command: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("deckHeater", &deckHeater)
    visitor.field("opticsHeater", &opticsHeater)
  }
}

extension Thermal.Response: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("deckKelvin", &deckKelvin)
    visitor.field("opticsKelvin", &opticsKelvin)
  }
}

extension Thermal.DataSheet: DataSheetDescribing {
  package mutating func describe<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("deck_heat_capacity", "", 1e3...1e7, &deckHeatCapacity)
    visitor.number("deck_radiator", "", 0.01...50, &deckRadiatorSquareMeters)
    visitor.number("deck_sun_absorbing", "", 0...50, &deckSunAbsorbingSquareMeters)
    visitor.number("deck_dissipation", "W", 0...5000, &deckDissipationWatts)
    visitor.number("deck_heater", "W", 0...2000, &deckHeaterWatts)
    visitor.number("optics_heat_capacity", "", 100...1e6, &opticsHeatCapacity)
    visitor.number("optics_radiator", "", 0.001...5, &opticsRadiatorSquareMeters)
    visitor.number("optics_to_deck", "", 0...100, &opticsToDeckWattsPerKelvin)
    visitor.number("optics_heater", "W", 0...500, &opticsHeaterWatts)
    visitor.number("thermistor_count", "K", 0.001...5, &thermistorCount)
  }
}
