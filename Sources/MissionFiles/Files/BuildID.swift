import Quantities

/// Identifies this program to the bit: digest of the executable that runs.
///
/// Two builds may lay out state differently, so checkpoints carry it and refuse another's.
package enum BuildID {
  package static let version = "0.1.0"

  /// Sixteen hexadecimal digits; computed once.
  package static let current: String = {
    guard let bytes = try? FileSystem.read("/proc/self/exe") else { return "unknown" }
    return String(FileDigest.of(bytes).prefix(16))
  }()
}

/// Digest of a file's bytes, 64 hexadecimal digits: tells inputs apart in reports.
package enum FileDigest {
  package static func of(_ bytes: [UInt8]) -> String {
    var digest = StateDigest()
    digest.take(UInt64(bytes.count))
    var word: UInt64 = 0
    for (i, byte) in bytes.enumerated() {
      word = word << 8 | UInt64(byte)
      if i & 7 == 7 { digest.take(word) }
    }
    if bytes.count & 7 != 0 { digest.take(word) }
    return digest.hexadecimal
  }
}

extension StateDigest {
  /// Sixty-four hexadecimal digits.
  package var hexadecimal: String {
    let all = words
    return [all.0, all.1, all.2, all.3].map { $0.digits(16, radix: 16) }.joined()
  }
}
