/// The emulated devices that can fail, as the injector addresses them.
public enum DeviceID: UInt8, BitwiseCopyable, Sendable {
  case clock, power, wheels, inertial, starTrackers, sunSensors, laser, propulsion, radio, thermal
  case anac, armCamera, sampler, capsule
}
