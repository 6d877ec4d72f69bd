import FixedStorage
import FlightServices
import FlightSoftware
import GroundInterface
import HardwareInterface
import Quantities
import Testing

struct BurnExecutiveTests {
  static let size = 320.0
  static let direction = Vector3(0.6, -0.48, 0.64)

  /// The rendezvous burn an hour ahead; answers how far an impulse at its epoch would have come.
  private func rendezvous(period: Int64, seconds: Int64 = 7200) -> PointMass {
    var craft = PointMass(period: period)
    craft.mass = 2031
    craft.thrust.massKilograms = 2031
    craft.add(Self.direction * Self.size, after: 3600)
    craft.run(seconds: seconds)
    return craft
  }

  @Test(arguments: [Int64(128), 16]) func `a long burn ends at its velocity and its place`(period: Int64) {
    let craft = rendezvous(period: period)
    let wanted = Self.direction * Self.size
    #expect((craft.velocity - wanted).length < 0.002)
    // Ignition falls on a control step: half a period of the whole velocity may be lost or won.
    #expect((craft.position - wanted * 3600).length < Self.size * Double(period) / 256 + 15)
    #expect(craft.count(.burnStarted) == 1 && craft.count(.burnEnded) == 1)
    #expect(craft.count(.burnCutShort) == 0 && craft.count(.burnTimeLimit) == 0)
    #expect(craft.services.modes.current == .nominal)
  }

  @Test func `the burn is centred on its epoch and in mode MANOEUVRE`() {
    let early = rendezvous(period: 128, seconds: 2000)
    #expect(early.executive.state == .idle)
    let turning = rendezvous(period: 128, seconds: 2700)
    #expect(turning.executive.state == .preparing && turning.services.modes.current == .manoeuvre)
    let middle = rendezvous(period: 128, seconds: 3600)
    #expect(middle.executive.state == .burning)
    #expect((middle.velocity.length / Self.size - 0.5).magnitude < 0.01)
  }

  @Test(arguments: [0.0126, 0.3, 0.76, 1.94, 5.6, 73.2])
  func `burns of every size reach it within two millimetres per second`(size: Double) {
    var craft = PointMass()
    craft.add(Self.direction * size, after: 3600)
    craft.run(seconds: 5400)
    #expect((craft.velocity - Self.direction * size).length < min(0.002, 0.01 * size))
    #expect(craft.count(.burnEnded) == 1)
  }

  @Test func `a small burn leaves the attitude alone and uses the thrusters`() {
    var craft = PointMass()
    craft.add(Vector3(0, 0.0126, 0), after: 100)
    var turned = false
    for _ in 0..<200 {
      craft.step()
      turned = turned || craft.pointing.isActive || craft.demand.mainEngineOnSeconds > 0
    }
    #expect(!turned)
    #expect((craft.velocity.y - 0.0126).magnitude < 1e-5)
  }

  @Test func `an engine that stops early is noticed, and the burn goes on ten minutes later`() {
    var craft = rendezvous(period: 128, seconds: 3600)
    craft.mainEngine = 0
    craft.run(seconds: 15)
    #expect(craft.count(.burnCutShort) == 1)
    #expect(craft.executive.state == .interrupted && craft.demand.mainEngineOnSeconds == 0)
    craft.mainEngine = 1
    craft.run(seconds: 3000)
    #expect(craft.count(.burnResumed) == 1 && craft.count(.burnEnded) == 1)
    #expect((craft.velocity - Self.direction * Self.size).length < 0.002)
  }

  @Test func `an engine that never comes back is replaced by four thrusters`() {
    var craft = PointMass()
    craft.add(Self.direction * 73.2, after: 3600)
    craft.run(seconds: 3600)
    craft.mainEngine = 0
    craft.run(seconds: 9000)
    #expect(craft.count(.burnCutShort) == 2 && craft.count(.burnResumed) == 2)
    #expect(craft.executive.burn.usesMainEngine == false)
    #expect((craft.velocity - Self.direction * 73.2).length < 0.01)
  }

