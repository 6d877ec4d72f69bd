/// Every on-board parameter, numbered; grouped by the module that publishes it.
/// Names, units, ranges and words stand in the catalogue (`MissionFiles/Catalogue`), the place in the downlink in the
/// `PacketDictionary`.
public enum Parameter: UInt16, BitwiseCopyable, Sendable {
  // MARK: mission
  case missionPhase, missionStage, missionMode, missionRegime

  // MARK: services
  case commandsAccepted, commandsRefused, eventCount, eventStoreRefused, sequenceStepsRefused, responsesStarted
  case cpuOverruns, cpuMissed, cpuLoad
  // MARK: navigation, guidance, burns
  /// nav.valid | flag | own ephemeris covers the present
  case navValid
  /// nav.target | asteroid,comet | body that the ground declared the target
  case navTarget
  /// nav.range | m | distance from the target's centre
  case navRange
  /// nav.range_rate | m/s | growth of that distance
  case navRangeRate
  /// nav.target_speed | m/s | speed relative to the target
  case navTargetSpeed
  /// nav.earth_distance | m | distance from the Earth
  case navEarthDistance
  /// nav.sun_distance | m | distance from the Sun
  case navSunDistance
  /// nav.velocity_x, _y, _z | m/s | heliocentric velocity, ICRF
  case navVelocityX, navVelocityY, navVelocityZ
  /// nav.deviation | m | distance from the planned place
  case navDeviation
  /// nav.deviation_speed | m/s | speed relative to the plan
  case navDeviationSpeed
  /// nav.deviation_sigma | m | one sigma of the deviation, per axis
  case navDeviationSigma
  /// nav.tracking_age | s | since the last tracked deviation arrived
  case navTrackingAge
  /// nav.los_age | s | since the last believed line of sight
  case navLineOfSightAge
  /// nav.laser_age | s | since the last believed laser range
  case navLaserAge
  /// nav.los_innovation | rad | measured line of sight against the expected one
  case navLineOfSightInnovation
  /// nav.laser_innovation | m | measured laser range against the expected one
  case navLaserInnovation
  /// nav.los_rejected | int | lines of sight that the gate refused
  case navLineOfSightRejected
  /// nav.laser_rejected | int | laser ranges that the gate refused
  case navLaserRejected
  /// nav.ephemeris_refused | int | uploaded segments refused
  case navEphemerisRefused
  /// nav.target_radius | m | mean radius of the target as the camera found it
  case navTargetRadius
  /// guidance.law | none,cruise,earth,moon,target,direction,separation,burn | pointing law being flown
  case guidanceLaw
  /// guidance.error | rad | angle from the commanded attitude
  case guidanceError
  /// guidance.slewing | flag | the commanded attitude is still turning
  case guidanceSlewing
  /// burn.state | idle,preparing,burning,interrupted,settling,trimming | what the burn executive does
  case burnState
  /// burn.planned | m/s | size of the present or last burn
  case burnPlanned
  /// burn.achieved | m/s | velocity change along it so far
  case burnAchieved
  /// burn.next | s | time to the next burn; invalid when none is planned
  case burnNext
  /// burn.count | int | burns ended
  case burnCount
  /// burn.time_on | s | time for which the present or last burn held an engine on
  case burnTimeOn
  /// burn.plan_entries | int | burns and arcs in the plan
  case burnPlanEntries
  /// burn.ion_thrust | N | thrust demanded of the ion engine
  case burnIonThrust
  /// correction.mode | off,return,hold,retreat | what is done about the deviation
  case correctionMode
  /// correction.used | m/s | velocity change spent on corrections
  case correctionUsed
  /// correction.count | int | correction burns planned
  case correctionCount
  /// regime.reason | none,pass,burn,proximity,separation,contact | what keeps the spacecraft out of quiet
  case regimeReason

