import Dynamics
import Quantities
import Testing

/// US Standard Atmosphere 1976 below 86 km: geometric height m, molecular-scale temperature K,
/// pressure Pa, density kg/m^3 (vectors ENT-01, made with two independent programs).
private let standardRows: [(Double, Double, Double, Double)] = [
  (0, 288.15, 101325.0, 1.22499916), (1000, 281.651022, 89876.2852, 1.11165899),
  (5000, 255.675543, 54048.2861, 0.736428421), (11000, 216.773513, 22699.9607, 0.364801564),
  (20000, 216.65, 5529.31189, 0.0889099151), (32000, 228.489719, 889.064417, 0.0135551512),
  (47000, 269.684131, 115.851114, 0.00149652033), (51000, 270.65, 70.458009, 0.000906901534),
  (60000, 247.020885, 21.9586661, 0.000309677808), (71000, 216.845911, 4.47956325, 7.19651504e-05),
  (80000, 198.638576, 1.05247355, 1.8458032e-05),
]

@Test(arguments: standardRows)
func `the air below 86 km is that of the 1976 standard`(
  height: Double, temperature: Double, pressure: Double, density: Double
) {
  let air = StandardAtmosphere.air(atMeters: height)
  #expect((air.temperatureKelvin / temperature - 1).magnitude < 1e-5)
  #expect((air.pressurePascals / pressure - 1).magnitude < 1e-5)
  #expect((air.densityKgPerM3 / density - 1).magnitude < 1e-5)
}

/// The density table above 86 km (ENT-02), km and kg/m^3.
private let thinRows: [(Double, Double)] = [
  (86, 6.958e-6), (90, 3.416e-6), (95, 1.393e-6), (100, 5.604e-7), (105, 2.325e-7), (110, 9.708e-8),
  (115, 4.289e-8), (120, 2.222e-8), (125, 1.291e-8), (130, 8.152e-9), (140, 3.831e-9), (150, 2.076e-9),
  (160, 1.233e-9), (180, 5.194e-10),
]

@Test(arguments: thinRows)
func `the air above 86 km passes through its table`(kilometers: Double, density: Double) {
  #expect((StandardAtmosphere.air(atMeters: kilometers * 1000).densityKgPerM3 / density - 1).magnitude < 1e-12)
}

@Test func `between two rows of the table the logarithm of density is linear`() {
  let middle = StandardAtmosphere.air(atMeters: 145_000).densityKgPerM3
  #expect((middle / (3.831e-9 * 2.076e-9).squareRoot() - 1).magnitude < 1e-12)
}

@Test func `from 200 km on there is no air`() {
  #expect(StandardAtmosphere.air(atMeters: 199_999).densityKgPerM3 > 0)
  #expect(StandardAtmosphere.air(atMeters: 200_000).densityKgPerM3 == 0)
}

@Test func `the speed of sound at sea level is that of the standard`() {
  #expect((StandardAtmosphere.air(atMeters: 0).soundSpeed - 340.294).magnitude < 1e-3)
}