  @Test func `a weak engine is stopped by the timer at 110 percent`() {
    var craft = PointMass()
    craft.mainEngine = 0.6
    craft.add(Self.direction * 73.2, after: 3600)
    craft.run(seconds: 7200)
    #expect(craft.count(.burnTimeLimit) == 1)
    #expect((craft.velocity.length / (73.2 * 0.66) - 1).magnitude < 0.02)
  }

  @Test func `in SAFE nothing is burned, and it is said`() {
    var craft = PointMass()
    craft.add(Self.direction * 5, after: 1000)
    _ = craft.services.request(.safe)
    craft.run(seconds: 3000)
    #expect(craft.velocity == .zero)
    #expect(craft.count(.burnSkipped) == 1)
  }

  @Test func `a burn waits for its attitude, and is skipped when it never comes`() {
    var craft = PointMass()
    craft.isSettled = false
    craft.add(Self.direction * 5, after: 1000)
    craft.run(seconds: 1030)
    #expect(craft.velocity == .zero && craft.executive.state == .preparing)
    craft.run(seconds: 400)
    #expect(craft.count(.burnSkipped) == 1 && craft.executive.state == .idle)
  }

  @Test func `cancelled burns are not flown, but the planned trajectory still contains them`() {
    var craft = PointMass()
    let start = craft.now
    craft.add(Self.direction * 5, after: 1000)
    var command = Telecommand(.cancelBurns, sequence: 1)
    let accepted = craft.executive.accept(&command, &craft.plan, &craft.services)
    #expect(accepted)
    craft.run(seconds: 1020)
    #expect(craft.velocity == .zero)
    let planned = craft.plan.referenceThrust(after: start, until: craft.now)
    #expect((planned.velocityICRF - Self.direction * 5).length < 1e-12)
  }

  @Test func `an arc pushes along its vector with the planned acceleration at the real mass`() {
    var craft = PointMass()
    craft.mass = 1900
    var arc = PlannedThrust()
    arc.kind = .arc
    arc.epoch = craft.now.advanced(bySeconds: 2000)
    arc.durationSeconds = 10_000
    arc.vectorICRF = Self.direction * 0.2
    arc.massKilograms = 2000
    let inserted = craft.plan.insert(arc)
    #expect(inserted)
    craft.run(seconds: 1900)
    #expect(craft.pointing.isActive && craft.demand.ionThrustNewtons == 0)
    craft.run(seconds: 1000)
    #expect((craft.demand.ionThrustNewtons - 0.19).magnitude < 1e-4)
    craft.run(seconds: 12_000)
    #expect(craft.demand.ionThrustNewtons == 0 && !craft.pointing.isActive)
    #expect((craft.velocity - Self.direction * 1.0).length < 0.001)
    #expect(craft.count(.arcStarted) == 1 && craft.count(.arcEnded) == 1)
  }

  @Test func `the executive counts on no more than four oblique thrusters can give`() {
    let sheet = BurnSheet()
    var allocation = ThrusterAllocation()
    var command = Propulsion.Command()
    let wanted = Vector3(0, 0, sheet.axialNewtons * sheet.thrusterDuty)
    let given = allocation.allocate(wanted, .zero, within: 1, &command)
    #expect((given - wanted).length < 0.05)
  }

  @Test func `an arc does not displace the one before it, which it touches`() {
    var craft = PointMass()
    func arc(from start: Double, newtons: Double) -> PlannedThrust {
      var arc = PlannedThrust()
      arc.kind = .arc
      arc.epoch = craft.now.advanced(bySeconds: start)
      arc.durationSeconds = 5000
      arc.vectorICRF = Vector3(0, newtons, 0)
      arc.massKilograms = 2000
      return arc
    }
    // By a few units of on-board time the first one ends after the second begins.
    let both = [arc(from: 100, newtons: 0.2), arc(from: 5099.9999, newtons: 0.1)]
    for arc in both + both {
      let inserted = craft.plan.insert(arc)
      #expect(inserted)
    }
    #expect(craft.plan.entries.count == 2)
    craft.run(seconds: 3000)
    #expect((craft.demand.ionThrustNewtons - 0.183).magnitude < 1e-3)
    craft.run(seconds: 4000)
    #expect((craft.demand.ionThrustNewtons - 0.0915).magnitude < 1e-3)
    #expect(craft.count(.arcStarted) == 2 && craft.count(.arcEnded) == 1)
  }
}
