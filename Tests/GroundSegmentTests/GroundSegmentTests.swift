import FixedStorage
import GroundInterface
import GroundSegment
import Quantities
import StateCheck
import Testing

/// A ground and a truth that stands on an orbit about the Sun.
private struct Bench {
  static let start = Frame(((6 * 365 + 2 + 156) * 86400 - 57600) * 128)  // 2026-06-05T00:00:00Z
  var ground: GroundSegment
  var now = start
  var uplink = Uplink()
  var downlink = Downlink()
  var lightTime = 100.0
  var pass = TrackingPass()
  var centreEnds = Frame.distant
  var arrivals: [(frame: Frame, command: Telecommand)] = []
  var assembler = FrameAssembler()
  var telemetry = TelemetrySheet()
  var events = EventReports()
  let orbit = KeplerOrbit(gravity: 1.327_124_4e20, position: Vector3(1.5e11, 0, 0), velocity: Vector3(0, 3e4, 0))

  init(_ sheet: GroundSheet = GroundSheet(), seed: UInt64 = 1) {
    ground = GroundSegment(sheet, seed: seed, at: Self.start)
  }

  /// The spacecraft sends a frame in this second.
  mutating func send(_ phase: Phase) {
    telemetry.publish(.missionPhase, raw: phase.rawValue)
    downlink.frame.fill(by: &assembler, at: OnBoardTime(now), &telemetry, &events)
    downlink.frames = 1
  }

  mutating func second() {
    now += 128
    ground.step(at: now, lightTimeSeconds: lightTime, &uplink)
    ground.listen(at: now, &downlink)
    while let command = uplink.arrived.popFirst() { arrivals.append((now, command)) }
    answer(ground.need(at: now))
  }

  mutating func answer(_ need: GroundNeed) {
    switch need {
    case .nothing: return
    case .tracking: ground.take(&pass, at: now)
    case .samples(var request):
      var samples = SegmentSamples()
      samples.isKnown = true
      samples.centreEnds = centreEnds
      for k in 0..<13 {
        samples.positions[k] = orbit.position(seconds: request.nodes[k].seconds(since: Self.start) + 1e6)
      }
      ground.take(&request, &samples, at: now)
    }
  }

  mutating func run(_ seconds: Int) { for _ in 0..<seconds { second() } }
  func arrived(_ code: TelecommandCode) -> [Telecommand] { arrivals.map(\.command).filter { $0.code == code } }

  func segments(_ body: NavigationBody) -> [EphemerisSegment] {
    arrived(.uploadEphemeris).compactMap { command in
      var words = command
      return EphemerisSegment(&words)
    }.filter { $0.body == body }
  }
}

struct GroundSegmentTests {
  @Test func `a pass uploads a day and a half of every body, a light time late`() {
    var bench = Bench()
    bench.run(99)
    #expect(bench.arrivals.isEmpty)
    bench.run(200)
    for body in [NavigationBody.earth, .moon, .asteroid, .spacecraft] {
      let pieces = bench.segments(body)
      #expect(pieces.count == 6)
      #expect(pieces.allSatisfy { $0.durationSeconds <= 21600 })
      let end = pieces.last?.start.advanced(bySeconds: pieces.last?.durationSeconds ?? 0)
      #expect(end == OnBoardTime(Bench.start + 128).advanced(bySeconds: 36 * 3600))
    }
    #expect(bench.arrived(.uploadDeviation).count == 1)
  }

  @Test func `pieces end at the impulses of the reference`() {
    var bench = Bench()
    let epoch = OnBoardTime(Bench.start).advanced(bySeconds: 30_000.25)
    var impulse = PlannedThrust()
    impulse.epoch = epoch
    impulse.vectorICRF = Vector3(0.01, 0, 0)
    bench.pass.thrust.append(impulse)
    bench.run(300)
    let own = bench.segments(.spacecraft)
    #expect(own.contains { ($0.start.advanced(bySeconds: $0.durationSeconds) - epoch).magnitude < 1e-4 })
    #expect(own.contains { $0.start == epoch })
    #expect(bench.arrived(.uploadBurn).count == 1)
  }

  @Test func `a piece stops where the reference changes its centre`() {
    var bench = Bench()
    bench.centreEnds = Bench.start + 10_000 * 128
    bench.run(300)
    let own = bench.segments(.earth)
    #expect(own.first?.durationSeconds == 9999)
    #expect(own.count > 1 && own[1].start == OnBoardTime(bench.centreEnds))
  }

  @Test func `two impulses at one epoch are one burn`() throws {
    var bench = Bench()
    for size in [320.0, 3.2] {
      var impulse = PlannedThrust()
      impulse.epoch = OnBoardTime(Bench.start).advanced(bySeconds: 40_000)
      impulse.vectorICRF = Vector3(size, 0, 0)
      bench.pass.thrust.append(impulse)
    }
    bench.run(300)
    let burns = bench.arrived(.uploadBurn)
    #expect(burns.count == 1)
    #expect(burns.first?.arguments[3] == 323.2)
  }

