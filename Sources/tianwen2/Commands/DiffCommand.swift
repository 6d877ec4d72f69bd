import ArgumentParser
import Emulator
import MissionFiles
import Quantities

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Find the first difference between two runs.",
    discussion: """
      Flies both again from the last checkpoint at which they are equal, and names the frame, the module and the \
      field in which they part. Scripts are not compared, only what spacecraft, ground and wires make of them.

      Exit status: 0 equal, 1 different, 2 nothing to compare.
      """)

  @Argument(help: ArgumentHelp("Folder of the one run.", valueName: "run-a"))
  var one: String

  @Argument(help: ArgumentHelp("Folder of the other.", valueName: "run-b"))
  var other: String

  func run() throws {
    do {
      guard let comparison = try RunComparison(one, other) else {
        throw Refusal("the runs have no checkpoint of the same frame")
      }
      let from = MomentText.text(comparison.first)
      guard let difference = comparison.difference else {
        return try Output.result("equal from \(from) through \(MomentText.text(comparison.last))\n")
      }
      try Output.result(Self.text(difference))
      throw ExitCode(Verdict.fail.exitCode)
    } catch let refusal as CheckpointRefusal { throw Refusal(refusal.description) }
  }

  private static func text(_ difference: RunDifference) -> String {
    let module = difference.path.prefix { $0 != "[" }.split(separator: ".").prefix(2).joined(separator: ".")
    var text = "different from frame \(difference.frame.count) on, \(MomentText.text(difference.frame))\n"
    text += "module  \(module)\nfield   \(difference.path)\n"
    return text + "values  \(value(difference.ours)), \(value(difference.theirs))\n"
  }

  /// A word is a number or its bit pattern; both are shown, for nobody knows which.
  private static func value(_ bits: UInt64) -> String { "\(Double(bitPattern: bits)) (\(Int64(bitPattern: bits)))" }
}
