import FlightServices
import FlightSoftware
import GroundInterface
import Quantities
import Testing

@Suite struct AttitudeStepTests {
  /// Vector ATT-04: I theta'' = -kp theta - kd theta' from 0.1 rad, wn = 0.05 rad/s, zeta = 0.7, I = 2600 kg m^2, so
  /// kp = 6.5 and kd = 182; closed form.
  @Test func `small errors die out as vector ATT-04 says`() {
    let expected: [Int: Double] = [
      10: 0.09016725407004, 30: 0.04687269235699, 60: 0.0034699019868, 100: -0.003977490320585,
      200: 0.0001272510758629,
    ]
    var bench = Bench()
    for second in 1...200 {
      for _ in 0..<128 { bench.step() }
      guard let angle = expected[second] else { continue }
      #expect(abs(bench.angle - angle) < 5e-5, "after \(second) s")
    }
  }

  /// One axis of a body that the control turns 128 times a second, its limits out of the way.
  struct Bench {
    var angle = 0.1
    var rate = 0.0
    var control: AttitudeControl
    var services = FlightServices()
    var estimate = AttitudeEstimate()
    var target = AttitudeTarget()
    var sun = SunMeasurement()
    var status = WheelStatus()
    var request = WheelRequest()
    var thrust = ThrustRequest()

    init() {
      var table = AttitudeControlTable()
      (table.frequencyContact, table.damping) = (0.05, 0.7)
      (table.maximumRate, table.maximumAcceleration, table.wheelTorque, table.wheelMomentum) = (1, 1, 100, 1e6)
      control = AttitudeControl(table)
      (estimate.isValid, target.isValid, status.usable) = (true, true, 0b1111)
    }

    mutating func step() {
      estimate.attitude = Quaternion(w: Elementary.cos(angle / 2), vector: Vector3(0, 0, Elementary.sin(angle / 2)))
      estimate.rateBody = Vector3(0, 0, rate)
      control.step(
        &estimate, &target, &sun, massKilograms: 2100, periodSeconds: 1.0 / 128, &status, &request, &thrust, &services)
      var torque = 0.0
      for i in 0..<4 { torque -= request.torque[i] * 0.816496580927726 }
      // Exact over a step of constant torque.
      angle += rate / 128 + 0.5 * torque / 2600 / (128 * 128)
      rate += torque / 2600 / 128
    }
  }
}
