import FlightServices
import FlightSoftware
import GroundInterface
import HardwareInterface
import Quantities
import StateCheck
import Testing

@Suite struct AttitudeMathTests {
  /// Vector ATT-06: steady state of gyro and star tracker, tracker noise 4.5 arc seconds.
  @Test(arguments: [
    (0.1, 0.26937211, 0.268890785), (1.0, 0.488841801, 0.485982718), (10.0, 0.920846065, 0.902151227),
  ]) func `steady filter gains follow ATT-06`(seconds: Double, before: Double, after: Double) {
    let gain = SteadyGain(
      angleWalk: 2.42406848e-07, rateWalk: 1.54655569e-10, noise: 2.18166163e-05, seconds: seconds)
    let arcsecond = 4.84813681e-6
    #expect(abs(gain.before / arcsecond / before - 1) < 1e-4)
    #expect(abs(gain.after / arcsecond / after - 1) < 1e-4)
  }

  @Test func `four wheels share a torque as vector ATT-03 says`() {
    var allocation = WheelAllocation()
    let shares = allocation.share(Vector3(0.1, 0.2, -0.05), usable: 0b1111)
    let expected = [0.168402419816, 0.0459279326771, -0.199021041601, -0.0765465544619]
    for i in 0..<4 { #expect(abs(shares[i] - expected[i]) < 1e-11) }
  }

  @Test func `three wheels share it exactly`() {
    var allocation = WheelAllocation()
    let shares = allocation.share(Vector3(0.1, 0.2, -0.05), usable: 0b0111)
    let expected = [0.0918558653542, 0.122474487139, -0.275567596063, 0]
    for i in 0..<4 { #expect(abs(shares[i] - expected[i]) < 1e-11) }
    #expect(allocation.share(Vector3(0.1, 0.2, -0.05), usable: 0b0011)[0] == 0)
  }

  @Test(arguments: [
    (Vector3(5, -3, 8), Vector3.zero), (Vector3.zero, Vector3(2, 1, -3)), (Vector3(1, 2, 3), Vector3(-1, 0.5, 0.2)),
  ]) func `thrusters add up to the wanted impulses and none fires backwards`(impulse: Vector3, angular: Vector3) {
    var allocation = ThrusterAllocation()
    var command = Propulsion.Command()
    let given = allocation.allocate(impulse, angular, within: 1, &command)
    var sum = Vector3.zero
    var torque = Vector3.zero
    for i in 0..<12 {
      #expect(command.onSeconds[i] >= 0)
      sum += (command.onSeconds[i] * 10) * ThrusterLayout.thruster(i).direction
      torque += (command.onSeconds[i] * 10) * ThrusterLayout.thruster(i).torque
    }
    // Half a step of the valve timer on each of four thrusters.
    #expect((sum - impulse).length < 0.05 && (torque - angular).length < 0.05)
    #expect((given - sum).length < 1e-12)
  }

  @Test func `impulses below the shortest pulse add up until one fires`() {
    var allocation = ThrusterAllocation()
    var command = Propulsion.Command()
    var sum = Vector3.zero
    for _ in 0..<100 { sum += allocation.allocate(Vector3(0, 0, 0.05), .zero, within: 0.125, &command) }
    #expect(abs(sum.z - 5) < 0.3)
    #expect(allocation.allocate(.zero, .zero, within: 0.125, &command) == .zero)
    #expect((0..<12).allSatisfy { command.onSeconds[$0] == 0 })
  }

  @Test func `managers and applications of the bus list their whole state`() {
    #expect(missingFromVisit(ClockManager()).isEmpty)
    #expect(missingFromVisit(PulseTime()).isEmpty)
    #expect(missingFromVisit(InertialManager()).isEmpty)
    #expect(missingFromVisit(StarTrackerManager()).isEmpty)
    #expect(missingFromVisit(SunSensorManager()).isEmpty)
    #expect(missingFromVisit(LaserManager()).isEmpty)
    #expect(missingFromVisit(WheelManager()).isEmpty)
    #expect(missingFromVisit(PowerManager()).isEmpty)
    #expect(missingFromVisit(RadioManager()).isEmpty)
    #expect(missingFromVisit(ThermalManager()).isEmpty)
    #expect(missingFromVisit(PropulsionManager()).isEmpty)
    #expect(missingFromVisit(AttitudeDetermination()).isEmpty)
    #expect(missingFromVisit(AttitudeControl()).isEmpty)
  }
}
