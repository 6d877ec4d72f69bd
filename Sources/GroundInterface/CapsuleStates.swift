/// How far the capsule's own sequencer has come.
public enum CapsuleSequencerState: UInt8, BitwiseCopyable, Sendable {
  /// On the main craft, and the pyrotechnic bus inhibited.
  case mated
  /// On the main craft, enabled: the break-wires decide.
  case enabled
  /// Alone, only the timer runs.
  case coasting
  /// Sensors on, entry expected.
  case listening
  /// Above 3 g.
  case decelerating
  /// Fell through 3 g: the drogue's delay runs.
  case falling
  case underDrogue
  case underMain
  case landed
}

/// What the main craft's preparation of the separation is doing.
public enum CapsulePreparationState: UInt8, BitwiseCopyable, Sendable {
  case idle
  /// A firing is out; the switches are awaited.
  case firing
  case separated
  /// Given up: the capsule stays.
  case failed
}
