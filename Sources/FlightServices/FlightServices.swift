package import GroundInterface
package import Quantities

/// What every manager and application on board may use: time, telemetry, events.
/// Passed `inout` down the one-file topology; nobody keeps a reference.
package struct FlightServices: BitwiseCopyable, Sendable {
  /// On-board time as the software last read it, and the frame counter beside it.
  package var time = OnBoardTime(units: 0)
  package var frame = Frame.never
  package var telemetry = TelemetrySheet()
  package var events = EventService()

  package init() {}

  /// Start of an activation: takes over the clock word.
  package mutating func begin(time: OnBoardTime, frame: Frame) {
    self.time = time
    self.frame = frame
    telemetry.now = frame
    events.time = time
    events.frame = frame
  }
}
