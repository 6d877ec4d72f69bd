package import FlightServices
package import GroundInterface
package import Quantities

/// Flight near the asteroid: the sequence says where to be, the control gets there. One row of the slot table,
/// after navigation and before guidance and the valves.
///
/// Not engaged and without a sequence it returns at once. While `isEngaged` the correction of deviations rests.
package struct ProximityOperations: BitwiseCopyable, Sendable {
  package var control = ProximityControl()
  package var sequence = SamplingSequence()
  /// What the sampler's manager last said, and what it shall do.
  package var sampler = SamplerStatus()
  package var orders = SamplerOrders()
  /// As the manager has them.
  var given = SamplerOrders()
  package private(set) var steersAttitude = false
  package init() {}

  package var isEngaged: Bool { control.isEngaged }

  package mutating func accept(_ command: inout Telecommand, _ services: inout FlightServices) -> Bool {
    sequence.accept(&command, &services)
  }

  /// One activation ahead of the command for the coming `periodSeconds`.
  package mutating func step(
    periodSeconds period: Double, _ estimate: inout NavigationEstimate, _ attitude: inout AttitudeEstimate,
    _ thrust: inout DeliveredThrust, _ laser: inout LaserRangeMeasurement, _ plan: inout BurnPlan,
    _ burns: inout BurnExecutive, _ guidance: inout Guidance, _ request: inout ThrustRequest,
    _ services: inout FlightServices
  ) {
    guard services.phase == .asteroidSampling || control.isEngaged || sequence.state != .idle else { return }
    control.prepare(
      &estimate, &attitude, massKilograms: thrust.massKilograms, periodSeconds: period, insists: sequence.insists,
      &plan, &burns, &services)
    guard control.isEngaged || sequence.state != .idle else { return }
    if sequence.state != .idle { listen(&services) }
    var goal = sequence.step(
      &control, &estimate, &attitude, &thrust, &laser, &sampler, &orders, periodSeconds: period, &services)
    steer(&guidance, &services)
    control.control(
      &goal, &attitude, massKilograms: thrust.massKilograms, periodSeconds: period, &request, &services)
  }

  /// Points the head at the site while the sequence flies, and hands the pointing back after that.
  private mutating func steer(_ guidance: inout Guidance, _ services: inout FlightServices) {
    if let down = sequence.downICRF(at: services.time) {
      steersAttitude = true
      guidance.commanded = .direction
      guidance.commandedDirectionICRF = down
    } else if steersAttitude {
      steersAttitude = false
      guidance.commanded = .none
    }
  }
}

extension ProximityOperations: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("control", &control)
    visitor.field("sequence", &sequence)
    visitor.field("sampler", &sampler)
    visitor.field("orders", &orders)
    visitor.field("given", &given)
    visitor.field("steersAttitude", &steersAttitude)
  }
}
