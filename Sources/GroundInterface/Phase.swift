/// The thirteen official phases of the mission, in flight order (fact sheet §2, KNOWN).
public enum Phase: UInt8, BitwiseCopyable, Sendable {
  case launch, asteroidTransfer, asteroidApproach, asteroidRendezvous, asteroidProximity
  case asteroidSampling, returnWait, returnTransfer, reentry
  case cometTransfer, cometApproach, cometRendezvous, cometProximity
}

/// Modes of the whole spacecraft; each phase allows some of them.
public enum SpacecraftMode: UInt8, BitwiseCopyable, Sendable {
  case nominal, manoeuvre, science, retreat, safe, survival
}

/// A set of spacecraft modes.
public struct ModeMask: BitwiseCopyable, Equatable, Sendable {
  public var bits: UInt8
  public init(bits: UInt8) { self.bits = bits }
  public func contains(_ mode: SpacecraftMode) -> Bool { bits & (1 << mode.rawValue) != 0 }
}

/// How busy the spacecraft is; decides which rows of the slot table run. Never set by pace.
public enum Regime: UInt8, BitwiseCopyable, Sendable {
  /// Cruise without contact: 1 Hz control, transmitter off, packets not produced.
  case quiet
  /// A pass: 1 Hz control, packets produced and downlinked.
  case attended
  /// Burns of 1 m/s or more, below 800 m range, around separation: 8 Hz.
  case critical
  /// Contact with the asteroid, entry: 128 Hz.
  case contact
  /// Quiet, and nothing on board is under way: everything is looked after every 16 seconds.
  case steady

  /// Whether packets are produced and the transmitter is on.
  public var speaks: Bool { self != .steady && self != .quiet }
}
