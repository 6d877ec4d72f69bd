import Glibc

/// A file being read from its beginning, piece by piece.
final class InputFile {
  let path: String
  private let descriptor: Int32
  /// Read and not asked for yet.
  private var ahead: [UInt8] = []

  init(_ path: String) throws(FileError) {
    self.path = path
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("read", path, code: errno) }
  }

  deinit { close(descriptor) }

  /// The next `count` bytes; fewer at the end.
  func read(_ count: Int) throws(FileError) -> [UInt8] {
    while ahead.count < count, try readAhead() {}
    defer { ahead.removeFirst(min(count, ahead.count)) }
    return Array(ahead.prefix(count))
  }

  /// The bytes up to the next newline, which is passed over; at most so many.
  func line(atMost limit: Int) throws(FileError) -> [UInt8] {
    var end = ahead.firstIndex(of: 10)
    while end == nil, ahead.count < limit, try readAhead() { end = ahead.firstIndex(of: 10) }
    let line = Array(ahead.prefix(end ?? ahead.count))
    ahead.removeFirst(min(line.count + 1, ahead.count))
    return line
  }

  /// False at the end.
  private func readAhead() throws(FileError) -> Bool {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = unsafe piece.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { throw FileError("read", path, code: errno) }
      ahead += piece[..<got]
      return got > 0
    }
  }
}
