import DeviceModel
package import Dynamics
import HardwareInterface
package import Quantities

/// The capsule on its own: motion about the Earth, fall through the air, touchdown.
package struct CapsuleFlight: BitwiseCopyable, Sendable {
  /// From the Earth's centre, ICRF axes, m and m/s.
  package var state = PointState(position: .zero, velocity: .zero)
  /// Start of the landing shock and its strength, m/s^2.
  package var shockEnds = Frame.never
  package var shock = 0.0
  package init() {}

  /// Below this height every frame is a step; from above, a step of a second cannot reach the air.
  static var frameLimitMeters: Double { StandardAtmosphere.ceilingMeters + 20_000 }
}

extension CapsuleFlight {
  /// The Earth as it stands around the capsule.
  static func environment(_ earth: inout NearEarth) -> EntryEnvironment {
    var environment = EntryEnvironment.earth
    environment.pole = earth.earthFixedFromICRF.row2
    environment.sun = earth.sunPositionICRF
    environment.moon = earth.moonPositionICRF
    return environment
  }

  /// Leaves the main craft with the springs' change of velocity, m/s in the craft's axes.
  mutating func leave(_ around: inout Surroundings, kickBody: Vector3) {
    state = PointState(
      position: around.nearEarth.spacecraftPositionICRF,
      velocity: around.nearEarth.spacecraftVelocityICRF + around.attitude.rotate(kickBody))
  }

  /// The body that falls at `now`.
  static func body(
    _ sheet: Capsule.DataSheet, containerKg: Double, _ pyros: inout CapsulePyros, at now: Frame
  ) -> EntryBody {
    let shield = pyros.heatShieldDropped == .never ? 0 : sheet.heatShieldMassKg
    var body = EntryBody(
      massKg: sheet.entryMassKg + containerKg - shield, diameterMeters: sheet.diameterMeters,
      dragCoefficient: sheet.dragCoefficient, law: .sphereCone)
    body.parachuteDragArea = pyros.dragArea(at: now, sheet)
    return body
  }

  /// Specific force at `now` after touchdown: the ground holds, at first with a shock; m/s^2.
  func groundForce(at now: Frame) -> Double { now <= shockEnds ? shock : StandardAtmosphere.standardGravity }

  /// Ends the fall: the crushed depth turns the speed into a shock of constant strength.
  mutating func touchDown(speed: Double, at now: Frame, _ sheet: Capsule.DataSheet) {
    shock = StandardAtmosphere.standardGravity + speed * speed / (2 * sheet.crushDepthMeters)
    let seconds = speed > 0 ? 2 * sheet.crushDepthMeters / speed : 0
    shockEnds = now + max(Int64(seconds * 128), 1)
  }
}

extension CapsuleFlight: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("state", &state)
    visitor.field("shockEnds", &shockEnds)
    visitor.field("shock", &shock)
  }
}
