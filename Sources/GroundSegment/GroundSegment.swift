package import FixedStorage
package import GroundInterface
package import Quantities

/// What mission control needs from whoever owns the truth, now.
package enum GroundNeed: BitwiseCopyable, Sendable {
  case nothing
  /// A pass begins: answer with `take(_: TrackingPass)`.
  case tracking
  /// A piece of ephemeris is being made: answer with `take(_: SegmentRequest, _: SegmentSamples)`.
  case samples(SegmentRequest)
}

/// Mission control: tracks the spacecraft at every pass, uploads what it must know for the next day
/// and a half, passes on the telecommands of the timeline and of operators, and hears what comes down.
///
/// It sees tracking and the downlink only. Everything that it says and hears travels a light time.
package struct GroundSegment: Visitable {
  package private(set) var planner = PassPlanner()
  package private(set) var up = UplinkPath()
  package internal(set) var down = DownlinkPath()
  /// Telecommands that wait for a pass.
  package private(set) var waiting = FixedQueue<32, Telecommand>(filler: Telecommand(.requestPhase))
  /// Answers that have come in and that nobody has taken yet.
  package var answers = FixedQueue<32, TelecommandAnswer>(
    filler: TelecommandAnswer(sequence: 0, accepted: false))
  package internal(set) var received = ReceivedTelemetry()
  package private(set) var lightTimeSeconds = 0.0
  package private(set) var isInPass = false
  /// The carrier of a pass reaches the spacecraft a light time after it was switched on, and ends likewise.
  package private(set) var carrierArrives = false
  /// Running number of the last telecommand.
  package private(set) var sequence: UInt32 = 0
  package private(set) var nextTracking: OnBoardTime
  package private(set) var linkFree = Frame.never
  /// Next window of the pass table, as the reader of it counts.
  package private(set) var window = 0
  package private(set) var carrierWindow = 0
  /// Moments at which the pass is looked at again; nothing happens in between but arrivals.
  package private(set) var nextLook = Frame.never
  private var sheet: GroundSheet
  private let keys: NoiseStream

  /// The first tracking is due at once: a mission starts with a plan on board or on its way.
  /// Mission control knows the phase in which it starts.
  package init(_ sheet: GroundSheet, seed: UInt64, at start: Frame, in phase: Phase = .launch) {
    self.sheet = sheet
    keys = NoiseStream(seed: seed, device: "ground", purpose: "tracking")
    nextTracking = OnBoardTime(start)
    received.report.phase = phase
    down.begin(in: phase)
  }

  /// The top of a tick: what has arrived is handed over, and once a second the pass is looked after.
  ///
  /// Mission control works on whole seconds, which are never jumped over: a tick that is visited for another's
  /// sake changes nothing here.
  package mutating func step(at now: Frame, lightTimeSeconds: Double, _ uplink: inout Uplink) {
    self.lightTimeSeconds = lightTimeSeconds
    up.land(at: now, &uplink)
    receive(at: now)
    guard now.isStartOfSecond, now >= nextLook else { return }
    look(at: now)
  }

  /// Hands over what is on its way at once, as far as there is room; false when nothing was.
  package mutating func landAtOnce(_ uplink: inout Uplink) -> Bool {
    guard !up.flying.isEmpty else { return false }
    up.land(at: .distant, &uplink)
    return true
  }

  /// When the next telecommand or telemetry record arrives; `.distant` when nothing is on its way.
  package var nextArrival: Frame {
    mutating get { min(up.earliest, down.flying.isEmpty ? .distant : down.flying.first.arrival) }
  }

  /// Whether a pass is open, and what may go up in it.
  private mutating func look(at now: Frame) {
    let time = OnBoardTime(now)
    isInPass = sheet.passes.isOpen(at: time, cursor: &window)
    carrierArrives = sheet.passes.isOpen(at: time.advanced(bySeconds: -lightTimeSeconds), cursor: &carrierWindow)
    nextLook = now + 16 * Frame.perSecond
    guard isInPass else { return }
    while !waiting.isEmpty, !up.flying.isFull, let command = waiting.popFirst() { launch(command, at: now) }
  }

  /// The first frame in which a signal that leaves now has come, either way.
  package mutating func arrival(sentAt now: Frame, delaySeconds: Double = 0) -> Frame {
    now + Int64((lightTimeSeconds + delaySeconds) * Double(Frame.perSecond)) + 1
  }

  private mutating func launch(_ command: Telecommand, at now: Frame, delaySeconds: Double = 0) {
    _ = up.launch(command, arriving: arrival(sentAt: now, delaySeconds: delaySeconds))
  }
}

