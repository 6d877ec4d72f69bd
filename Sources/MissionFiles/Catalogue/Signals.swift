package import HardwareInterface

/// The words that scripts may force. A signal without a row here does not build.
extension Signal {
  package var entry: SignalEntry {
    switch self {
    // MARK: clock
    case .clockReading:
      SignalEntry(
        "clock.reading", .integer, WordFormat(count: 1, low: 0, high: 281_474_976_710_655), unit: nil,
        "on-board time as read, units of 2^-16 s")

    // MARK: bus
    case .wheel1Speed:
      SignalEntry(
        "wheel1.speed", .number(unit: "rad/s"), WordFormat(count: 0.01, low: -1000, high: 1000), unit: .wheel1,
        "spin rate of wheel 1")
    case .wheel2Speed:
      SignalEntry(
        "wheel2.speed", .number(unit: "rad/s"), WordFormat(count: 0.01, low: -1000, high: 1000), unit: .wheel2,
        "spin rate of wheel 2")
    case .wheel3Speed:
      SignalEntry(
        "wheel3.speed", .number(unit: "rad/s"), WordFormat(count: 0.01, low: -1000, high: 1000), unit: .wheel3,
        "spin rate of wheel 3")
    case .wheel4Speed:
      SignalEntry(
        "wheel4.speed", .number(unit: "rad/s"), WordFormat(count: 0.01, low: -1000, high: 1000), unit: .wheel4,
        "spin rate of wheel 4")
    case .wheel1Current:
      SignalEntry(
        "wheel1.current", .number(unit: "A"), WordFormat(count: 0.001, low: 0, high: 20), unit: .wheel1,
        "motor current of wheel 1")
    case .wheel2Current:
      SignalEntry(
        "wheel2.current", .number(unit: "A"), WordFormat(count: 0.001, low: 0, high: 20), unit: .wheel2,
        "motor current of wheel 2")
    case .wheel3Current:
      SignalEntry(
        "wheel3.current", .number(unit: "A"), WordFormat(count: 0.001, low: 0, high: 20), unit: .wheel3,
        "motor current of wheel 3")
    case .wheel4Current:
      SignalEntry(
        "wheel4.current", .number(unit: "A"), WordFormat(count: 0.001, low: 0, high: 20), unit: .wheel4,
        "motor current of wheel 4")
    case .inertialRateX:
      SignalEntry(
        "inertial.rate_x", .number(unit: "rad/s"), WordFormat(count: 1e-09, low: -0.1745, high: 0.1745), unit: .gyro,
        "gyro rate about body X")
    case .inertialRateY:
      SignalEntry(
        "inertial.rate_y", .number(unit: "rad/s"), WordFormat(count: 1e-09, low: -0.1745, high: 0.1745), unit: .gyro,
        "gyro rate about body Y")
    case .inertialRateZ:
      SignalEntry(
        "inertial.rate_z", .number(unit: "rad/s"), WordFormat(count: 1e-09, low: -0.1745, high: 0.1745), unit: .gyro,
        "gyro rate about body Z")
    case .inertialAccelerationX:
      SignalEntry(
        "inertial.acceleration_x", .number(unit: "m/s^2"), WordFormat(count: 5e-05, low: -200, high: 200), unit: .gyro,
        "specific force along body X")
    case .inertialAccelerationY:
      SignalEntry(
        "inertial.acceleration_y", .number(unit: "m/s^2"), WordFormat(count: 5e-05, low: -200, high: 200), unit: .gyro,
        "specific force along body Y")
    case .inertialAccelerationZ:
      SignalEntry(
        "inertial.acceleration_z", .number(unit: "m/s^2"), WordFormat(count: 5e-05, low: -200, high: 200), unit: .gyro,
        "specific force along body Z")
    case .inertialVelocityX:
      SignalEntry(
        "inertial.velocity_x", .number(unit: "m/s"), WordFormat(count: 0, low: -1000000.0, high: 1000000.0),
        unit: .gyro, "velocity counter along body X")
    case .inertialVelocityY:
      SignalEntry(
        "inertial.velocity_y", .number(unit: "m/s"), WordFormat(count: 0, low: -1000000.0, high: 1000000.0),
        unit: .gyro, "velocity counter along body Y")
    case .inertialVelocityZ:
      SignalEntry(
        "inertial.velocity_z", .number(unit: "m/s"), WordFormat(count: 0, low: -1000000.0, high: 1000000.0),
        unit: .gyro, "velocity counter along body Z")
    case .starTracker1Quality:
      SignalEntry(
        "star_tracker1.quality", .number(unit: ""), WordFormat(count: 0, low: 0, high: 1), unit: .starTracker1,
        "share of expected stars seen by tracker 1")
    case .starTracker2Quality:
      SignalEntry(
        "star_tracker2.quality", .number(unit: ""), WordFormat(count: 0, low: 0, high: 1), unit: .starTracker2,
        "share of expected stars seen by tracker 2")
    case .sunSensorDirectionX:
      SignalEntry(
        "sun_sensor.direction_x", .number(unit: ""), WordFormat(count: 0.0005, low: -1.05, high: 1.05),
        unit: .sunSensor, "direction to the Sun, body X")
    case .sunSensorDirectionY:
      SignalEntry(
        "sun_sensor.direction_y", .number(unit: ""), WordFormat(count: 0.0005, low: -1.05, high: 1.05),
        unit: .sunSensor, "direction to the Sun, body Y")
    case .sunSensorDirectionZ:
      SignalEntry(
        "sun_sensor.direction_z", .number(unit: ""), WordFormat(count: 0.0005, low: -1.05, high: 1.05),
        unit: .sunSensor, "direction to the Sun, body Z")
    case .linsRange:
      SignalEntry(
        "lins.range", .number(unit: "m"), WordFormat(count: 0.01, low: 0, high: 10000), unit: .laser,
        "laser range along +X")
    case .linsHasReturn:
      SignalEntry(
        "lins.has_return", .flag, WordFormat(count: 1, low: 0, high: 1), unit: .laser, "enough photons came back")
    case .linsAzimuth:
      SignalEntry(
        "lins.azimuth", .number(unit: "rad"), WordFormat(count: 1e-4, low: -1.6, high: 1.6), unit: .laser,
        "the body's middle in the range image, from +X towards +Y")
    case .linsElevation:
      SignalEntry(
        "lins.elevation", .number(unit: "rad"), WordFormat(count: 1e-4, low: -1.6, high: 1.6), unit: .laser,
        "the body's middle in the range image, from +X towards +Z")
    case .powerBusVoltage:
      SignalEntry(
        "power.bus_voltage", .number(unit: "V"), WordFormat(count: 0.01, low: 0, high: 60), unit: nil, "bus voltage")
    case .powerBatteryCurrent:
      SignalEntry(
        "power.battery_current", .number(unit: "A"), WordFormat(count: 0.05, low: -200, high: 200), unit: nil,
        "into the battery positive")
    case .powerStateOfCharge:
      SignalEntry(
        "power.state_of_charge", .number(unit: ""), WordFormat(count: 0.001, low: 0, high: 1), unit: nil,
        "charge of the battery, 0 to 1")
    case .powerArrayPower:
      SignalEntry(
        "power.array_power", .number(unit: "W"), WordFormat(count: 1, low: 0, high: 20000), unit: nil,
        "power of both wings")
    case .powerLoadPower:
      SignalEntry(
        "power.load_power", .number(unit: "W"), WordFormat(count: 1, low: 0, high: 20000), unit: nil,
        "power drawn by all units")
    case .powerGroupsShed:
      SignalEntry(
        "power.groups_shed", .integer, WordFormat(count: 1, low: 0, high: 255), unit: nil,
        "load groups shed by the undervoltage comparator")
    case .wing1Opened:
      SignalEntry(
        "wing1.opened", .number(unit: "rad"), WordFormat(count: 0, low: 0, high: 7), unit: nil,
        "how far wing 1 is unfolded")
    case .wing2Opened:
      SignalEntry(
        "wing2.opened", .number(unit: "rad"), WordFormat(count: 0, low: 0, high: 7), unit: nil,
        "how far wing 2 is unfolded")
    case .wing1Latched:
      SignalEntry("wing1.latched", .flag, WordFormat(count: 1, low: 0, high: 1), unit: nil, "latch switch of wing 1")
    case .wing2Latched:
      SignalEntry("wing2.latched", .flag, WordFormat(count: 1, low: 0, high: 1), unit: nil, "latch switch of wing 2")
    case .wing1Angle:
      SignalEntry(
        "wing1.angle", .number(unit: "rad"), WordFormat(count: 0, low: -4, high: 4), unit: nil,
        "angle of wing 1 about +Y")
    case .wing2Angle:
      SignalEntry(
        "wing2.angle", .number(unit: "rad"), WordFormat(count: 0, low: -4, high: 4), unit: nil,
        "angle of wing 2 about +Y")
    case .propulsionBipropPressure:
      SignalEntry(
        "propulsion.biprop_pressure", .number(unit: "Pa"), WordFormat(count: 1000, low: 0, high: 10000000.0), unit: nil,
        "feed pressure of the bipropellant")
    case .propulsionXenonPressure:
      SignalEntry(
        "propulsion.xenon_pressure", .number(unit: "Pa"), WordFormat(count: 1000, low: 0, high: 20000000.0), unit: nil,
        "pressure of the xenon tank")
    case .mainEngineChamberPressure:
      SignalEntry(
        "main_engine.chamber_pressure", .number(unit: "Pa"), WordFormat(count: 1000, low: 0, high: 2000000.0),
        unit: .mainEngine, "chamber pressure of the main engine")
    case .ionEngineBeamCurrent:
      SignalEntry(
        "ion_engine.beam_current", .number(unit: "A"), WordFormat(count: 0.001, low: 0, high: 20), unit: .ionEngine,
        "beam current of the ion engine")
    case .radioCommandLock:
      SignalEntry(
        "radio.command_lock", .flag, WordFormat(count: 1, low: 0, high: 1), unit: .receiver,
        "the receiver holds the ground's carrier")
    case .radioTransmitting:
      SignalEntry(
        "radio.transmitting", .flag, WordFormat(count: 1, low: 0, high: 1), unit: .transmitter,
        "the carrier is on the air")
    case .radioOutputPower:
      SignalEntry(
        "radio.output_power", .number(unit: "W"), WordFormat(count: 0.5, low: 0, high: 1000), unit: .transmitter,
        "output of the amplifier")
    case .thermalDeckTemperature:
      SignalEntry(
        "thermal.deck_temperature", .number(unit: "K"), WordFormat(count: 0.05, low: 100, high: 450), unit: nil,
        "temperature of the deck")
    case .thermalOpticsTemperature:
      SignalEntry(
        "thermal.optics_temperature", .number(unit: "K"), WordFormat(count: 0.05, low: 100, high: 450), unit: nil,
        "temperature of the ANAC optics")
    case .starTracker1AttitudeW:
      SignalEntry(
        "star_tracker1.attitude_w", .number(unit: ""), WordFormat(count: 0, low: -1, high: 1), unit: .starTracker1,
        "w of the attitude quaternion of tracker 1")
    case .starTracker1AttitudeX:
      SignalEntry(
        "star_tracker1.attitude_x", .number(unit: ""), WordFormat(count: 0, low: -1, high: 1), unit: .starTracker1,
        "x of the attitude quaternion of tracker 1")
    case .starTracker1AttitudeY:
      SignalEntry(
        "star_tracker1.attitude_y", .number(unit: ""), WordFormat(count: 0, low: -1, high: 1), unit: .starTracker1,
        "y of the attitude quaternion of tracker 1")
    case .starTracker1AttitudeZ:
      SignalEntry(
        "star_tracker1.attitude_z", .number(unit: ""), WordFormat(count: 0, low: -1, high: 1), unit: .starTracker1,
        "z of the attitude quaternion of tracker 1")
    case .starTracker2AttitudeW:
      SignalEntry(
        "star_tracker2.attitude_w", .number(unit: ""), WordFormat(count: 0, low: -1, high: 1), unit: .starTracker2,
        "w of the attitude quaternion of tracker 2")
    case .starTracker2AttitudeX:
      SignalEntry(
        "star_tracker2.attitude_x", .number(unit: ""), WordFormat(count: 0, low: -1, high: 1), unit: .starTracker2,
        "x of the attitude quaternion of tracker 2")
    case .starTracker2AttitudeY:
      SignalEntry(
        "star_tracker2.attitude_y", .number(unit: ""), WordFormat(count: 0, low: -1, high: 1), unit: .starTracker2,
        "y of the attitude quaternion of tracker 2")
    case .starTracker2AttitudeZ:
      SignalEntry(
        "star_tracker2.attitude_z", .number(unit: ""), WordFormat(count: 0, low: -1, high: 1), unit: .starTracker2,
        "z of the attitude quaternion of tracker 2")

    // MARK: ANAC
    case .anacMode:
      SignalEntry(
        "anac.mode", .words(["unpowered", "standby", "operating", "safe"]), .digital, unit: .anac, "mode word")
    case .anacDoorAngle:
      SignalEntry(
        "anac.door_angle", .number(unit: "rad"), ANAC.Format.doorAngle, unit: .anac, "position of the front door")
    case .anacDoorOpen:
      SignalEntry("anac.door_open", .flag, .digital, unit: .anac, "limit switch of the open door")
    case .anacDoorClosed:
      SignalEntry("anac.door_closed", .flag, .digital, unit: .anac, "limit switch of the closed door")
    case .anacFilter:
      SignalEntry(
        "anac.filter_position", .number(unit: ""), ANAC.Format.filter, unit: .anac, "place of the filter wheel")
    case .anacFocus:
      SignalEntry(
        "anac.focus_position", .number(unit: ""), ANAC.Format.focus, unit: .anac, "encoder of the focus drive")
    case .anacMotorAmperes:
      SignalEntry(
        "anac.motor_current", .number(unit: "A"), ANAC.Format.motorAmperes, unit: .anac, "current of the mechanisms")
    case .anacDetectorKelvin:
      SignalEntry(
        "anac.detector_temperature", .number(unit: "K"), ANAC.Format.kelvin, unit: .anac, "temperature of the detector")
    case .anacOpticsKelvin:
      SignalEntry(
        "anac.optics_temperature", .number(unit: "K"), ANAC.Format.kelvin, unit: .anac, "temperature of the optics")
    case .anacSunAngle:
      SignalEntry(
        "anac.sun_angle", .number(unit: "rad"), ANAC.Format.sunAngle, unit: .anac, "angle between boresight and Sun")
    case .anacHeartbeat:
      SignalEntry("anac.heartbeat", .integer, .digital, unit: .anac, "seconds of the image processor")
    case .anacIsBusy:
      SignalEntry("anac.busy", .flag, .digital, unit: .anac, "exposure or readout under way")

    // MARK: capsule
    case .capsuleLidAngle:
      SignalEntry(
        "capsule.lid_angle", .number(unit: "deg"), .capsuleLidAngle, unit: .capsule, "angle of the lid as read")
    case .capsuleLatch1: SignalEntry("capsule.latch1", .flag, .digital, unit: .capsule, "lid latch 1 locked")
    case .capsuleLatch2: SignalEntry("capsule.latch2", .flag, .digital, unit: .capsule, "lid latch 2 locked")
    case .capsuleLatch3: SignalEntry("capsule.latch3", .flag, .digital, unit: .capsule, "lid latch 3 locked")
    case .capsuleLatch4: SignalEntry("capsule.latch4", .flag, .digital, unit: .capsule, "lid latch 4 locked")
    case .capsuleContainerMass:
      SignalEntry(
        "capsule.container_mass", .number(unit: "kg"), .capsuleContainerMass, unit: .capsule,
        "load cell under the container")
    case .capsuleContainerPressure:
      SignalEntry(
        "capsule.container_pressure", .number(unit: "Pa"), .capsuleContainerPressure, unit: .capsule,
        "gas in the sealed container")
    case .capsuleBatteryCharge:
      SignalEntry(
        "capsule.battery", .number(unit: "%"), .capsuleBatteryCharge, unit: .capsule, "charge of the battery as read")
    case .capsuleUmbilical: SignalEntry("capsule.umbilical", .flag, .digital, unit: .capsule, "umbilical mated")
    case .capsuleSeparation1:
      SignalEntry("capsule.separation1", .flag, .digital, unit: .capsule, "separation switch 1 open")
    case .capsuleSeparation2:
      SignalEntry("capsule.separation2", .flag, .digital, unit: .capsule, "separation switch 2 open")
    case .capsuleSeparation3:
      SignalEntry("capsule.separation3", .flag, .digital, unit: .capsule, "separation switch 3 open")
    case .capsuleBreakWire1:
      SignalEntry("capsule.break_wire1", .flag, .digital, unit: nil, "break-wire 1 intact, inside the capsule")
    case .capsuleBreakWire2:
      SignalEntry("capsule.break_wire2", .flag, .digital, unit: nil, "break-wire 2 intact, inside the capsule")
    case .capsuleBreakWire3:
      SignalEntry("capsule.break_wire3", .flag, .digital, unit: nil, "break-wire 3 intact, inside the capsule")
    case .capsuleGSwitch1:
      SignalEntry("capsule.g_switch1", .flag, .digital, unit: nil, "inertial switch 1 closed (above 3 g)")
    case .capsuleGSwitch2:
      SignalEntry("capsule.g_switch2", .flag, .digital, unit: nil, "inertial switch 2 closed (above 3 g)")
    case .capsuleAcceleration:
      SignalEntry(
        "capsule.acceleration", .number(unit: "m/s^2"), .capsuleAcceleration, unit: nil,
        "largest specific force since the word before")
    case .capsulePressure:
      SignalEntry(
        "capsule.pressure", .number(unit: "Pa"), .capsulePressure, unit: nil, "static pressure at the back cover")
    case .capsuleTimerWord:
      SignalEntry("capsule.timer", .number(unit: "s"), .capsuleTimer, unit: nil, "seconds from the predicted entry")
    case .capsuleBeaconForward:
      SignalEntry(
        "capsule.beacon_forward", .number(unit: "W"), .capsuleBeaconForward, unit: nil, "power that the antenna accepts"
      )

    // MARK: sampler
    case .samplerHeadExtension:
      SignalEntry(
        "sampler.head_extension", .number(unit: "m"), Sampler.Format.meters, unit: .sampler, "extension of the head")
    case .samplerHeadExtended:
      SignalEntry("sampler.head_extended", .flag, .digital, unit: .sampler, "limit switch of the extended head")
    case .samplerHeadRetracted:
      SignalEntry("sampler.head_retracted", .flag, .digital, unit: .sampler, "limit switch of the retracted head")
    case .samplerBrushSpeed:
      SignalEntry(
        "sampler.brush_speed", .number(unit: "rad/s"), Sampler.Format.speed, unit: .sampler, "speed of the brush")
    case .samplerBrushAmperes:
      SignalEntry(
        "sampler.brush_current", .number(unit: "A"), Sampler.Format.amperes, unit: .sampler,
        "current of the brush motor")
    case .samplerMotorKelvin:
      SignalEntry(
        "sampler.motor_temperature", .number(unit: "K"), Sampler.Format.kelvin, unit: .sampler,
        "temperature of the brush motor")
    case .samplerFlapGap:
      SignalEntry("sampler.flap_gap", .number(unit: "m"), Sampler.Format.meters, unit: .sampler, "opening of the flap")
    case .samplerFlapClosed:
      SignalEntry("sampler.flap_closed", .flag, .digital, unit: .sampler, "switch of the closed flap")
    case .samplerForce1:
      SignalEntry("sampler.force1", .number(unit: "N"), Sampler.Format.newtons, unit: .sampler, "first force sensor")
    case .samplerForce2:
      SignalEntry("sampler.force2", .number(unit: "N"), Sampler.Format.newtons, unit: .sampler, "second force sensor")
    case .samplerForce3:
      SignalEntry("sampler.force3", .number(unit: "N"), Sampler.Format.newtons, unit: .sampler, "third force sensor")
    case .samplerSampleMass:
      SignalEntry(
        "sampler.sample_mass", .number(unit: "kg"), Sampler.Format.kilograms, unit: .sampler,
        "gauge of the sample chamber")
    case .samplerStroke:
      SignalEntry(
        "sampler.stroke", .number(unit: "m"), Sampler.Format.meters, unit: .sampler,
        "stroke into the seat of the capsule")
    case .samplerStrokeForce:
      SignalEntry(
        "sampler.stroke_force", .number(unit: "N"), Sampler.Format.newtons, unit: .sampler, "axial force in the seat")
    case .samplerLatch1:
      SignalEntry("sampler.latch1", .flag, .digital, unit: .sampler, "first switch of the container latches")
    case .samplerLatch2:
      SignalEntry("sampler.latch2", .flag, .digital, unit: .sampler, "second switch of the container latches")
    case .samplerWrist:
      SignalEntry("sampler.wrist_joined", .flag, .digital, unit: .sampler, "switch between head and wrist")

    // MARK: arm and arm camera
    case .armJoint1:
      SignalEntry(
        "arm.joint1_angle", .number(unit: "rad"), ArmCamera.Format.joint, unit: .arm, "encoder of the base yaw")
    case .armJoint2:
      SignalEntry(
        "arm.joint2_angle", .number(unit: "rad"), ArmCamera.Format.joint, unit: .arm, "encoder of the shoulder")
    case .armJoint3:
      SignalEntry("arm.joint3_angle", .number(unit: "rad"), ArmCamera.Format.joint, unit: .arm, "encoder of the elbow")
    case .armJoint4:
      SignalEntry("arm.joint4_angle", .number(unit: "rad"), ArmCamera.Format.joint, unit: .arm, "encoder of the wrist")
    case .armAmperes:
      SignalEntry(
        "arm.current", .number(unit: "A"), ArmCamera.Format.amperes, unit: .arm, "current of the joint motors")
    case .armCameraKelvin:
      SignalEntry(
        "arm_camera.temperature", .number(unit: "K"), ArmCamera.Format.kelvin, unit: .armCamera,
        "temperature of the monitoring camera")
    case .armCameraFrameCount:
      SignalEntry("arm_camera.frame_count", .integer, .digital, unit: .armCamera, "frames counted by the camera")
    }
  }
}
