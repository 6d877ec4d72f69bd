import CapsuleSoftware
import DeviceModel
import Dynamics
import FixedStorage
import GroundInterface
import HardwareInterface
import Quantities
import ReturnCapsule
import Testing

private typealias PartID = ReturnCapsuleDevice.PartID

@Test func `four latches unlock in turn, then the lid opens in twenty seconds`() {
  var rig = CapsuleRig.nearEntry()
  rig.step(128)
  #expect(rig.response.latch1.isOn && rig.response.latch4.isOn)
  rig.command.lid = .open
  rig.run(seconds: 2)
  #expect(!rig.response.latch1.isOn && rig.response.latch2.isOn && rig.response.lidAngle.value == 0)
  rig.run(seconds: 13)
  #expect(!rig.response.latch4.isOn && (rig.response.lidAngle.value - 55).magnitude < 0.1)
  rig.run(seconds: 10)
  #expect(rig.response.lidAngle.value == 110)
  rig.command.lid = .close
  rig.run(seconds: 25)
  #expect(rig.response.latch1.isOn && rig.response.lidAngle.value == 0)
}

@Test func `a jammed latch stops the lid where it stands, until it is mended`() {
  var rig = CapsuleRig.nearEntry()
  rig.device.fail(part: PartID.lidLatch.rawValue, kind: CapsuleFaults.LidLatch.jammed.rawValue, severity: 0)
  rig.step(128)
  #expect(!rig.differed(.lidLatch))
  rig.command.lid = .open
  rig.run(seconds: 40)
  #expect(!rig.response.latch2.isOn && rig.response.latch3.isOn && rig.response.lidAngle.value == 0)
  #expect(rig.differed(.lidLatch))
  rig.device.fail(part: PartID.lidLatch.rawValue, kind: nil, severity: 0)
  rig.run(seconds: 40)
  #expect(rig.response.lidAngle.value == 110)
}

@Test func `without power nothing moves and no failure matters`() {
  var rig = CapsuleRig.nearEntry()
  rig.around.powered = UnitMask()
  rig.device.fail(part: PartID.lidLatch.rawValue, kind: CapsuleFaults.LidLatch.jammed.rawValue, severity: 0)
  rig.device.fail(part: PartID.separationLatch.rawValue, kind: 0, severity: 0)
  rig.command.lid = .open
  rig.command.firing = 1
  rig.run(seconds: 60)
  #expect(rig.device.attachment.lidTravelSeconds == 0 && rig.device.attachment.isMated)
  #expect(!rig.differed(.lidLatch))
  #expect(!rig.differed(.separationLatch))
  #expect(rig.response.lidAngle.frame == .never)
}

@Test func `a container is taken only through the open lid, and sealed it keeps its gas`() {
  var rig = CapsuleRig.nearEntry()
  rig.around.stowedContainerKg = 2.3
  rig.run(seconds: 5)
  #expect(rig.response.containerMass.value == 0)
  rig.command.lid = .open
  rig.run(seconds: 30)
  #expect((rig.response.containerMass.value - 2.3).magnitude < 1e-3)
  rig.command.clampSeal = true
  rig.run(seconds: 12)
  #expect(rig.response.sealClamped.isOn)
  let first = rig.response.containerPressure.value
  rig.run(seconds: 300)
  // The leak check allows 1 Pa/min.
  #expect(first - rig.response.containerPressure.value < 5)
  rig.device.fail(part: PartID.seal.rawValue, kind: CapsuleFaults.Seal.leaking.rawValue, severity: 20)
  rig.run(seconds: 300)
  #expect((first - rig.response.containerPressure.value - 100).magnitude < 5)
}

@Test func `a bolt that does not let go opens one switch, and firing again after mending releases`() {
  var rig = CapsuleRig.nearEntry()
  rig.device.fail(part: PartID.separationLatch.rawValue, kind: 0, severity: 0)
  rig.release()
  #expect(rig.response.separation1.isOn && !rig.response.separation2.isOn && rig.response.umbilical.isOn)
  rig.run(seconds: 20)
  #expect(rig.software.state == .enabled)
  rig.device.fail(part: PartID.separationLatch.rawValue, kind: nil, severity: 0)
  rig.run(seconds: 5)
  #expect(rig.device.attachment.isMated)
  rig.command.firing += 1
  rig.run(seconds: 3)
  #expect(rig.response.separation2.isOn && rig.response.separation3.isOn)
  #expect(rig.software.state == .coasting)
}

@Test func `a corrupted message is refused and counted, and changes nothing`() {
  var rig = CapsuleRig.nearEntry()
  var message = UmbilicalMessage(.enablePyros, sequence: 1, 1)
  message.check ^= 4
  rig.command.messages.append(message)
  rig.run(seconds: 3)
  #expect(rig.software.messagesRefused == 1 && rig.software.state == .mated)
  #expect(rig.names() == [.capsuleMessageRejected])
}

@Test func `the charger fills the battery, and a bad cell discharges itself once`() {
  var rig = CapsuleRig.nearEntry()
  rig.device.fail(part: PartID.battery.rawValue, kind: CapsuleFaults.Battery.low.rawValue, severity: 50)
  rig.step(128)
  #expect(rig.response.batteryCharge.value == 50)
  rig.command.charge = true
  rig.run(seconds: 3600)
  #expect((rig.response.batteryCharge.value - 100).magnitude < 1)
}

@Test func `the spin and the noise of the sensors are in the words`() {
  var rig = CapsuleRig.nearEntry()
  rig.release()
  rig.run(seconds: 350)
  // 15 rpm at 2 cm from the axis: 0.05 m/s^2.
  #expect(rig.sensed.acceleration.value >= 0 && rig.sensed.acceleration.value < 0.4)
  #expect(rig.sensed.pressure.isValid)
}

@Test func `the craft is pushed back by what the capsule takes along, once`() {
  var rig = CapsuleRig.nearEntry()
  #expect(rig.device.takeRecoil() == .zero)
  rig.release()
  let recoil = rig.device.takeRecoil()
  // 80 kg leave with 0.05 m/s.
  #expect((recoil - Vector3(0, 0, -4)).length < 1e-9)
  #expect(rig.device.takeRecoil() == .zero)
}

@Test func `a mission may begin with a sealed container, with a capsule on its way, or with one that has landed`() {
  var stowed = CapsuleRig.nearEntry()
  stowed.device.beginStowed(containerKg: 2.8)
  stowed.step(128)
  #expect(stowed.response.sealClamped.isOn && (stowed.response.containerMass.value - 2.8).magnitude < 1e-3)
  #expect((stowed.response.containerPressure.value - 1000).magnitude < 1)

  var alone = CapsuleRig.nearEntry()
  alone.device.beginAlone(&alone.around, secondsToEntry: 600)
  alone.software.beginCoasting()
  #expect(alone.device.takeRecoil() == .zero)
  alone.fall()
  #expect(alone.device.truth.stage == .landed && (alone.device.truth.entrySpeed - 12_030).magnitude < 1)
  #expect(alone.first(.capsuleDrogueFired) != nil && !alone.hasWarned)

  var landed = CapsuleRig.nearEntry()
  landed.device.beginLanded()
  landed.run(seconds: 60)
  #expect(landed.device.truth.stage == .landed && landed.device.truth.beaconPulses == 0)
  #expect(!landed.sensed.power.isOn && landed.events.isEmpty)
}
