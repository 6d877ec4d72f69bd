/// A sheet of words between one device and the computer, each of which a script may force.
public protocol WordSheet {
  associatedtype Word: RawRepresentable where Word.RawValue == UInt8
  /// Hands the word to `body`, which may change it.
  mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void)
}

extension WordSheet {
  mutating func exchange(raw: UInt8, _ body: (inout Reading) -> Void) {
    if let word = Word(rawValue: raw) { exchange(word, body) }
  }
}

/// One word of one sheet. Names, units and formats stand in the catalogue (`MissionFiles/Catalogue`).
public struct Signal: BitwiseCopyable, Equatable, Sendable {
  /// The devices, in the order of the sheets.
  public enum Device: UInt8, BitwiseCopyable, Sendable {
    case clock, power, wheels, inertial, starTrackers, sunSensors, laser, propulsion, radio, thermal, anac
    case armCamera, sampler, capsule, capsuleInternal
  }
  public var device: Device
  /// Written by the flight software, read by the device; otherwise the other way round.
  public var isCommand: Bool
  /// Raw value of the sheet's `Word`.
  public var word: UInt8

  public init(_ device: Device, isCommand: Bool, word: UInt8) {
    self.device = device
    self.isCommand = isCommand
    self.word = word
  }
}

extension ResponseSheet {
  /// Hands a sensor word to `body`.
  public mutating func exchange(_ signal: Signal, _ body: (inout Reading) -> Void) {
    switch signal.device {
    case .clock: clock.exchange(raw: signal.word, body)
    case .power: power.exchange(raw: signal.word, body)
    case .wheels: wheels.exchange(raw: signal.word, body)
    case .inertial: inertial.exchange(raw: signal.word, body)
    case .starTrackers: starTrackers.exchange(raw: signal.word, body)
    case .sunSensors: sunSensors.exchange(raw: signal.word, body)
    case .laser: laser.exchange(raw: signal.word, body)
    case .propulsion: propulsion.exchange(raw: signal.word, body)
    case .radio: radio.exchange(raw: signal.word, body)
    case .thermal: thermal.exchange(raw: signal.word, body)
    case .anac: anac.exchange(raw: signal.word, body)
    case .armCamera: armCamera.exchange(raw: signal.word, body)
    case .sampler: sampler.exchange(raw: signal.word, body)
    case .capsule: capsule.exchange(raw: signal.word, body)
    case .capsuleInternal: capsuleInternal.exchange(raw: signal.word, body)
    }
  }
}

extension CommandSheet {
  /// Hands a command word to `body`; its frame is unknown here.
  public mutating func exchange(_ signal: Signal, _ body: (inout Reading) -> Void) {
    switch signal.device {
    case .clock: clock.exchange(raw: signal.word, body)
    case .power: power.exchange(raw: signal.word, body)
    case .wheels: wheels.exchange(raw: signal.word, body)
    case .inertial: inertial.exchange(raw: signal.word, body)
    case .propulsion: propulsion.exchange(raw: signal.word, body)
    case .radio: radio.exchange(raw: signal.word, body)
    case .thermal: thermal.exchange(raw: signal.word, body)
    case .anac: anac.exchange(raw: signal.word, body)
    case .armCamera: armCamera.exchange(raw: signal.word, body)
    case .sampler: sampler.exchange(raw: signal.word, body)
    case .capsule: capsule.exchange(raw: signal.word, body)
    case .capsuleInternal: capsuleInternal.exchange(raw: signal.word, body)
    case .starTrackers, .sunSensors, .laser: break  // they take no orders
    }
  }
}
