import Glibc

/// Sends UDP datagrams to a port of this computer. Whether anybody listens is not asked.
final class DatagramSocket {
  private let name: String
  private let descriptor: Int32
  private var address = sockaddr_in()

  init(port: UInt16) throws(FileError) {
    name = "udp:127.0.0.1:\(port)"
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
    descriptor = socket(AF_INET, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw FileError("send to", name, code: errno) }
  }

  deinit { close(descriptor) }

  func send(_ bytes: [UInt8]) throws(FileError) {
    while sendOnce(bytes) < 0 {
      guard errno == EINTR else { throw FileError("send to", name, code: errno) }
    }
  }

  private func sendOnce(_ bytes: [UInt8]) -> Int {
    unsafe withUnsafePointer(to: address) { address in
      unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe sendto(descriptor, bytes, bytes.count, 0, address, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }
}
