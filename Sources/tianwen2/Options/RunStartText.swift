import ArgumentParser
import GroundInterface
import MissionFiles

/// `--from PHASE[/STAGE]|CHECKPOINT`.
enum RunStartText: Equatable {
  case phase(Phase, stage: String?)
  case checkpoint(String)

  /// What names a phase is a phase; anything else that exists is a checkpoint.
  static func read(_ text: String) throws -> RunStartText {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if let phase = Lookup.phases[parts[0]] { return .phase(phase, stage: parts.count == 2 ? parts[1] : nil) }
    if FileSystem.exists(text) { return .checkpoint(text) }
    if text.contains("/") || text.hasSuffix(".ckpt") {
      throw ValidationError("there is no such checkpoint, and '\(parts[0])' is not a phase")
    }
    throw ValidationError(PhaseNames.refusal(of: text) + "; nor is there a file of that name")
  }
}

enum PhaseNames {
  /// One sentence with the nearest name, for a word that is no phase.
  static func refusal(of text: String) -> String {
    "unknown phase '\(text)'"
      + DidYouMean.ending(text, among: Lookup.phases.keys.sorted(), else: " (see 'tianwen2 phases')")
  }
}
