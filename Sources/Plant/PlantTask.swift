/// The rows of the slot table that belong to the plant: nature and every emulated device.
package enum PlantTask: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// Where the bodies stand, as seen from the spacecraft.
  case world
  case power, propulsion, wheels
  /// Attitude and trajectory of the spacecraft.
  case motion
  case clock, inertial, starTrackers, sunSensors, laser, radio, thermal
  case anac, armCamera, sampler, capsule
  /// What nobody on board sees: for goals, conditions of scripts and the recorder.
  case truth
}
