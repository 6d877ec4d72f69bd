import DeviceModel
import HardwareInterface
import Quantities
import Testing

@testable import Bus

@Suite struct InertialTests {
  var bench = Bench()
  var unit = InertialDevice(Inertial.DataSheet(), seed: 7)
  var command = Inertial.Command()
  var response = Inertial.Response()

  mutating func step(_ frames: Int64 = 128) {
    bench.advance(frames)
    command.sync += 1
    unit.step(elapsed: frames, &bench.around, &command, &response)
  }

  @Test mutating func `the gyro shows the mean rate over the step`() {
    step()
    let turn = Quaternion(w: Elementary.cos(0.005), vector: Vector3(0, 0, Elementary.sin(0.005)))
    bench.around.attitude = bench.around.attitude * turn
    step()
    #expect(abs(response.rate[2].value - 0.01) < 2e-6)
    #expect(abs(response.rate[0].value) < 2e-6)
  }

  @Test mutating func `between two syncs fine steps add up to the mean`() {
    step()
    let turn = Quaternion(w: Elementary.cos(0.001), vector: Vector3(Elementary.sin(0.001), 0, 0))
    command.sync += 1
    for k in 0..<16 {
      bench.advance(1)
      if k < 4 { bench.around.attitude = bench.around.attitude * turn }
      unit.step(elapsed: 1, &bench.around, &command, &response)
    }
    #expect(abs(response.rate[0].value - 4 * 0.002 * 8) < 1e-5)
  }

  @Test mutating func `gyro angle error grows as vector ATT-05 says`() {
    var sum2 = 0.0
    for _ in 0..<200 {
      // The vector begins with a bias that is known.
      let bias = unit.bias
      var angle = Vector3.zero
      for _ in 0..<100 {
        step()
        angle += Vector3(response.rate[0].value, response.rate[1].value, response.rate[2].value) - bias
      }
      sum2 += angle.lengthSquared / 3
    }
    let arcseconds = (sum2 / 200).squareRoot() * 206264.806
    // 600 independent angles: their root mean square scatters by 0.029.
    #expect(abs(arcseconds / 0.500339088352 - 1) < 0.1)
  }

  @Test mutating func `the counters integrate specific force`() {
    bench.around.specificForceBody = Vector3(0, 0, 0.25)
    for _ in 0..<100 { step() }
    #expect(abs(response.deltaVelocity[2].value - 25) < 0.01)
    #expect(abs(response.acceleration[2].value - 0.25) < 2e-4)
    let counts = response.acceleration[2].value / 5e-5
    #expect(abs(counts - Double(Int(counts + 0.5))) < 1e-6)
  }

  @Test mutating func `failures of the gyro show in its words`() {
    step()
    unit.fail(part: 0, kind: InertialDevice.GyroFault.biasJump.rawValue, severity: 1e-4)
    step()
    let differed1 = unit.takeDifference(part: 0)
    #expect(abs(response.rate[1].value - 1e-4) < 2e-6 && differed1)
    unit.fail(part: 0, kind: InertialDevice.GyroFault.frozen.rawValue, severity: 0)
    let held = response.rate[1].value
    step()
    #expect(response.rate[1].value == held && response.rate[1].frame == bench.around.now)
    unit.fail(part: 0, kind: nil, severity: 0)
    step()
    #expect(abs(response.rate[1].value) < 2e-6)
  }

  @Test mutating func `an unpowered unit is silent and its failures are without effect`() {
    bench.around.powered[.gyro] = false
    unit.fail(part: 1, kind: InertialDevice.AccelerometerFault.spike.rawValue, severity: 3)
    step()
    let differed2 = unit.takeDifference(part: 1)
    #expect(!response.rate[0].isValid && !differed2)
    bench.around.powered[.gyro] = true
    step()
    let differed3 = unit.takeDifference(part: 1)
    #expect(response.acceleration[2].value > 2.9 && differed3)
  }
}

