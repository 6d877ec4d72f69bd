package import FlightServices
package import GroundInterface
package import Quantities

/// Which way the spacecraft looks: chooses a pointing law, turns the commanded attitude towards
/// it at a limited rate, and says whether the spacecraft follows.
///
/// A burn goes before a POINT telecommand, which goes before the phase's own law. In SAFE only the
/// cruise law is flown, in SURVIVAL none: the attitude control then finds the Sun without knowing more.
package struct Guidance: BitwiseCopyable, Sendable {
  package var profile = SlewProfile()
  /// Law of the last POINT telecommand; `none` when the phase decides.
  package var commanded = PointingLaw.none
  package var commandedDirectionICRF = Vector3.unitX
  package private(set) var law = PointingLaw.none
  package private(set) var wanted = Quaternion.identity
  package private(set) var hasWanted = false
  package private(set) var stepped = OnBoardTime(units: .min / 2)
  /// Navigation's update, law and burn direction for which `wanted` was worked out.
  package private(set) var aimedUpdate = OnBoardTime(units: .min / 2)
  package private(set) var aimedLaw = PointingLaw.none
  package private(set) var aimedDirectionICRF = Vector3.zero
  /// Angle between commanded and estimated attitude, rad.
  package private(set) var error = Double.nan
  /// Closer than this the spacecraft counts as pointed; ASSUMED 0.2 deg, wide against the control's error.
  package var settledError = 0.0035

  package init() {}

  /// Commanded attitude reached and followed: pictures and burns may begin.
  package var isSettled: Bool { hasWanted && !profile.isTurning && error < settledError }

  /// Executes POINT.
  package mutating func accept(_ command: inout Telecommand, _ services: inout FlightServices) -> Bool {
    guard command.code == .point else { return false }
    guard command.arguments[0] >= 0, command.arguments[0] < Double(PointingLaw.burn.rawValue),
      let law = PointingLaw(rawValue: UInt8(command.arguments[0])), command.arguments[1].isFinite,
      command.arguments[2].isFinite
    else { return false }
    commanded = law
    if law == .direction {
      commandedDirectionICRF = Pointing.direction(
        rightAscension: command.arguments[1], declination: command.arguments[2])
    }
    return true
  }

  /// One activation, at the time that the clock's pulse gives.
  package mutating func step(
    at now: OnBoardTime, _ burn: inout BurnPointing, _ navigation: inout Navigation,
    _ estimate: inout NavigationEstimate, _ attitude: inout AttitudeEstimate, _ target: inout AttitudeTarget,
    _ services: inout FlightServices
  ) {
    let seconds = now - stepped
    stepped = now
    choose(&burn, &services)
    aim(&burn, &navigation, &estimate, &services)
    guard hasWanted, attitude.isValid else { return release(&target, &services) }
    if !profile.isStarted || seconds > 600 { profile.start(at: attitude.attitude) }
    profile.step(to: wanted, seconds: seconds.clamped(1e-3, 60))
    let miss = profile.attitude.conjugate * attitude.attitude
    let half = miss.vector.length
    error = half < 0.01 ? 2 * half : 2 * Elementary.atan2(half, miss.w.magnitude)
    target.attitude = profile.attitude
    target.rateBody = profile.rateBody
    target.isValid = true
    publish(&services)
  }

  private mutating func release(_ target: inout AttitudeTarget, _ services: inout FlightServices) {
    profile.stop()
    error = .nan
    target.isValid = false
    target.rateBody = .zero
    publish(&services)
  }

  private mutating func choose(_ burn: inout BurnPointing, _ services: inout FlightServices) {
    let mode = services.modes.current
    var next = commanded == .none ? Self.habit(of: services.phase) : commanded
    if burn.isActive { next = .burn }
    if mode == .safe { next = .cruise }
    if mode == .survival { next = .none }
    guard next != law else { return }
    services.events.raise(.pointingLawSet, Double(next.rawValue), Double(law.rawValue))
    law = next
  }

  /// The law of a phase without telecommand: near a target the camera looks at it.
  package static func habit(of phase: Phase) -> PointingLaw {
    switch phase {
    case .launch, .asteroidTransfer, .returnTransfer, .reentry, .cometTransfer: .cruise
    case .asteroidApproach, .asteroidRendezvous, .asteroidProximity, .asteroidSampling, .returnWait: .target
    case .cometApproach, .cometRendezvous, .cometProximity: .target
    }
  }
}

