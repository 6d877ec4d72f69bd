import FixedStorage
import GroundInterface

/// What a receiver finds in frames.
struct Reception {
  var extractor = PacketExtractor()
  var census = PacketCensus()
  var packets: [[UInt8]] = []

  mutating func take(_ frames: some Sequence<[UInt8]>) {
    for frame in frames {
      guard let header = FrameHeader(frame.span) else { continue }
      extractor.open(header)
      while extractor.next(frame.span) {
        let packet = extractor.read(frame.span) { bytes in bytes.indices.map { bytes[$0] } }
        packets.append(packet)
        if let header = SpacePacketHeader(packet.span) { census.take(header) }
      }
    }
  }

  /// All that a ground knows of them.
  var decoded: (sheet: TelemetrySheet, events: EventReports) {
    var (sheet, events) = (TelemetrySheet(), EventReports())
    for packet in packets {
      guard let header = packetHeader(packet), let kind = DownlinkPacket(apid: header.apid) else { continue }
      PacketDictionary.decode(kind, packet.span.extracting(6..<packet.count), &sheet, &events)
    }
    return (sheet, events)
  }

  func count(_ packet: DownlinkPacket) -> Int { row(packet.apid)?.packets ?? 0 }

  func row(_ apid: UInt16) -> (packets: Int, leastStep: UInt16, mostStep: UInt16, passedOver: UInt64)? {
    var rows = census.rows
    for i in 0..<rows.count where rows[i].apid == apid {
      return (Int(rows[i].packets), rows[i].leastStep, rows[i].mostStep, rows[i].passedOver)
    }
    return nil
  }
}

/// Every packet of the dictionary.
let everyPacket = (0..<UInt8(DownlinkPacket.count)).compactMap { DownlinkPacket(rawValue: $0) }

/// Every parameter: raw values run from 0 without gaps.
let everyParameter: [Parameter] = {
  var all: [Parameter] = []
  while let next = Parameter(rawValue: UInt16(all.count)) { all.append(next) }
  return all
}()

/// Spans cannot go through the macros of the tests.
func header(_ frame: [UInt8]) -> FrameHeader? { FrameHeader(frame.span) }
func packetHeader(_ packet: [UInt8]) -> SpacePacketHeader? { SpacePacketHeader(packet.span) }