@Suite struct StarTrackerTests {
  var bench = Bench()
  var trackers = StarTrackersDevice(StarTrackers.DataSheet(), seed: 7)
  var command = StarTrackers.Command()
  var response = StarTrackers.Response()

  mutating func run(_ seconds: Int, frames: Int64 = 128) {
    for _ in 0..<(seconds * 128 / Int(frames)) {
      bench.advance(frames)
      trackers.step(elapsed: frames, &bench.around, &command, &response)
    }
  }
  func error(_ i: Int) -> Vector3 {
    let fix = response.tracker[i].attitude
    let q = Quaternion(w: fix[0].value, x: fix[1].value, y: fix[2].value, z: fix[3].value)
    return 2 * (bench.around.attitude.conjugate * q).vector
  }

  @Test mutating func `a fix comes after the stars are recognised`() {
    run(4)
    #expect(!response.tracker[0].attitude[0].isValid)
    run(2)
    #expect(response.tracker[0].attitude[0].isValid && response.tracker[1].quality.value > 0.9)
  }

  @Test mutating func `noise is three arc seconds across and twenty about the boresight`() {
    trackers.beginTracking()
    var across = 0.0
    var about = 0.0
    let boresight = Vector3(0, Elementary.cos(0.6981317), Elementary.sin(0.6981317))
    for _ in 0..<2000 {
      run(1)
      let e = error(0)
      about += e.dot(boresight) * e.dot(boresight)
      across += e.x * e.x
    }
    #expect(abs((across / 2000).squareRoot() / 1.4544e-5 - 1) < 0.1)
    #expect(abs((about / 2000).squareRoot() / 9.696e-5 - 1) < 0.1)
  }

  @Test mutating func `two fixes a second at eight steps a second`() {
    trackers.beginTracking()
    var fixes = 0
    var last = Frame.never
    for _ in 0..<80 {
      bench.advance(16)
      trackers.step(elapsed: 16, &bench.around, &command, &response)
      if response.tracker[0].quality.frame != last { fixes += 1 }
      last = response.tracker[0].quality.frame
    }
    #expect(fixes == 20)
  }

  @Test mutating func `the Sun near the boresight and a fast body take the fix away`() {
    trackers.beginTracking()
    bench.around.sunDirectionBody = Vector3(0, 0.766, 0.643)
    run(2)
    #expect(!response.tracker[0].attitude[0].isValid && response.tracker[1].attitude[0].isValid)
    bench.around.sunDirectionBody = .unitX
    bench.around.rateBody = Vector3(0, 0, 0.05)
    run(2)
    #expect(!response.tracker[1].attitude[0].isValid)
  }

  @Test mutating func `false stars turn the answer and a blinded head says nothing`() {
    trackers.beginTracking()
    run(1)
    trackers.fail(part: 0, kind: StarTrackersDevice.HeadFault.falseStars.rawValue, severity: 0.01)
    trackers.fail(part: 1, kind: StarTrackersDevice.HeadFault.blinded.rawValue, severity: 0)
    run(1)
    #expect(abs(error(0).y - 0.01) < 5e-4)
    let differed4 = trackers.takeDifference(part: 1)
    #expect(response.tracker[1].quality.value == 0 && differed4)
  }
}

@Suite struct SunAndLaserTests {
  var bench = Bench()

  @Test mutating func `the sun sensors see the Sun to a fraction of a degree`() {
    var device = SunSensorsDevice(SunSensors.DataSheet(), seed: 3)
    var command = SunSensors.Command()
    var response = SunSensors.Response()
    bench.around.sunDirectionBody = Vector3(-0.6, 0, 0.8)
    device.step(elapsed: 128, &bench.around, &command, &response)
    let seen = Vector3(response.direction[0].value, response.direction[1].value, response.direction[2].value)
    #expect((seen - bench.around.sunDirectionBody).length < 0.02)
    device.fail(part: 0, kind: SunSensorsDevice.ElectronicsFault.mirrored.rawValue, severity: 0)
    device.step(elapsed: 128, &bench.around, &command, &response)
    let differed5 = device.takeDifference(part: 0)
    #expect(response.direction[0].value > 0.5 && differed5)
  }