extension Guidance {
  /// Sets the wanted attitude; a direction that is not known falls back to the cruise law.
  private mutating func aim(
    _ burn: inout BurnPointing, _ navigation: inout Navigation, _ estimate: inout NavigationEstimate,
    _ services: inout FlightServices
  ) {
    guard law != .none, estimate.hasOwnEphemeris else {
      hasWanted = false
      aimedLaw = .none
      return
    }
    let asked = law == .burn ? burn.directionICRF : commandedDirectionICRF
    if hasWanted, aimedLaw == law, aimedUpdate == navigation.updated, aimedDirectionICRF == asked { return }
    let isNewLaw = aimedLaw != law
    aimedLaw = law
    aimedUpdate = navigation.updated
    aimedDirectionICRF = asked
    let toSun = -estimate.positionFromSunICRF
    let direction = self.direction(&burn, &navigation, &estimate, stepped)
    if direction == .zero, law != .cruise, isNewLaw { services.events.raise(.pointingUnknown, Double(law.rawValue)) }
    if direction == .zero {
      let toEarth = estimate.earthFromSpacecraftICRF
      if let attitude = Pointing.cruise(toSun: toSun, toEarth: toEarth) {
        wanted = attitude
      } else if !hasWanted {
        wanted = Pointing.axis(-Vector3.unitX, along: toSun, toSun: toEarth)
      }
    } else {
      let axis = law == .burn || law == .separation ? Vector3.unitZ : Vector3.unitX
      wanted =
        hasWanted && axis == .unitX && Pointing.isNearLine(direction, toSun)
        ? Pointing.turned(wanted, .unitX, towards: direction)
        : Pointing.axis(axis, along: direction, toSun: toSun)
    }
    hasWanted = true
  }

  /// Where the law's body axis shall point; zero for the cruise law and for what is not known.
  private mutating func direction(
    _ burn: inout BurnPointing, _ navigation: inout Navigation, _ estimate: inout NavigationEstimate,
    _ now: OnBoardTime
  ) -> Vector3 {
    switch law {
    case .none, .cruise: return .zero
    case .earth: return estimate.earthFromSpacecraftICRF
    case .moon:
      let moon = navigation.store.moonFromSun(at: now)
      return moon == .zero ? .zero : moon - estimate.positionFromSunICRF
    case .target: return estimate.hasTargetEphemeris ? -estimate.positionFromTargetICRF : .zero
    case .direction: return commandedDirectionICRF
    case .separation:
      guard navigation.point.knowsEarth else { return .zero }
      return estimate.velocityFromSunICRF - navigation.point.earth.velocityICRF
    case .burn: return burn.directionICRF
    }
  }

  private mutating func publish(_ services: inout FlightServices) {
    services.telemetry.publish(.guidanceLaw, raw: law.rawValue)
    services.telemetry.publish(.guidanceError, error)
    services.telemetry.publish(.guidanceSlewing, profile.isTurning)
  }
}

extension Guidance: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("profile", &profile)
    visitor.field("commanded", &commanded)
    visitor.field("commandedDirectionICRF", &commandedDirectionICRF)
    visitor.field("law", &law)
    visitor.field("wanted", &wanted)
    visitor.field("hasWanted", &hasWanted)
    visitor.field("stepped", &stepped)
    visitor.field("aimedUpdate", &aimedUpdate)
    visitor.field("aimedLaw", &aimedLaw)
    visitor.field("aimedDirectionICRF", &aimedDirectionICRF)
    visitor.field("error", &error)
    visitor.field("settledError", &settledError)
  }
}
