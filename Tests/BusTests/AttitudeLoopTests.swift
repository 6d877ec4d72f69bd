import Bus
import DeviceModel
import Dynamics
import FlightServices
import FlightSoftware
import GroundInterface
import HardwareInterface
import Quantities
import Testing

@Suite struct AttitudeLoopTests {
  static let degree = 0.017453292519943295
  var loop = AttitudeLoop()

  /// A turn by `degrees` about `axis`.
  static func turn(_ degrees: Double, about axis: Vector3) -> Quaternion {
    let half = 0.5 * degrees * degree
    return Quaternion(w: Elementary.cos(half), vector: Elementary.sin(half) * axis)
  }

  @Test(arguments: [(Int64(128), 30.0), (128, 170), (16, 30), (16, 120), (1, 5)])
  mutating func `a slew settles to steady pointing`(period: Int64, degrees: Double) {
    loop.period = period
    loop.target.attitude = Self.turn(degrees, about: Vector3(0.6, 0, 0.8))
    loop.run(seconds: 100 + Int(degrees * 10))
    loop.run(seconds: 60)
    #expect(loop.worstError < 0.02 * Self.degree)
    #expect(loop.estimate.isValid)
  }

  @Test mutating func `pointing stays within a fiftieth of a degree for hours, and the estimate with it`() {
    loop.run(seconds: 600)
    loop.run(seconds: 4 * 3600)
    #expect(loop.worstError < 0.02 * Self.degree)
    let knowledge = (loop.body.attitude.conjugate * loop.estimate.attitude).smallAngle
    #expect(knowledge < 1e-4)
  }

  @Test mutating func `the steady period of 16 s holds what it is given, and hands it over undisturbed`() {
    loop.run(seconds: 600)
    loop.period = 2048
    loop.run(seconds: 4 * 3600)
    #expect(loop.worstError < 0.02 * Self.degree)
    loop.period = 128
    loop.run(seconds: 64)
    #expect(loop.worstError < 0.02 * Self.degree)
  }

  @Test mutating func `the plant may run faster than the control`() {
    loop.period = 16
    loop.plantPeriod = 1
    loop.target.attitude = Self.turn(20, about: .unitY)
    loop.run(seconds: 300)
    loop.run(seconds: 60)
    #expect(loop.worstError < 0.02 * Self.degree)
  }

  @Test mutating func `three wheels are enough`() {
    loop.run(seconds: 100)
    let isAccepted = loop.tell(.useWheel, 2, 0)
    #expect(isAccepted)
    loop.target.attitude = Self.turn(40, about: .unitX)
    loop.run(seconds: 700)
    loop.run(seconds: 60)
    #expect(loop.worstError < 0.02 * Self.degree)
    let missing = loop.services.switches[.wheel2]
    #expect(!missing && loop.wheels.momentum[1].magnitude < 10)
  }

  @Test mutating func `two wheels and the thrusters still hold the attitude`() {
    loop.period = 16
    loop.run(seconds: 100)
    _ = loop.tell(.useWheel, 2, 0)
    _ = loop.tell(.useWheel, 3, 0)
    loop.run(seconds: 300)
    loop.run(seconds: 60)
    #expect(loop.worstError < 0.5 * Self.degree)
  }

  @Test mutating func `growing drag on a wheel is seen, made up for, and unharmful`() {
    loop.run(seconds: 1800)
    #expect((0..<4).allSatisfy { abs(loop.wheels.momentum[$0].magnitude - 10) < 2 })
    for minute in 1...60 {
      loop.wheels.fail(part: 1, kind: WheelsDevice.BearingFault.drag.rawValue, severity: 0.02 * Double(minute) / 60)
      loop.run(seconds: 60)
      #expect(loop.worstError < 0.03 * Self.degree)
    }
    let drag = (loop.services.telemetry.value(.wheel2Drag), loop.services.telemetry.value(.wheelsWorst))
    #expect(abs(drag.0 - 0.0221) < 0.001 && drag.1 == 2)
  }