  /// Laser over an asteroid of 9 m radius straight ahead.
  mutating func range(_ metres: Double, pointingError: Double = 0, fault: UInt8? = nil, value: Double = 0) -> Double {
    var device = LaserDevice(Laser.DataSheet(), seed: 3)
    var command = Laser.Command()
    var response = Laser.Response()
    var body = SeenBody()
    body.isKnown = true
    body.rangeMeters = metres
    body.angularDiameter = 2 * Elementary.asin(9 / metres)
    body.directionICRF = Vector3(Elementary.cos(pointingError), Elementary.sin(pointingError), 0)
    bench.around[.asteroid] = body
    bench.around.asteroidRadiusMeters = 9
    device.fail(part: 0, kind: fault, severity: value)
    bench.advance(16)
    device.step(elapsed: 16, &bench.around, &command, &response)
    return response.range.value
  }

  @Test mutating func `the laser measures to the surface below five kilometres`() {
    let ranges = (range(1009), range(4000), range(6000), range(1009, pointingError: 0.05))
    #expect(abs(ranges.0 - 1000) < 5 && abs(ranges.1 - 3991) < 20)
    #expect(ranges.2.isNaN && ranges.3.isNaN)
  }

  @Test mutating func `its failures lose the return or falsify it`() {
    let lost = range(1009, fault: LaserDevice.ReceiverFault.noReturn.rawValue)
    let wrong = range(1009, fault: LaserDevice.ReceiverFault.grossError.rawValue, value: 50)
    #expect(lost.isNaN && abs(wrong - 1050) < 5)
  }

  /// What the laser says `place` metres from the asteroid's centre, over ground 8 m from it that rises by `slope`.
  private mutating func near(_ place: Vector3, slope: Double = 0) -> Laser.Response {
    var device = LaserDevice(Laser.DataSheet(), seed: 3)
    var command = Laser.Command()
    var response = Laser.Response()
    bench.around.nearSurface = true
    bench.around.positionFromAsteroidICRF = place
    bench.around.altitudeMeters = place.length - 8
    bench.around.asteroidRadiusMeters = 8
    bench.around.surfaceNormalICRF = Vector3(-Elementary.cos(slope), Elementary.sin(slope), 0)
    var body = SeenBody()
    body.isKnown = true
    body.rangeMeters = place.length
    body.angularDiameter = 16 / place.length
    body.directionICRF = -place.normalized
    bench.around[.asteroid] = body
    bench.advance(16)
    device.step(elapsed: 16, &bench.around, &command, &response)
    return response
  }

  @Test mutating func `near the surface the slant counts`() {
    let steep = near(Vector3(-13, 0, 0), slope: 0.6435).range.value
    #expect(abs(steep - 6.25) < 0.5)
  }

  @Test mutating func `a beam that misses the asteroid gets no return however near it is`() {
    let hit = near(Vector3(-100, 3, 0)).range.value
    let missed = near(Vector3(-100, 12, 0)).range.value
    #expect(abs(hit - 92.6) < 1.5 && missed.isNaN)
  }

  @Test mutating func `the range image tells where the asteroid's middle stands`() {
    let seen = near(Vector3(-100, 12, -5))
    #expect(abs(seen.azimuth.value + 0.1194) < 0.02 && abs(seen.elevation.value - 0.05) < 0.02)
    let outside = near(Vector3(-100, 40, 0))
    #expect(outside.azimuth.value.isNaN && outside.elevation.value.isNaN)
    let tooFar = near(Vector3(-600, 0, 0))
    #expect(tooFar.azimuth.value.isNaN)
  }
}
