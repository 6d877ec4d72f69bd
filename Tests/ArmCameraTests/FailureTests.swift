import ArmCamera
import DeviceModel
import FixedStorage
import FlightSoftware
import GroundInterface
import HardwareInterface
import InstrumentBench
import Quantities
import StateCheck
import Testing

struct `Failures and constants of arm and camera` {
  struct Mode: Sendable, CustomTestStringConvertible {
    var part: ArmCameraDevice.PartID
    var kind: UInt8 = 0
    var severity = 0.0
    var testDescription: String { "\(part) \(kind)" }
  }

  static let all: [Mode] = [
    Mode(part: .joint1), Mode(part: .joint2), Mode(part: .joint3), Mode(part: .joint4, kind: 1, severity: 0.02),
    Mode(part: .camera), Mode(part: .camera, kind: 1), Mode(part: .led), Mode(part: .lens, severity: 0.3),
  ]

  /// Poses and pictures by the command words; returns every answer.
  static func campaign(
    _ sheet: ArmCamera.DataSheet = ArmCamera.DataSheet(), failing mode: Mode? = nil, powered: Bool = true
  ) -> (bench: ArmBench, heard: [UInt64]) {
    var bench = ArmBench(sheet)
    bench.isManaged = false
    bench.around.armKelvin = 225
    bench.placeEarth(Vector3(-0.98, 0.05, -0.1), diameter: 2.96e-4)
    var heard: [UInt64] = []
    func fly(_ seconds: Int) {
      for _ in 0..<seconds {
        bench.fly(1)
        heard += MemoryWriter(bench.response).words
        heard += [bench.around.armReachMeters.bitPattern, bench.around.isArmAtCapsule ? 1 : 0]
      }
    }
    func expose(_ seconds: Double, led: Bool = false) {
      (bench.command.exposureSeconds, bench.command.ledOn) = (seconds, led)
      bench.command.exposeCount += 1
      fly(3)
      bench.response.imageLink.removeAll()
    }
    bench.around.powered[.arm] = powered
    bench.around.powered[.armCamera] = powered
    if let mode { bench.fail(mode.part, mode.kind, mode.severity) }
    bench.command.joints = ArmCamera.angles(.flag)
    bench.command.joints[0] = 0.05
    bench.command.isDriving = true
    fly(800)
    bench.command.isSlow = true
    bench.command.joints[0] = 0
    fly(20)
    for seconds in [1e-5, 0.001, 0.05, 10] { expose(seconds) }
    bench.around.sunDistanceAU = 30
    bench.around.sampleLossKgPerSecond = 5e-5
    expose(0.3, led: true)
    (bench.command.isSlow, bench.command.joints) = (false, ArmCamera.angles(.sampling))
    bench.command.joints[0] = -3.14
    fly(150)
    bench.command.joints[0] = 0
    fly(100)
    bench.around.armKelvin = 198
    for _ in 0..<40 {
      fly(60)
      expose(0.1)
    }
    bench.around.armKelvin = 405
    for _ in 0..<40 {
      fly(10)
      expose(0.1)
    }
    bench.around.armKelvin = 225
    fly(4_000)
    expose(0.3, led: true)
    bench.stepFrames = 16
    bench.command.exposeCount += 1
    for _ in 0..<16 {
      bench.fly(0.125)
      heard += MemoryWriter(bench.response).words
    }
    bench.stepFrames = 128
    bench.command.joints[0] = 0.3
    fly(20)
    bench.fail(.joint3, 0)
    bench.command.joints[2] = 1
    fly(2)
    return (bench, heard)
  }

  @Test(arguments: all) func `every failure changes what the device physically is or says`(mode: Mode) {
    var broken = Self.campaign(failing: mode)
    let healthy = Self.campaign()
    let isOther = broken.heard != healthy.heard
    let isOtherInside = PhysicalState(of: broken.bench.device) != PhysicalState(of: healthy.bench.device)
    let mattered = broken.bench.device.takeDifference(part: mode.part.rawValue)
    #expect(isOther && mattered)
    #expect(isOtherInside || mode.part == .camera)
  }

  @Test(arguments: all) func `without power no failure makes a difference`(mode: Mode) {
    var broken = Self.campaign(failing: mode, powered: false)
    let healthy = Self.campaign(powered: false)
    let isOther = broken.heard != healthy.heard
    let mattered = broken.bench.device.takeDifference(part: mode.part.rawValue)
    #expect(!isOther && !mattered)
  }

  @Test func `turning any constant changes something that is measured`() {
    let plain = ArmCamera.DataSheet()
    let idle = ConstantTurner.idle(in: plain) { Self.campaign($0).heard }
    #expect(idle == [])
    #expect(ConstantTurner.names(of: plain).count == Mirror(reflecting: plain).children.count)
  }

  @Test func `every stored property is visited, and read back`() {
    let bench = Self.campaign(failing: Self.all[7]).bench
    #expect(missingFromVisit(bench.device).isEmpty)
    #expect(missingFromVisit(bench.command).isEmpty)
    #expect(missingFromVisit(bench.response).isEmpty)
    #expect(survivesCheckpoint(bench.device, into: ArmCameraDevice(ArmCamera.DataSheet(), seed: 1)))
    var managed = ArmBench()
    managed.send(.armPower, 1)
    managed.send(.armJoints, 0.1, 0.2, 0.3, 0.4, 0)
    managed.fly(10)
    #expect(missingFromVisit(managed.manager).isEmpty)
    #expect(survivesCheckpoint(managed.manager, into: ArmCameraManager(ArmCamera.DataSheet())))
  }
}
