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

extension CapsuleRig {
  /// Falls from the reference entry with one part failed from the start.
  fileprivate static func fallen(
    with part: PartID, _ kind: UInt8, severity: Double = 0, limit: Double = 3 * 3600,
    tamper: @escaping (inout CapsuleInternal.Response) -> Void = { _ in }
  ) -> CapsuleRig {
    var rig = CapsuleRig.nearEntry()
    rig.tamper = tamper
    rig.device.fail(part: part.rawValue, kind: kind, severity: severity)
    rig.release()
    rig.fall(limit: limit)
    return rig
  }
}

@Test func `one stuck inertial switch changes nothing in the sequence`() {
  let rig = CapsuleRig.fallen(with: .gSwitch1, CapsuleFaults.GSwitch.stuckOpen.rawValue)
  #expect(rig.first(.capsuleDrogueFired) != nil)
  #expect(!rig.hasWarned)
  #expect(rig.differed(.gSwitch1))
}

@Test func `both inertial switches inverted, the timer fires the drogue and the capsule lands`() {
  var rig = CapsuleRig.nearEntry()
  rig.tamper = { sensed in
    if sensed.gSwitch1.isValid { sensed.gSwitch1.value = 1 - sensed.gSwitch1.value }
    if sensed.gSwitch2.isValid { sensed.gSwitch2.value = 1 - sensed.gSwitch2.value }
  }
  rig.release()
  rig.fall()
  #expect(rig.first(.capsuleGArmed) == nil)
  #expect(rig.first(.capsuleGSwitchesDisagree) != nil)
  #expect((rig.time(.capsuleDrogueByTimer) - 135).magnitude < 0.1)
  #expect(rig.first(.capsuleDrogueByPressure) == nil)
  #expect(rig.device.truth.drogueFrame.seconds(since: rig.device.truth.entryFrame) > 100)
  #expect(rig.device.truth.touchdownSpeed < 6)
  #expect(rig.names().last == .capsuleLanded)
}

@Test func `with switches inverted and the barometer dead the drogue comes by timer at 135 s`() {
  var rig = CapsuleRig.nearEntry()
  rig.tamper = { sensed in
    if sensed.gSwitch1.isValid { sensed.gSwitch1.value = 1 - sensed.gSwitch1.value }
    if sensed.gSwitch2.isValid { sensed.gSwitch2.value = 1 - sensed.gSwitch2.value }
    sensed.pressure.value = .nan
  }
  rig.release()
  rig.fall()
  #expect((rig.time(.capsuleDrogueByTimer) - 135).magnitude < 0.1)
  #expect(rig.first(.capsuleMainByTimer) != nil)
  #expect(rig.device.truth.touchdownSpeed < 6)
}

@Test func `with switches inverted and the timer loaded a minute late the barometer fires the drogue`() {
  var rig = CapsuleRig.nearEntry()
  rig.tamper = { sensed in
    if sensed.gSwitch1.isValid { sensed.gSwitch1.value = 1 - sensed.gSwitch1.value }
    if sensed.gSwitch2.isValid { sensed.gSwitch2.value = 1 - sensed.gSwitch2.value }
    sensed.timer.value -= 60
  }
  rig.release()
  rig.fall()
  #expect(rig.first(.capsuleDrogueByPressure) != nil && rig.first(.capsuleDrogueByTimer) == nil)
  #expect(rig.device.truth.touchdownSpeed < 6)
}

@Test func `a barometer stuck high before entry fires nothing`() {
  var rig = CapsuleRig.nearEntry()
  rig.tamper = { $0.pressure = Reading(101_325, at: $0.power.frame) }
  rig.release()
  rig.run(seconds: 600)
  #expect(rig.around.now.seconds(since: CapsuleRig.entry) > 0)
  #expect(rig.device.truth.drogueFrame == .never && rig.device.truth.mainFrame == .never)
}

@Test func `a missing drogue is noticed, and the main parachute still saves the capsule`() {
  let rig = CapsuleRig.fallen(with: .drogue, CapsuleFaults.Drogue.missing.rawValue)
  #expect(rig.first(.capsuleDrogueMissing) != nil)
  #expect(rig.device.pyros.drogueArea == 0)
  #expect(rig.device.truth.touchdownSpeed < 6)
  #expect(rig.differed(.drogue))
}

