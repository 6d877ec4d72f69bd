import Glibc

extension FileSystem {
  /// Full path of the program that runs; nil when the system does not say.
  package static var executablePath: String? {
    guard let path = unsafe realpath("/proc/self/exe", nil) else { return nil }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }
}
