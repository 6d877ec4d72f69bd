import Dynamics
import Quantities
import Testing

@Suite struct RigidBodyTests {
  struct Row: Sendable {
    var seconds: Double
    var rate: Vector3
    var attitude: Quaternion
  }
  /// Vector ATT-01: torque-free asymmetric top by Jacobi's functions and by Taylor series, equal to 1e-40.
  static let top = [
    Row(
      seconds: 10, rate: Vector3(0.0176925049524764, 0.015070424682968556, 0.049496700195606744),
      attitude: Quaternion(
        w: 0.9628246569669705, x: 0.09236340970285223, y: 0.06173764783232908, z: 0.24622376677451333)),
    Row(
      seconds: 100, rate: Vector3(-0.017992750164697768, 0.014541605796167187, 0.049558976837610055),
      attitude: Quaternion(
        w: -0.871712477885218, x: -0.02576590414133508, y: -0.09843411158443978, z: 0.4793372505445148)),
    Row(
      seconds: 1000, rate: Vector3(-0.021097408169874963, -0.005838124051704456, 0.050258999495112235),
      attitude: Quaternion(
        w: 0.17037285567452348, x: -0.027395879851587285, y: 0.07233793759848066, z: 0.982338932650266)),
  ]

  static func angle(_ a: Quaternion, _ b: Quaternion) -> Double { (a.conjugate * b).smallAngle }

  @Test(arguments: top) func `a free asymmetric top turns as the closed form says`(row: Row) {
    var body = RigidBody(inertia: Vector3(1900, 2600, 3300))
    body.rateBody = Vector3(0.02, 0.01, 0.05)
    let step = 1.0 / 128
    for _ in 0..<Int(row.seconds * 128) {
      body.step(seconds: step, torqueBody: .zero, storedMomentumBody: .zero, storedTorqueBody: .zero)
    }
    #expect((body.rateBody - row.rate).length < 2e-12)
    #expect(Self.angle(body.attitude, row.attitude) < 2e-10)
    let momentum = body.attitude.rotate(body.momentumBody())
    #expect((momentum - Vector3(38, 26, 165)).length < 1e-7)
  }

  @Test func `one step of a second agrees with 128 fine steps within a microradian`() {
    let torque = Vector3(0.1, -0.05, 0.2)
    var stored = Vector3(5, -8, 12)
    let wheel = Vector3(0.08, -0.03, 0.15)
    var coarse = RigidBody(inertia: Vector3(3300, 1900, 2600))
    coarse.rateBody = Vector3(0.004, -0.003, 0.002)
    var fine = coarse
    for _ in 0..<60 {
      coarse.step(seconds: 1, torqueBody: torque, storedMomentumBody: stored, storedTorqueBody: wheel)
      for k in 0..<128 {
        let now = stored + (Double(k) / 128) * wheel
        fine.step(seconds: 1.0 / 128, torqueBody: torque, storedMomentumBody: now, storedTorqueBody: wheel)
      }
      stored += wheel
    }
    #expect(Self.angle(coarse.attitude, fine.attitude) < 1e-6)
    #expect((coarse.rateBody - fine.rateBody).length < 1e-8)
  }

  /// Short turns go by series, long ones by sine and cosine.
  @Test(arguments: [0.01, 0.4, 0.6, 2, 30]) func `at a constant rate a step of any length is exact`(seconds: Double) {
    var body = RigidBody(inertia: Vector3(2000, 2000, 2000))
    body.rateBody = Vector3(0.3, -0.6, 0.5)
    let angle = seconds * body.rateBody.length
    let wanted = Quaternion(w: Elementary.cos(angle / 2), vector: Elementary.sin(angle / 2) * body.rateBody.normalized)
    body.step(seconds: seconds, torqueBody: .zero, storedMomentumBody: .zero, storedTorqueBody: .zero)
    #expect(Self.angle(body.attitude, wanted) < 1e-12)
    #expect(body.rateBody == Vector3(0.3, -0.6, 0.5))
  }

  @Test func `momentum only moves between body and wheels`() {
    var body = RigidBody(inertia: Vector3(3300, 1900, 2600))
    var stored = Vector3(5, -8, 12)
    let wheel = Vector3(0.08, -0.03, 0.15)
    let before = body.attitude.rotate(body.momentumBody() + stored)
    for _ in 0..<300 {
      body.step(seconds: 0.125, torqueBody: .zero, storedMomentumBody: stored, storedTorqueBody: wheel)
      stored += 0.125 * wheel
    }
    let after = body.attitude.rotate(body.momentumBody() + stored)
    #expect((after - before).length < 1e-6)
    #expect(body.rateBody.length > 1e-3)
  }

  @Test func `sunlight turns the body by the push on its wings beside the centre of mass`() {
    let torque = SolarPressure.torqueBody(sunDirectionBody: -.unitX, newtons: 2.4e-4)
    #expect((torque - Vector3(0, 0.08 * 2.4e-4, -0.05 * 2.4e-4)).length < 1e-18)
    let twice = SolarPressure.torqueBody(sunDirectionBody: -.unitX, newtons: 4.8e-4)
    #expect((twice - 2 * torque).length < 1e-18)
  }
}
