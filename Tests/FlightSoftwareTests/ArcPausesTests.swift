import FlightServices
import FlightSoftware
import GroundInterface
import Quantities
import Testing

struct ArcPausesTests {
  /// Under way on an arc that lasts five days more.
  private func braking() -> PointMass {
    var craft = PointMass()
    var arc = PlannedThrust()
    arc.kind = .arc
    arc.epoch = craft.now.advanced(bySeconds: -1000)
    arc.durationSeconds = 432_000
    arc.vectorICRF = Vector3(0, 0.03, 0)
    arc.massKilograms = craft.mass
    let inserted = craft.plan.insert(arc)
    precondition(inserted, "the plan is full")
    craft.run(seconds: 60)
    return craft
  }

  private func order(_ craft: inout PointMass, every: Double, length: Double) -> Bool {
    var command = Telecommand(.arcPauses, sequence: 1)
    (command.arguments[0], command.arguments[1]) = (every, length)
    return craft.executive.accept(&command, &craft.plan, &craft.services)
  }

  @Test func `a pause leaves the attitude to the camera, and turns back in time`() {
    var craft = braking()
    #expect(craft.demand.ionThrustNewtons > 0 && craft.pointing.isActive)
    let accepted = order(&craft, every: 43_200, length: 3600)
    craft.run(seconds: 10)
    #expect(accepted && craft.demand.ionThrustNewtons == 0 && !craft.pointing.isActive)
    craft.run(seconds: 2700)
    #expect(craft.demand.ionThrustNewtons == 0 && craft.pointing.isActive)
    craft.run(seconds: 900)
    #expect(craft.demand.ionThrustNewtons > 0)
    craft.run(seconds: 43_200 - 3600)
    #expect(craft.demand.ionThrustNewtons == 0 && !craft.pointing.isActive)
  }

  @Test func `between pauses the engine pushes harder, so that the arc gains what was planned`() {
    var craft = braking()
    let before = craft.velocity
    _ = order(&craft, every: 43_200, length: 3600)
    craft.run(seconds: 2 * 43_200)
    let planned = 0.03 / 1830 * 2 * 43_200
    #expect(((craft.velocity - before).length / planned - 1).magnitude < 0.002)
  }

  @Test func `pauses that leave less than half of the time are refused, and none is a length of zero`() {
    var craft = braking()
    #expect(order(&craft, every: 3600, length: 1900) == false)
    #expect(order(&craft, every: -1, length: 0) == false)
    #expect(order(&craft, every: .nan, length: 60) == false)
    #expect(order(&craft, every: 0, length: 0) == true)
    craft.run(seconds: 10)
    #expect(craft.demand.ionThrustNewtons > 0)
  }
}
