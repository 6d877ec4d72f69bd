import Bus
import DeviceModel
import Dynamics
import HardwareInterface
import Quantities
import ReturnCapsule
import Sampler
import Sky

extension Plant {
  /// Attitude and path over one step, then what every device may read of it.
  mutating func move(elapsed: Int64, at now: Frame) {
    let seconds = Double(elapsed) * Frame.seconds
    let perSecond = 1 / seconds
    body.inertia = propulsion.inertia
    let attitudeBefore = body.attitude
    feelGround(elapsed: elapsed, at: now)
    let torqueBody = perSecond * propulsion.angularImpulseBody + contactTorqueBody + sunlightTorqueBody()
    body.step(
      seconds: seconds, torqueBody: torqueBody, storedMomentumBody: wheels.momentumBody,
      storedTorqueBody: wheels.torqueBody)
    var push = Trajectory.Push(mass: propulsion.massKilograms)
    let impulseBody = propulsion.impulseBody + capsule.takeRecoil()
    push.thrustImpulse = attitudeBefore.rotate(impulseBody)
    push.contactForce = contactForceICRF
    world.step(elapsed: elapsed, at: now, push, in: sheet.mission, &around)
    around.specificForceBody = (perSecond / propulsion.massKilograms) * impulseBody
    if around.nearSurface {
      around.specificForceBody += attitudeBefore.unrotate(contactForceICRF) / propulsion.massKilograms
    }
    world.observe(attitude: body.attitude, rateBody: body.rateBody, into: &around)
  }

  /// Small, but always the same way round: over weeks it fills the wheels.
  private mutating func sunlightTorqueBody() -> Vector3 {
    SolarPressure.torqueBody(
      sunDirectionBody: around.sunDirectionBody,
      newtons: world.sunlightNewtonsAtOneAU / (around.sunDistanceAU * around.sunDistanceAU))
  }

  /// What the ground does to hull and head; nothing away from the asteroid.
  private mutating func feelGround(elapsed: Int64, at now: Frame) {
    guard around.nearSurface else {
      contactForceICRF = .zero
      contactTorqueBody = .zero
      return
    }
    let touch = head.step(elapsed: elapsed, at: now, &around)
    // The hull's distance was worked out with the surroundings; the ground's own search costs a Newton iteration.
    let hull = around.altitudeMeters < world.hullRadiusMeters ? world.hullForce() : .zero
    contactForceICRF = hull + touch.forceICRF
    contactTorqueBody = touch.torqueBody
  }

  /// The dear part of the surroundings: light times, magnitudes, distances.
  mutating func lookAround() {
    world.look(in: sheet.mission, into: &around)
    world.observe(attitude: body.attitude, rateBody: body.rateBody, into: &around)
    truth[.sunDistance] = around[.sun].rangeMeters
    truth[.earthDistance] = around[.earth].rangeMeters
    truth[.asteroidRange] = around[.asteroid].isKnown ? around[.asteroid].rangeMeters : .nan
    truth[.cometRange] = around[.comet].isKnown ? around[.comet].rangeMeters : .nan
  }

  /// The asteroid as it stands now.
  mutating func followAsteroid() { world.followAsteroid(in: sheet.mission, into: &around) }

  /// For whoever reads what is in sight between two looks: near the asteroid nobody has looked at it since the last
  /// instrument did.
  package mutating func bringSightUpToDate() {
    if around.nearSurface { followAsteroid() }
  }

  /// The Earth's neighbourhood for the capsule: geometric, with the Earth's orientation.
  mutating func lookAtEarth() {
    let time = TDB(world.trajectory.now)
    let ephemeris = sheet.mission.ephemeris
    guard let craft = world.trajectory.state(relativeTo: .earth, in: sheet.mission),
      let sun = ephemeris.state(of: .sun, relativeTo: .earth, at: time),
      let moon = ephemeris.state(of: .moon, relativeTo: .earth, at: time)
    else {
      around.nearEarth.isValid = false
      return
    }
    around.nearEarth.isValid = true
    around.nearEarth.spacecraftPositionICRF = craft.position
    around.nearEarth.spacecraftVelocityICRF = craft.velocity
    around.nearEarth.sunPositionICRF = sun.position
    around.nearEarth.moonPositionICRF = moon.position
    around.nearEarth.earthFixedFromICRF = EarthRotation.itrfFromICRF(at: world.trajectory.now)
    guard !capsule.attachment.isMated else { return }
    let place = ReferenceEllipsoid.wgs84.place(ofITRF: around.nearEarth.earthFixedFromICRF * craft.position)
    let height = place.altitudeMeters
    truth[.perigeeAltitude] = truth[.perigeeAltitude].isNaN ? height : min(truth[.perigeeAltitude], height)
  }

  /// The truth that changes with every step, as often as the slot table says.
  mutating func publish() {
    truth.frame = around.now.count
    truth[.altitude] = around.altitudeMeters
    if around.nearSurface { truth[.asteroidRange] = around.positionFromAsteroidICRF.length }
    let deviation = world.trajectory.deviation(in: sheet.mission)
    truth[.deviation] = deviation.position.length
    truth[.deviationSpeed] = deviation.velocity.length
    truth[.pointingError] = (wantedAttitude.conjugate * body.attitude).angle
    truth[.bodyRate] = body.rateBody.length
    truth[.mass] = propulsion.massKilograms
    truth[.contactForce] = contactForceICRF.length
    truth[.batteryCharge] = power.stateOfCharge
    truth[.busVoltage] = around.busVolts
    publishCapsule()
  }

  /// The truth that changes with every step of the thermal network.
  mutating func publishHeat() {
    truth[.deckTemperature] = thermal.network.kelvin[.deck]
    truth[.batteryTemperature] = thermal.network.kelvin[.battery]
    truth[.heaterPower] = thermal.heaterWatts
  }

  private mutating func publishCapsule() {
    truth[.sampleCollected] = sampler.sampleKilograms
    truth[.sampleStowed] = sampler.sampleKilograms(inContainer: capsule.truth.containerKg)
    guard !capsule.attachment.isMated, truth[.capsuleLanded] != 1 else { return }
    truth[.capsuleAltitude] = capsule.truth.altitudeMeters
    truth[.capsuleSpeed] = capsule.truth.airSpeed
    truth[.capsuleDeceleration] = capsule.truth.g * 9.80665
    truth[.capsuleEntrySpeed] = capsule.truth.entrySpeed
    truth[.capsuleLanded] = capsule.truth.landingFrame == .never ? 0 : 1
    truth[.capsuleLatitude] = capsule.truth.latitudeDegrees
    truth[.capsuleLongitude] = capsule.truth.longitudeDegrees
    truth[.capsuleEllipse] = LandingEllipse.place(
      latitudeDegrees: capsule.truth.latitudeDegrees, longitudeDegrees: capsule.truth.longitudeDegrees)
  }
}
