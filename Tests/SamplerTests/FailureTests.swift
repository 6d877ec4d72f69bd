import DeviceModel
import FlightSoftware
import HardwareInterface
import InstrumentBench
import Quantities
import Sampler
import StateCheck
import Testing

struct `The sampler's failures and constants` {
  static let parts: [SamplerDevice.PartID] = [
    .head, .brushMotor, .flap, .forceSensor1, .forceSensor2, .forceSensor3, .seat, .latch, .cutter,
  ]

  /// A whole campaign by the command words: head, flap, brush, then the transfer; returns all answers.
  static func campaign(
    _ sheet: Sampler.DataSheet = Sampler.DataSheet(), failing part: SamplerDevice.PartID? = nil, powered: Bool = true
  ) -> (bench: SamplerBench, heard: [UInt64]) {
    let bench = SamplerBench(sheet)
    bench.isManaged = false
    bench.stepFrames = 16
    var heard: [UInt64] = []
    func fly(_ seconds: Double) {
      for _ in 0..<Int(seconds * 8) {
        bench.fly(0.125)
        heard += MemoryWriter(bench.response).words
        heard.append(bench.around.stowedContainerKg.bitPattern)
      }
    }
    bench.around.powered[.sampler] = powered
    bench.around.isArmAtCapsule = true
    bench.command.mode = .operating
    (bench.command.head, bench.command.flap) = (.out, .out)
    fly(13)
    if let part { bench.fail(part, 0, part == .flap ? 0.01 : 0.004) }
    bench.around.headForceNewtons = 15
    bench.command.brushSpeed = 200
    fly(3)
    bench.command.brushSpeed = 1
    fly(1)
    bench.command.brushSpeed = 400
    bench.around.headForceNewtons = 0.45
    fly(1)
    bench.around.headForceNewtons = 80
    fly(1)
    bench.around.headForceNewtons = 95
    fly(5)
    bench.around.headForceNewtons = 100
    fly(240)
    bench.command.mode = .standby
    fly(300)
    bench.command.mode = .operating
    bench.around.headForceNewtons = 0
    (bench.command.head, bench.command.flap, bench.command.brushSpeed) = (.back, .back, 0)
    fly(40)
    bench.command.transfer = .insert
    fly(1)
    bench.around.isCapsuleLidOpen = true
    fly(30)
    bench.command.transfer = .latch
    fly(5)
    bench.command.transfer = .pull
    fly(3)
    bench.command.cutterFiring += 1
    fly(2)
    return (bench, heard)
  }

  @Test(arguments: parts) func `every failure changes what the sampler physically is or says`(
    part: SamplerDevice.PartID
  ) {
    let broken = Self.campaign(failing: part)
    let healthy = Self.campaign()
    let isSensor = [.forceSensor1, .forceSensor2, .forceSensor3].contains(part)
    #expect(broken.heard != healthy.heard)
    #expect(isSensor || PhysicalState(of: broken.bench.device) != PhysicalState(of: healthy.bench.device))
    let mattered = broken.bench.device.takeDifference(part: part.rawValue)
    #expect(mattered)
  }

  @Test(arguments: [SamplerDevice.PartID.forceSensor1, .forceSensor2, .forceSensor3])
  func `a dead sensor says nothing, and its failure counts`(part: SamplerDevice.PartID) {
    let bench = SamplerBench()
    bench.isManaged = false
    bench.around.powered[.sampler] = true
    bench.fail(part, 1)
    bench.fly(0.1)
    let silent = [bench.response.force1, bench.response.force2, bench.response.force3].count { !$0.isValid }
    let mattered = bench.device.takeDifference(part: part.rawValue)
    #expect(silent == 1 && mattered)
  }

  @Test(arguments: parts) func `without power no failure makes a difference`(part: SamplerDevice.PartID) {
    let broken = Self.campaign(failing: part, powered: false)
    let healthy = Self.campaign(powered: false)
    #expect(broken.heard == healthy.heard)
    let mattered = broken.bench.device.takeDifference(part: part.rawValue)
    #expect(!mattered)
  }

  @Test func `turning any constant changes something that is measured`() {
    let plain = Sampler.DataSheet()
    let idle = ConstantTurner.idle(in: plain) { Self.campaign($0).heard }
    #expect(idle == [])
    #expect(ConstantTurner.names(of: plain).count == Mirror(reflecting: plain).children.count)
  }

  @Test func `every stored property is visited, and read back`() {
    let bench = Self.campaign(failing: .flap).bench
    #expect(missingFromVisit(bench.device).isEmpty)
    #expect(missingFromVisit(bench.command).isEmpty)
    #expect(missingFromVisit(bench.response).isEmpty)
    #expect(survivesCheckpoint(bench.device, into: SamplerDevice(Sampler.DataSheet(), seed: 1)))
    let managed = SamplerBench()
    managed.prepare()
    #expect(missingFromVisit(managed.manager).isEmpty)
    #expect(survivesCheckpoint(managed.manager, into: SamplerManager(Sampler.DataSheet())))
  }
}