  @Test mutating func `full wheels are emptied by the thrusters without losing the target`() {
    for i in 0..<4 { loop.wheels.momentum[i] = 38 }
    loop.run(seconds: 1500)
    let fullest = (0..<4).map { loop.wheels.momentum[$0].magnitude }.max() ?? 0
    #expect(fullest < 20)
    #expect(loop.worstError < 0.2 * Self.degree)
    let counts = loop.services.events.number
    #expect(counts >= 2)
    loop.run(seconds: 60)
    #expect(loop.error < 0.02 * Self.degree)
  }

  @Test mutating func `without a target the spacecraft turns its back to the Sun`() {
    loop.target.isValid = false
    loop.sunDirection = Vector3(0.36, 0.48, 0.8)
    loop.run(seconds: 2500)
    let angle = Elementary.acos(-loop.around.sunDirectionBody.x)
    #expect(angle < 1 * Self.degree)
    #expect(loop.body.rateBody.length < 0.01 * Self.degree)
    let array = loop.responses.power.arrayWatts.value
    #expect(array > 9000)
  }

  @Test mutating func `a tracker with false stars is outvoted by gyro and other tracker`() {
    loop.run(seconds: 300)
    loop.trackers.fail(part: 0, kind: StarTrackersDevice.HeadFault.falseStars.rawValue, severity: 0.01)
    loop.run(seconds: 300)
    #expect(loop.worstError < 0.02 * Self.degree)
    let apart = loop.services.telemetry.value(.attitudeDisagreement)
    let rejected = loop.raised(.starTrackerRejected)
    #expect(abs(apart - 0.01) < 0.001 && rejected == 1)
  }

  @Test mutating func `with both trackers blind the gyro carries the attitude, for half an hour`() {
    loop.run(seconds: 600)
    for part in 0..<2 { loop.trackers.fail(part: UInt8(part), kind: 0, severity: 0) }
    loop.run(seconds: 1700)
    #expect(loop.worstError < 0.05 * Self.degree && loop.estimate.isValid)
    loop.run(seconds: 200)
    let lost = loop.raised(.attitudeLost)
    #expect(!loop.estimate.isValid && lost == 1)
  }

  @Test mutating func `a gyro bias jump is seen against the trackers and learned`() {
    loop.run(seconds: 300)
    loop.inertial.fail(part: 0, kind: InertialDevice.GyroFault.biasJump.rawValue, severity: 1e-5)
    loop.run(seconds: 3600)
    let bias = loop.services.telemetry.value(.attitudeGyroBias)
    #expect(abs(bias - 1.732e-5) < 2e-6)
    loop.run(seconds: 60)
    #expect(loop.worstError < 0.02 * Self.degree)
  }

  @Test mutating func `a frozen gyro can be left out and the trackers' rate used instead`() {
    loop.run(seconds: 300)
    loop.inertial.fail(part: 0, kind: InertialDevice.GyroFault.frozen.rawValue, severity: 0)
    loop.run(seconds: 10)
    #expect(loop.services.telemetry.values[Int(Parameter.inertialRepeats.rawValue)] >= 9)
    _ = loop.tell(.useGyro, 0)
    loop.run(seconds: 600)
    loop.run(seconds: 60)
    #expect(loop.worstError < 0.1 * Self.degree)
  }

  @Test mutating func `the main engine's side torque is held at eight steps a second`() {
    loop.period = 16
    loop.run(seconds: 60)
    loop.demand.mainEngineOnSeconds = 0.125
    loop.run(seconds: 120)
    #expect(loop.worstError < 0.1 * Self.degree)
    #expect(abs(loop.delivered.measuredDeltaVelocityBody.z / (490 * 120 / 2080) - 1) < 0.02)
    #expect(abs(loop.delivered.reportedImpulseBody.z / (490 * 120) - 1) < 0.01)
  }
}
