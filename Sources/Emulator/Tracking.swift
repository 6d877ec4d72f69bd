import DeviceModel
import FixedStorage
import GroundInterface
import GroundSegment
import Plant
import Quantities
import Sky

/// What mission control asks of whoever owns the truth: tracking of the spacecraft, and the reference
/// that it uploads. The ground's own errors are added by the ground.
extension Craft {
  /// Answers the ground's needs; `isPaced` false makes a whole upload at once, for the start of a run.
  mutating func serveGround(at now: Frame, in mission: ReferenceMission, isPaced: Bool) {
    while true {
      switch ground.need(at: now, isPaced: isPaced) {
      case .nothing: return
      case .tracking:
        var pass = trackingPass(at: now, mission)
        ground.take(&pass, at: now, isPaced: isPaced)
        if isPaced { return }
      case .samples(var request):
        var samples = Self.samples(request, mission)
        ground.take(&request, &samples, at: now)
        if isPaced { return }
      }
    }
  }

  private mutating func trackingPass(at now: Frame, _ mission: ReferenceMission) -> TrackingPass {
    var pass = TrackingPass()
    let deviation = plant.world.trajectory.deviation(in: mission)
    pass.deviation = KinematicState(positionICRF: deviation.position, velocityICRF: deviation.velocity)
    let isOutbound = ground.received.report.phase.rawValue < Phase.returnTransfer.rawValue
    pass.target = isOutbound && plant.around[.asteroid].isKnown ? .asteroid : .comet
    let from = now.seconds(since: Frame(0)) - 3600
    let to = from + 40 * 3600
    for impulse in mission.thrust.impulses where impulse.seconds > from && impulse.seconds < to {
      var planned = PlannedThrust()
      planned.epoch = OnBoardTime(units: Int64(impulse.seconds * 65536))
      planned.vectorICRF = impulse.deltaV
      planned.massKilograms = impulse.massBefore
      pass.thrust.append(planned)
    }
    for arc in mission.thrust.arcs where arc.end > from && arc.start < to {
      var planned = PlannedThrust()
      planned.kind = .arc
      planned.epoch = OnBoardTime(units: Int64(arc.start * 65536))
      planned.durationSeconds = arc.end - arc.start
      planned.vectorICRF = arc.thrust
      planned.massKilograms = arc.massStart
      planned.massFlow = (arc.massStart - arc.massEnd) / (arc.end - arc.start)
      pass.thrust.append(planned)
    }
    pass.mergeImpulses()
    return pass
  }

  private static func samples(_ request: SegmentRequest, _ mission: ReferenceMission) -> SegmentSamples {
    var samples = SegmentSamples()
    guard let code = request.body.code else { return samples }
    let nodes = request.nodes
    let ephemeris = mission.ephemeris
    let ascends = request.body == .spacecraft && nodes[0] < mission.separation
    let centre = ascends ? NAIFCode.earth : ephemeris.centre(of: code, at: TDB(nodes[0]))?.code ?? .sun
    samples.centre = request.body == .spacecraft ? NavigationBody(centre) : request.body == .moon ? .earth : .sun
    guard let origin = samples.centre.code else { return samples }
    for i in nodes.indices {
      let state =
        request.body == .spacecraft
        ? mission.referenceState(relativeTo: origin, at: nodes[i])
        : ephemeris.state(of: code, relativeTo: origin, at: TDB(nodes[i]))
      guard let state else { return samples }
      samples.positions[i] = state.position
    }
    samples.isKnown = true
    samples.centreEnds = ascends ? mission.separation : centreEnd(of: code, nodes[0], mission)
    return samples
  }

  /// Where the reference goes over to another centre; only the spacecraft's does.
  private static func centreEnd(of code: NAIFCode, _ start: Frame, _ mission: ReferenceMission) -> Frame {
    guard code == .spacecraft, let piece = mission.ephemeris.centre(of: code, at: TDB(start)) else { return .distant }
    return TDB(secondsPastJ2000: piece.until).nearestFrame
  }
}

extension NavigationBody {
  /// The kernel's number of the body.
  fileprivate var code: NAIFCode? {
    switch self {
    case .sun: .sun
    case .earth: .earth
    case .moon: .moon
    case .asteroid: .kamooalewa
    case .comet: .comet311P
    case .spacecraft: .spacecraft
    }
  }

  /// Centres of the spacecraft's kernel; anything else counts from the Sun.
  fileprivate init(_ code: NAIFCode) {
    switch code {
    case .earth: self = .earth
    case .kamooalewa: self = .asteroid
    case .comet311P: self = .comet
    default: self = .sun
    }
  }
}
