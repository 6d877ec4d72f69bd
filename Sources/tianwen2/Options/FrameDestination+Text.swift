import ArgumentParser
import MissionFiles

/// `--downlink FILE|-|udp:127.0.0.1:PORT`.
extension FrameDestination {
  static func read(_ text: String) throws -> FrameDestination {
    if text == "-" { return .standardOutput }
    guard text.hasPrefix("udp:") else { return .file(text) }
    let host = "udp:127.0.0.1:"
    guard text.hasPrefix(host), let port = UInt16(text.dropFirst(host.count)), port > 0 else {
      throw ValidationError("write \(host)PORT, PORT from 1 to 65535")
    }
    return .datagrams(port: port)
  }
}
