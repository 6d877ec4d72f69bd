package import FlightServices
package import GroundInterface
package import HardwareInterface
package import Quantities

/// The time of guidance: whole seconds from the clock's pulse, the count of minor frames between them.
///
/// A pulse says that a second begins, not which one; that the time knows itself. So a pulse that wanders takes the
/// time along, and one that is lost costs nothing until somebody believes the next (fact sheet CPU-09).
package struct PulseTime: BitwiseCopyable, Sendable {
  private var isUsed = true
  /// Frame of the last pulse, and the second that began with it.
  private var pulse = Frame.never
  private var second = OnBoardTime(units: 0)
  package init() {}

  /// The time to work with; without the pulse that of the computer.
  package mutating func time(_ services: inout FlightServices) -> OnBoardTime {
    isUsed && pulse != .never ? own(at: services.frame) : services.time
  }

  /// Takes the last pulse, and says how far its time is from the count of minor frames.
  package mutating func step(_ response: inout Clock.Response, _ services: inout FlightServices) {
    guard response.pulse.isValid else { return }
    if response.pulse.frame != pulse { take(response.pulse.frame) }
    services.telemetry.publish(.clockPulseLag, OnBoardTime(services.frame) - own(at: services.frame))
    services.telemetry.publish(.clockPulseAge, services.frame.seconds(since: pulse))
  }

  private mutating func take(_ frame: Frame) {
    let now = pulse == .never ? OnBoardTime(frame) : own(at: frame)
    second = OnBoardTime(units: (now.units + OnBoardTime.unitsPerSecond / 2) & ~(OnBoardTime.unitsPerSecond - 1))
    pulse = frame
  }

  private func own(at frame: Frame) -> OnBoardTime {
    OnBoardTime(units: second.units + (frame - pulse) * OnBoardTime.unitsPerFrame)
  }

  /// USE_PULSE. A pulse taken back into use is synchronised anew: it begins the second that the frames count.
  package mutating func accept(_ command: inout Telecommand, _ services: inout FlightServices) -> Bool {
    guard command.code == .usePulse else { return false }
    let isWanted = command.arguments[0] != 0
    if isWanted != isUsed { services.events.raise(isWanted ? .pulseInUse : .pulseNotUsed) }
    if isWanted { pulse = .never }
    isUsed = isWanted
    return true
  }
}

extension PulseTime: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("isUsed", &isUsed)
    visitor.field("pulse", &pulse)
    visitor.field("second", &second)
  }
}
