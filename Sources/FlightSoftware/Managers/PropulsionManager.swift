package import FlightServices
import GroundInterface
package import HardwareInterface
package import Quantities

/// Turns wanted impulses into valve times, and keeps the propellant's books.
package struct PropulsionManager: BitwiseCopyable, Sendable {
  private var allocation = ThrusterAllocation()
  /// At launch, with full tanks, kg (fact sheet §0.0).
  private static var launchKilograms: Double { 2100 }
  /// The capsule has left.
  package var isRelieved = false
  private var bipropUsed = 0.0
  private var xenonUsed = 0.0
  /// Impulse under way since the last activation, reported in the next.
  private var underWay = Vector3.zero
  private var pulses = 0.0
  private var mainWanted = 0.0
  private var mainShortfall = 0.0
  private var ionWanted = 0.0
  private var ionShortfall = 0.0
  private var lastFrame = Frame.never
  package init() {}

  private static var bipropExhaust: Double { 310 * 9.80665 }
  private static var xenonExhaust: Double { 3000 * 9.80665 }
  private static var mainNewtons: Double { 490 }
  private static var amperesPerNewton: Double { 15 }
  /// A beam current is taken to have flowed since the last activation, but for no longer, s.
  private static var longestPeriod: Double { 60 }
  /// Below this the main engine is not burning, Pa.
  private static var burningPascals: Double { 1e4 }

  /// Plans the coming `periodSeconds`, and adds what the last period delivered to `thrust`;
  /// whoever consumes that clears it.
  package mutating func step(
    _ response: inout Propulsion.Response, _ command: inout Propulsion.Command, _ demand: inout EngineDemand,
    _ request: inout ThrustRequest, periodSeconds: Double, _ thrust: inout DeliveredThrust,
    _ services: inout FlightServices
  ) {
    let seconds = lastFrame == .never ? 0 : min(services.frame.seconds(since: lastFrame), Self.longestPeriod)
    lastFrame = services.frame
    account(seconds, &response, &thrust)
    underWay = allocation.allocate(
      demand.impulseBody + request.impulseBody, request.angularImpulseBody, within: periodSeconds, &command)
    request = ThrustRequest()
    pulses += Double(allocation.pulses)
    bipropUsed += allocation.thrusterSeconds * ThrusterAllocation.newtons / Self.bipropExhaust
    mainWanted = demand.mainEngineOnSeconds.clamped(0, periodSeconds)
    if mainWanted > 0 || command.mainEngineSeconds > 0 || allocation.pulses > 0 || allocation.wasFiring {
      command.mainEngineSeconds = mainWanted
      command.sequence &+= 1
    }
    bipropUsed += mainWanted * Self.mainNewtons / Self.bipropExhaust
    underWay.z += mainWanted * Self.mainNewtons
    ionWanted = max(demand.ionThrustNewtons, 0)
    command.ionThrustNewtons = ionWanted
    thrust.massKilograms =
      Self.launchKilograms - (isRelieved ? Self.releasedKilograms : 0) - bipropUsed - xenonUsed
    publish(&response, &services)
  }

  /// What the period that just ended did.
  private mutating func account(
    _ seconds: Double, _ response: inout Propulsion.Response, _ thrust: inout DeliveredThrust
  ) {
    let beam = response.beamCurrent.isValid ? response.beamCurrent.value / Self.amperesPerNewton : 0
    underWay.z += beam * seconds
    xenonUsed += beam * seconds / Self.xenonExhaust
    thrust.reportedImpulseBody += underWay
    underWay = .zero
    let isBurning = response.chamberPressure.isValid && response.chamberPressure.value > Self.burningPascals
    mainShortfall = mainWanted <= 0 || isBurning ? 0 : mainShortfall + mainWanted
    ionShortfall = ionWanted > 0.01 && beam < 0.002 ? ionShortfall + seconds : 0
  }

  private mutating func publish(_ response: inout Propulsion.Response, _ services: inout FlightServices) {
    services.telemetry.publish(.propulsionBipropPressure, response.bipropPressure.value)
    services.telemetry.publish(.propulsionXenonPressure, response.xenonPressure.value)
    services.telemetry.publish(.mainEngineChamberPressure, response.chamberPressure.value)
    services.telemetry.publish(.mainEngineShortfall, mainShortfall)
    services.telemetry.publish(.ionEngineBeamCurrent, response.beamCurrent.value)
    services.telemetry.publish(.ionEngineShortfall, ionShortfall)
    services.telemetry.publish(.propulsionBipropUsed, bipropUsed)
    services.telemetry.publish(.propulsionXenonUsed, xenonUsed)
    services.telemetry.publish(.thrustersPulses, pulses)
  }

  /// Released with the capsule (fact sheet §0.0), kg.
  package static var releasedKilograms: Double { 80 }

  /// Books as they stand at the entry of a later phase.
  package mutating func begin(bipropUsed: Double, xenonUsed: Double) {
    self.bipropUsed = bipropUsed
    self.xenonUsed = xenonUsed
  }
}

extension PropulsionManager: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("allocation", &allocation)
    visitor.field("isRelieved", &isRelieved)
    visitor.field("bipropUsed", &bipropUsed)
    visitor.field("xenonUsed", &xenonUsed)
    visitor.field("underWay", &underWay)
    visitor.field("pulses", &pulses)
    visitor.field("mainWanted", &mainWanted)
    visitor.field("mainShortfall", &mainShortfall)
    visitor.field("ionWanted", &ionWanted)
    visitor.field("ionShortfall", &ionShortfall)
    visitor.field("lastFrame", &lastFrame)
  }
}
