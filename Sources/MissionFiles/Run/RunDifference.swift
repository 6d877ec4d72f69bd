import Emulator
package import Quantities

/// Where two runs part: the first pair of checkpoints of the same frame that differ, and the module in which they do.
package struct RunDifference: Sendable {
  /// Frame of the pair; everything before the pair ahead of it is equal.
  package var frame: Frame
  /// Frame of the last equal pair, nil when already the first differs.
  package var lastEqual: Frame?
  /// Path of the first field: module first.
  package var path: String
  /// Bits of the field in the one and in the other.
  package var ours: UInt64
  package var theirs: UInt64

  /// Compares the checkpoints of two runs' folders; nil when every pair is equal.
  package static func find(_ a: String, _ b: String) throws -> (difference: RunDifference?, pairs: Int) {
    let common = try names(a).filter(Set(try names(b)).contains)
    var lastEqual: Frame?
    for name in common {
      let one = try CheckpointOpener(a + "/checkpoints/" + name)
      let other = try CheckpointOpener(b + "/checkpoints/" + name)
      let frame = Frame(Int64(name.prefix { $0.isNumber }) ?? 0)
      if one.words != other.words, let first = try one.firstDifference(from: other) {
        let difference = RunDifference(
          frame: frame, lastEqual: lastEqual, path: first.path, ours: first.ours, theirs: first.theirs)
        return (difference, common.count)
      }
      lastEqual = frame
    }
    return (nil, common.count)
  }

  private static func names(_ folder: String) throws(FileError) -> [String] {
    try FileSystem.list(folder + "/checkpoints").filter { $0.hasSuffix(".ckpt") }
  }
}

extension CheckpointOpener {
  /// The first field in which the state differs, by name.
  fileprivate func firstDifference(
    from other: CheckpointOpener
  ) throws -> (path: String, ours: UInt64, theirs: UInt64)? {
    let (run, _) = try RunLoader.load(request)
    guard let run else { throw CheckpointRefusal(path: path, reason: "its configuration is no longer good") }
    var state = try session(run, folder: nil, isResumed: true).emulator
    var visitor = DifferenceVisitor(against: other.words)
    state.visit(&visitor)
    return visitor.first
  }
}
