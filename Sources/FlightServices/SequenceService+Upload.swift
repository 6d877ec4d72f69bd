package import FixedStorage
package import GroundInterface
import HardwareInterface

/// A sequence that the ground writes step by step: at most sixteen steps.
package typealias UploadedSequence = FixedList<16, SequenceStep>

/// What became of an uploaded step; the reason in SEQUENCE_STEP_REFUSED.
package enum StepOutcome: UInt8, BitwiseCopyable, Sendable {
  /// `outOfOrder`: a step before this one is missing. `running`: nothing is written under a running sequence.
  case written, storeFull, notForUploads, running, outOfOrder, noRoom, badCommand, badDelay
}

extension SequenceService {
  /// Number of the first sequence that the ground may write; those below it came with the tables.
  package static var firstUpload: Int { 60 }
  /// Longest wait before a step, s: a week.
  package static var longestDelaySeconds: Double { 604_800 }

  static func place(ofUpload sequence: Int) -> Int? {
    sequence >= firstUpload && sequence < firstUpload + 4 ? sequence - firstUpload : nil
  }

  /// UPLOAD_SEQUENCE_STEP: the next step of a sequence, or another one in place of a step already there.
  package mutating func upload(_ command: inout Telecommand) -> StepOutcome {
    let outcome = write(&command)
    if outcome != .written { refused &+= 1 }
    return outcome
  }

  private mutating func write(_ command: inout Telecommand) -> StepOutcome {
    let (sequence, number, delay) = (command.arguments[0], command.arguments[1], command.arguments[2])
    guard sequence >= 0, sequence < 256, let place = Self.place(ofUpload: Int(sequence)) else { return .notForUploads }
    guard !isRunning(Int(sequence)) else { return .running }
    guard number >= 0, number <= Double(uploads[place].count) else { return .outOfOrder }
    guard delay >= 0, delay <= Self.longestDelaySeconds else { return .badDelay }
    guard let code = TelecommandCode(argument: command.arguments[3]), Self.fits(code) else { return .badCommand }
    guard medium.mayWrite() else { return .storeFull }
    var step = SequenceStep(delaySeconds: delay, command: StoredCommand(code))
    (step.command.a0, step.command.a1) = (command.arguments[4], command.arguments[5])
    (step.command.a2, step.command.a3) = (command.arguments[6], command.arguments[7])
    if Int(number) == uploads[place].count { return uploads[place].append(step.sealed) ? .written : .noRoom }
    uploads[place][Int(number)] = step.sealed
    return .written
  }

  /// A step carries four arguments; these telecommands have more.
  private static func fits(_ code: TelecommandCode) -> Bool {
    switch code {
    case .uploadEphemeris, .uploadDeviation, .uploadBurn, .uploadSequenceStep, .armJoints: false
    default: true
    }
  }

  /// CLEAR_SEQUENCE: stops a sequence of the ground and empties it; false for any other.
  package mutating func clear(_ sequence: Int) -> Bool {
    guard let place = Self.place(ofUpload: sequence) else { return false }
    stop(sequence)
    uploads[place].removeAll()
    return true
  }
}
