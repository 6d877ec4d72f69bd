import Glibc
import MissionFiles

/// Standard output for results, standard error for everything else; unbuffered, so nothing is lost.
enum Output {
  /// A result. Throws when nobody can take it: a closed pipe, a full disk.
  static func result(_ text: String) throws(FileError) {
    let code = write(text, to: STDOUT_FILENO)
    guard code == 0 else { throw FileError("write", "standard output", code: code) }
  }

  /// Progress and messages. When standard error is gone there is no place left to say so.
  static func note(_ text: String) { _ = write(text, to: STDERR_FILENO) }

  /// Zero, or the system's error number.
  private static func write(_ text: String, to descriptor: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        let wrote = unsafe Glibc.write(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
        if wrote < 0 && errno == EINTR { continue }
        guard wrote >= 0 else { return errno }
        done += wrote
      }
      return 0
    }
  }
}
