import DeviceModel
import FixedStorage
import FlightServices
import FlightSoftware
import GroundInterface
import HardwareInterface
import Quantities
import Sampler

/// Sampler and manager back to back over the wires; the test is ground, arm and capsule. A class, because
/// what a test expects would otherwise copy all of it into a closure (minutes of compiling).
final class SamplerBench {
  var device: SamplerDevice
  var manager: SamplerManager
  var around = Surroundings()
  var command = Sampler.Command()
  var response = Sampler.Response()
  var services = FlightServices()
  var stepFrames: Int64 = 1
  /// Whether the manager flies too, or the test writes the command words.
  var isManaged = true
  var events: [Event: Int] = [:]

  init(_ sheet: Sampler.DataSheet = Sampler.DataSheet(), seed: UInt64 = 1) {
    device = SamplerDevice(sheet, seed: seed)
    manager = SamplerManager(sheet)
    around.now = Frame(0)
  }

  @discardableResult func send(_ code: TelecommandCode, _ arguments: Double...) -> Bool {
    var command = Telecommand(code)
    for (i, value) in arguments.enumerated() { command.arguments[i] = value }
    services.begin(time: OnBoardTime(around.now), frame: around.now)
    return manager.accept(&command, &services)
  }

  func fly(_ seconds: Double) {
    for _ in 0..<Int64(seconds * 128) / stepFrames {
      around.now += stepFrames
      if isManaged { around.powered[.sampler] = manager.wantsPower }
      device.step(elapsed: stepFrames, &around, &command, &response)
      guard isManaged else { continue }
      services.begin(time: OnBoardTime(around.now), frame: around.now)
      manager.step(&response, &command, &services)
      while let record = services.events.fresh.popFirst() { events[record.event, default: 0] += 1 }
    }
  }

  func fail(_ part: SamplerDevice.PartID, _ kind: UInt8?, _ severity: Double = 0) {
    device.fail(part: part.rawValue, kind: kind, severity: severity)
  }

  func value(_ parameter: Parameter) -> Double { services.telemetry.value(parameter) }

  /// Powered, head out, flap open, contact armed.
  func prepare() {
    send(.samplerPower, 1)
    fly(0.5)
    send(.samplerHead, 1)
    send(.samplerFlap, 1)
    send(.samplerArmContact, 1)
    fly(11)
  }

  /// Five seconds on the ground with 20 N, the brush at 2400 rpm.
  func sample(newtons: Double = 20) {
    around.headForceNewtons = newtons
    send(.samplerBrush, 251.3, 5)
    fly(5.2)
    around.headForceNewtons = 0
    send(.samplerFlap, 0)
    fly(3)
  }
}
