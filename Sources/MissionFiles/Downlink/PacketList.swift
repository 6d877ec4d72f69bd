import GroundInterface

/// Every packet in the order of arrival.
package struct PacketList {
  package private(set) var rows: [JSONValue] = []
  private var cells: [[String]] = []

  package init() {}

  package mutating func take(_ packet: ReceivedPacket) {
    let name = DownlinkPacket(apid: packet.header.apid)?.name
    let utc = MomentText.text(packet.frame.time)
    cells.append([
      utc, "\(packet.frame.counter)", "\(packet.header.apid)", "\(packet.header.count)",
      "\(packet.header.payloadBytes)", name ?? "unknown",
    ])
    rows.append(
      .object([
        "utc": .string(utc), "frame": .integer(Int64(packet.frame.counter)),
        "apid": .integer(Int64(packet.header.apid)), "count": .integer(Int64(packet.header.count)),
        "bytes": .integer(Int64(packet.header.payloadBytes)), "packet": .optional(name),
      ]))
  }

  package var text: String { TextTable.text(["utc", "frame", "apid", "count", "bytes", "packet"], cells) }
  package var json: JSONValue { .array(rows) }
}
