import Glibc

/// What is known of the places where people read and type.
enum Terminal {
  static let readsCommands = isatty(STDIN_FILENO) == 1
  static let showsProgress = isatty(STDERR_FILENO) == 1

  /// Columns of the terminal behind standard error; 80 when it does not say.
  static var columns: Int {
    var size = winsize()
    let answered = unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0
    return answered && size.ws_col > 0 ? Int(size.ws_col) : 80
  }
}
