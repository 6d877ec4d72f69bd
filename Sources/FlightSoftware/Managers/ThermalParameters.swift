package import GroundInterface
package import HardwareInterface

/// Names of temperatures and heaters in the telemetry.
extension Thermal.Node {
  /// Nil for the sides of the body: nothing on board or on the ground acts on them.
  package var parameter: Parameter? {
    switch self {
    case .deck: .thermalDeckTemperature
    case .battery: .thermalBatteryTemperature
    case .propellant: .thermalPropellantTemperature
    case .xenon: .thermalXenonTemperature
    case .lines: .thermalLinesTemperature
    case .transponders: .thermalTranspondersTemperature
    case .laser: .thermalLaserTemperature
    case .optics: .thermalOpticsTemperature
    case .arm: .thermalArmTemperature
    case .sampler: .thermalSamplerTemperature
    case .capsule: .thermalCapsuleTemperature
    case .antenna: .thermalAntennaTemperature
    case .wing1: .thermalWing1Temperature
    case .wing2: .thermalWing2Temperature
    case .plusX, .minusX, .plusY, .minusY, .plusZ, .minusZ: nil
    }
  }
}

extension Thermal.Heater {
  package var parameter: Parameter {
    switch self {
    case .deck: .thermalDeckHeater
    case .optics: .thermalOpticsHeater
    case .battery: .thermalBatteryHeater
    case .propellant: .thermalPropellantHeater
    case .lines: .thermalLinesHeater
    }
  }
}
