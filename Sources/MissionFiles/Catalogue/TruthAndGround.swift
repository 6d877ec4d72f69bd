package import DeviceModel
package import GroundInterface

/// The names of what scripts may read of the truth. A parameter without a row here does not build.
extension TruthParameter {
  package var entry: ParameterEntry {
    switch self {
    case .altitude: .number("truth.altitude", "m", "height above the asteroid's ellipsoid")
    case .asteroidRange: .number("truth.asteroid_range", "m", "distance from the asteroid's centre")
    case .cometRange: .number("truth.comet_range", "m", "distance from the comet's centre")
    case .earthDistance: .number("truth.earth_distance", "m", "distance from the Earth's centre")
    case .sunDistance: .number("truth.sun_distance", "m", "distance from the Sun's centre")
    case .deviation: .number("truth.deviation", "m", "distance from the reference trajectory")
    case .deviationSpeed: .number("truth.deviation_speed", "m/s", "speed relative to the reference trajectory")
    case .pointingError:
      .number("truth.pointing_error", "rad", "angle between the attitude and the one wanted on board")
    case .bodyRate: .number("truth.body_rate", "rad/s", "angular rate of the spacecraft")
    case .mass: .number("truth.mass", "kg", "mass of the spacecraft")
    case .sampleCollected: .number("truth.sample_collected", "kg", "sample in the sampler's head")
    case .sampleStowed: .number("truth.sample_stowed", "kg", "sample in the capsule's container")
    case .contactForce: .number("truth.contact_force", "N", "force of contact with the asteroid")
    case .batteryCharge: .number("truth.battery_charge", "", "state of charge of the battery")
    case .busVoltage: .number("truth.bus_voltage", "V", "voltage of the main bus")
    case .deckTemperature: .number("truth.deck_temperature", "K", "temperature of the deck")
    case .batteryTemperature: .number("truth.battery_temperature", "K", "temperature of the battery")
    case .heaterPower: .number("truth.heater_power", "W", "power of all heaters together")
    case .capsuleAltitude: .number("truth.capsule_altitude", "m", "geodetic height of the capsule")
    case .capsuleSpeed: .number("truth.capsule_speed", "m/s", "speed of the capsule relative to the air")
    case .capsuleDeceleration: .number("truth.capsule_deceleration", "m/s^2", "aerodynamic deceleration of the capsule")
    case .capsuleEntrySpeed: .number("truth.capsule_entry_speed", "m/s", "inertial speed of the capsule at 120 km")
    case .capsuleLanded: .flag("truth.capsule_landed", "the capsule lies on the ground")
    case .capsuleEllipse: .number("truth.capsule_ellipse", "", "place in the landing ellipse: 0 its centre, 1 its edge")
    case .capsuleLatitude: .number("truth.capsule_latitude", "deg", "geodetic latitude of the capsule")
    case .capsuleLongitude: .number("truth.capsule_longitude", "deg", "longitude of the capsule, east")
    case .perigeeAltitude: .number("truth.perigee_altitude", "m", "lowest height over the Earth since the capsule left")
    }
  }
}

/// The names of what mission control knows. A parameter without a row here does not build.
extension GroundParameter {
  package var entry: ParameterEntry {
    switch self {
    case .inPass: .flag("ground.in_pass", "a pass is under way")
    case .contactAge: .number("ground.contact_age", "s", "time since the last frame came in")
    case .framesReceived: .integer("ground.frames", "frames received")
    case .eventsReceived: .integer("ground.events", "events received")
    case .answersReceived: .integer("ground.answers", "telecommand answers received")
    case .phase: .words("ground.phase", everyCase(of: Phase.self).map(\.name), "phase as last received")
    case .mode: .words("ground.mode", everyCase(of: SpacecraftMode.self).map(\.name), "mode as last received")
    case .lightTime: .number("ground.light_time", "s", "one-way light time")
    }
  }
}
