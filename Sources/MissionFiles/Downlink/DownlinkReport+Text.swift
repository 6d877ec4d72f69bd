import GroundInterface
import Quantities

/// The report for people: what `decode` prints.
extension DownlinkReport {
  package var text: String {
    var lines = ["frames     \(framesText)"]
    if let firstTime, let lastTime {
      lines += ["first      \(MomentText.text(firstTime))", "last       \(MomentText.text(lastTime))"]
    }
    lines.append("counter    \(counterText)")
    if brokenPackets > 0 { lines.append("packets    \(brokenPackets) begun and not finished") }
    if let firstVelocity, let lastVelocity {
      lines.append("velocity   first \(Self.text(firstVelocity))")
      lines.append("           last  \(Self.text(lastVelocity))")
    }
    let head = ["apid", "packet", "bytes", "packets", "count step", "passed over"]
    return lines.joined(separator: "\n") + "\n\n" + TextTable.text(head, census.map(Self.row))
  }

  private var framesText: String {
    let rates = [(normalFrames, DownlinkRate.normal), (lowFrames, .low)].filter { $0.0 > 0 }
    let sizes = rates.map { "\($0.0) of \($0.1.frameBytes) bytes" }.joined(separator: ", ")
    guard unreadableFrames > 0 else { return sizes }
    return "\(frames + unreadableFrames): \(sizes), \(unreadableFrames) unreadable"
  }

  private var counterText: String {
    let gaps = continuity.gaps == 0 ? "no gap" : "gaps \(continuity.gaps), frames missing \(continuity.missed)"
    return gaps + (continuity.restarts == 0 ? "" : ", went back \(continuity.restarts) times")
  }

  /// Heliocentric, km/s, to the resolution of the field.
  private static func text(_ velocity: Vector3) -> String {
    let parts = [velocity.x, velocity.y, velocity.z].map { "\(Float($0))" }.joined(separator: ", ")
    return "\(parts) km/s heliocentric ICRF, speed \(Float(velocity.length)) km/s"
  }

  private static func row(_ row: PacketCensus.Row) -> [String] {
    let name = DownlinkPacket(apid: row.apid)?.name ?? (row.apid == SpacePacketHeader.idleAPID ? "idle" : "unknown")
    return [
      "\(row.apid)", name, span(row.leastBytes, row.mostBytes), "\(row.packets)",
      row.packets > 1 ? span(Int(row.leastStep), Int(row.mostStep)) : "", "\(row.passedOver)",
    ]
  }

  private static func span(_ least: Int, _ most: Int) -> String { least == most ? "\(least)" : "\(least) to \(most)" }
}
