/// The data sheets of all devices; values come from `Config/spacecraft.yaml`.
package struct SpacecraftDataSheet: BitwiseCopyable, Sendable {
  package var clock = Clock.DataSheet()
  package var power = Power.DataSheet()
  package var wheels = Wheels.DataSheet()
  package var inertial = Inertial.DataSheet()
  package var starTrackers = StarTrackers.DataSheet()
  package var sunSensors = SunSensors.DataSheet()
  package var laser = Laser.DataSheet()
  package var propulsion = Propulsion.DataSheet()
  package var radio = Radio.DataSheet()
  package var thermal = Thermal.DataSheet()
  package var anac = ANAC.DataSheet()
  package var armCamera = ArmCamera.DataSheet()
  package var sampler = Sampler.DataSheet()
  package var capsule = Capsule.DataSheet()
  package init() {}
}
