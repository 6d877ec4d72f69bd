import ArgumentParser
import Emulator
import MissionFiles
import Quantities

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Find the first difference between two runs.",
    discussion: """
      Compares checkpoints of the same frame and names the module and field that differ first. \
      Exit status: 0 equal, 1 different, 2 nothing to compare.
      """)

  @Argument(help: ArgumentHelp("Folder of the one run.", valueName: "run-a"))
  var one: String

  @Argument(help: ArgumentHelp("Folder of the other.", valueName: "run-b"))
  var other: String

  func run() throws {
    do {
      let (difference, pairs) = try RunDifference.find(one, other)
      guard pairs > 0 else { throw Refusal("the runs have no checkpoint of the same frame") }
      guard let difference else {
        try Output.result("equal at \(pairs) checkpoints\n")
        return
      }
      try Output.result(Self.text(difference))
      throw ExitCode(Verdict.fail.exitCode)
    } catch let refusal as CheckpointRefusal { throw Refusal(refusal.description) }
  }

  private static func text(_ difference: RunDifference) -> String {
    let module = difference.path.split(separator: ".").prefix(3).joined(separator: ".")
    var text = "different at frame \(difference.frame.count), \(MomentText.text(difference.frame))\n"
    if let equal = difference.lastEqual { text += "equal up to   \(equal.count), \(MomentText.text(equal))\n" }
    text += "module  \(module)\nfield   \(difference.path)\n"
    return text + "values  \(value(difference.ours)), \(value(difference.theirs))\n"
  }

  /// A word is a number or its bit pattern; both are shown, for nobody knows which.
  private static func value(_ bits: UInt64) -> String { "\(Double(bitPattern: bits)) (\(Int64(bitPattern: bits)))" }
}
