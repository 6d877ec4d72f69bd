package import GroundInterface
import Quantities

/// Packets out of frames, and what a ground that has heard them all knows.
package struct FrameDecoder {
  package private(set) var extractor = PacketExtractor()
  package internal(set) var telemetry = TelemetrySheet()
  package private(set) var events = EventReports()
  private var header: FrameHeader?

  package init() {}

  /// Begins a frame. Call `next` afterwards until it says nil.
  package mutating func open(_ header: FrameHeader) {
    self.header = header
    telemetry.now = header.time.frame
    extractor.open(header)
  }

  /// The next packet that ends in the open frame; what it carries is then known.
  package mutating func next(_ frame: [UInt8]) -> ReceivedPacket? {
    while let header, extractor.next(frame.span) {
      let bytes = extractor.read(frame.span) { Array($0) }
      guard let packetHeader = SpacePacketHeader(bytes.span) else { continue }
      let packet = ReceivedPacket(frame: header, header: packetHeader, bytes: bytes)
      take(packet)
      return packet
    }
    return nil
  }

  private mutating func take(_ packet: ReceivedPacket) {
    guard let kind = packet.kind else { return }
    let payload = packet.bytes.span.extracting(SpacePacketHeader.bytes..<packet.bytes.count)
    PacketDictionary.decode(kind, payload, &telemetry, &events)
  }
}

extension Array where Element == UInt8 {
  init(_ span: Span<UInt8>) {
    self.init()
    reserveCapacity(span.count)
    for i in span.indices { append(span[i]) }
  }
}
