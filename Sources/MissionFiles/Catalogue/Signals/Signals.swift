package import HardwareInterface

/// The words that scripts may force. A word without a row in its device's file does not build.
package enum SignalCatalogue {
  package typealias Row = (signal: Signal, entry: SignalEntry)

  package static let all: [Row] = everyCase(of: Signal.Device.self).flatMap { sensors($0) + commands($0) }

  private static func rows<W: RawRepresentable>(
    _ device: Signal.Device, isCommand: Bool, _ type: W.Type, _ entry: (W) -> SignalEntry
  ) -> [Row] where W.RawValue == UInt8 {
    everyCase(of: type).map { (Signal(device, isCommand: isCommand, word: $0.rawValue), entry($0)) }
  }

  private static func sensors(_ device: Signal.Device) -> [Row] {
    switch device {
    case .clock: rows(device, isCommand: false, Clock.Response.Word.self, \.entry)
    case .power: rows(device, isCommand: false, Power.Response.Word.self, \.entry)
    case .wheels: rows(device, isCommand: false, Wheels.Response.Word.self, \.entry)
    case .inertial: rows(device, isCommand: false, Inertial.Response.Word.self, \.entry)
    case .starTrackers: rows(device, isCommand: false, StarTrackers.Response.Word.self, \.entry)
    case .sunSensors: rows(device, isCommand: false, SunSensors.Response.Word.self, \.entry)
    case .laser: rows(device, isCommand: false, Laser.Response.Word.self, \.entry)
    case .propulsion: rows(device, isCommand: false, Propulsion.Response.Word.self, \.entry)
    case .radio: rows(device, isCommand: false, Radio.Response.Word.self, \.entry)
    case .thermal: rows(device, isCommand: false, Thermal.Response.Word.self, \.entry)
    case .anac: rows(device, isCommand: false, ANAC.Response.Word.self, \.entry)
    case .armCamera: rows(device, isCommand: false, ArmCamera.Response.Word.self, \.entry)
    case .sampler: rows(device, isCommand: false, Sampler.Response.Word.self, \.entry)
    case .capsule: rows(device, isCommand: false, Capsule.Response.Word.self, \.entry)
    case .capsuleInternal: rows(device, isCommand: false, CapsuleInternal.Response.Word.self, \.entry)
    }
  }

  private static func commands(_ device: Signal.Device) -> [Row] {
    switch device {
    case .clock: rows(device, isCommand: true, Clock.Command.Word.self, \.entry)
    case .power: rows(device, isCommand: true, Power.Command.Word.self, \.entry)
    case .wheels: rows(device, isCommand: true, Wheels.Command.Word.self, \.entry)
    case .inertial: rows(device, isCommand: true, Inertial.Command.Word.self, \.entry)
    case .propulsion: rows(device, isCommand: true, Propulsion.Command.Word.self, \.entry)
    case .radio: rows(device, isCommand: true, Radio.Command.Word.self, \.entry)
    case .thermal: rows(device, isCommand: true, Thermal.Command.Word.self, \.entry)
    case .anac: rows(device, isCommand: true, ANAC.Command.Word.self, \.entry)
    case .armCamera: rows(device, isCommand: true, ArmCamera.Command.Word.self, \.entry)
    case .sampler: rows(device, isCommand: true, Sampler.Command.Word.self, \.entry)
    case .capsule: rows(device, isCommand: true, Capsule.Command.Word.self, \.entry)
    case .capsuleInternal: rows(device, isCommand: true, CapsuleInternal.Command.Word.self, \.entry)
    case .starTrackers, .sunSensors, .laser: []
    }
  }
}
