package import GroundInterface

/// Where the frames of a flight go.
package enum FrameDestination: Equatable, Sendable {
  case file(String)
  case standardOutput
  /// One datagram a frame to this port of this computer.
  case datagrams(port: UInt16)
}

/// Hands over every frame as it leaves the transmitter: whoever reads gets it at the pace of the flight.
package struct FrameSink {
  private enum Way {
    case file(OutputFile)
    case socket(DatagramSocket)
  }
  private let way: Way

  package init(_ destination: FrameDestination) throws(FileError) {
    switch destination {
    case .file(let path): way = .file(try OutputFile(creating: path))
    case .standardOutput: way = .file(OutputFile(standardOutput: "standard output"))
    case .datagrams(let port): way = .socket(try DatagramSocket(port: port))
    }
  }

  package func send(_ frame: TransferFrame) throws(FileError) {
    let bytes = frame.content
    switch way {
    case .file(let file):
      try file.write(bytes)
      try file.flush()
    case .socket(let socket): try socket.send(bytes)
    }
  }
}

extension TransferFrame {
  /// The bytes in use.
  var content: [UInt8] {
    let span = bytes.span
    var content: [UInt8] = []
    content.reserveCapacity(count)
    for i in 0..<count { content.append(span[i]) }
    return content
  }
}
