import DeviceModel
import Dynamics
import HardwareInterface
import Quantities

/// The flight alone, step by step.
extension ReturnCapsuleDevice {
  mutating func flyAlone(_ frames: Int64, _ around: inout Surroundings, _ inside: inout CapsuleInternal.Command) {
    let alive = battery.joules > 0
    if alive {
      electronics.preset(&inside)
      pyros.act(&inside, at: around.now - frames, pressure: electronics.dynamicPressure, sheet, &parts)
    }
    truth.drogueFrame = pyros.drogueOpened
    truth.mainFrame = pyros.mainOpened
    truth.heatShieldFrame = pyros.heatShieldDropped
    let load = alive ? electronics.load(sheet, &inside) : 0
    battery.step(seconds: Double(frames) * Frame.seconds, load: load, charge: 0, sheet, &parts.battery)
    electronics.largestForce = 0
    let environment = CapsuleFlight.environment(&around.nearEarth)
    var now = around.now - frames
    while now < around.now { now = fall(from: now, to: around.now, environment) }
    publishPlace(&around)
  }

  /// One integration step from `now` that ends at `limit` or before; returns where it ended.
  mutating func fall(from now: Frame, to limit: Frame, _ environment: EntryEnvironment) -> Frame {
    guard truth.stage != .landed else {
      // The shock is short: walk through it, then jump.
      let next = now <= flight.shockEnds ? now + 1 : limit
      electronics.feel(flight.groundForce(at: next))
      return next
    }
    let height = environment.altitude(at: flight.state.position)
    guard height < CapsuleFlight.frameLimitMeters else {
      // Whole seconds of the frame counter, so that the grid does not depend on the caller.
      let next = min(Frame((now.count / 128 + 1) * 128), limit)
      environment.coast(&flight.state, seconds: next.seconds(since: now))
      electronics.feel(0)
      truth.altitudeMeters = environment.altitude(at: flight.state.position)
      return next
    }
    let next = now + 1
    let body = CapsuleFlight.body(sheet, containerKg: attachment.containerKg, &pyros, at: next)
    environment.advance(&flight.state, of: body, seconds: Frame.seconds)
    observe(body, environment, at: next)
    return next
  }

  /// What happened in a step through the air: measures it, and notices entry and touchdown.
  mutating func observe(_ body: EntryBody, _ environment: EntryEnvironment, at now: Frame) {
    let force = environment.drag(on: body, flight.state).length
    let height = environment.altitude(at: flight.state.position)
    let air = environment.air.air(atMeters: height)
    let flow = environment.airVelocity(flight.state)
    electronics.feel(force)
    electronics.staticPressure = air.pressurePascals
    electronics.dynamicPressure = 0.5 * air.densityKgPerM3 * flow.lengthSquared
    truth.altitudeMeters = height
    truth.airSpeed = flow.length
    truth.descentRate = -flow.dot(flight.state.position.normalized)
    truth.mach = truth.airSpeed / air.soundSpeed
    truth.g = force / StandardAtmosphere.standardGravity
    truth.peakG = max(truth.peakG, truth.g)
    if truth.entryFrame == .never && height <= 120_000 { noteEntry(at: now) }
    noteParachutes()
    if height <= sheet.groundAltitudeMeters { land(at: now) }
  }

  mutating func noteEntry(at now: Frame) {
    let state = flight.state
    truth.stage = .entering
    truth.entryFrame = now
    truth.entrySpeed = state.velocity.length
    let sine = state.velocity.dot(state.position) / (truth.entrySpeed * state.position.length)
    truth.entryAngleDegrees = Elementary.asin(sine) * 180 / .pi
  }

  mutating func noteParachutes() {
    if pyros.mainOpened != .never {
      truth.stage = .underMain
    } else if pyros.drogueOpened != .never {
      truth.stage = .underDrogue
      // The swivel of the riser lets the spin run out.
      truth.spinRate = 0
      truth.nutationRate = 0
    }
  }

  mutating func land(at now: Frame) {
    truth.touchdownSpeed = truth.descentRate
    flight.touchDown(speed: max(truth.descentRate, 0), at: now, sheet)
    truth.stage = .landed
    truth.landingFrame = now
    truth.airSpeed = 0
    truth.descentRate = 0
    truth.g = 1
    electronics.dynamicPressure = 0
    electronics.feel(flight.shock)
  }

  /// Reads off the place. A landed capsule turns with the Earth, so its place is read once, and
  /// turned back to the frame of touchdown if the step went on after it.
  mutating func publishPlace(_ around: inout Surroundings) {
    guard !electronics.placeIsFinal else { return }
    let landed = truth.stage == .landed
    let place = ReferenceEllipsoid.wgs84.place(ofITRF: around.nearEarth.earthFixedFromICRF * flight.state.position)
    let since = landed ? around.now.seconds(since: truth.landingFrame) : 0
    truth.latitudeDegrees = place.latitude * 180 / .pi
    truth.longitudeDegrees = (place.longitude + EntryEnvironment.earth.rotationRate * since) * 180 / .pi
    electronics.placeIsFinal = landed
  }
}
