import FixedStorage
import FlightSoftware
import GroundInterface
import Quantities
import Testing

struct EphemerisStoreTests {
  @Test func `a segment travels in a telecommand and comes back whole`() throws {
    var segment = EphemerisSegment()
    segment.body = .comet
    segment.centre = .sun
    segment.start = OnBoardTime(units: 12_345_678_912_345)
    segment.durationSeconds = 21600
    for k in 0..<13 {
      segment.x[k] = Double(k) + 0.25
      segment.y[k] = -Double(k)
      segment.z[k] = 1e11 / Double(k + 1)
    }
    var command = segment.telecommand(sequence: 7)
    let back: EphemerisSegment = try #require(EphemerisSegment(&command))
    #expect(back.body == .comet && back.centre == .sun && back.start == segment.start)
    #expect((0..<13).allSatisfy { back.x[$0] == segment.x[$0] && back.y[$0] == segment.y[$0] })
    #expect((0..<13).allSatisfy { back.z[$0] == segment.z[$0] })
  }

  @Test func `position and velocity of a cubic are exact`() {
    // T3(s) = 4 s^3 - 3 s has its minimum, -1, at s = 1/2.
    var segment = EphemerisSegment()
    segment.durationSeconds = 200
    segment.x[3] = 1000
    let state = segment.state(at: OnBoardTime(units: 150 << 16))
    #expect((state.positionICRF.x + 1000).magnitude < 1e-9)
    #expect(state.velocityICRF.x.magnitude < 1e-9)
  }

  @Test func `everything is unknown before the first upload`() {
    var bench = NavigationBench()
    bench.step()
    #expect(!bench.estimate.hasOwnEphemeris && !bench.estimate.hasTargetEphemeris)
    #expect(bench.value(.navValid) == 0)
    #expect(bench.value(.navRange).isNaN)
  }

  @Test func `a plan about the Earth is carried to the Sun and to the target`() {
    var bench = NavigationBench()
    bench.upload(.earth, about: .sun, from: Vector3(1.5e11, 0, 0), velocity: .zero)
    bench.upload(.asteroid, about: .sun, from: Vector3(1.6e11, 0, 0), velocity: .zero)
    bench.upload(.spacecraft, about: .earth, from: Vector3(0, 7e6, 0), velocity: Vector3(0, 1000, 0))
    bench.step(seconds: 10)
    #expect((bench.estimate.positionFromSunICRF - Vector3(1.5e11, 7.01e6, 0)).length < 1e-3)
    #expect(((bench.value(.navEarthDistance)) - 7.01e6).magnitude < 1e-3)
    #expect((bench.estimate.positionFromTargetICRF - Vector3(-1e10, 7.01e6, 0)).length < 1e-3)
    #expect(((bench.value(.navTargetSpeed)) - 1000).magnitude < 1e-4)
  }

  @Test func `a newer segment outranks an older one, and the past makes room`() {
    var bench = NavigationBench()
    bench.upload(.earth, about: .sun, from: Vector3(1e11, 0, 0), velocity: .zero)
    for day in 0..<60 {
      let accepted = bench.upload(.earth, about: .sun, from: Vector3(Double(day), 0, 0), velocity: .zero)
      #expect(accepted)
      bench.step(seconds: 7200)
    }
    #expect(bench.navigation.store.refused == 0)
    #expect(bench.navigation.store.earth.segments.count <= 5)
    #expect(bench.navigation.point.earth.positionICRF.x == 59)
  }

  @Test func `a segment that makes no sense is refused, counted and reported`() {
    var bench = NavigationBench()
    bench.upload(.sun, about: .earth, from: .zero, velocity: .zero)
    bench.upload(.earth, about: .sun, from: Vector3(.nan, 0, 0), velocity: .zero)
    bench.upload(.earth, about: .sun, from: .zero, velocity: .zero, duration: -1)
    #expect(bench.navigation.store.refused == 3)
    #expect(bench.events(.ephemerisRefused) == 3)
  }

  @Test func `a spacecraft about a target that is not known is not known`() {
    var bench = NavigationBench()
    bench.upload(.spacecraft, about: .asteroid, from: Vector3(1000, 0, 0), velocity: .zero)
    bench.step()
    #expect(!bench.estimate.hasOwnEphemeris)
  }
}
