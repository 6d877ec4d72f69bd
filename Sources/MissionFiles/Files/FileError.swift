import Glibc

/// A file could not be read or written; says what was tried, on what, and why the system refused.
package struct FileError: Error, Equatable, CustomStringConvertible {
  package var action: String
  package var path: String
  package var code: Int32

  package init(_ action: String, _ path: String, code: Int32) {
    self.action = action
    self.path = path
    self.code = code
  }

  package var description: String {
    let reason = unsafe String(cString: strerror(code))
    return "cannot \(action) '\(path)': \(reason.prefix(1).lowercased() + reason.dropFirst())"
  }
}
