import DeviceModel
import Dynamics
import GroundInterface
import HardwareInterface
import Quantities
import ReturnCapsule
import StateCheck
import Testing

/// How far outside the landing ellipse (1 on its rim): 60 x 20 km, long axis at azimuth 18 degrees
/// about 41.60 N 100.50 E.
func ellipseRatio(latitude: Double, longitude: Double) -> Double {
  let north = (latitude - 41.60) * 111.2
  let east = (longitude - 100.50) * 111.2 * 0.7478
  let (sine, cosine) = (0.30902, 0.95106)
  let along = north * cosine + east * sine
  let across = east * cosine - north * sine
  return (along / 60) * (along / 60) + (across / 20) * (across / 20)
}

@Test func `the capsule falls from the reference entry into the landing ellipse`() {
  var rig = CapsuleRig.nearEntry()
  rig.release()
  rig.fall()
  let truth = rig.device.truth
  #expect(truth.stage == .landed)
  #expect(ellipseRatio(latitude: truth.latitudeDegrees, longitude: truth.longitudeDegrees) < 0.1)
  #expect(truth.entryFrame.seconds(since: CapsuleRig.entry).magnitude < 1)
  #expect((truth.entrySpeed - 12_030).magnitude < 1)
  #expect((truth.entryAngleDegrees + 8.5).magnitude < 0.02)
  // The reference's own ballistic model: 34.6 g.
  #expect((truth.peakG - 34.6).magnitude < 1.5)
  #expect(truth.touchdownSpeed > 3 && truth.touchdownSpeed < 6)
}

@Test func `the sequence runs in order, and nothing in it is worth a warning`() {
  var rig = CapsuleRig.nearEntry()
  rig.release()
  rig.fall()
  #expect(
    rig.names() == [
      .capsuleSequencerArmed, .capsuleEntryInterface, .capsuleGArmed, .capsuleGFalling, .capsuleDrogueFired,
      .capsuleMainFired, .capsuleBeaconOn, .capsuleHeatShieldDropped, .capsuleLanded,
    ])
  #expect(!rig.hasWarned)
  #expect((rig.time(.capsuleDrogueFired) - rig.time(.capsuleGFalling) - 14).magnitude < 0.3)
  #expect((rig.time(.capsuleHeatShieldDropped) - rig.time(.capsuleMainFired) - 10).magnitude < 0.1)
  // Landed by shock and quiet, not by steady pressure.
  #expect(rig.first(.capsuleLanded)?.value1 == 1)
  #expect(rig.device.truth.beaconPulses > 600)
}

/// Fact sheet §7.2, an independent integration with 60 kg/m^2 and Cd 1.5 in air at rest: path angle
/// at 120 km and 12.0 km/s, peak g, its time, times of 3 g rising and falling.
@Test(arguments: [(-8.2, 35.0, 50.0, 27.0, 99.0), (-9.0, 40.8, 45.0, 24.0, 89.0)])
func `other path angles peak as an independent integration does`(
  angle: Double, peak: Double, peakSeconds: Double, rising: Double, falling: Double
) {
  var environment = EntryEnvironment.earth
  environment.rotationRate = 0
  let body = EntryBody(massKg: 40, diameterMeters: 0.75, dragCoefficient: 1.5, law: .constant)
  let position = ReferenceEllipsoid.wgs84.positionITRF(
    of: GeodeticPlace(latitude: 35.66 * .pi / 180, longitude: 0, altitudeMeters: 120_000))
  let up = position.normalized
  let east = Vector3.unitZ.cross(up).normalized
  let level = 0.9398 * up.cross(east) + 0.3417 * east
  let tilt = angle * .pi / 180
  var state = PointState(
    position: position, velocity: 12_000 * (Elementary.sin(tilt) * up + Elementary.cos(tilt) * level))
  var found = (peak: 0.0, at: 0.0, rising: Double.nan, falling: Double.nan)
  for frame in 1...(130 * 128) {
    environment.advance(&state, of: body, seconds: 1 / 128.0)
    let g = environment.drag(on: body, state).length / 9.80665
    let seconds = Double(frame) / 128
    if g > found.peak { found = (g, seconds, found.rising, found.falling) }
    if g > 3 && found.rising.isNaN { found.rising = seconds }
    if g < 3 && !found.rising.isNaN && found.falling.isNaN { found.falling = seconds }
  }
  #expect((found.peak / peak - 1).magnitude < 0.05)
  #expect((found.at - peakSeconds).magnitude < 1.5)
  #expect((found.rising - rising).magnitude < 3)
  #expect((found.falling - falling).magnitude < 4)
}

@Test func `twelve hours after separation the capsule is where the reference has it`() {
  // Reference state at separation, carried from .792 to the frame before.
  let velocity = Vector3(1159.2952168929003, 878.6203383321514, 4805.153982383594)
  let position = Vector3(-49452494.33282018, -56162616.1608547, -229359761.10513508)
  let early = (31_952_447_845.423615 - 31_952_447_845) / 128
  var sheet = Capsule.DataSheet()
  sheet.springDeltaVMetersPerSecond = 0
  var rig = CapsuleRig(
    sheet: sheet, at: CapsuleRig.separation, on: PointState(position: position - early * velocity, velocity: velocity))
  rig.release()
  rig.fall(limit: 13 * 3600)
  let truth = rig.device.truth
  #expect(truth.entryFrame.seconds(since: CapsuleRig.entry).magnitude < 3)
  #expect((truth.entryAngleDegrees + 8.5).magnitude < 0.05)
  #expect(ellipseRatio(latitude: truth.latitudeDegrees, longitude: truth.longitudeDegrees) < 1)
}

@Test(arguments: [Vector3.unitX, -Vector3.unitX, .unitY, -Vector3.unitY, .unitZ, -Vector3.unitZ])
func `whichever way the springs push, the capsule lands inside the ellipse`(axis: Vector3) {
  let velocity = Vector3(1159.2952168929003, 878.6203383321514, 4805.153982383594)
  let position = Vector3(-49452494.33282018, -56162616.1608547, -229359761.10513508)
  let early = (31_952_447_845.423615 - 31_952_447_845) / 128
  var rig = CapsuleRig(
    at: CapsuleRig.separation, on: PointState(position: position - early * velocity, velocity: velocity))
  rig.around.attitude = Quaternion(
    pointing: .unitZ, along: axis, and: .unitX, towards: axis.anyPerpendicular)
  rig.release()
  rig.fall(limit: 13 * 3600)
  let truth = rig.device.truth
  #expect(ellipseRatio(latitude: truth.latitudeDegrees, longitude: truth.longitudeDegrees) < 1)
}

@Test func `below the air limit the fall is the same however often the device is called`() {
  var fine = CapsuleRig.nearEntry()
  var coarse = CapsuleRig.nearEntry()
  fine.release()
  coarse.release()
  fine.run(seconds: 640, by: 1)
  coarse.run(seconds: 640, by: 16)
  #expect(fine.device.truth.entryFrame == coarse.device.truth.entryFrame)
  #expect((fine.device.flight.state.position - coarse.device.flight.state.position).length < 1e-3)
}

@Test func `every field of device and software is in its visit`() {
  var rig = CapsuleRig.nearEntry()
  rig.release()
  rig.run(seconds: 700)
  #expect(missingFromVisit(rig.device).isEmpty)
  #expect(missingFromVisit(rig.software).isEmpty)
  #expect(survivesCheckpoint(rig.device, into: ReturnCapsuleDevice(Capsule.DataSheet(), seed: 1)))
}
