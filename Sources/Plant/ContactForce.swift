package import DeviceModel
import Dynamics
package import HardwareInterface
package import Quantities

/// The ground under the sampler's head. ASSUMED: the wrist's constant-force stroke of 10 to 70 N (fact sheet
/// §5.2, ANALOG TAGSAM) taken as a spring that reaches 40 to 50 N in a touch at 0.07 m/s.
package struct HeadContactSheet: BitwiseCopyable, Sendable {
  package var stiffness = 200.0  // N/m
  package var damping = 100.0  // kg/s (N s/m)
  /// Loose ground yields here, N.
  package var yieldNewtons = 120.0
  package var friction = 0.4
  /// Sideways the arm's joints give way, N/m.
  package var sidewaysStiffness = 15.0
  /// The head's plate lies flat on ground tilted up to here against the arm, rad; beyond it slips off.
  package var steepest = 1.0
  package init() {}
}

extension HeadContactSheet {
  package mutating func describe<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("head_stiffness", "N/m", 1...1e6, &stiffness)
    visitor.number("head_damping", "kg/s", 0...1e6, &damping)
    visitor.number("head_yield_force", "N", 1...1e4, &yieldNewtons)
    visitor.number("head_friction", "", 0...2, &friction)
    visitor.number("head_sideways_stiffness", "N/m", 0...1e5, &sidewaysStiffness)
    visitor.number("head_steepest", "rad", 0...1.5, &steepest)
  }
}

/// Force and torque of the asteroid's ground on the spacecraft through the sampler's head.
///
/// The head's tip lies on the body's +X axis, `headReachMeters` from the centre of mass: the arm's sampling
/// pose carries it so (ASSUMED). Its plate turns on a joint and grips the ground, so the push goes along the
/// arm and not along the ground's normal; sideways the arm is soft, and beyond friction the plate slides.
package struct ContactForce: Visitable {
  private struct Sheet: BitwiseCopyable, Sendable {
    var ground: ContactGround
    var asteroid: Asteroid
    var leastCosine: Double
  }
  private let sheet: Sheet
  /// Slip that the arm has taken up since the head gripped, ICRF, m.
  private var stretchICRF = Vector3.zero
  /// Of the tip into the ground along the arm, m; 0 in the open.
  package private(set) var depth = 0.0

  package init(_ constants: HeadContactSheet, _ asteroid: Asteroid) {
    let ground = ContactGround(
      stiffness: constants.stiffness, damping: constants.damping, yieldForce: constants.yieldNewtons,
      friction: constants.friction, stickStiffness: constants.sidewaysStiffness)
    sheet = Sheet(ground: ground, asteroid: asteroid, leastCosine: Elementary.cos(constants.steepest))
  }

  /// Force and torque to hold over the next step, from the state at the end of the last; writes
  /// `headForceNewtons`. Free of cost while the head cannot reach the ground.
  package mutating func step(elapsed: Int64, at now: Frame, _ around: inout Surroundings) -> (
    forceICRF: Vector3, torqueBody: Vector3
  ) {
    guard around.nearSurface, around.altitudeMeters < around.headReachMeters + 0.5 else { return letGo(&around) }
    let arm = around.attitude.rotate(.unitX)
    let tip = around.positionFromAsteroidICRF + arm * around.headReachMeters
    let ground = sheet.asteroid.ground(under: tip, at: now)
    let cosine = -arm.dot(ground.normal)
    guard ground.height < 0, cosine > sheet.leastCosine else { return letGo(&around) }
    let tipBody = Vector3(around.headReachMeters, 0, 0)
    let turning = around.attitude.rotate(around.rateBody.cross(tipBody))
    let relative = around.velocityFromAsteroidICRF + turning - ground.velocity
    depth = -ground.height / cosine
    let force = sheet.ground.normalForce(depth: depth, depthRate: -relative.dot(ground.normal) / cosine)
    let slip = relative - arm * relative.dot(arm)
    stretchICRF = sheet.ground.stretched(
      stretchICRF, by: slip * (Double(elapsed) * Frame.seconds), inContact: force > 0)
    let sideways = sheet.ground.tangentialForce(stretch: &stretchICRF, normalForce: force)
    around.headForceNewtons = force
    let total = sideways - arm * force
    return (total, tipBody.cross(around.attitude.unrotate(total)))
  }

  private mutating func letGo(_ around: inout Surroundings) -> (forceICRF: Vector3, torqueBody: Vector3) {
    depth = 0
    stretchICRF = .zero
    around.headForceNewtons = 0
    return (.zero, .zero)
  }

  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("stretchICRF", &stretchICRF)
    visitor.field("depth", &depth)
  }
}
