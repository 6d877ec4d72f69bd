import Glibc

/// A file being appended to, buffered; every failed write is reported, none is forgotten.
package final class OutputFile {
  package let path: String
  private var descriptor: Int32
  private var buffer: [UInt8] = []
  /// Bytes handed over so far, flushed or not, including what was there when it was opened.
  package private(set) var size: Int64 = 0

  /// Creates the file or empties it.
  package convenience init(creating path: String) throws(FileError) {
    try self.init(path, O_TRUNC, action: "create")
  }
  /// Opens the file at its end; creates it if absent.
  package convenience init(appendingTo path: String) throws(FileError) {
    try self.init(path, 0, action: "append to")
    size = Int64(lseek(descriptor, 0, SEEK_END))
  }

  /// Standard output; closing it leaves that of the process open.
  package init(standardOutput name: String) {
    path = name
    descriptor = dup(STDOUT_FILENO)
  }

  private init(_ path: String, _ flags: Int32, action: String) throws(FileError) {
    self.path = path
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0o666)
    guard descriptor >= 0 else { throw FileError(action, path, code: errno) }
  }

  deinit { close() }

  package func write(_ text: String) throws(FileError) { try write(Array(text.utf8)) }

  package func write(_ bytes: [UInt8]) throws(FileError) {
    buffer.append(contentsOf: bytes)
    size += Int64(bytes.count)
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Hands everything to the system. What it did not take stays in the buffer.
  package func flush() throws(FileError) {
    var done = 0
    while done < buffer.count {
      let wrote = unsafe buffer.withUnsafeBytes { bytes in
        unsafe Glibc.write(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if wrote < 0 && errno == EINTR { continue }
      guard wrote >= 0 else {
        let code = errno
        buffer.removeFirst(done)
        throw FileError("write", path, code: code)
      }
      done += wrote
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Puts other bytes in the place of some that were written before.
  package func overwrite(_ text: String, at offset: Int64) throws(FileError) {
    try flush()
    let bytes = Array(text.utf8)
    let wrote = unsafe bytes.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, off_t(offset)) }
    guard wrote == bytes.count else { throw FileError("write", path, code: wrote < 0 ? errno : ENOSPC) }
  }

  /// Flushes, and waits until the disk has it.
  package func synchronise() throws(FileError) {
    try flush()
    guard fsync(descriptor) == 0 else { throw FileError("write", path, code: errno) }
  }

  /// Drops everything behind the first `bytes`.
  package func cutBack(to bytes: Int64) throws(FileError) {
    try flush()
    guard ftruncate(descriptor, off_t(bytes)) == 0, lseek(descriptor, 0, SEEK_END) >= 0 else {
      throw FileError("cut back", path, code: errno)
    }
    size = bytes
  }

  package func close() {
    guard descriptor >= 0 else { return }
    Glibc.close(descriptor)
    descriptor = -1
  }
}
