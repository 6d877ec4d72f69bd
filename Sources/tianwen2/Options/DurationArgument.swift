import ArgumentParser
import MissionFiles

/// A length of time on the command line.
enum DurationArgument {
  /// In frames.
  static func read(_ text: String) throws -> Int64 {
    let frames: Int64
    do throws(ValueError) {
      frames = try DurationText.read(text, allowYears: true).frames
    } catch { throw ValidationError(error.message) }
    guard frames > 0 else { throw ValidationError("no time at all") }
    return frames
  }
}
