/// APIDs 22, 26, 28, 32 to 36 and 1553: cameras, laser, arm, sampler, sampling, capsule.
extension PacketDictionary {
  mutating func layCameraState() {
    byte(.anacMode)
    real(.anacDoorAngle)
    byte(.anacDoorOpen)
    byte(.anacDoorClosed)
    real(.anacMotorCurrent)
    real(.anacFilterPosition)
    real(.anacFocusPosition)
    real(.anacDetectorTemperature)
    real(.anacOpticsTemperature)
    real(.anacSunAngle)
    short(.anacHeartbeat)
    long(.anacImageCount)
    long(.anacCrcErrors)
    long(.anacRetries)
  }

  mutating func layCameraImage() {
    real(.anacImageAge)
    real(.anacExposure)
    byte(.anacDetected)
    byte(.anacInField)
    real(.anacLosX)
    real(.anacLosY)
    real(.anacLosSigma)
    real(.anacApparentSize)
    real(.anacFlux)
    real(.anacSnr)
    real(.anacSaturation)
    real(.anacBackground)
    real(.anacPeak)
    real(.anacMean)
    real(.anacImageWidth)
    long(.anacHotPixels)
    layMemory()
  }

  private mutating func layMemory() {
    real(.memoryUsed)
    real(.memoryTelemetry)
    real(.memoryArmCamera)
    real(.memoryAnac)
    real(.memorySent)
    long(.memoryWritten)
    long(.memoryRefused)
  }

  mutating func layArm() {
    real(.armJoint1)
    real(.armJoint2)
    real(.armJoint3)
    real(.armJoint4)
    real(.armJointError)
    real(.armCurrent)
    byte(.armPose)
    byte(.armMoving)
    short(.armRetries)
    byte(.armCameraMode)
    short(.armCameraFrameCount)
    byte(.armCameraInField)
    real(.armCameraTemperature)
    long(.armCameraImageCount)
    short(.armCameraCrcErrors)
    real(.armCameraImageAge)
    real(.armCameraExposure)
    real(.armCameraCapsuleSize)
    real(.armCameraFlagSize)
    real(.armCameraEarthSize)
    real(.armCameraHeadSize)
    real(.armCameraAsteroidSize)
    real(.armCameraMean)
    real(.armCameraCapsuleCounts)
    real(.armCameraSaturation)
    short(.armCameraParticles)
    real(.armCameraClarity)
  }

  mutating func layLaserRange() {
    real(.linsRange)
    byte(.linsHasReturn)
    long(.linsRejected)
  }

  mutating func layLaserImage() {
    real(.linsAzimuth)
    real(.linsElevation)
    real(.linsChange)
    real(.linsSilent)
  }

  mutating func laySampler() {
    byte(.samplerMode)
    real(.samplerHeadExtension)
    byte(.samplerHeadExtended)
    byte(.samplerHeadRetracted)
    real(.samplerBrushSpeed)
    real(.samplerBrushCurrent)
    real(.samplerMotorTemperature)
    real(.samplerFlapGap)
    byte(.samplerFlapClosed)
    real(.samplerForce)
    real(.samplerForce1)
    real(.samplerForce2)
    real(.samplerForce3)
    byte(.samplerContact)
    byte(.samplerContactArmed)
    real(.samplerSampleMass)
    real(.samplerStroke)
    real(.samplerStrokeForce)
    byte(.samplerLatches)
    byte(.samplerWrist)
    byte(.samplerStowage)
    long(.samplerAttempts)
    long(.samplerRetries)
  }

  mutating func laySampling() {
    field(.seconds, .u32)
    byte(.proxEngaged)
    real(.proxPositionError)
    real(.proxSpeedError)
    real(.proxImpulseUsed)
    byte(.samplingState)
    byte(.samplingTechnique)
    byte(.samplingInhibit)
    byte(.samplingChecksFailed)
    long(.samplingContacts)
    long(.samplingAttempts)
    real(.samplingSampleEstimate)
    real(.samplingLargestForce)
    byte(.samplingInContact)
    real(.samplingAltitude)
    real(.samplingClosingSpeed)
    real(.samplingLateralSpeed)
    real(.samplingLateralOffset)
    real(.samplingTilt)
  }

  mutating func layCapsuleSeal() {
    real(.capsuleLidAngle)
    byte(.capsuleLatches)
    real(.capsuleContainerMass)
    byte(.capsuleContainerSealed)
  }

  mutating func layCapsule() {
    real(.capsuleContainerPressure)
    real(.capsuleBattery)
    byte(.capsuleUmbilical)
    byte(.capsuleSeparationSwitches)
    byte(.capsuleSeparated)
    byte(.capsuleSequencer)
    real(.capsuleTimer)
    byte(.capsulePyrosEnabled)
    byte(.capsulePreparation)
    short(.capsuleFirings)
  }
}
