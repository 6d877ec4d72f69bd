/// Every word that a script may force, numbered; grouped by device.
/// Names, units and formats stand in the catalogue (`MissionFiles/Catalogue`).
package enum Signal: UInt8, BitwiseCopyable, Sendable {
  // MARK: clock
  case clockReading

  // MARK: bus
  case wheel1Speed, wheel2Speed, wheel3Speed, wheel4Speed, wheel1Current, wheel2Current, wheel3Current
  case wheel4Current, inertialRateX, inertialRateY, inertialRateZ, inertialAccelerationX
  case inertialAccelerationY, inertialAccelerationZ, inertialVelocityX, inertialVelocityY, inertialVelocityZ
  case starTracker1Quality, starTracker2Quality, sunSensorDirectionX, sunSensorDirectionY
  case sunSensorDirectionZ, linsRange, linsHasReturn, linsAzimuth, linsElevation, powerBusVoltage, powerBatteryCurrent
  case powerStateOfCharge, powerArrayPower, powerLoadPower, powerGroupsShed, wing1Opened, wing2Opened
  case wing1Latched, wing2Latched, wing1Angle, wing2Angle, propulsionBipropPressure, propulsionXenonPressure
  case mainEngineChamberPressure, ionEngineBeamCurrent, radioCommandLock, radioTransmitting
  case radioOutputPower, thermalDeckTemperature, thermalOpticsTemperature, starTracker1AttitudeW
  case starTracker1AttitudeX, starTracker1AttitudeY, starTracker1AttitudeZ, starTracker2AttitudeW
  case starTracker2AttitudeX, starTracker2AttitudeY, starTracker2AttitudeZ

  // MARK: ANAC
  case anacMode, anacDoorAngle, anacDoorOpen, anacDoorClosed, anacFilter, anacFocus, anacMotorAmperes
  case anacDetectorKelvin, anacOpticsKelvin, anacSunAngle, anacHeartbeat, anacIsBusy

  // MARK: capsule
  case capsuleLidAngle, capsuleLatch1, capsuleLatch2, capsuleLatch3
  case capsuleLatch4, capsuleContainerMass, capsuleContainerPressure, capsuleBatteryCharge
  case capsuleUmbilical, capsuleSeparation1, capsuleSeparation2, capsuleSeparation3
  case capsuleBreakWire1, capsuleBreakWire2, capsuleBreakWire3, capsuleGSwitch1
  case capsuleGSwitch2, capsuleAcceleration, capsulePressure, capsuleTimerWord
  case capsuleBeaconForward

  // MARK: sampler
  case samplerHeadExtension, samplerHeadExtended, samplerHeadRetracted, samplerBrushSpeed, samplerBrushAmperes
  case samplerMotorKelvin, samplerFlapGap, samplerFlapClosed, samplerForce1, samplerForce2, samplerForce3
  case samplerSampleMass, samplerStroke, samplerStrokeForce, samplerLatch1, samplerLatch2, samplerWrist

  // MARK: arm and arm camera
  case armJoint1, armJoint2, armJoint3, armJoint4, armAmperes, armCameraKelvin, armCameraFrameCount
}

