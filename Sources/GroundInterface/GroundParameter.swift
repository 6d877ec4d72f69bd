/// What mission control has received, a light time after it was sent.
/// Names and units stand in the catalogue (`MissionFiles/Catalogue`).
public enum GroundParameter: UInt8, BitwiseCopyable, Sendable {
  /// A pass is under way.
  case inPass
  /// s since the last frame came in.
  case contactAge
  case framesReceived, eventsReceived, answersReceived
  /// As the last received telemetry has them.
  case phase, mode
  /// One-way light time, s.
  case lightTime
}
