package import FlightServices
package import GroundInterface
package import Quantities

/// Rehearsal, descent, contact, ascent and retreat at the asteroid.
///
/// Every way out has a timer beside its condition. The range comes from the laser, the spin from the
/// declared model of the asteroid; neither uses the asteroid's believed size.
package struct SamplingSequence: BitwiseCopyable, Sendable {
  package var sheet = SamplingSheet()
  package internal(set) var state = SamplingState.idle
  package internal(set) var technique = SamplingTechnique.rehearsal
  /// Start of the present state.
  package internal(set) var since = OnBoardTime(units: 0)
  /// The descent begins when the checks are passed; or only after SAMPLING_GO.
  package internal(set) var isAutomatic = false
  package internal(set) var hasGo = false
  /// Safety flag: no descent while it is set. Every abort sets it, only a telecommand clears it.
  package internal(set) var isInhibited = false
  /// Hemisphere of the site: 1 north, -1 south.
  var side = 1.0
  package internal(set) var altitude = AltitudeFilter()
  var arrivedAt = OnBoardTime(units: .max)
  var failedChecks: UInt8 = 0
  var reportedChecks: UInt8 = 0
  /// How long each limit has been passed, s: lateral speed, force, tilt.
  var lateralFor = 0.0
  var forceFor = 0.0
  var tiltFor = 0.0
  /// When the head should meet the ground, and when it did.
  var expectedContact = OnBoardTime(units: 0)
  var touched = OnBoardTime(units: 0)
  package internal(set) var isInContact = false
  /// Change of velocity along -X that the accelerometers felt lately, m/s.
  var feltVelocity = 0.0
  package internal(set) var contacts: UInt32 = 0
  package internal(set) var attempts: UInt32 = 0
  package internal(set) var largestForce = 0.0
  package internal(set) var sampleKilograms = 0.0
  /// Straight up when the ascent began; place held after a retreat. ICRF.
  var awayICRF = Vector3.unitZ
  var heldICRF = Vector3.zero
  /// Commanded push of the retreat so far, m/s.
  var pushed = 0.0
  var sawRetreat = false
  package internal(set) var reason = AbortReason.none

  package init() {}

  /// The descent proper: motion is the sequence's own, not the plan's.
  package var leavesPlan: Bool {
    mutating get {
      switch state {
      case .idle, .waiting, .returning: false
      default: true
      }
    }
  }

  /// The accelerometers know more than the bookkeeping of pulses: the ground pushes, before contact is
  /// believed and after the climb has begun.
  package var feelsGround: Bool { mutating get { state == .closing || state == .contact || state == .ascending } }

  /// The push of a retreat goes on without belief in attitude or navigation.
  package var insists: Bool { mutating get { state == .retreating } }

  mutating func elapsed(_ services: inout FlightServices) -> Double { services.time - since }

  mutating func enter(_ next: SamplingState, _ services: inout FlightServices) {
    state = next
    since = services.time
  }
}

// MARK: - Telecommands

extension SamplingSequence {
  /// Executes SAMPLING_START, SAMPLING_GO, SAMPLING_ABORT, SAMPLING_RETURN, SAMPLING_INHIBIT.
  package mutating func accept(_ command: inout Telecommand, _ services: inout FlightServices) -> Bool {
    switch command.code {
    case .samplingStart: return start(&command, &services)
    case .samplingGo:
      guard state == .waiting || state == .positioning || state == .checking else { return false }
      hasGo = true
      return true
    case .samplingAbort:
      guard state != .idle && state != .holding && state != .retreating else { return false }
      giveUp(.command, 0, &services)
      return true
    case .samplingReturn:
      guard state == .holding || state == .retreating else { return false }
      comeBack(&services)
      return true
    case .samplingInhibit:
      isInhibited = command.arguments[0] != 0
      services.telemetry.publish(.samplingInhibit, isInhibited)
      return true
    default: return false
    }
  }

  private mutating func start(_ command: inout Telecommand, _ services: inout FlightServices) -> Bool {
    guard state == .idle, services.phase == .asteroidSampling,
      let wanted = SamplingTechnique(argument: command.arguments[0])
    else { return false }
    technique = wanted
    isAutomatic = command.arguments[1] != 0
    hasGo = false
    attempts &+= 1
    reason = .none
    (failedChecks, reportedChecks) = (0, 0)
    (isInContact, largestForce, sampleKilograms) = (false, 0, 0)
    services.events.raise(.samplingStarted, Double(wanted.rawValue), isAutomatic ? 1 : 0)
    enter(.waiting, &services)
    return true
  }

  /// Leaves the place of the retreat.
  mutating func comeBack(_ services: inout FlightServices) {
    if services.modes.current == .retreat { _ = services.request(.nominal) }
    enter(.returning, &services)
  }

  mutating func finish(_ services: inout FlightServices) {
    services.events.raise(.samplingEnded, Double(technique.rawValue), sampleKilograms)
    enter(.idle, &services)
    services.telemetry.publish(.samplingState, raw: state.rawValue)
  }
}
