import ArmCamera
import DeviceModel
import FixedStorage
import FlightServices
import FlightSoftware
import GroundInterface
import HardwareInterface
import Quantities

/// Arm, camera and manager back to back over the wires.
struct ArmBench {
  var device: ArmCameraDevice
  var manager: ArmCameraManager
  var around = Surroundings()
  var command = ArmCamera.Command()
  var response = ArmCamera.Response()
  var services = FlightServices()
  var stepFrames: Int64 = 128
  /// Whether the manager flies too, or the test writes the command words.
  var isManaged = true
  var events: [Event: Int] = [:]

  init(_ sheet: ArmCamera.DataSheet = ArmCamera.DataSheet(), seed: UInt64 = 1) {
    device = ArmCameraDevice(sheet, seed: seed)
    manager = ArmCameraManager(sheet)
    around.now = Frame(0)
    around.sunDirectionBody = .unitZ
  }

  @discardableResult mutating func send(_ code: TelecommandCode, _ arguments: Double...) -> Bool {
    var command = Telecommand(code)
    for (i, value) in arguments.enumerated() { command.arguments[i] = value }
    services.begin(time: OnBoardTime(around.now), frame: around.now)
    return manager.accept(&command, &services)
  }

  mutating func fly(_ seconds: Double) {
    for _ in 0..<Int64(seconds * 128) / stepFrames {
      around.now += stepFrames
      if isManaged {
        around.powered[.arm] = manager.wantsArm
        around.powered[.armCamera] = manager.wantsCamera
      }
      device.step(elapsed: stepFrames, &around, &command, &response)
      guard isManaged else { continue }
      services.begin(time: OnBoardTime(around.now), frame: around.now)
      manager.step(&response, &command, &services)
      while let record = services.events.fresh.popFirst() { events[record.event, default: 0] += 1 }
    }
  }

  mutating func fail(_ part: ArmCameraDevice.PartID, _ kind: UInt8?, _ severity: Double = 0) {
    device.fail(part: part.rawValue, kind: kind, severity: severity)
  }

  mutating func value(_ parameter: Parameter) -> Double { services.telemetry.value(parameter) }

  /// Earth in a direction of body axes.
  mutating func placeEarth(_ direction: Vector3, diameter: Double) {
    var earth = SeenBody()
    earth.isKnown = true
    earth.directionICRF = direction.normalized
    earth.angularDiameter = diameter
    earth.phaseAngle = 1.5
    around[.earth] = earth
  }

  /// Both units on, the camera warm, the arm in a pose.
  mutating func prepare(_ pose: ArmCamera.Pose) {
    send(.armPower, 1)
    send(.armCameraPower, 1)
    send(.armPose, Double(pose.rawValue), 0)
    fly(1_200)
  }
}
