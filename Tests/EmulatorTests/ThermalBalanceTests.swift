import Bus
import DeviceModel
import FlightServices
import FlightSoftware
import GroundInterface
import HardwareInterface
import Quantities
import Testing

/// Spacecraft and thermostats together, at the ends of the mission and in every attitude that it flies.
@Suite struct ThermalBalanceTests {
  /// The reference trajectory's distances from the Sun, AU, near the asteroid and over the whole mission.
  private static let nearest = 0.899
  private static let farthest = 2.441
  private static let farthestWithAsteroid = 1.126

  /// Limits of `Config/fdir.yaml`, K, and of what has no monitor: the equipment's own (ASSUMED).
  private static let limits: [(Thermal.Node, ClosedRange<Double>)] = [
    (.deck, 268.15...328.15), (.optics, 268.15...333.15), (.battery, 273.15...318.15),
    (.propellant, 278.15...313.15), (.lines, 278.15...333.15), (.capsule, 213.15...333.15),
    (.xenon, 273.15...323.15), (.transponders, 263.15...333.15), (.laser, 263.15...328.15), (.arm, 200...293.15),
    (.sampler, 233.15...333.15), (.antenna, 120...400), (.wing1, 150...400), (.wing2, 150...400),
  ]

  struct Case: CustomTestStringConvertible, Sendable {
    let distanceAU: Double
    let sun: Vector3
    let units: [UnitID]
    var ionWatts = 0.0
    var testDescription: String { "\(distanceAU) AU, Sun \(sun), \(units.count) units, ion engine \(ionWatts) W" }
  }

  /// The Sun stands at right angles to the wings' axis, whatever the law of pointing.
  private static let directions: [Vector3] = [
    .unitX, -.unitX, .unitZ, -.unitZ, Vector3(0.7071067811865476, 0, 0.7071067811865476),
  ]
  private static let always: [UnitID] = [
    .wheel1, .wheel2, .wheel3, .wheel4, .gyro, .starTracker1, .starTracker2, .sunSensor, .thrusters, .mainEngine,
    .ionEngine, .receiverA, .receiverB, .heaters,
  ]
  private static let busy: [UnitID] = always + [.transmitterA, .anac, .laser, .arm, .sampler, .armCamera, .capsule]

  static let cases: [Case] = directions.flatMap { sun in
    [
      Case(distanceAU: nearest, sun: sun, units: always + [.transmitterA], ionWatts: 5884),
      Case(distanceAU: nearest, sun: sun, units: busy),
      Case(distanceAU: farthestWithAsteroid, sun: sun, units: always),
      Case(distanceAU: farthest, sun: sun, units: always),
      Case(distanceAU: farthest, sun: sun, units: always + [.transmitterA, .anac], ionWatts: 743),
    ]
  }

  @Test(arguments: cases) func `temperatures settle inside their limits`(at place: Case) {
    var bench = Bench(place)
    bench.run(hours: 40)
    let (least, most) = bench.extremes(hours: 8)
    for (node, range) in Self.limits {
      #expect(range.contains(least[node]) && range.contains(most[node]), "\(node): \(least[node]) to \(most[node]) K")
    }
    #expect(bench.meanHeat < 200, "the heaters have room: together they could give 335 W")
  }

  @Test func `what enters is radiated, but for what still cools`() {
    var bench = Bench(Case(distanceAU: 1, sun: -.unitX, units: [.wheel1, .receiverA]))
    bench.hasHeaters = false
    bench.run(hours: 50)
    let before = bench.device.network.storedJoules
    bench.step()
    let warming = (bench.device.network.storedJoules - before) / 32
    // Permanent 120 W, wheel 8 W, receiver 18 W; Sun on -X, on both wings and on half of the antenna.
    let absorbed = 1361 * (0.06 + 2 * 10.3229 + 1.06)
    var network = bench.device.network
    #expect(abs((network.radiatedWatts + warming) / (146 + absorbed) - 1) < 1e-5)
    #expect(warming.magnitude < 100)
  }

  @Test func `far from the Sun the thermostats work, near it those of the body rest`() {
    var far = Bench(Case(distanceAU: Self.farthest, sun: -.unitX, units: Self.always))
    var near = Bench(Case(distanceAU: Self.nearest, sun: -.unitX, units: Self.always, ionWatts: 5884))
    far.run(hours: 40)
    near.run(hours: 40)
    #expect(far.meanHeat > near.meanHeat + 40)
    #expect(near.meanHeat > 5)
  }

  /// Device and manager, joined by their words.
  struct Bench {
    var around = Surroundings()
    var device = ThermalDevice(Thermal.DataSheet(), power: Power.DataSheet(), seed: 1)
    var manager = ThermalManager()
    var services = FlightServices()
    var command = Thermal.Command()
    var response = Thermal.Response()
    var hasHeaters = true
    private(set) var joules = 0.0
    private(set) var seconds = 0.0

    init(_ place: Case) {
      around.now = Frame(200_000_000)
      around.sunDistanceAU = place.distanceAU
      around.sunDirectionBody = place.sun
      for unit in place.units { around.powered[unit] = true }
      around.ionWattsDrawn = place.ionWatts
      for i in 0..<2 { (around.wings[i].openedShare, around.wings[i].sunlitShare) = (1, 1) }
    }

    var meanHeat: Double { joules / seconds }

    mutating func step() {
      around.now += 32 * 128
      services.begin(time: OnBoardTime(around.now), frame: around.now)
      device.step(elapsed: 32 * 128, &around, &command, &response)
      if hasHeaters { manager.step(&response, &command, &services) }
      joules += 32 * device.heaterWatts
      seconds += 32
    }

    mutating func run(hours: Int) { for _ in 0..<(hours * 3600 / 32) { step() } }

    mutating func extremes(hours: Int) -> (least: Thermal.Values, most: Thermal.Values) {
      var (least, most) = (device.network.kelvin, device.network.kelvin)
      for _ in 0..<(hours * 3600 / 32) {
        step()
        for i in 0..<Thermal.Node.count {
          least.values[i] = min(least.values[i], device.network.kelvin.values[i])
          most.values[i] = max(most.values[i], device.network.kelvin.values[i])
        }
      }
      return (least, most)
    }
  }
}