extension ResponseSheet {
  /// Hands the word behind a sensor signal to `body`; false when the signal is a command word.
  package mutating func exchange(_ signal: Signal, _ body: (inout Reading) -> Void) -> Bool {
    switch signal {
    // MARK: clock
    case .clockReading: body(&clock.reading)

    // MARK: bus
    case .wheel1Speed: body(&wheels.speed[0])
    case .wheel2Speed: body(&wheels.speed[1])
    case .wheel3Speed: body(&wheels.speed[2])
    case .wheel4Speed: body(&wheels.speed[3])
    case .wheel1Current: body(&wheels.current[0])
    case .wheel2Current: body(&wheels.current[1])
    case .wheel3Current: body(&wheels.current[2])
    case .wheel4Current: body(&wheels.current[3])
    case .inertialRateX: body(&inertial.rate[0])
    case .inertialRateY: body(&inertial.rate[1])
    case .inertialRateZ: body(&inertial.rate[2])
    case .inertialAccelerationX: body(&inertial.acceleration[0])
    case .inertialAccelerationY: body(&inertial.acceleration[1])
    case .inertialAccelerationZ: body(&inertial.acceleration[2])
    case .inertialVelocityX: body(&inertial.deltaVelocity[0])
    case .inertialVelocityY: body(&inertial.deltaVelocity[1])
    case .inertialVelocityZ: body(&inertial.deltaVelocity[2])
    case .starTracker1Quality: body(&starTrackers.tracker[0].quality)
    case .starTracker2Quality: body(&starTrackers.tracker[1].quality)
    case .sunSensorDirectionX: body(&sunSensors.direction[0])
    case .sunSensorDirectionY: body(&sunSensors.direction[1])
    case .sunSensorDirectionZ: body(&sunSensors.direction[2])
    case .linsRange: body(&laser.range)
    case .linsHasReturn: body(&laser.hasReturn)
    case .linsAzimuth: body(&laser.azimuth)
    case .linsElevation: body(&laser.elevation)
    case .powerBusVoltage: body(&power.busVolts)
    case .powerBatteryCurrent: body(&power.batteryAmperes)
    case .powerStateOfCharge: body(&power.stateOfCharge)
    case .powerArrayPower: body(&power.arrayWatts)
    case .powerLoadPower: body(&power.loadWatts)
    case .powerGroupsShed: body(&power.groupsShed)
    case .wing1Opened: body(&power.wingOpened[0])
    case .wing2Opened: body(&power.wingOpened[1])
    case .wing1Latched: body(&power.wingLatched[0])
    case .wing2Latched: body(&power.wingLatched[1])
    case .wing1Angle: body(&power.wingAngle[0])
    case .wing2Angle: body(&power.wingAngle[1])
    case .propulsionBipropPressure: body(&propulsion.bipropPressure)
    case .propulsionXenonPressure: body(&propulsion.xenonPressure)
    case .mainEngineChamberPressure: body(&propulsion.chamberPressure)
    case .ionEngineBeamCurrent: body(&propulsion.beamCurrent)
    case .radioCommandLock: body(&radio.commandLock)
    case .radioTransmitting: body(&radio.transmitting)
    case .radioOutputPower: body(&radio.outputWatts)
    case .thermalDeckTemperature: body(&thermal.deckKelvin)
    case .thermalOpticsTemperature: body(&thermal.opticsKelvin)
    case .starTracker1AttitudeW: body(&starTrackers.tracker[0].attitude[0])
    case .starTracker1AttitudeX: body(&starTrackers.tracker[0].attitude[1])
    case .starTracker1AttitudeY: body(&starTrackers.tracker[0].attitude[2])
    case .starTracker1AttitudeZ: body(&starTrackers.tracker[0].attitude[3])
    case .starTracker2AttitudeW: body(&starTrackers.tracker[1].attitude[0])
    case .starTracker2AttitudeX: body(&starTrackers.tracker[1].attitude[1])
    case .starTracker2AttitudeY: body(&starTrackers.tracker[1].attitude[2])
    case .starTracker2AttitudeZ: body(&starTrackers.tracker[1].attitude[3])

    // MARK: ANAC
    case .anacMode: body(&anac.mode)
    case .anacDoorAngle: body(&anac.doorAngle)
    case .anacDoorOpen: body(&anac.doorOpen)
    case .anacDoorClosed: body(&anac.doorClosed)
    case .anacFilter: body(&anac.filter)
    case .anacFocus: body(&anac.focus)
    case .anacMotorAmperes: body(&anac.motorAmperes)
    case .anacDetectorKelvin: body(&anac.detectorKelvin)
    case .anacOpticsKelvin: body(&anac.opticsKelvin)
    case .anacSunAngle: body(&anac.sunAngle)
    case .anacHeartbeat: body(&anac.heartbeat)
    case .anacIsBusy: body(&anac.isBusy)

    // MARK: capsule
    case .capsuleLidAngle: body(&capsule.lidAngle)
    case .capsuleLatch1: body(&capsule.latch1)
    case .capsuleLatch2: body(&capsule.latch2)
    case .capsuleLatch3: body(&capsule.latch3)
    case .capsuleLatch4: body(&capsule.latch4)
    case .capsuleContainerMass: body(&capsule.containerMass)
    case .capsuleContainerPressure: body(&capsule.containerPressure)
    case .capsuleBatteryCharge: body(&capsule.batteryCharge)
    case .capsuleUmbilical: body(&capsule.umbilical)
    case .capsuleSeparation1: body(&capsule.separation1)
    case .capsuleSeparation2: body(&capsule.separation2)
    case .capsuleSeparation3: body(&capsule.separation3)
    case .capsuleBreakWire1: body(&capsuleInternal.breakWire1)
    case .capsuleBreakWire2: body(&capsuleInternal.breakWire2)
    case .capsuleBreakWire3: body(&capsuleInternal.breakWire3)
    case .capsuleGSwitch1: body(&capsuleInternal.gSwitch1)
    case .capsuleGSwitch2: body(&capsuleInternal.gSwitch2)
    case .capsuleAcceleration: body(&capsuleInternal.acceleration)
    case .capsulePressure: body(&capsuleInternal.pressure)
    case .capsuleTimerWord: body(&capsuleInternal.timer)
    case .capsuleBeaconForward: body(&capsuleInternal.beaconForward)

    // MARK: sampler
    case .samplerHeadExtension: body(&sampler.headExtension)
    case .samplerHeadExtended: body(&sampler.headExtended)
    case .samplerHeadRetracted: body(&sampler.headRetracted)
    case .samplerBrushSpeed: body(&sampler.brushSpeed)
    case .samplerBrushAmperes: body(&sampler.brushAmperes)
    case .samplerMotorKelvin: body(&sampler.motorKelvin)
    case .samplerFlapGap: body(&sampler.flapGap)
    case .samplerFlapClosed: body(&sampler.flapClosed)
    case .samplerForce1: body(&sampler.force1)
    case .samplerForce2: body(&sampler.force2)
    case .samplerForce3: body(&sampler.force3)
    case .samplerSampleMass: body(&sampler.sampleMass)
    case .samplerStroke: body(&sampler.stroke)
    case .samplerStrokeForce: body(&sampler.strokeForce)
    case .samplerLatch1: body(&sampler.latch1)
    case .samplerLatch2: body(&sampler.latch2)
    case .samplerWrist: body(&sampler.wrist)

    // MARK: arm and arm camera
    case .armJoint1: body(&armCamera.joint1)
    case .armJoint2: body(&armCamera.joint2)
    case .armJoint3: body(&armCamera.joint3)
    case .armJoint4: body(&armCamera.joint4)
    case .armAmperes: body(&armCamera.armAmperes)
    case .armCameraKelvin: body(&armCamera.cameraKelvin)
    case .armCameraFrameCount: body(&armCamera.frameCount)
    }
    return true
  }
}