  // MARK: bus
  case clockOffset, clockPulseLag, clockPulseAge
  case wheel1Speed, wheel2Speed, wheel3Speed, wheel4Speed, wheel1Current, wheel2Current, wheel3Current
  case wheel4Current, wheel1Drag, wheel2Drag, wheel3Drag, wheel4Drag, wheelsWorst, wheelsWorstDrag
  case wheelsUsable, wheelsFill, inertialRateX, inertialRateY, inertialRateZ, inertialAccelerationX
  case inertialAccelerationY, inertialAccelerationZ, inertialVelocityX, inertialVelocityY, inertialVelocityZ
  case inertialRepeats, starTracker1Quality, starTracker2Quality, starTracker1Residual, starTracker2Residual
  case sunSensorDirectionX, sunSensorDirectionY, sunSensorDirectionZ, linsRange, linsHasReturn, linsChange
  case linsAzimuth, linsElevation, linsRejected
  case linsSilent, powerBusVoltage, powerBatteryCurrent, powerStateOfCharge, powerArrayPower, powerLoadPower
  case powerGroupsShed, powerUnits, powerUnitsMissing, wing1Opened, wing2Opened, wing1Latched, wing2Latched
  case wing1Angle, wing2Angle, wing1AngleError, wing2AngleError, propulsionBipropPressure
  case propulsionXenonPressure, mainEngineChamberPressure, mainEngineShortfall, ionEngineBeamCurrent
  case ionEngineShortfall, propulsionBipropUsed, propulsionXenonUsed, thrustersPulses, transponderACommandLock
  case transponderALevel, transponderATransmitting, transponderAOutputPower, transponderATemperature
  case transponderBCommandLock, transponderBLevel, transponderBTransmitting, transponderBOutputPower
  case transponderBTemperature, radioTransponder, radioAntenna, radioGimbalLag, radioPowerMissing
  case radioCarrierMissing, radioLockMissing
  case attitudeQuaternionW, attitudeQuaternionX, attitudeQuaternionY
  case attitudeQuaternionZ, attitudeValid, attitudeRate, attitudeGyroBias, attitudeInnovation
  case attitudeDisagreement, attitudeSinceFix, attitudeGyroUsed, controlMode, controlError, controlRateError
  case controlTorque, controlUnloading, controlSunAngle

  // MARK: mass memory
  case memoryUsed, memoryTelemetry, memoryArmCamera, memoryAnac, memorySent, memoryWritten, memoryRefused

  // MARK: thermal
  case thermalDeckTemperature, thermalBatteryTemperature, thermalPropellantTemperature, thermalXenonTemperature
  case thermalLinesTemperature, thermalTranspondersTemperature, thermalLaserTemperature, thermalOpticsTemperature
  case thermalArmTemperature, thermalSamplerTemperature, thermalCapsuleTemperature, thermalAntennaTemperature
  case thermalWing1Temperature, thermalWing2Temperature, thermalDeckHeater, thermalOpticsHeater
  case thermalBatteryHeater, thermalPropellantHeater, thermalLinesHeater

  // MARK: ANAC
  case anacMode, anacDoorAngle, anacDoorOpen, anacDoorClosed, anacMotorCurrent, anacFilterPosition
  case anacFocusPosition, anacDetectorTemperature, anacOpticsTemperature, anacSunAngle, anacHeartbeat
  case anacImageCount, anacCrcErrors, anacRetries, anacImageAge, anacExposure, anacDetected, anacInField
  case anacLosX, anacLosY, anacLosSigma, anacApparentSize, anacFlux, anacSnr, anacSaturation, anacBackground
  case anacPeak, anacMean, anacImageWidth, anacHotPixels

  // MARK: capsule
  case capsuleLidAngle, capsuleLatches, capsuleContainerMass, capsuleContainerSealed, capsuleContainerPressure
  case capsuleBattery, capsuleUmbilical, capsuleSeparationSwitches, capsuleSeparated
  case capsuleSequencer, capsuleTimer, capsulePyrosEnabled, capsulePreparation, capsuleFirings

  // MARK: sampler
  case samplerMode, samplerHeadExtension, samplerHeadExtended, samplerHeadRetracted, samplerBrushSpeed
  case samplerBrushCurrent, samplerMotorTemperature, samplerFlapGap, samplerFlapClosed, samplerForce
  case samplerForce1, samplerForce2, samplerForce3, samplerContact, samplerContactArmed, samplerSampleMass
  case samplerStroke, samplerStrokeForce, samplerLatches, samplerWrist, samplerStowage, samplerAttempts
  case samplerRetries

  // MARK: sampling
  case proxEngaged, proxPositionError, proxSpeedError, proxImpulseUsed
  case samplingState, samplingTechnique, samplingInhibit, samplingChecksFailed, samplingContacts, samplingAttempts
  case samplingSampleEstimate, samplingLargestForce, samplingInContact, samplingAltitude, samplingClosingSpeed
  case samplingLateralSpeed, samplingLateralOffset, samplingTilt

  // MARK: arm and arm camera
  case armJoint1, armJoint2, armJoint3, armJoint4, armJointError, armCurrent, armPose, armMoving, armRetries
  case armCameraMode, armCameraTemperature, armCameraFrameCount, armCameraImageCount, armCameraCrcErrors
  case armCameraImageAge, armCameraExposure, armCameraCapsuleSize, armCameraFlagSize, armCameraEarthSize
  case armCameraHeadSize, armCameraAsteroidSize, armCameraInField, armCameraMean, armCameraCapsuleCounts
  case armCameraSaturation, armCameraParticles, armCameraClarity
}
