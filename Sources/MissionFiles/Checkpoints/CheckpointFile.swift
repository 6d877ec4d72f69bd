import Quantities

/// Why a checkpoint cannot be used.
package enum CheckpointError: Error, Equatable, CustomStringConvertible {
  case notACheckpoint
  case damaged
  case otherBuild(String)
  case otherTables

  package var description: String {
    switch self {
    case .notACheckpoint: "not a checkpoint of this program"
    case .damaged: "the checkpoint is incomplete or damaged"
    case .otherBuild(let build): "written by another build (\(build)); a checkpoint fits only the build that wrote it"
    case .otherTables: "the checkpoint's state does not fit this mission's tables"
    }
  }
}

/// A checkpoint as bytes: who wrote it, the paper of the run, the words of the state.
///
/// Little endian: magic, build (16 characters), length and bytes of the paper (JSON text), count and words of the
/// state, count and words of the recorder, checksum of all before it. The state has no names: only the build that wrote it can read it.
package struct CheckpointFile: Equatable, Sendable {
  package var build: String
  /// JSON text: mission, scripts, seed, and the rows of the report so far.
  package var paper: String
  package var words: [UInt64]
  /// What the recorder holds back; empty where nothing was recorded.
  package var recorder: [UInt64]

  private static let magic: UInt64 = 0x3150_4B43_3257_5431

  package init(build: String, paper: String, words: [UInt64], recorder: [UInt64] = []) {
    self.build = build
    self.paper = paper
    self.words = words
    self.recorder = recorder
  }

  package var bytes: [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity((words.count + recorder.count) * 8 + paper.utf8.count + 128)
    out.append(littleEndian: Self.magic)
    let name = Array(build.utf8.prefix(16))
    out += name + [UInt8](repeating: 32, count: 16 - name.count)
    out.append(littleEndian: UInt64(paper.utf8.count))
    out += Array(paper.utf8)
    for list in [words, recorder] {
      out.append(littleEndian: UInt64(list.count))
      for word in list { out.append(littleEndian: word) }
    }
    out.append(littleEndian: Self.checksum(of: out[...]))
    return out
  }

  /// Reads what `bytes` wrote; anything else is refused.
  package init(_ bytes: [UInt8], expectedBuild: String) throws(CheckpointError) {
    var reader = LittleEndianReader(bytes)
    guard reader.integer() == Self.magic else { throw .notACheckpoint }
    guard bytes.count >= 48 else { throw .damaged }
    var tail = LittleEndianReader(bytes, at: bytes.count - 8)
    guard tail.integer() == Self.checksum(of: bytes[..<(bytes.count - 8)]) else { throw .damaged }
    guard let name = reader.text(16) else { throw .damaged }
    let writer = String(name.reversed().drop { $0 == " " }.reversed())
    guard writer == expectedBuild else { throw .otherBuild(writer) }
    guard let length = reader.integer(), let paper = reader.text(Int(clamping: length)), let words = reader.list(),
      let recorder = reader.list()
    else { throw .damaged }
    self.init(build: writer, paper: paper, words: words, recorder: recorder)
  }

  private static func checksum(of bytes: ArraySlice<UInt8>) -> UInt64 {
    var digest = StateDigest()
    for byte in bytes { digest.take(UInt64(byte)) }
    return digest.words.0
  }
}
