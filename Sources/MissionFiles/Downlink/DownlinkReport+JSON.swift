import GroundInterface
import Quantities

/// The report for programs.
extension DownlinkReport {
  package var json: JSONValue {
    .object([
      "file": .string(file), "bytes": .integer(Int64(bytes)),
      "frames": .object([
        "normal": .integer(Int64(normalFrames)), "low": .integer(Int64(lowFrames)),
        "unreadable": .integer(Int64(unreadableFrames)),
      ]),
      "first_utc": .optional(firstTime.map { MomentText.text($0) }),
      "last_utc": .optional(lastTime.map { MomentText.text($0) }),
      "frame_counter": .object([
        "gaps": .integer(Int64(continuity.gaps)), "missing": .integer(Int64(continuity.missed)),
        "restarts": .integer(Int64(continuity.restarts)),
      ]),
      "broken_packets": .integer(Int64(brokenPackets)),
      "heliocentric_velocity_km_s": .object([
        "first": Self.json(firstVelocity), "last": Self.json(lastVelocity),
      ]),
      "census": .array(census.map(Self.json)),
      "damage": .array(damages.map(Self.json)),
    ])
  }

  private static func json(_ velocity: Vector3?) -> JSONValue {
    guard let velocity else { return .null }
    return .array([velocity.x, velocity.y, velocity.z].map { .number($0) })
  }

  private static func json(_ row: PacketCensus.Row) -> JSONValue {
    .object([
      "apid": .integer(Int64(row.apid)), "packet": .optional(DownlinkPacket(apid: row.apid)?.name),
      "packets": .integer(Int64(row.packets)), "least_bytes": .integer(Int64(row.leastBytes)),
      "most_bytes": .integer(Int64(row.mostBytes)), "least_step": .integer(Int64(row.leastStep)),
      "most_step": .integer(Int64(row.mostStep)), "passed_over": .integer(Int64(row.passedOver)),
    ])
  }

  private static func json(_ damage: FrameFinder.Damage) -> JSONValue {
    .object([
      "offset": .integer(Int64(damage.offset)), "bytes": .integer(Int64(damage.bytes)),
      "kind": .string(damage.kind.rawValue),
    ])
  }
}
