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
    DownlinkPacket(fitting: header)
  }
}

/// Reads a file of transfer frames from its first to its last byte.
package struct DownlinkReader {
  package private(set) var report: DownlinkReport
  package private(set) var events = EventList()
  private let file: [UInt8]
  private var decoder = FrameDecoder()
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
    report.continuity = decoder.extractor.continuity
    report.brokenPackets = Int(decoder.extractor.broken)
    var rows = census.rows
    for i in 0..<rows.count { report.census.append(rows[i]) }
    report.census.sort { $0.apid < $1.apid }
  }

  private mutating func read<Failure: Error>(
    _ header: FrameHeader, at offset: Int, _ body: (ReceivedPacket, inout TelemetrySheet) throws(Failure) -> Void
  ) throws(Failure) {
    note(header)
    let frame = Array(file[offset..<(offset + header.rate.frameBytes)])
    decoder.open(header)
    while let packet = decoder.next(frame) {
      census.take(packet.header)
      events.take(packet, decoder.events)
      report.take(packet, &decoder.telemetry)
      try body(packet, &decoder.telemetry)
    }
  }

  private mutating func note(_ header: FrameHeader) {
    if header.rate == .normal { report.normalFrames += 1 } else { report.lowFrames += 1 }
    if report.firstTime == nil { report.firstTime = header.time }
    report.lastTime = header.time
  }
}

extension DownlinkReport {
  /// Notes the velocity that a packet has brought.
  fileprivate mutating func take(_ packet: ReceivedPacket, _ telemetry: inout TelemetrySheet) {
    guard packet.kind == .attitude else { return }
    let metersPerSecond = Vector3(
      telemetry.value(.navVelocityX), telemetry.value(.navVelocityY), telemetry.value(.navVelocityZ))
    guard metersPerSecond.lengthSquared.isFinite else { return }
    if firstVelocity == nil { firstVelocity = metersPerSecond * 1e-3 }
    lastVelocity = metersPerSecond * 1e-3
  }
}
