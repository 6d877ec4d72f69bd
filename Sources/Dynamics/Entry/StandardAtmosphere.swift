import Quantities

/// Air at one height.
@frozen public struct AirState: BitwiseCopyable, Equatable, Sendable {
  public var densityKgPerM3, pressurePascals: Double
  /// Molecular-scale temperature, K.
  public var temperatureKelvin: Double

  @inlinable public init(density: Double, pressure: Double, temperature: Double) {
    densityKgPerM3 = density
    pressurePascals = pressure
    temperatureKelvin = temperature
  }
  /// Speed of sound of a diatomic gas at this temperature, m/s.
  @inlinable public var soundSpeed: Double {
    (1.4 * StandardAtmosphere.gasConstant * temperatureKelvin).squareRoot()
  }
}

/// The US Standard Atmosphere 1976 (NOAA-S/T 76-1562): its layers below 86 km, a table of its
/// density above, interpolated log-linearly, nothing from 200 km on.
public enum StandardAtmosphere {
  /// Specific gas constant of air, J/(kg K): 8314.32 / 28.9644 of the 1976 standard.
  @inlinable public static var gasConstant: Double { 8314.32 / 28.9644 }
  /// Standard gravity of the geopotential height, m/s^2.
  @inlinable public static var standardGravity: Double { 9.80665 }
  /// Radius of the geopotential height, m.
  @inlinable static var geopotentialRadius: Double { 6_356_766 }
  /// Above this geometric height the air has no weight here, m.
  @inlinable public static var ceilingMeters: Double { 200_000 }

  /// One layer of constant temperature gradient, from its base up.
  struct Layer {
    /// Geopotential height of the base, m; temperature, K; pressure, Pa; gradient, K/m.
    var base, temperature, pressure, gradient: Double
  }

  /// Air at a geometric height above mean sea level, m. Below sea level the lowest layer continues.
  public static func air(atMeters z: Double) -> AirState {
    guard z < 86_000 else { return thinAir(atMeters: z) }
    let height = geopotentialRadius * z / (geopotentialRadius + z)
    let layer = self.layer(at: height)
    let rise = height - layer.base
    let temperature = layer.temperature + layer.gradient * rise
    let scale = standardGravity / gasConstant
    let exponent =
      layer.gradient == 0
      ? -scale * rise / layer.temperature
      : -scale / layer.gradient * Elementary.log(temperature / layer.temperature)
    let pressure = layer.pressure * Elementary.exp(exponent)
    return AirState(density: pressure / (gasConstant * temperature), pressure: pressure, temperature: temperature)
  }

  /// The seven layers; base pressures follow from the hydrostatic equation, computed once in double precision.
  static func layer(at height: Double) -> Layer {
    switch height {
    case ..<11_000: Layer(base: 0, temperature: 288.15, pressure: 101_325, gradient: -6.5e-3)
    case ..<20_000: Layer(base: 11_000, temperature: 216.65, pressure: 22632.06397346291, gradient: 0)
    case ..<32_000: Layer(base: 20_000, temperature: 216.65, pressure: 5474.888669677774, gradient: 1e-3)
    case ..<47_000: Layer(base: 32_000, temperature: 228.65, pressure: 868.0186847552278, gradient: 2.8e-3)
    case ..<51_000: Layer(base: 47_000, temperature: 270.65, pressure: 110.9063055549659, gradient: 0)
    case ..<71_000: Layer(base: 51_000, temperature: 270.65, pressure: 66.93887311868727, gradient: -2.8e-3)
    default: Layer(base: 71_000, temperature: 214.65, pressure: 3.956420428040725, gradient: -2e-3)
    }
  }

  /// Air above 86 km: density from the table, the temperature of 86 km held.
  static func thinAir(atMeters z: Double) -> AirState {
    let temperature = 186.946
    guard z < ceilingMeters else { return AirState(density: 0, pressure: 0, temperature: temperature) }
    let (low, lowDensity, high, highDensity) = segment(atKilometers: z / 1000)
    let part = (z / 1000 - low) / (high - low)
    let density = Elementary.exp(
      Elementary.log(lowDensity) + part * (Elementary.log(highDensity) - Elementary.log(lowDensity)))
    return AirState(density: density, pressure: density * gasConstant * temperature, temperature: temperature)
  }

  /// The two rows of the 1976 density table around a height: km, kg/m^3, km, kg/m^3.
  static func segment(atKilometers z: Double) -> (Double, Double, Double, Double) {
    switch z {
    case ..<90: (86, 6.958e-6, 90, 3.416e-6)
    case ..<95: (90, 3.416e-6, 95, 1.393e-6)
    case ..<100: (95, 1.393e-6, 100, 5.604e-7)
    case ..<105: (100, 5.604e-7, 105, 2.325e-7)
    case ..<110: (105, 2.325e-7, 110, 9.708e-8)
    case ..<115: (110, 9.708e-8, 115, 4.289e-8)
    case ..<120: (115, 4.289e-8, 120, 2.222e-8)
    case ..<125: (120, 2.222e-8, 125, 1.291e-8)
    case ..<130: (125, 1.291e-8, 130, 8.152e-9)
    case ..<140: (130, 8.152e-9, 140, 3.831e-9)
    case ..<150: (140, 3.831e-9, 150, 2.076e-9)
    case ..<160: (150, 2.076e-9, 160, 1.233e-9)
    case ..<180: (160, 1.233e-9, 180, 5.194e-10)
    default: (180, 5.194e-10, 200, 2.541e-10)
    }
  }
}