@Test func `a dead first igniter is answered with the second`() {
  let rig = CapsuleRig.fallen(with: .main, CapsuleFaults.Main.igniterDead.rawValue)
  #expect(rig.first(.capsuleMainNotInflated) != nil)
  #expect((rig.time(.capsuleMainNotInflated) - rig.time(.capsuleMainFired) - 8).magnitude < 0.1)
  #expect(rig.device.truth.touchdownSpeed < 6)
  #expect(rig.differed(.main))
}

@Test func `under a streaming main parachute the capsule hits hard`() {
  let rig = CapsuleRig.fallen(with: .main, CapsuleFaults.Main.doesNotInflate.rawValue)
  #expect(rig.first(.capsuleMainNotInflated) != nil)
  #expect(rig.device.truth.touchdownSpeed > 15)
  #expect(rig.differed(.main))
}

@Test func `a silent transmitter is replaced after ten minutes`() {
  var rig = CapsuleRig.fallen(with: .beacon, CapsuleFaults.Beacon.silent.rawValue)
  rig.run(seconds: 900)
  let waited = rig.time(.capsuleBeaconSwitched) - rig.time(.capsuleBeaconOn)
  #expect((waited - 600).magnitude < 2)
  #expect(rig.device.truth.beaconPulses > 0)
  #expect(rig.differed(.beacon))
}

@Test func `uneven springs push aside, nutate and move the landing`() {
  var sound = CapsuleRig.nearEntry()
  sound.release()
  var rig = CapsuleRig.nearEntry()
  rig.device.fail(part: PartID.springs.rawValue, kind: CapsuleFaults.Springs.uneven.rawValue, severity: 40)
  rig.release()
  #expect((rig.device.flight.state.velocity - sound.device.flight.state.velocity).length > 0.01)
  #expect(rig.device.truth.nutationRate > 0.087)
  #expect(rig.differed(.springs))
}

@Test func `an empty battery ends the capsule's life before the entry`() {
  var rig = CapsuleRig.nearEntry()
  rig.device.fail(part: PartID.battery.rawValue, kind: CapsuleFaults.Battery.low.rawValue, severity: 0.5)
  rig.release()
  rig.fall()
  #expect(rig.differed(.battery))
  #expect(rig.device.truth.drogueFrame == .never)
  #expect(rig.device.truth.touchdownSpeed > 40)
}

@Test func `a charged battery lasts for coast, entry and a day of beacon`() {
  var sheet = Capsule.DataSheet()
  sheet.launchChargePercent = 80
  let spent = 14 * 3600 * sheet.timerWatts + 3600 * sheet.entryWatts + 24 * 3600 * sheet.beaconWatts
  #expect(spent < 0.8 * sheet.batteryCapacityJoules)
  var rig = CapsuleRig.nearEntry(sheet)
  rig.release()
  rig.fall()
  rig.run(seconds: 24 * 3600, by: 128)
  #expect(rig.sensed.power.isOn)
  #expect(rig.device.truth.beaconPulses > 24 * 1800)
}

@Test func `pyrotechnics need the relay one step before the line`() {
  var rig = CapsuleRig.nearEntry()
  rig.release()
  rig.inside.pyroArm = false
  rig.inside.fire = .drogue
  rig.device.step(elapsed: 1, &rig.around, &rig.command, &rig.response, &rig.inside, &rig.sensed)
  rig.inside.pyroArm = true
  rig.device.step(elapsed: 1, &rig.around, &rig.command, &rig.response, &rig.inside, &rig.sensed)
  #expect(rig.device.pyros.drogueOpened == .never)
  rig.device.step(elapsed: 1, &rig.around, &rig.command, &rig.response, &rig.inside, &rig.sensed)
  #expect(rig.device.pyros.drogueOpened != .never)
}

@Test func `whatever one sensor says, nothing fires before arming and confirmation`() {
  let lies: [(inout CapsuleInternal.Response) -> Void] = [
    { $0.gSwitch1.value = 1 }, { $0.gSwitch2.value = 1 }, { $0.acceleration.value = 900 },
    { $0.pressure.value = 100_000 }, { $0.breakWire1.value = 0 }, { $0.breakWire2.value = .nan },
    { $0.timer.value = .nan },
  ]
  for lie in lies {
    var rig = CapsuleRig.nearEntry()
    rig.tamper = lie
    rig.send(.loadTimer, rig.around.now.seconds(since: CapsuleRig.entry), Double(rig.around.now.count))
    rig.run(seconds: 560)
    #expect(rig.inside.fire.bits == 0 && !rig.inside.pyroArm)
    #expect(rig.software.state == .mated)
  }
}
