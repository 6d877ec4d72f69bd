package import GroundInterface

/// The names of all on-board parameters. A parameter without a row here does not build.
extension Parameter {
  package var entry: ParameterEntry {
    switch self {
    // MARK: mission
    case .missionPhase: .words("mission.phase", everyCase(of: Phase.self).map(\.name), "phase of the mission")
    case .missionStage: .integer("mission.stage", "stage within the phase, 0 for none")
    case .missionMode: .words("mission.mode", everyCase(of: SpacecraftMode.self).map(\.name), "mode of the spacecraft")
    case .missionRegime: .words("mission.regime", everyCase(of: Regime.self).map(\.name), "scheduling regime")

    // MARK: services
    case .commandsAccepted: .integer("commands.accepted", "telecommands accepted")
    case .commandsRefused: .integer("commands.refused", "telecommands refused")
    case .eventCount: .integer("events.count", "running number of the last event")
    case .eventStoreRefused: .integer("events.store_refused", "events that the on-board store refused")
    case .sequenceStepsRefused:
      .integer("sequences.steps_refused", "uploaded steps that the store of sequences refused")
    case .responsesStarted: .integer("fdir.responses", "responses started by event-action")
    case .cpuOverruns: .integer("cpu.overruns", "activations that ended over budget")
    case .cpuMissed: .integer("cpu.missed", "activations that did not run because the one before had not ended")
    case .cpuLoad: .number("cpu.load", "", "emulated time used in the last second, of one second")
    // MARK: navigation, guidance, burns
    case .navValid: .flag("nav.valid", "own ephemeris covers the present")
    case .navTarget: .words("nav.target", ["asteroid", "comet"], "body that the ground declared the target")
    case .navRange: .number("nav.range", "m", "distance from the target's centre")
    case .navRangeRate: .number("nav.range_rate", "m/s", "growth of that distance")
    case .navTargetSpeed: .number("nav.target_speed", "m/s", "speed relative to the target")
    case .navEarthDistance: .number("nav.earth_distance", "m", "distance from the Earth")
    case .navSunDistance: .number("nav.sun_distance", "m", "distance from the Sun")
    case .navVelocityX: .number("nav.velocity_x", "m/s", "heliocentric velocity, ICRF x")
    case .navVelocityY: .number("nav.velocity_y", "m/s", "heliocentric velocity, ICRF y")
    case .navVelocityZ: .number("nav.velocity_z", "m/s", "heliocentric velocity, ICRF z")
    case .navDeviation: .number("nav.deviation", "m", "distance from the planned place")
    case .navDeviationSpeed: .number("nav.deviation_speed", "m/s", "speed relative to the plan")
    case .navDeviationSigma: .number("nav.deviation_sigma", "m", "one sigma of the deviation, per axis")
    case .navTrackingAge: .number("nav.tracking_age", "s", "since the last tracked deviation arrived")
    case .navLineOfSightAge: .number("nav.los_age", "s", "since the last believed line of sight")
    case .navLaserAge: .number("nav.laser_age", "s", "since the last believed laser range")
    case .navLineOfSightInnovation:
      .number("nav.los_innovation", "rad", "measured line of sight against the expected one")
    case .navLaserInnovation: .number("nav.laser_innovation", "m", "measured laser range against the expected one")
    case .navLineOfSightRejected: .integer("nav.los_rejected", "lines of sight that the gate refused")
    case .navLaserRejected: .integer("nav.laser_rejected", "laser ranges that the gate refused")
    case .navEphemerisRefused: .integer("nav.ephemeris_refused", "uploaded segments refused")
    case .navTargetRadius: .number("nav.target_radius", "m", "mean radius of the target as the camera found it")
    case .guidanceLaw:
      .words(
        "guidance.law", ["none", "cruise", "earth", "moon", "target", "direction", "separation", "burn"],
        "pointing law being flown")
    case .guidanceError: .number("guidance.error", "rad", "angle from the commanded attitude")
    case .guidanceSlewing: .flag("guidance.slewing", "the commanded attitude is still turning")
    case .burnState:
      .words(
        "burn.state", ["idle", "preparing", "burning", "interrupted", "settling", "trimming"],
        "what the burn executive does")
    case .burnPlanned: .number("burn.planned", "m/s", "size of the present or last burn")
    case .burnAchieved: .number("burn.achieved", "m/s", "velocity change along it so far")
    case .burnNext: .number("burn.next", "s", "time to the next burn; invalid when none is planned")
    case .burnCount: .integer("burn.count", "burns ended")
    case .burnTimeOn: .number("burn.time_on", "s", "time for which the present or last burn held an engine on")
    case .burnPlanEntries: .integer("burn.plan_entries", "burns and arcs in the plan")
    case .burnIonThrust: .number("burn.ion_thrust", "N", "thrust demanded of the ion engine")
    case .correctionMode:
      .words("correction.mode", ["off", "return", "hold", "retreat"], "what is done about the deviation")
    case .correctionUsed: .number("correction.used", "m/s", "velocity change spent on corrections")
    case .correctionCount: .integer("correction.count", "correction burns planned")
    case .regimeReason:
      .words(
        "regime.reason", ["none", "pass", "burn", "proximity", "separation", "contact"],
        "what keeps the spacecraft out of quiet")

    // MARK: bus
    case .clockPulseLag: .number("clock.pulse_lag", "s", "count of minor frames less the time made from the pulse")
    case .clockPulseAge: .number("clock.pulse_age", "s", "since the last pulse of the clock")
    case .clockOffset: .number("clock.offset", "s", "on-board clock less the count of minor frames")
    case .wheel1Speed: .number("wheel1.speed", "rad/s", "spin rate of wheel 1")
    case .wheel2Speed: .number("wheel2.speed", "rad/s", "spin rate of wheel 2")
    case .wheel3Speed: .number("wheel3.speed", "rad/s", "spin rate of wheel 3")
    case .wheel4Speed: .number("wheel4.speed", "rad/s", "spin rate of wheel 4")
    case .wheel1Current: .number("wheel1.current", "A", "motor current of wheel 1")
    case .wheel2Current: .number("wheel2.current", "A", "motor current of wheel 2")
    case .wheel3Current: .number("wheel3.current", "A", "motor current of wheel 3")
    case .wheel4Current: .number("wheel4.current", "A", "motor current of wheel 4")
    case .wheel1Drag: .number("wheel1.drag", "Nm", "drag on wheel 1, estimated from torque and speed")
    case .wheel2Drag: .number("wheel2.drag", "Nm", "drag on wheel 2, estimated from torque and speed")
    case .wheel3Drag: .number("wheel3.drag", "Nm", "drag on wheel 3, estimated from torque and speed")
    case .wheel4Drag: .number("wheel4.drag", "Nm", "drag on wheel 4, estimated from torque and speed")
    case .wheelsWorst: .integer("wheels.worst", "number of the wheel with the greatest drag")
    case .wheelsWorstDrag: .number("wheels.worst_drag", "Nm", "greatest drag of the usable wheels")
    case .wheelsUsable: .integer("wheels.usable", "number of wheels in use")
    case .wheelsFill: .number("wheels.fill", "", "fullest wheel, share of its largest momentum")
    case .inertialRateX: .number("inertial.rate_x", "rad/s", "gyro rate about body X")
    case .inertialRateY: .number("inertial.rate_y", "rad/s", "gyro rate about body Y")
    case .inertialRateZ: .number("inertial.rate_z", "rad/s", "gyro rate about body Z")
    case .inertialAccelerationX: .number("inertial.acceleration_x", "m/s^2", "specific force along body X")
    case .inertialAccelerationY: .number("inertial.acceleration_y", "m/s^2", "specific force along body Y")
    case .inertialAccelerationZ: .number("inertial.acceleration_z", "m/s^2", "specific force along body Z")
    case .inertialVelocityX: .number("inertial.velocity_x", "m/s", "velocity counter along body X")
    case .inertialVelocityY: .number("inertial.velocity_y", "m/s", "velocity counter along body Y")
    case .inertialVelocityZ: .number("inertial.velocity_z", "m/s", "velocity counter along body Z")
    case .inertialRepeats: .integer("inertial.repeats", "gyro words in a row without any change")
    case .starTracker1Quality: .number("star_tracker1.quality", "", "share of expected stars seen by tracker 1")
    case .starTracker2Quality: .number("star_tracker2.quality", "", "share of expected stars seen by tracker 2")
    case .starTracker1Residual:
      .number("star_tracker1.residual", "rad", "angle between the fix of tracker 1 and the propagated attitude")
    case .starTracker2Residual:
      .number("star_tracker2.residual", "rad", "angle between the fix of tracker 2 and the propagated attitude")
    case .sunSensorDirectionX: .number("sun_sensor.direction_x", "", "direction to the Sun, body X")
    case .sunSensorDirectionY: .number("sun_sensor.direction_y", "", "direction to the Sun, body Y")
    case .sunSensorDirectionZ: .number("sun_sensor.direction_z", "", "direction to the Sun, body Z")
    case .linsRange: .number("lins.range", "m", "laser range along +X")
    case .linsHasReturn: .flag("lins.has_return", "enough photons came back")
    case .linsAzimuth: .number("lins.azimuth", "rad", "the body's middle in the range image, from +X towards +Y")
    case .linsElevation: .number("lins.elevation", "rad", "the body's middle in the range image, from +X towards +Z")
    case .linsRejected: .integer("lins.rejected", "ranges in a row that the ones before do not explain")
    case .linsChange: .number("lins.change", "m", "range less what the last one and its rate foretold")
    case .linsSilent: .number("lins.silent", "s", "time since the last return, while one is expected")
    case .powerBusVoltage: .number("power.bus_voltage", "V", "bus voltage")
    case .powerBatteryCurrent: .number("power.battery_current", "A", "into the battery positive")
    case .powerStateOfCharge: .number("power.state_of_charge", "", "charge of the battery, 0 to 1")
    case .powerArrayPower: .number("power.array_power", "W", "power of both wings")
    case .powerLoadPower: .number("power.load_power", "W", "power drawn by all units")
    case .powerGroupsShed: .integer("power.groups_shed", "load groups shed by the undervoltage comparator")
    case .powerUnits: .integer("power.units", "number of units that have power")
    case .powerUnitsMissing: .integer("power.units_missing", "number of units switched on that have no power")
    case .wing1Opened: .number("wing1.opened", "rad", "how far wing 1 is unfolded")
    case .wing2Opened: .number("wing2.opened", "rad", "how far wing 2 is unfolded")
    case .wing1Latched: .flag("wing1.latched", "latch switch of wing 1")
    case .wing2Latched: .flag("wing2.latched", "latch switch of wing 2")
    case .wing1Angle: .number("wing1.angle", "rad", "angle of wing 1 about +Y")
    case .wing2Angle: .number("wing2.angle", "rad", "angle of wing 2 about +Y")
    case .wing1AngleError: .number("wing1.angle_error", "rad", "wanted less measured angle of wing 1")
    case .wing2AngleError: .number("wing2.angle_error", "rad", "wanted less measured angle of wing 2")
    case .propulsionBipropPressure: .number("propulsion.biprop_pressure", "Pa", "feed pressure of the bipropellant")
    case .propulsionXenonPressure: .number("propulsion.xenon_pressure", "Pa", "pressure of the xenon tank")
    case .mainEngineChamberPressure:
      .number("main_engine.chamber_pressure", "Pa", "chamber pressure of the main engine")
    case .mainEngineShortfall:
      .number("main_engine.shortfall", "s", "commanded burn time without chamber pressure, this burn")
    case .ionEngineBeamCurrent: .number("ion_engine.beam_current", "A", "beam current of the ion engine")
    case .ionEngineShortfall: .number("ion_engine.shortfall", "s", "time with thrust commanded and no beam")
    case .propulsionBipropUsed: .number("propulsion.biprop_used", "kg", "bipropellant used, from valve times")
    case .propulsionXenonUsed: .number("propulsion.xenon_used", "kg", "xenon used, from beam current")
    case .thrustersPulses: .integer("thrusters.pulses", "thruster pulses commanded")
    case .transponderACommandLock: .flag("transponder_a.command_lock", "receiver A holds the ground's carrier")
    case .transponderALevel: .number("transponder_a.level", "dBm", "carrier that receiver A measures; -170 is none")
    case .transponderATransmitting: .flag("transponder_a.transmitting", "the carrier of transmitter A is on the air")
    case .transponderAOutputPower: .number("transponder_a.output_power", "W", "output of amplifier A")
    case .transponderATemperature: .number("transponder_a.temperature", "K", "temperature of amplifier A")
    case .transponderBCommandLock: .flag("transponder_b.command_lock", "receiver B holds the ground's carrier")
    case .transponderBLevel: .number("transponder_b.level", "dBm", "carrier that receiver B measures; -170 is none")
    case .transponderBTransmitting: .flag("transponder_b.transmitting", "the carrier of transmitter B is on the air")
    case .transponderBOutputPower: .number("transponder_b.output_power", "W", "output of amplifier B")
    case .transponderBTemperature: .number("transponder_b.temperature", "K", "temperature of amplifier B")
    case .radioTransponder: .words("radio.transponder", ["a", "b"], "transponder in use")
    case .radioAntenna:
      .words("radio.antenna", ["high-gain", "medium-gain", "low-gain"], "antenna of the transponder in use")
    case .radioGimbalLag: .number("radio.gimbal_lag", "rad", "high-gain antenna: angle from where it shall look")
    case .radioPowerMissing: .number("radio.power_missing", "s", "time with the transmitter keyed and no output")
    case .radioCarrierMissing:
      .number("radio.carrier_missing", "s", "time in a pass without the ground's carrier, in the transponder in use")
    case .radioLockMissing:
      .number("radio.lock_missing", "s", "time with a carrier and no lock, in the transponder in use")
    case .memoryUsed: .number("memory.used", "", "bytes in the mass memory that wait for the downlink")
    case .memoryTelemetry: .number("memory.telemetry", "", "bytes of recorded telemetry")
    case .memoryArmCamera: .number("memory.arm_camera", "", "bytes of pictures of the arm camera")
    case .memoryAnac: .number("memory.anac", "", "bytes of pictures of the ANAC")
    case .memorySent: .number("memory.sent", "", "bytes sent from the mass memory")
    case .memoryWritten: .integer("memory.written", "files stored")
    case .memoryRefused: .integer("memory.refused", "files that found no room")
    case .thermalDeckTemperature: .number("thermal.deck_temperature", "K", "temperature of the equipment deck")
    case .thermalBatteryTemperature: .number("thermal.battery_temperature", "K", "temperature of the battery")
    case .thermalPropellantTemperature:
      .number("thermal.propellant_temperature", "K", "temperature of the bipropellant tanks")
    case .thermalXenonTemperature: .number("thermal.xenon_temperature", "K", "temperature of the xenon tank")
    case .thermalLinesTemperature:
      .number("thermal.lines_temperature", "K", "temperature of the propellant lines and valves")
    case .thermalTranspondersTemperature:
      .number("thermal.transponders_temperature", "K", "temperature of the transponders")
    case .thermalLaserTemperature: .number("thermal.laser_temperature", "K", "temperature of the laser sensor")
    case .thermalOpticsTemperature:
      .number("thermal.optics_temperature", "K", "temperature of the mount of the ANAC optics")
    case .thermalArmTemperature:
      .number("thermal.arm_temperature", "K", "temperature of the end of the arm, where its camera is mounted")
    case .thermalSamplerTemperature: .number("thermal.sampler_temperature", "K", "temperature of the sampler")
    case .thermalCapsuleTemperature: .number("thermal.capsule_temperature", "K", "temperature of the return capsule")
    case .thermalAntennaTemperature: .number("thermal.antenna_temperature", "K", "temperature of the high-gain antenna")
    case .thermalWing1Temperature: .number("thermal.wing1_temperature", "K", "temperature of wing 1")
    case .thermalWing2Temperature: .number("thermal.wing2_temperature", "K", "temperature of wing 2")
    case .thermalDeckHeater: .flag("thermal.deck_heater", "deck heater switched on")
    case .thermalOpticsHeater: .flag("thermal.optics_heater", "optics heater switched on")
    case .thermalBatteryHeater: .flag("thermal.battery_heater", "battery heater switched on")
    case .thermalPropellantHeater: .flag("thermal.propellant_heater", "propellant tank heater switched on")
    case .thermalLinesHeater: .flag("thermal.lines_heater", "propellant line heater switched on")
    case .attitudeQuaternionW: .number("attitude.quaternion_w", "", "w of the estimated attitude, body to ICRF")
    case .attitudeQuaternionX: .number("attitude.quaternion_x", "", "x of the estimated attitude, body to ICRF")
    case .attitudeQuaternionY: .number("attitude.quaternion_y", "", "y of the estimated attitude, body to ICRF")
    case .attitudeQuaternionZ: .number("attitude.quaternion_z", "", "z of the estimated attitude, body to ICRF")
    case .attitudeValid: .flag("attitude.valid", "the estimated attitude may be used")
    case .attitudeRate: .number("attitude.rate", "rad/s", "estimated body rate, magnitude")
    case .attitudeGyroBias: .number("attitude.gyro_bias", "rad/s", "estimated gyro bias, magnitude")
    case .attitudeInnovation: .number("attitude.innovation", "rad", "last accepted fix less propagated attitude")
    case .attitudeDisagreement: .number("attitude.disagreement", "rad", "angle between the two star trackers")
    case .attitudeSinceFix: .number("attitude.since_fix", "s", "time since the last accepted fix")
    case .attitudeGyroUsed: .flag("attitude.gyro_used", "the gyro propagates the attitude")
    case .controlMode:
      .words("control.mode", ["idle", "rate-damping", "sun-pointing", "target"], "what the attitude control does")
    case .controlError: .number("control.error", "rad", "angle between wanted and estimated attitude")
    case .controlRateError: .number("control.rate_error", "rad/s", "wanted less estimated rate, magnitude")
    case .controlTorque: .number("control.torque", "Nm", "torque asked of the wheels, magnitude")
    case .controlUnloading: .flag("control.unloading", "thrusters take momentum out of the wheels")
    case .controlSunAngle:
      .number("control.sun_angle", "rad", "angle between -X and the Sun as sensed, while that is the aim")

    // MARK: ANAC
    case .anacMode: .words("anac.mode", ["unpowered", "standby", "operating", "safe"], "mode of the navigation camera")
    case .anacDoorAngle: .number("anac.door_angle", "rad", "position of the front door, 0 closed")
    case .anacDoorOpen: .flag("anac.door_open", "limit switch of the open door")
    case .anacDoorClosed: .flag("anac.door_closed", "limit switch of the closed door")
    case .anacMotorCurrent: .number("anac.motor_current", "A", "current of the mechanisms")
    case .anacFilterPosition:
      .number("anac.filter_position", "", "place of the filter wheel, 0 clear to 7 neutral density")
    case .anacFocusPosition: .number("anac.focus_position", "", "lens travel, 0 infinity to 1 nearest")
    case .anacDetectorTemperature: .number("anac.detector_temperature", "K", "temperature of the detector")
    case .anacOpticsTemperature: .number("anac.optics_temperature", "K", "temperature of the optics")
    case .anacSunAngle: .number("anac.sun_angle", "rad", "angle between boresight and Sun")
    case .anacHeartbeat: .integer("anac.heartbeat", "seconds of the image processor, modulo 256")
    case .anacImageCount: .integer("anac.image_count", "images received and accepted")
    case .anacCrcErrors: .integer("anac.crc_errors", "messages of the image link with a wrong checksum")
    case .anacRetries: .integer("anac.retries", "movements and images tried again")
    case .anacImageAge: .number("anac.image_age", "s", "time since the middle of the last exposure")
    case .anacExposure: .number("anac.exposure", "s", "exposure of the last image")
    case .anacDetected: .flag("anac.detected", "target found in the last image")
    case .anacInField: .integer("anac.in_field", "bodies found in the last image")
    case .anacLosX: .number("anac.los_x", "rad", "target from the boresight along body +Y")
    case .anacLosY: .number("anac.los_y", "rad", "target from the boresight along body +Z")
    case .anacLosSigma: .number("anac.los_sigma", "rad", "1 sigma of the line of sight, per axis")
    case .anacApparentSize: .number("anac.apparent_size", "rad", "apparent diameter of the target, 0 for a point")
    case .anacFlux: .number("anac.flux", "", "electrons per second from the target")
    case .anacSnr: .number("anac.snr", "", "signal-to-noise ratio of the target")
    case .anacSaturation: .number("anac.saturation", "", "saturated part of the last image")
    case .anacBackground: .number("anac.background", "", "background of the last image, electrons per pixel")
    case .anacPeak: .number("anac.peak", "", "brightest pixel of the last image, counts")
    case .anacMean: .number("anac.mean", "", "mean of the last image, counts")
    case .anacImageWidth: .number("anac.image_width", "", "full width at half maximum of a point, px")
    case .anacHotPixels: .integer("anac.hot_pixels", "outliers of the median test in the last image")

    // MARK: sampling
    case .proxEngaged: .flag("prox.engaged", "proximity control owns the thrusters for translation")
    case .proxPositionError: .number("prox.position_error", "m", "distance from the wanted place; invalid without one")
    case .proxSpeedError: .number("prox.speed_error", "m/s", "difference from the wanted velocity")
    case .proxImpulseUsed: .number("prox.impulse_used", "", "sum of the impulses commanded by proximity control, N s")
    case .samplingState:
      .words(
        "sampling.state",
        [
          "idle", "waiting", "positioning", "checking", "descending", "closing", "contact", "ascending", "returning",
          "retreating", "holding",
        ], "what the sampling sequence does")
    case .samplingTechnique:
      .words("sampling.technique", ["rehearsal", "touch-and-go", "hover"], "technique of the last attempt")
    case .samplingInhibit: .flag("sampling.inhibit", "safety flag: no descent while it is set")
    case .samplingChecksFailed:
      .integer(
        "sampling.checks_failed",
        "GO checks that fail: 1 laser, 2 attitude, 4 lateral speed, 8 head, 16 inhibit, 32 battery, 64 arm")
    case .samplingContacts: .integer("sampling.contacts", "confirmed contacts with the ground")
    case .samplingAttempts: .integer("sampling.attempts", "sampling sequences started")
    case .samplingSampleEstimate: .number("sampling.sample_estimate", "kg", "sample by the charge that the brush drew")
    case .samplingLargestForce: .number("sampling.largest_force", "N", "largest force in the head of this attempt")
    case .samplingInContact: .flag("sampling.in_contact", "two of force, velocity and range say contact")
    case .samplingAltitude: .number("sampling.altitude", "m", "height of the centre of mass by the laser")
    case .samplingClosingSpeed: .number("sampling.closing_speed", "m/s", "speed towards the ground")
    case .samplingLateralSpeed: .number("sampling.lateral_speed", "m/s", "speed along the turning ground")
    case .samplingLateralOffset: .number("sampling.lateral_offset", "m", "distance from the line through the site")
    case .samplingTilt: .number("sampling.tilt", "rad", "angle of the head from straight down at the site")

    // MARK: capsule
    case .capsuleLidAngle: .number("capsule.lid_angle", "deg", "angle of the lid, 0 closed")
    case .capsuleLatches: .integer("capsule.latches", "lid latches that are locked, of four")
    case .capsuleContainerMass: .number("capsule.container_mass", "kg", "container and content in the capsule")
    case .capsuleContainerSealed: .flag("capsule.container_sealed", "the container's seal is clamped")
    case .capsuleContainerPressure: .number("capsule.container_pressure", "Pa", "test gas in the sealed container")
    case .capsuleBattery: .number("capsule.battery", "%", "charge of the capsule's battery")
    case .capsuleUmbilical: .flag("capsule.umbilical", "the umbilical is mated")
    case .capsuleSeparationSwitches:
      .integer("capsule.separation_switches", "separation switches that are open, of three")
    case .capsuleSeparated: .flag("capsule.separated", "two of three separation switches are open")
    case .capsuleSequencer:
      .words(
        "capsule.sequencer", everyCase(of: CapsuleSequencerState.self).map(\.name),
        "state of the capsule's sequencer, by its last message")
    case .capsuleTimer: .number("capsule.timer", "s", "the capsule's timer from entry, by its last message")
    case .capsulePyrosEnabled:
      .flag("capsule.pyros_enabled", "the capsule's pyrotechnic bus is enabled, by its last message")
    case .capsulePreparation:
      .words(
        "capsule.preparation", everyCase(of: CapsulePreparationState.self).map(\.name), "progress of the separation")
    case .capsuleFirings: .integer("capsule.firings", "firings of the release")

    // MARK: sampler
    case .samplerMode: .words("sampler.mode", ["unpowered", "standby", "operating", "safe"], "mode of the sampler")
    case .samplerHeadExtension: .number("sampler.head_extension", "m", "extension of the head")
    case .samplerHeadExtended: .flag("sampler.head_extended", "limit switch of the extended head")
    case .samplerHeadRetracted: .flag("sampler.head_retracted", "limit switch of the retracted head")
    case .samplerBrushSpeed: .number("sampler.brush_speed", "rad/s", "speed of the brush")
    case .samplerBrushCurrent: .number("sampler.brush_current", "A", "current of the brush motor")
    case .samplerMotorTemperature: .number("sampler.motor_temperature", "K", "temperature of the brush motor")
    case .samplerFlapGap: .number("sampler.flap_gap", "m", "opening of the flap")
    case .samplerFlapClosed: .flag("sampler.flap_closed", "switch of the closed flap")
    case .samplerForce: .number("sampler.force", "N", "force that two of the three sensors agree on")
    case .samplerForce1: .number("sampler.force1", "N", "first force sensor")
    case .samplerForce2: .number("sampler.force2", "N", "second force sensor")
    case .samplerForce3: .number("sampler.force3", "N", "third force sensor")
    case .samplerContact: .flag("sampler.contact", "two of three sensors feel the ground, while armed")
    case .samplerContactArmed: .flag("sampler.contact_armed", "contact is believed")
    case .samplerSampleMass: .number("sampler.sample_mass", "kg", "gauge of the sample chamber; invalid once cut off")
    case .samplerStroke: .number("sampler.stroke", "m", "stroke into the seat of the capsule")
    case .samplerStrokeForce: .number("sampler.stroke_force", "N", "axial force in the seat")
    case .samplerLatches: .integer("sampler.latches", "switches of the container latches closed, 0 to 2")
    case .samplerWrist: .flag("sampler.wrist_joined", "head and wrist are one")
    case .samplerStowage:
      .words(
        "sampler.stowage", ["idle", "insert", "back-off", "latch", "pull-test", "cut", "done", "failed"],
        "step of the transfer into the capsule")
    case .samplerAttempts: .integer("sampler.attempts", "times the brush was switched on")
    case .samplerRetries: .integer("sampler.retries", "movements tried again")

    // MARK: arm and arm camera
    case .armJoint1: .number("arm.joint1_angle", "rad", "base yaw of the arm")
    case .armJoint2: .number("arm.joint2_angle", "rad", "shoulder of the arm")
    case .armJoint3: .number("arm.joint3_angle", "rad", "elbow of the arm")
    case .armJoint4: .number("arm.joint4_angle", "rad", "wrist of the arm")
    case .armJointError: .number("arm.joint_error", "rad", "greatest difference between ordered and shown joint angle")
    case .armCurrent: .number("arm.current", "A", "current of the joint motors")
    case .armPose:
      .words(
        "arm.pose", ["stowed", "inspection", "flag", "capsule", "pre-insert", "sampling", "free"], "pose ordered last")
    case .armMoving: .flag("arm.moving", "a movement is under way")
    case .armRetries: .integer("arm.retries", "movements and pictures tried again")
    case .armCameraMode:
      .words(
        "arm_camera.mode", ["unpowered", "standby", "operating", "safe"],
        "mode of the monitoring camera; standby when too cold or hot")
    case .armCameraTemperature: .number("arm_camera.temperature", "K", "temperature of the monitoring camera")
    case .armCameraFrameCount: .integer("arm_camera.frame_count", "frames counted by the camera, modulo 256")
    case .armCameraImageCount: .integer("arm_camera.image_count", "pictures received and accepted")
    case .armCameraCrcErrors: .integer("arm_camera.crc_errors", "messages of the image link with a wrong checksum")
    case .armCameraImageAge: .number("arm_camera.image_age", "s", "time since the last picture")
    case .armCameraExposure: .number("arm_camera.exposure", "s", "exposure of the last picture")
    case .armCameraCapsuleSize:
      .number("arm_camera.capsule_size", "rad", "apparent size of the capsule, 0 outside the field")
    case .armCameraFlagSize: .number("arm_camera.flag_size", "rad", "apparent size of the flag, 0 outside the field")
    case .armCameraEarthSize: .number("arm_camera.earth_size", "rad", "apparent size of Earth, 0 outside the field")
    case .armCameraHeadSize:
      .number("arm_camera.head_size", "rad", "apparent size of the sampler head, 0 outside the field")
    case .armCameraAsteroidSize:
      .number("arm_camera.asteroid_size", "rad", "apparent size of the asteroid, 0 outside the field")
    case .armCameraInField:
      .integer("arm_camera.in_field", "what is in the picture: capsule 1, flag 2, Earth 4, head 8, asteroid 16")
    case .armCameraMean: .number("arm_camera.mean", "", "mean of the last picture, counts")
    case .armCameraCapsuleCounts: .number("arm_camera.capsule_counts", "", "counts on the capsule")
    case .armCameraSaturation: .number("arm_camera.saturation", "", "saturated part of the last picture")
    case .armCameraParticles: .integer("arm_camera.particles", "moving specks in the last picture")
    case .armCameraClarity: .number("arm_camera.clarity", "", "flat-field ratio of the lens, 1 when clean")
    }
  }
}
