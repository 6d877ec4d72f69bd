/// The data sheets of all devices; values come from `Config/spacecraft.yaml`.
public struct SpacecraftDataSheet: BitwiseCopyable, Sendable {
  public var clock = Clock.DataSheet()
  public var power = Power.DataSheet()
  public var wheels = Wheels.DataSheet()
  public var inertial = Inertial.DataSheet()
  public var starTrackers = StarTrackers.DataSheet()
  public var sunSensors = SunSensors.DataSheet()
  public var laser = Laser.DataSheet()
  public var propulsion = Propulsion.DataSheet()
  public var radio = Radio.DataSheet()
  public var thermal = Thermal.DataSheet()
  public var anac = ANAC.DataSheet()
  public var armCamera = ArmCamera.DataSheet()
  public var sampler = Sampler.DataSheet()
  public var capsule = Capsule.DataSheet()
  public init() {}
}
