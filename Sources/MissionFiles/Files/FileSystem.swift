import Glibc

/// The few file operations of the program, each with the system's own reason when it fails.
package enum FileSystem {
  /// The whole file.
  package static func read(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("read", path, code: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { throw FileError("read", path, code: errno) }
      guard got > 0 else { return bytes }
      bytes.append(contentsOf: chunk[..<got])
    }
  }

  /// Writes beside the target, flushes to disk, renames: the target is whole or absent.
  package static func writeAtomically(_ bytes: [UInt8], to path: String) throws(FileError) {
    let temporary = path + ".part"
    let file = try OutputFile(creating: temporary)
    do throws(FileError) {
      try file.write(bytes)
      try file.synchronise()
      file.close()
      guard unsafe rename(temporary, path) == 0 else { throw FileError("write", path, code: errno) }
    } catch {
      file.close()
      unsafe unlink(temporary)
      throw FileError("write", path, code: error.code)
    }
  }

  package static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  package static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Creates a folder and the folders above it; one that exists is welcome.
  package static func createDirectory(_ path: String) throws(FileError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += (made.isEmpty || made.hasSuffix("/") ? "" : "/") + part
      guard unsafe mkdir(made, 0o777) == 0 || errno == EEXIST else { throw FileError("create", made, code: errno) }
    }
    guard isDirectory(path) else { throw FileError("create", path, code: ENOTDIR) }
  }

  /// Names in a folder, sorted, without `.` and `..`.
  package static func list(_ path: String) throws(FileError) -> [String] {
    guard let directory = unsafe opendir(path) else { throw FileError("list", path, code: errno) }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Bytes that the file system of `path`, or of the nearest folder above it that exists, has left for us.
  package static func freeBytes(near path: String) -> UInt64 {
    var status = statvfs()
    var place = path.hasPrefix("/") ? path : "./" + path
    while unsafe statvfs(place, &status) != 0 {
      guard errno == ENOENT, let slash = place.lastIndex(of: "/"), place != "/" else { return 0 }
      place = slash == place.startIndex ? "/" : String(place[..<slash])
    }
    return UInt64(status.f_bavail) * UInt64(status.f_frsize)
  }

  package static func truncate(_ path: String, to size: Int64) throws(FileError) {
    guard unsafe Glibc.truncate(path, off_t(size)) == 0 else { throw FileError("cut back", path, code: errno) }
  }

  package static func remove(_ path: String) throws(FileError) {
    guard unsafe unlink(path) == 0 || errno == ENOENT else { throw FileError("remove", path, code: errno) }
  }
}