  @Test func `tracking waits for the end of a burn that disturbs it`() {
    var bench = Bench()
    var impulse = PlannedThrust()
    impulse.epoch = OnBoardTime(Bench.start).advanced(bySeconds: 600)
    impulse.vectorICRF = Vector3(320, 0, 0)
    bench.pass.thrust.append(impulse)
    bench.run(3800)
    #expect(bench.arrivals.isEmpty)
    bench.run(500)
    #expect(bench.arrived(.uploadDeviation).count == 1)
    #expect(bench.arrived(.uploadBurn).isEmpty)
  }

  @Test func `the uploaded deviation carries the declared error, drawn per upload`() throws {
    var sheet = GroundSheet()
    sheet.positionSigmaMeters = 100
    var errors: [Double] = []
    for seed in UInt64(1)...60 {
      var bench = Bench(sheet, seed: seed)
      bench.pass.deviation.positionICRF = Vector3(5000, 0, 0)
      bench.run(450)
      var command = try #require(bench.arrived(.uploadDeviation).first)
      let tracked: TrackedDeviation = try #require(TrackedDeviation(&command))
      errors.append(tracked.deviation.positionICRF.x - 5000)
      #expect(tracked.positionSigmaMeters == 100 && tracked.epoch == OnBoardTime(Bench.start + 128))
    }
    let rms = (errors.map { $0 * $0 }.reduce(0, +) / 60).squareRoot()
    #expect(rms > 75 && rms < 125)
    #expect(Set(errors).count == 60)
  }

  @Test func `tracking is told two light times after it was seen`() {
    var bench = Bench()
    bench.run(400)
    let last = bench.arrivals.last
    #expect(last?.command.code == .uploadDeviation)
    let late = last?.frame.seconds(since: Bench.start) ?? 0
    #expect(late > 200 && late < 240)
  }

  @Test func `outside a pass telecommands wait for the next one`() {
    var bench = Bench()
    bench.now = Bench.start + 12 * 3600 * 128
    bench.run(20)
    let number = bench.ground.send(Telecommand(.point), at: bench.now)
    #expect(number > 0)
    bench.run(200)
    #expect(bench.arrived(.point).isEmpty)
    let urgent = bench.ground.send(Telecommand(.cancelBurns), at: bench.now, ignoringPasses: true)
    #expect(urgent == number + 1)
    bench.run(102)
    #expect(bench.arrived(.cancelBurns).count == 1 && bench.arrived(.point).isEmpty)
    bench.now = Bench.start + 24 * 3600 * 128
    bench.run(150)
    #expect(bench.arrived(.point).first?.sequence == number)
  }

  @Test func `frames and answers are known a light time after they were sent`() {
    var bench = Bench()
    bench.run(10)
    bench.downlink.isTransmitting = true
    bench.events.all.verification.note(9, accepted: true)
    for _ in 0..<11 {
      bench.send(.asteroidApproach)
      bench.second()
    }
    bench.run(88)
    #expect(bench.ground.received.frames == 0 && bench.ground.answers.isEmpty)
    bench.run(16)
    #expect(bench.ground.received.report.phase == .asteroidApproach)
    let answer = bench.ground.answers.popFirst()
    #expect(answer?.sequence == 9 && answer?.accepted == true)
    #expect(bench.ground.answers.isEmpty && bench.ground.received.answers == 1)
    let age = bench.ground.value(of: .contactAge, at: bench.now)
    #expect(age < 16)
  }

  @Test func `events are counted once each, and the lost ones show`() {
    var bench = Bench()
    bench.downlink.isTransmitting = true
    for number in 1...9 as ClosedRange<UInt32> {
      bench.events.note(
        EventRecord(
          event: number < 3 ? .wheelDrag : .burnEnded, severity: number < 3 ? .warning : .info, number: number,
          time: OnBoardTime(bench.now), frame: bench.now, 0, 0))
    }
    for _ in 0..<150 {
      bench.send(.asteroidApproach)
      bench.second()
    }
    // The last five, and the two warnings that they have pushed out.
    #expect(bench.ground.received.report.events == 7)
    #expect(bench.ground.received.report.lastEventNumber == 9)
  }

  @Test func `off the air nothing comes in`() {
    var bench = Bench()
    bench.send(.asteroidApproach)
    bench.run(300)
    #expect(bench.ground.received.lastContact == .never)
  }

  @Test func `the receiver lists its whole state`() {
    var bench = Bench()
    bench.downlink.isTransmitting = true
    bench.send(.asteroidApproach)
    bench.second()
    #expect(missingFromVisit(bench.ground.down.receiver).isEmpty)
    #expect(survivesCheckpoint(bench.ground.down.receiver, into: FrameReceiver()))
  }

  @Test func `a whole upload can be made at once for the start of a run`() {
    var bench = Bench()
    bench.lightTime = 0
    bench.ground.step(at: bench.now, lightTimeSeconds: 0, &bench.uplink)
    var asked = 0
    while asked < 200 {
      let need = bench.ground.need(at: bench.now, isPaced: false)
      if case .nothing = need { break }
      bench.answer(need)
      asked += 1
    }
    #expect(bench.ground.up.flying.count == 25)
  }

  @Test func `an upload repeats in a long pass, and not between passes`() {
    var bench = Bench()
    bench.run(8 * 3600)
    #expect(bench.arrived(.uploadDeviation).count == 1)
    bench.run(17 * 3600)
    #expect(bench.arrived(.uploadDeviation).count == 2)
  }
}
