import FixedStorage
package import GroundInterface
import Quantities

/// One packet as it came out of the frames.
package struct ReceivedPacket {
  /// The frame in which it ended.
  package var frame: FrameHeader
  package var header: SpacePacketHeader
  /// Header and payload.
  package var bytes: [UInt8]

  /// Nil for an APID that the dictionary does not have, or has with another length.
  package var kind: DownlinkPacket? {
    DownlinkPacket(apid: header.apid).flatMap { $0.fits(header) ? $0 : nil }
  }
}

/// Reads a file of transfer frames from its first to its last byte.
package struct DownlinkReader {
  package private(set) var report: DownlinkReport
  /// What a ground that has heard all this knows.
  private var telemetry = TelemetrySheet()
  private var events = EventReports()
  private let file: [UInt8]
  private var extractor = PacketExtractor()
  private var census = PacketCensus()

  package init(_ name: String, _ file: [UInt8]) {
    report = DownlinkReport(file: name, bytes: file.count)
    self.file = file
  }

  /// Hands over every packet together with all that is known once it has come.
  package mutating func read<Failure: Error>(
    _ body: (ReceivedPacket, inout TelemetrySheet) throws(Failure) -> Void
  ) throws(Failure) {
    var finder = FrameFinder(file)
    while let finding = finder.next() {
      switch finding {
      case .damage(let damage): report.damages.append(damage)
      case .frame(let header, let offset): try read(header, at: offset, body)
      }
    }
    report.continuity = extractor.continuity
    report.brokenPackets = Int(extractor.broken)
    var rows = census.rows
    for i in 0..<rows.count { report.census.append(rows[i]) }
    report.census.sort { $0.apid < $1.apid }
  }

  private mutating func read<Failure: Error>(
    _ header: FrameHeader, at offset: Int, _ body: (ReceivedPacket, inout TelemetrySheet) throws(Failure) -> Void
  ) throws(Failure) {
    note(header)
    let frame = Array(file[offset..<(offset + header.rate.frameBytes)])
    extractor.open(header)
    while extractor.next(frame.span) {
      let bytes = Array(extractor.packet.span.extracting(0..<extractor.length))
      guard let packetHeader = SpacePacketHeader(bytes.span) else { continue }
      let packet = ReceivedPacket(frame: header, header: packetHeader, bytes: bytes)
      census.take(packetHeader)
      take(packet)
      try body(packet, &telemetry)
    }
  }

  private mutating func note(_ header: FrameHeader) {
    if header.rate == .normal { report.normalFrames += 1 } else { report.lowFrames += 1 }
    if report.firstTime == nil { report.firstTime = header.time }
    report.lastTime = header.time
    telemetry.now = header.time.frame
  }

  private mutating func take(_ packet: ReceivedPacket) {
    guard let kind = packet.kind else { return }
    let payload = packet.bytes.span.extracting(SpacePacketHeader.bytes..<packet.bytes.count)
    PacketDictionary.decode(kind, payload, &telemetry, &events)
    guard kind == .attitude else { return }
    let metersPerSecond = Vector3(
      telemetry.value(.navVelocityX), telemetry.value(.navVelocityY), telemetry.value(.navVelocityZ))
    guard metersPerSecond.lengthSquared.isFinite else { return }
    if report.firstVelocity == nil { report.firstVelocity = metersPerSecond * 1e-3 }
    report.lastVelocity = metersPerSecond * 1e-3
  }
}

extension Array where Element == UInt8 {
  fileprivate init(_ span: Span<UInt8>) {
    self.init()
    reserveCapacity(span.count)
    for i in span.indices { append(span[i]) }
  }
}
