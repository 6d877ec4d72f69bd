import ArmCamera
import DeviceModel
import FixedStorage
import FlightSoftware
import GroundInterface
import HardwareInterface
import Quantities
import Testing

struct `The monitoring camera` {
  /// The picture of 2025: Sun on the deck, Earth behind the capsule.
  static func posed() -> ArmBench {
    var bench = ArmBench()
    bench.placeEarth(Vector3(-0.98, 0.05, -0.1), diameter: 2.96e-4)
    bench.prepare(.flag)
    return bench
  }

  @Test func `flag, white capsule and Earth of 296 microradians stand in one picture`() {
    var bench = Self.posed()
    let accepted = bench.send(.armCameraExpose, 0.001, 0)
    bench.fly(3)
    let seen = bench.value(.armCameraInField)
    let earth = bench.value(.armCameraEarthSize)
    let capsule = bench.value(.armCameraCapsuleSize)
    #expect(accepted)
    #expect(Int(seen) & 7 == 7)
    #expect(earth > 1.4e-4 && earth < 5.5e-4)
    #expect(capsule > 0.2 && capsule < 0.4)
    #expect(bench.events[.armImageTaken] == 1)
    let worst = bench.events.keys.map(\.severity).max()
    #expect(worst == .info)
  }

  @Test func `a long exposure saturates the capsule, exposure control brings it back`() {
    var bench = Self.posed()
    bench.send(.armCameraExpose, 0.05, 0)
    bench.fly(3)
    #expect(bench.manager.image.capsuleCounts == 4_095)
    #expect(bench.manager.image.saturatedFraction > 0.1)
    bench.send(.armCameraAuto, 2, 0)
    bench.fly(20)
    #expect(bench.manager.image.capsuleCounts > 1_500 && bench.manager.image.capsuleCounts < 3_500)
    #expect(bench.manager.image.saturatedFraction == 0)
  }

  @Test func `cold it takes no picture, and is warm after some twenty minutes`() {
    var bench = ArmBench()
    bench.around.armKelvin = 215
    bench.send(.armCameraPower, 1)
    bench.fly(60)
    let cold = bench.value(.armCameraMode)
    bench.fly(1_300)
    let warm = bench.value(.armCameraMode)
    #expect(cold == Double(DeviceMode.standby.rawValue))
    #expect(warm == Double(DeviceMode.operating.rawValue))
  }

  @Test func `in the shadow only the lamp shows the head; dead, the picture stays dark`() {
    var bench = ArmBench()
    bench.around.sunDistanceAU = 1e6
    bench.prepare(.inspection)
    bench.send(.armCameraExpose, 0.5, 1)
    bench.fly(4)
    let lit = bench.manager.image.inField
    #expect(lit & 8 != 0)
    #expect(bench.events[.armImageDark] == nil)
    bench.fail(.led, 0)
    bench.send(.armCameraExpose, 0.5, 1)
    bench.fly(4)
    #expect(bench.manager.image.inField & 8 == 0)
    #expect(bench.events[.armImageDark] == 1)
  }

  @Test func `sample that escapes is seen as particles, once`() {
    var bench = ArmBench()
    bench.prepare(.inspection)
    bench.send(.armCameraAuto, 2, 0)
    bench.fly(20)
    #expect(bench.events[.particlesSeen] == nil)
    bench.around.sampleLossKgPerSecond = 2e-5
    bench.fly(60)
    #expect(bench.events[.particlesSeen] == 1)
    #expect(bench.manager.image.particles > 3)
  }

  @Test func `a silent camera is asked three times, a wrong checksum is counted`() {
    var bench = Self.posed()
    bench.fail(.camera, 0)
    bench.send(.armCameraExpose, 0.001, 0)
    bench.fly(30)
    #expect(bench.events[.armImageTimeout] == 3)
    bench.fail(.camera, 1)
    bench.send(.armCameraExpose, 0.001, 0)
    bench.fly(3)
    #expect(bench.manager.checksumErrors == 1)
    #expect(bench.events[.armImageCorrupt] == 1)
    #expect(bench.manager.imageCount == 0)
  }
}
