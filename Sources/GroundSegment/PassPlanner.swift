import FixedStorage
package import GroundInterface
package import Quantities

/// Prepares the telecommands of one pass, one after the other: where the Earth, the Moon, the target
/// and the spacecraft will be, what is to be burned, and how far the spacecraft is from its plan.
///
/// Pieces are as long as a polynomial of degree 12 allows, and end where the reference's velocity steps.
package struct PassPlanner: BitwiseCopyable, Sendable {
  package enum Step: UInt8, BitwiseCopyable, Sendable { case idle, earth, moon, target, spacecraft, burns, deviation }

  package private(set) var step = Step.idle
  package private(set) var began = OnBoardTime(units: 0)
  package private(set) var horizon = OnBoardTime(units: 0)
  /// Start of the next piece, and the length that is tried for it.
  package private(set) var cursor = OnBoardTime(units: 0)
  package private(set) var trialSeconds = 0.0
  package private(set) var pass = TrackingPass()
  /// Next entry of the pass's thrust list.
  package private(set) var entry = 0
  /// Constant error of the target's place in this upload.
  package private(set) var targetErrorICRF = Vector3.zero
  package private(set) var deviationError = KinematicState()
  /// Pieces made, and tries that were too long.
  package private(set) var pieces: UInt32 = 0
  package private(set) var halvings: UInt32 = 0

  package init() {}

  package var isActive: Bool { step != .idle }

  /// Starts a pass with what tracking says and the errors drawn for it.
  package mutating func begin(
    _ pass: inout TrackingPass, at now: OnBoardTime, targetError: Vector3, deviationError: KinematicState,
    _ sheet: inout GroundSheet
  ) {
    self.pass = pass
    self.pass.mergeImpulses()
    began = now
    horizon = now.advanced(bySeconds: sheet.horizonSeconds)
    targetErrorICRF = targetError
    self.deviationError = deviationError
    entry = 0
    start(.earth, &sheet)
  }

  private mutating func start(_ next: Step, _ sheet: inout GroundSheet) {
    step = next
    cursor = began
    trialSeconds = sheet.longestSegmentSeconds
  }

  /// The samples that the next piece needs; nil when the next telecommand needs none.
  package mutating func request(_ sheet: inout GroundSheet) -> SegmentRequest? {
    guard let body = bodyOfStep else { return nil }
    return SegmentRequest(body: body, start: cursor, durationSeconds: pieceSeconds(body, &sheet))
  }

  private var bodyOfStep: NavigationBody? {
    switch step {
    case .earth: .earth
    case .moon: .moon
    case .target: pass.target
    case .spacecraft: .spacecraft
    case .idle, .burns, .deviation: nil
    }
  }

  private mutating func pieceSeconds(_ body: NavigationBody, _ sheet: inout GroundSheet) -> Double {
    var seconds = min(trialSeconds, max(horizon - cursor, sheet.shortestSegmentSeconds))
    guard body == .spacecraft else { return seconds }
    let impulse = pass.nextImpulse(after: cursor)
    if impulse.units != .max, impulse - cursor < seconds { seconds = max(impulse - cursor, 4) }
    return seconds
  }

  /// Fits a piece to the samples; false when it must be asked for again.
  package mutating func take(
    _ request: inout SegmentRequest, _ samples: inout SegmentSamples, _ sheet: inout GroundSheet,
    into segment: inout EphemerisSegment
  ) -> Bool {
    guard samples.isKnown else {
      advance(&sheet)
      return false
    }
    let end = request.start.advanced(bySeconds: request.durationSeconds)
    let turn = samples.centreEnds == .distant ? end : OnBoardTime(samples.centreEnds)
    if turn < end, turn > request.start {
      trialSeconds = max(turn - request.start, 4)
      return false
    }
    segment = SegmentFit.fit(&request, &samples)
    if SegmentFit.tail(&segment) > sheet.tailMeters, request.durationSeconds > 2 * sheet.shortestSegmentSeconds {
      trialSeconds = request.durationSeconds / 2
      halvings &+= 1
      return false
    }
    disturb(&segment)
    pieces &+= 1
    cursor = end
    trialSeconds = min(2 * request.durationSeconds, sheet.longestSegmentSeconds)
    if cursor >= horizon { advance(&sheet) }
    return true
  }

  /// Mission control does not know the target's place about the Sun exactly.
  private mutating func disturb(_ segment: inout EphemerisSegment) {
    guard segment.body == pass.target else { return }
    segment.x[0] += targetErrorICRF.x
    segment.y[0] += targetErrorICRF.y
    segment.z[0] += targetErrorICRF.z
  }

  private mutating func advance(_ sheet: inout GroundSheet) {
    guard let next = Step(rawValue: step.rawValue + 1) else { return }
    start(next, &sheet)
  }

  /// The next telecommand that needs no samples; nil when the pass is done.
  package mutating func nextThrustOrDeviation(arrivingAt arrival: OnBoardTime, _ sheet: inout GroundSheet)
    -> Telecommand?
  {
    while step == .burns {
      guard entry < pass.thrust.count else {
        step = .deviation
        break
      }
      let thrust = pass.thrust[entry]
      entry += 1
      let isFuture = thrust.kind == .arc ? thrust.end > arrival : thrust.epoch > arrival.advanced(bySeconds: 5)
      if isFuture, thrust.epoch < horizon { return thrust.telecommand(sequence: 0) }
    }
    guard step == .deviation else { return nil }
    step = .idle
    var tracked = TrackedDeviation()
    tracked.epoch = began
    tracked.deviation = pass.deviation + deviationError
    tracked.positionSigmaMeters = sheet.positionSigmaMeters
    tracked.velocitySigma = sheet.velocitySigma
    return tracked.telecommand(sequence: 0)
  }
}

extension PassPlanner: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("step", &step)
    visitor.field("began", &began)
    visitor.field("horizon", &horizon)
    visitor.field("cursor", &cursor)
    visitor.field("trialSeconds", &trialSeconds)
    visitor.field("pass", &pass)
    visitor.field("entry", &entry)
    visitor.field("targetErrorICRF", &targetErrorICRF)
    visitor.field("deviationError", &deviationError)
    visitor.field("pieces", &pieces)
    visitor.field("halvings", &halvings)
  }
}
