import FixedStorage
package import GroundInterface

extension FlightServices {
  /// Executes a telecommand of the services themselves; false when its arguments make no sense.
  package mutating func accept(_ command: inout Telecommand) -> Bool {
    let first = command.arguments[0]
    guard first >= 0, first < 256 else { return false }
    let index = Int(first)
    switch command.code {
    case .requestMode:
      guard let mode = SpacecraftMode(rawValue: UInt8(index)) else { return false }
      return request(mode)
    case .startSequence:
      guard sequences.start(index, at: time) else { return false }
      events.raise(.sequenceStarted, first)
    case .stopSequence: sequences.stop(index)
    case .clearSequence: return sequences.clear(index)
    case .uploadSequenceStep: return upload(&command)
    case .enableMonitor:
      guard index < monitors.rows.count else { return false }
      monitors.rows[index].isEnabled = command.arguments[1] != 0
    case .enableResponse:
      guard index < responses.rows.count else { return false }
      responses.rows[index].isEnabled = command.arguments[1] != 0
    case .setParameter:
      guard parameters.set(index, command.arguments[1]) else {
        events.raise(.storeFull, 2)
        return false
      }
    default: return false
    }
    return true
  }

  /// Writes a step of a sequence, and says why it did not.
  private mutating func upload(_ command: inout Telecommand) -> Bool {
    let outcome = sequences.upload(&command)
    switch outcome {
    case .written: return true
    case .storeFull: events.raise(.storeFull, 0)
    default: events.raise(.sequenceStepRefused, command.arguments[0], Double(outcome.rawValue))
    }
    return false
  }
}
