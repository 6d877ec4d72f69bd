import ANAC
import DeviceModel
import FixedStorage
import FlightServices
import FlightSoftware
import GroundInterface
import HardwareInterface
import Quantities

/// Camera and manager, back to back over the wires, as in the spacecraft: orders of one tick act in the next.
struct ManagerBench {
  var camera = CameraBench()
  var manager = ANACManager(ANAC.DataSheet())
  var services = FlightServices()
  var attitude = AttitudeEstimate()
  var navigation = NavigationEstimate()
  /// Numbers of events raised, by kind.
  var events: [Event: Int] = [:]
  /// Called on each message under way; drops it when false.
  var link: (inout ImageMessage) -> Bool = { _ in true }

  init() {
    camera.stepFrames = 128
    attitude.isValid = true
  }

  @discardableResult mutating func send(_ code: TelecommandCode, _ arguments: Double...) -> Bool {
    var command = Telecommand(code)
    for (i, value) in arguments.enumerated() { command.arguments[i] = value }
    services.begin(time: OnBoardTime(camera.around.now), frame: camera.around.now)
    return manager.accept(&command, &services)
  }

  mutating func fly(_ seconds: Int) {
    for _ in 0..<seconds {
      camera.around.powered[.anac] = manager.wantsPower
      attitude.attitude = camera.around.attitude
      camera.step()
      pass()
      services.begin(time: OnBoardTime(camera.around.now), frame: camera.around.now)
      manager.step(&camera.response, &camera.command, &attitude, &navigation, &services)
      while let record = services.events.fresh.popFirst() { events[record.event, default: 0] += 1 }
    }
  }

  mutating func pass() {
    for _ in 0..<camera.response.imageLink.count {
      guard var message = camera.response.imageLink.popFirst() else { return }
      if link(&message) { camera.response.imageLink.append(message) }
    }
  }

  mutating func value(_ parameter: Parameter) -> Double { services.telemetry.value(parameter) }

  /// Power, operating, door open.
  mutating func prepare() {
    send(.anacPower, 1)
    send(.anacMode, Double(DeviceMode.operating.rawValue))
    fly(10)
    send(.anacDoor, 1)
    fly(16)
  }
}
