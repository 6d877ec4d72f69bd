import FixedStorage
import FlightServices
import GroundInterface
import Quantities

// MARK: - Arcs, pointing, telemetry

extension BurnExecutive {
  /// Keeps the arc that is due now or within the time needed to turn to it.
  private mutating func refreshArc(_ plan: inout BurnPlan, _ services: inout FlightServices) {
    let now = services.time
    let isOver = hasArc && (arc.end <= now || plan.changes != seenArcChanges)
    guard isOver || now - arcChecked >= 16 else { return }
    arcChecked = now
    seenArcChanges = plan.changes
    var index = plan.arc(at: now)
    if index < 0 { index = plan.arc(at: now.advanced(bySeconds: sheet.leadSeconds)) }
    if index < 0 || plan.entries[index].epoch != arc.epoch { stopArc(&services) }
    hasArc = index >= 0
    if hasArc { arc = plan.entries[index] }
  }

  private mutating func stopArc(_ services: inout FlightServices) {
    guard isThrusting else { return }
    isThrusting = false
    services.events.raise(.arcEnded, max(arc.end - services.time, 0))
  }

  /// The plan's own acceleration, whatever the present mass, and the correction beside it.
  mutating func flyArc(
    _ plan: inout BurnPlan, _ thrust: inout DeliveredThrust, pointingError: Double, _ demand: inout EngineDemand,
    _ services: inout FlightServices
  ) {
    let isAllowed = services.modes.current != .safe && services.modes.current != .survival
    guard hasArc, isAllowed, !(state != .idle && burn.turns), arc.epoch <= services.time,
      pauses.left(at: services.time) <= 0
    else { return stopArc(&services) }
    guard pointingError < sheet.arcPointingError else { return }
    if !isThrusting {
      isThrusting = true
      services.events.raise(.arcStarted, arc.vectorICRF.length, arc.end - services.time)
    }
    let wanted = arc.accelerationICRF(at: services.time) * pauses.gain + arcCorrectionICRF
    demand.ionThrustNewtons = min(wanted.length * thrust.massKilograms, sheet.ionMaximumNewtons)
  }

  mutating func point(
    _ plan: inout BurnPlan, _ pointing: inout BurnPointing, _ services: inout FlightServices
  ) {
    refreshArc(&plan, &services)
    if state != .idle, burn.turns {
      pointing.isActive = true
      pointing.directionICRF = burn.directionICRF
    } else if hasArc, pauses.left(at: services.time) <= sheet.leadSeconds {
      pointing.isActive = true
      let acceleration = arc.accelerationICRF(at: max(services.time, arc.epoch)) * pauses.gain
      pointing.directionICRF = (acceleration + arcCorrectionICRF).normalized
    } else {
      pointing.isActive = false
    }
  }

  mutating func publish(
    _ plan: inout BurnPlan, _ demand: inout EngineDemand, _ services: inout FlightServices
  ) {
    services.telemetry.publish(.burnState, raw: state.rawValue)
    services.telemetry.publish(.burnIonThrust, demand.ionThrustNewtons)
    services.telemetry.publish(.burnNext, nextIgnition.units == .max ? .nan : nextIgnition - services.time)
    services.telemetry.publish(.burnPlanEntries, Double(plan.entries.count))
    services.telemetry.publish(.burnCount, Double(ended))
    services.telemetry.publish(.burnPlanned, burn.sizeMetersPerSecond)
    services.telemetry.publish(.burnAchieved, burn.achieved)
    services.telemetry.publish(.burnTimeOn, burn.secondsOn)
  }
}
