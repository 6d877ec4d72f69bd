import ArgumentParser
import GroundInterface
import MissionFiles
import Quantities

/// `--until PHASE|PHASE:end|UTC|+DURATION`.
enum RunStopText: Equatable {
  /// In the first frame of the phase.
  case phase(Phase)
  /// In its last.
  case endOf(Phase)
  case moment(Frame)
  /// Frames after the start of the run.
  case after(Int64)

  static func read(_ text: String) throws -> RunStopText {
    if text.hasPrefix("+") { return .after(try DurationArgument.read(String(text.dropFirst()))) }
    if text.first?.isNumber == true { return .moment(try moment(text)) }
    let isEnd = text.hasSuffix(":end")
    let name = isEnd ? String(text.dropLast(4)) : text
    guard let phase = Lookup.phases[name] else { throw ValidationError(PhaseNames.refusal(of: name)) }
    return isEnd ? .endOf(phase) : .phase(phase)
  }

  /// A moment as the command line takes it.
  static func moment(_ text: String) throws -> Frame {
    do throws(ValueError) {
      return Frame(try MomentText.readRelaxed(text).frames)
    } catch {
      guard (try? DurationText.read(text, allowYears: true)) == nil else {
        throw ValidationError("a time after the start is written '+\(text)'")
      }
      throw ValidationError(error.message)
    }
  }
}
