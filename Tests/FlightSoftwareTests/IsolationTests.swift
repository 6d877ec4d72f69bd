import FixedStorage
import FlightServices
import FlightSoftware
import GroundInterface
import HardwareInterface
import Quantities
import Testing

/// What recoveries command: units and clocks left out of the loop.
@Suite struct IsolationTests {
  var services = FlightServices()

  func raised(_ event: Event, in services: inout FlightServices) -> Int {
    var count = 0
    while let record = services.events.fresh.popFirst() { count += record.event == event ? 1 : 0 }
    return count
  }

  @Test mutating func `the clock is compared with the frame in which it was read`() {
    var clock = ClockManager()
    var response = Clock.Response()
    var command = Clock.Command()
    services.begin(time: OnBoardTime(Frame(1280)), frame: Frame(1280))
    response.reading = Reading(Double(OnBoardTime(Frame(1152)).units), at: Frame(1152))
    clock.step(&response, &command, &services)
    #expect(services.telemetry.value(.clockOffset) == 0)
    response.reading = Reading(Double(OnBoardTime(Frame(1280)).units + 65536), at: Frame(1280))
    clock.step(&response, &command, &services)
    #expect(services.telemetry.value(.clockOffset) == 1)
  }

  @Test mutating func `a clock left out is replaced by the count of minor frames`() {
    var clock = ClockManager()
    var response = Clock.Response()
    response.reading = Reading(5e6, at: Frame(640))
    #expect(clock.time(&response, at: Frame(640)) == OnBoardTime(units: 5_000_000))
    var leaveOut = Telecommand(.useClock)
    let accepted = clock.accept(&leaveOut, &services)
    #expect(accepted)
    #expect(clock.time(&response, at: Frame(640)) == OnBoardTime(Frame(640)))
    #expect(raised(.clockNotUsed, in: &services) == 1)
  }

  /// The lag of guidance's time after a pulse in each of these frames, each read as it comes.
  mutating func lag(of pulse: inout PulseTime, _ frames: [Int64]) -> Double {
    var response = Clock.Response()
    for frame in frames {
      services.begin(time: OnBoardTime(Frame(frame)), frame: Frame(frame))
      response.pulse = Reading(1, at: Frame(frame))
      pulse.step(&response, &services)
    }
    return services.telemetry.value(.clockPulseLag)
  }

  @Test mutating func `a pulse that comes late takes the time along, second by second`() {
    var pulse = PulseTime()
    #expect(lag(of: &pulse, [128, 256, 384]) == 0)
    #expect(lag(of: &pulse, [512 + 32]) == 0.25)
    #expect(lag(of: &pulse, [640 + 64 + 16, 768 + 96 + 16]) == 0.875)
    #expect(pulse.time(&services) == OnBoardTime(Frame(768)))
  }

  @Test mutating func `seconds without a pulse are counted in frames`() {
    var pulse = PulseTime()
    #expect(lag(of: &pulse, [128, 1280]) == 0)
  }

  @Test mutating func `a pulse taken back into use is synchronised anew`() {
    var pulse = PulseTime()
    #expect(lag(of: &pulse, [128, 256 + 60, 384 + 120, 512 + 180]) == 180.0 / 128)
    var use = Telecommand(.usePulse)
    let isLeftOut = pulse.accept(&use, &services)
    #expect(isLeftOut)
    #expect(pulse.time(&services) == services.time)
    use.arguments[0] = 1
    let isUsed = pulse.accept(&use, &services)
    #expect(isUsed)
    #expect(lag(of: &pulse, [1024]) == 0)
    #expect(raised(.pulseInUse, in: &services) == 1)
  }

  @Test mutating func `only one star tracker may be left out, and none without a reason`() {
    var determination = AttitudeDetermination()
    var rejected = Telecommand(.useStarTracker)
    let unfounded = determination.accept(&rejected, &services)
    #expect(!unfounded)
    rejected.arguments[0] = 1
    let first = determination.accept(&rejected, &services)
    rejected.arguments[0] = 2
    let second = determination.accept(&rejected, &services)
    #expect(first && !second)
    #expect(raised(.starTrackerOff, in: &services) == 1)
  }

  /// The laser listens for `seconds`, hearing nothing after the first, from 100 m above the asteroid.
  private mutating func silence(after seconds: Int64, place: Vector3, rest: Int64 = 0) -> Double {
    var laser = LaserManager()
    var command = Laser.Command()
    var response = Laser.Response()
    var estimate = NavigationEstimate()
    var attitude = AttitudeEstimate()
    var measurement = LaserRangeMeasurement()
    var sight = LineOfSightMeasurement()
    services.switches[.laser] = true
    estimate.hasTargetEphemeris = true
    estimate.targetRadiusMeters = 8
    estimate.positionFromTargetICRF = place
    attitude.isValid = true
    response.range = Reading(90, at: Frame(0))
    response.hasReturn = Reading(1, at: Frame(0))
    for second in 0...seconds {
      let frame = Frame((second + (second > 0 ? rest : 0)) * 128)
      services.begin(time: OnBoardTime(frame), frame: frame)
      laser.step(&response, &command, &estimate, &attitude, &measurement, &sight, &services)
    }
    return services.telemetry.value(.linsSilent)
  }

  @Test mutating func `the laser's silence counts only where its beam meets the target`() {
    let onTarget = silence(after: 3, place: Vector3(-100, 0, 3))
    let beside = silence(after: 3, place: Vector3(-100, 0, 6))
    let tooFar = silence(after: 3, place: Vector3(-20_000, 0, 0))
    #expect(onTarget == 3 && beside.isNaN && tooFar.isNaN)
  }

  @Test mutating func `the laser is given ten seconds after a rest`() {
    let soon = silence(after: 10, place: Vector3(-100, 0, 0), rest: 40_000)
    let late = silence(after: 15, place: Vector3(-100, 0, 0), rest: 40_000)
    #expect(soon.isNaN && late == 4)
  }
}