// MARK: - Speaking

extension GroundSegment {
  /// Sends a telecommand of the timeline or of an operator: at once in a pass, else when the next one opens.
  /// Answers its number, 0 when too many wait already.
  package mutating func send(_ command: Telecommand, at now: Frame, ignoringPasses: Bool = false) -> UInt32 {
    sequence &+= 1
    var numbered = command
    numbered.sequence = sequence
    if isInPass || ignoringPasses {
      guard !up.flying.isFull else { return 0 }
      launch(numbered, at: now)
      return sequence
    }
    return waiting.append(numbered) ? sequence : 0
  }

  /// What is needed to go on with the pass. Ask on whole seconds, and until it is `nothing`.
  /// `isPaced` false makes a whole upload at once, for the start of a run.
  package mutating func need(at now: Frame, isPaced: Bool = true) -> GroundNeed {
    let time = OnBoardTime(now)
    guard planner.isActive else {
      let isOpen = isInPass || !isPaced
      return isOpen && time >= nextTracking ? .tracking : .nothing
    }
    guard !isPaced || now >= linkFree, !up.flying.isFull else { return .nothing }
    if let request = planner.request(&sheet) { return .samples(request) }
    let arrival = time.advanced(bySeconds: lightTimeSeconds)
    guard var command = planner.nextThrustOrDeviation(arrivingAt: arrival, &sheet) else { return .nothing }
    // What was seen now is known on the ground a light time later.
    transmit(&command, at: now, delaySeconds: command.code == .uploadDeviation ? lightTimeSeconds : 0)
    return need(at: now, isPaced: isPaced)
  }

  /// Tracking has measured; an upload begins, or waits for the end of a burn that disturbs it.
  /// `isPaced` false takes the measurement as it is: a declared state has no burn under way.
  package mutating func take(_ pass: inout TrackingPass, at now: Frame, isPaced: Bool = true) {
    let time = OnBoardTime(now)
    if isPaced, let end = pass.disturbed(at: time) {
      nextTracking = end
      return
    }
    nextTracking = time.advanced(bySeconds: sheet.repeatSeconds)
    let error = KinematicState(
      positionICRF: Self.noise(keys, now, draw: 0) * sheet.positionSigmaMeters,
      velocityICRF: Self.noise(keys, now, draw: 3) * sheet.velocitySigma)
    let targetError = Self.noise(keys, now, draw: 6) * sheet.targetSigmaMeters
    planner.begin(&pass, at: time, targetError: targetError, deviationError: error, &sheet)
  }

  /// The samples that `need` asked for.
  package mutating func take(_ request: inout SegmentRequest, _ samples: inout SegmentSamples, at now: Frame) {
    var segment = EphemerisSegment()
    guard planner.take(&request, &samples, &sheet, into: &segment) else { return }
    var command = segment.telecommand(sequence: 0)
    transmit(&command, at: now)
  }

  private mutating func transmit(_ command: inout Telecommand, at now: Frame, delaySeconds: Double = 0) {
    sequence &+= 1
    command.sequence = sequence
    launch(command, at: now, delaySeconds: delaySeconds)
    linkFree = now + sheet.framesPerTelecommand
  }

  private static func noise(_ keys: NoiseStream, _ now: Frame, draw: UInt32) -> Vector3 {
    Vector3(
      keys.normal(at: now, draw: draw), keys.normal(at: now, draw: draw + 1), keys.normal(at: now, draw: draw + 2))
  }
}

extension GroundSegment {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("planner", &planner)
    visitor.field("up", &up)
    visitor.field("down", &down)
    visitor.field("waiting", &waiting)
    visitor.field("answers", &answers)
    visitor.field("received", &received)
    visitor.field("lightTimeSeconds", &lightTimeSeconds)
    visitor.field("isInPass", &isInPass)
    visitor.field("carrierArrives", &carrierArrives)
    visitor.field("sequence", &sequence)
    visitor.field("nextTracking", &nextTracking)
    visitor.field("linkFree", &linkFree)
    visitor.field("window", &window)
    visitor.field("carrierWindow", &carrierWindow)
    visitor.field("nextLook", &nextLook)
  }
}
