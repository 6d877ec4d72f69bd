import GroundInterface

/// The packet dictionary as JSON: every packet, field, parameter, unit and calibration.
package enum DictionaryExporter {
  package static var json: JSONValue {
    .object([
      "frame": frame, "packets": .array(everyCase(of: DownlinkPacket.self).map(packet)),
    ])
  }

  private static var frame: JSONValue {
    .object([
      "standard": .string("CCSDS 732.0-B AOS transfer frame, M_PDU, no error control field"),
      "version": .integer(Int64(FrameHeader.version)), "spacecraft": .integer(Int64(FrameHeader.spacecraft)),
      "virtual_channel": .integer(Int64(FrameHeader.virtualChannel)),
      "header_bytes": .integer(Int64(FrameHeader.bytes)),
      "time": .string("bytes 6 to 11, little-endian, 2^-16 s since 2019-12-31T16:00:00Z"),
      "lengths": .object([
        "normal": .integer(Int64(DownlinkRate.normal.frameBytes)),
        "low": .integer(Int64(DownlinkRate.low.frameBytes)),
      ]),
    ])
  }

  private static func packet(_ packet: DownlinkPacket) -> JSONValue {
    .object([
      "apid": .integer(Int64(packet.apid)), "name": .string(packet.name), "meaning": .string(packet.meaning),
      "payload_bytes": .integer(Int64(packet.payloadBytes)),
      "production_seconds": .integer(Int64(packet.productionSeconds)),
      "normal_seconds": period(packet, .normal), "low_seconds": period(packet, .low),
      "fields": .array(packet.fields.map { field($0, packet) }),
    ])
  }

  /// Seconds from one downlink to the next, "background" for a packet that fills room, null when absent.
  private static func period(_ packet: DownlinkPacket, _ rate: DownlinkRate) -> JSONValue {
    let table = DownlinkTable.table(at: rate)
    let rows = (0..<table.count).map { table.rows[$0] }
    guard let row = rows.first(where: { $0.packet == packet }) else { return .null }
    return row.isBackground ? .string("background") : .number(Double(row.period) / 4)
  }

  private static func field(_ field: PacketField, _ packet: DownlinkPacket) -> JSONValue {
    let entry = field.entry(in: packet)
    var members: [JSONValue.Member] = [
      .init(key: "parameter", value: .string(entry.name)), .init(key: "offset", value: .integer(Int64(field.offset))),
      .init(key: "format", value: .string("\(field.format)")), .init(key: "scale", value: .number(field.scale)),
      .init(key: "invalid", value: .integer(Int64(field.format.invalid))),
    ]
    switch entry.kind {
    case .number(let unit): members.append(.init(key: "unit", value: .string(unit)))
    case .integer: break
    case .words(let words): members.append(.init(key: "words", value: .array(words.map { .string($0) })))
    case .flag: members.append(.init(key: "words", value: .array([.string("false"), .string("true")])))
    }
    members.append(.init(key: "meaning", value: .string(entry.meaning)))
    return .object(members)
  }
}
