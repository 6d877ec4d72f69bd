package import FixedStorage
package import GroundInterface
package import Quantities

/// The uploaded segments of one body, in order of arrival.
package struct SegmentList<let capacity: Int>: BitwiseCopyable, Sendable {
  package var segments = FixedList<capacity, EphemerisSegment>(filler: EphemerisSegment())
  /// Place of the segment last used, -1 for none; most steps ask for the same one again.
  package var current = -1

  package init() {}

  /// Takes a segment; a newer one replaces those that begin inside it, and the past makes room.
  package mutating func append(_ segment: EphemerisSegment, now: OnBoardTime) -> Bool {
    var index = segments.count - 1
    while index >= 0 {
      let start = segments[index].start
      let isReplaced = start >= segment.start && start - segment.start < segment.durationSeconds
      let isPast = now - start > segments[index].durationSeconds
      if isReplaced || isPast { segments.remove(at: index) }
      index -= 1
    }
    current = -1
    return segments.append(segment)
  }

  /// Finds the newest segment for `time` and makes it the current one.
  package mutating func find(_ time: OnBoardTime) -> Bool {
    if current >= 0, current < segments.count, segments[current].covers(time) { return true }
    var index = segments.count - 1
    while index >= 0 {
      if segments[index].covers(time) {
        current = index
        return true
      }
      index -= 1
    }
    return false
  }

  package mutating func removeAll() {
    segments.removeAll()
    current = -1
  }
}

/// The on-board ephemeris: what mission control uploaded of the spacecraft's plan and of the
/// bodies that it must know, as polynomials in on-board time. Nothing else on board knows where
/// anything is.
package struct EphemerisStore: BitwiseCopyable, Sendable {
  /// A day and a half of six-hour pieces takes few; the flyby, in pieces of minutes, takes all.
  package var spacecraft = SegmentList<96>()
  package var target = SegmentList<16>()
  package var earth = SegmentList<16>()
  package var moon = SegmentList<16>()
  /// Asteroid or comet, whichever was uploaded last.
  package private(set) var targetBody = NavigationBody.asteroid
  /// Counts accepted segments, so that users notice a new plan.
  package private(set) var revision: UInt32 = 0
  package private(set) var refused: UInt32 = 0

  package init() {}

  /// Executes UPLOAD_EPHEMERIS; false, and counted, when the words make no segment or there is no room.
  package mutating func accept(_ command: inout Telecommand, now: OnBoardTime) -> Bool {
    guard let segment = EphemerisSegment(&command), store(segment, now: now) else {
      refused &+= 1
      return false
    }
    revision &+= 1
    return true
  }

  private mutating func store(_ segment: EphemerisSegment, now: OnBoardTime) -> Bool {
    switch (segment.body, segment.centre) {
    case (.spacecraft, .sun), (.spacecraft, .earth), (.spacecraft, .asteroid), (.spacecraft, .comet):
      return spacecraft.append(segment, now: now)
    case (.asteroid, .sun), (.comet, .sun):
      if segment.body != targetBody { target.removeAll() }
      targetBody = segment.body
      return target.append(segment, now: now)
    case (.earth, .sun): return earth.append(segment, now: now)
    case (.moon, .earth): return moon.append(segment, now: now)
    default: return false
    }
  }
}

/// Where the plan and the bodies are at one instant; a flag for each that is known.
package struct EphemerisPoint: BitwiseCopyable, Sendable {
  /// About the Sun.
  package var spacecraft = KinematicState()
  package var target = KinematicState()
  package var earth = KinematicState()
  /// The planned spacecraft about the target's centre.
  package var spacecraftFromTarget = KinematicState()
  /// About which body the plan in use gives the spacecraft.
  package var centre = NavigationBody.sun
  package var knowsSpacecraft = false
  package var knowsTarget = false
  package var knowsEarth = false
  package init() {}
}

extension EphemerisStore {
  /// Evaluates everything at `time`; a spacecraft about a body that is not known is not known.
  package mutating func evaluate(at time: OnBoardTime, into point: inout EphemerisPoint) {
    point.knowsEarth = earth.find(time)
    if point.knowsEarth { point.earth = earth.segments[earth.current].state(at: time) }
    point.knowsTarget = target.find(time)
    if point.knowsTarget { point.target = target.segments[target.current].state(at: time) }
    point.knowsSpacecraft = spacecraft.find(time)
    guard point.knowsSpacecraft else { return }
    let own = spacecraft.segments[spacecraft.current].state(at: time)
    point.centre = spacecraft.segments[spacecraft.current].centre
    switch point.centre {
    case .earth:
      point.knowsSpacecraft = point.knowsEarth
      point.spacecraft = point.earth + own
      point.spacecraftFromTarget = point.spacecraft - point.target
    case .asteroid, .comet:
      point.knowsTarget = point.knowsTarget && point.centre == targetBody
      point.knowsSpacecraft = point.knowsTarget
      point.spacecraft = point.target + own
      point.spacecraftFromTarget = own
    default:
      point.spacecraft = own
      point.spacecraftFromTarget = own - point.target
    }
  }

  /// From the spacecraft's position about the Sun to the Moon; zero when it is not known.
  package mutating func moonFromSun(at time: OnBoardTime) -> Vector3 {
    guard earth.find(time), moon.find(time) else { return .zero }
    return earth.segments[earth.current].state(at: time).positionICRF
      + moon.segments[moon.current].state(at: time).positionICRF
  }
}

extension SegmentList: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("segments", &segments)
    visitor.field("current", &current)
  }
}

extension EphemerisStore: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("spacecraft", &spacecraft)
    visitor.field("target", &target)
    visitor.field("earth", &earth)
    visitor.field("moon", &moon)
    visitor.field("targetBody", &targetBody)
    visitor.field("revision", &revision)
    visitor.field("refused", &refused)
  }
}

extension EphemerisPoint: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("spacecraft", &spacecraft)
    visitor.field("target", &target)
    visitor.field("earth", &earth)
    visitor.field("spacecraftFromTarget", &spacecraftFromTarget)
    visitor.field("centre", &centre)
    visitor.field("knowsSpacecraft", &knowsSpacecraft)
    visitor.field("knowsTarget", &knowsTarget)
    visitor.field("knowsEarth", &knowsEarth)
  }
}
