import ANAC
import DeviceModel
import FlightSoftware
import GroundInterface
import HardwareInterface
import Quantities
import StateCheck
import Testing

struct `The camera's manager` {
  @Test func `a commanded picture of Earth arrives as telemetry`() {
    var bench = ManagerBench()
    bench.prepare()
    bench.camera.place(.earth, magnitude: -15.8, diameter: 0.021597, range: 5.9e8, x: 2e-3)
    let accepted = bench.send(.anacExpose, 1, 7, 0.008, 0)
    bench.fly(30)
    let degrees = bench.value(.anacApparentSize) * 180 / Double.pi
    #expect(accepted)
    #expect(abs(degrees - 1.237) < 0.002)
    #expect(bench.events[.anacImageTaken] == 1)
    #expect(bench.events[.anacDoorMoved] == 1)
    let count = bench.value(.anacImageCount)
    #expect(count == 1)
    #expect(!bench.manager.sighting.isValid, "Earth is not the navigation's target")
  }

  @Test func `a line of sight to the asteroid comes out in ICRF within its sigma`() {
    var bench = ManagerBench()
    bench.camera.around.attitude = Quaternion(w: 0.8, x: 0.2, y: -0.4, z: 0.4).normalized
    bench.camera.around.rateBody = Vector3(0, 0, 1e-6)
    bench.prepare()
    bench.camera.place(.asteroid, magnitude: 8, diameter: 5e-7, range: 3e7, x: 3e-3, y: 1e-3)
    bench.send(.anacExpose, 3, 0, 0.1, 0)
    bench.fly(12)
    let sighting = bench.manager.sighting
    let truth = bench.camera.around[.asteroid].directionICRF
    #expect(sighting.isValid)
    #expect((sighting.directionICRF - truth).length < 4 * sighting.sigma)
    #expect(sighting.sigma > 1e-6 && sighting.sigma < 3e-5)
  }

  @Test func `a turning spacecraft is accounted for by the attitude of the exposure`() {
    var bench = ManagerBench()
    bench.prepare()
    bench.camera.place(.asteroid, magnitude: 6, range: 3e7)
    let truth = bench.camera.around[.asteroid].directionICRF
    bench.send(.anacExpose, 3, 0, 0.01, 0)
    for _ in 0..<9 {
      let turn = Quaternion(w: 1, vector: Vector3(0, 0, 2e-4)).normalized
      bench.camera.around.attitude = bench.camera.around.attitude * turn
      bench.fly(1)
    }
    #expect(bench.manager.sighting.isValid)
    #expect((bench.manager.sighting.directionICRF - truth).length < 1e-4)
  }

  @Test func `between the pictures of a series the camera may be left alone`() {
    var bench = ManagerBench()
    bench.prepare()
    bench.camera.place(.asteroid, magnitude: 8, range: 3e7)
    let isBusyBefore = bench.manager.isBusy
    bench.send(.anacAuto, 60, 3, 0, 0)
    var busy: [Int] = []
    for second in 0..<120 {
      bench.fly(1)
      if bench.manager.isBusy { busy.append(second) }
    }
    #expect(!isBusyBefore)
    // The order came a second before the first step, so the second picture is due in step 59.
    #expect(busy.contains(0) && busy.contains(59))
    #expect(busy.allSatisfy { ($0 + 1) % 60 < 9 }, "\(busy): a picture takes its exposure and five seconds of readout")
  }

  @Test func `a unit that starts, moves or is silent is watched every second`() {
    var bench = ManagerBench()
    bench.send(.anacPower, 1)
    let whileStarting = bench.manager.isBusy
    bench.fly(10)
    let afterwards = bench.manager.isBusy
    bench.send(.anacMode, Double(DeviceMode.operating.rawValue))
    bench.send(.anacDoor, 1)
    let whileMoving = bench.manager.isBusy
    bench.fly(20)
    bench.camera.device.fail(
      part: ANACDevice.PartID.imageProcessor.rawValue, kind: ANACDevice.ImageProcessorFault.hang.rawValue, severity: 0)
    bench.fly(6)
    let whileSilent = bench.manager.isBusy
    #expect(whileStarting && !afterwards && whileMoving && whileSilent)
  }

  @Test func `a series finds its own exposure and keeps its period`() {
    var bench = ManagerBench()
    bench.prepare()
    bench.camera.place(.asteroid, magnitude: 8, range: 3e7)
    bench.send(.anacAuto, 10, 3, 0, 0)
    bench.fly(200)
    #expect(bench.manager.imageCount >= 19 && bench.manager.imageCount <= 20)
    let peak = bench.value(.anacPeak)
    #expect(peak > 2_500 && peak < 3_500)
    #expect(bench.events[.anacImageTaken] == nil)
    bench.send(.anacAuto, 0, 3, 0, 0)
    bench.fly(20)
    let before = bench.manager.imageCount
    bench.fly(30)
    #expect(bench.manager.imageCount == before)
  }

  @Test func `a series keeps the lens focused on the near target`() {
    var bench = ManagerBench()
    bench.prepare()
    bench.camera.place(.asteroid, magnitude: -6, diameter: 0.02, range: 1_000)
    bench.navigation.hasTargetEphemeris = true
    bench.navigation.positionFromTargetICRF = Vector3(1_000, 0, 0)
    bench.send(.anacAuto, 10, 3, 7, 0)
    bench.fly(60)
    let width = bench.value(.anacImageWidth)
    #expect(width < 1.8)
    #expect(bench.events[.anacFocusTimeout] == nil)
  }

  @Test func `without power telecommands are refused`() {
    var bench = ManagerBench()
    let mode = bench.send(.anacMode, 2)
    let expose = bench.send(.anacExpose, 1, 0, 0.1, 0)
    #expect(!mode && !expose)
    bench.prepare()
    let badFilter = bench.send(.anacFilter, 8)
    let unpowered = bench.send(.anacMode, 0)
    let tooLong = bench.send(.anacExpose, 1, 0, 31, 0)
    #expect(!badFilter && !unpowered && !tooLong)
  }

  @Test func `every stored property is visited, and read back`() {
    var bench = ManagerBench()
    bench.prepare()
    bench.send(.anacAuto, 10, 3, 0, 0)
    bench.fly(33)
    #expect(missingFromVisit(bench.manager).isEmpty)
    #expect(survivesCheckpoint(bench.manager, into: ANACManager(ANAC.DataSheet())))
  }

  @Test func `a nominal campaign raises nothing above notice`() {
    var bench = ManagerBench()
    bench.prepare()
    bench.camera.place(.asteroid, magnitude: 8, range: 3e7)
    for filter in 0...7 {
      bench.send(.anacExpose, 3, Double(filter), 0, 1)
      bench.fly(30)
    }
    bench.send(.anacDoor, 0)
    bench.fly(16)
    bench.send(.anacPower, 0)
    bench.fly(5)
    let worst = bench.events.keys.map(\.severity).max()
    #expect(worst == .info || worst == .notice)
    let mode = bench.value(.anacMode)
    #expect(mode == 0)
  }
}
