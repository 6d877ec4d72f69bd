import DownlinkBench
import GroundInterface
import Quantities
import Testing

/// Valid streams, changed at random places that a seed repeats: nothing may crash, and the counts must agree.
@Suite struct DamagedStreamTests {
  static let recorded: [[UInt8]] = {
    var recorded = RecordedDownlink()
    recorded.record(seconds: 12)
    recorded.record(seconds: 12, at: .low)
    return recorded.frames
  }()

  @Test(arguments: 0..<10) func `no damage crashes the reading or breaks the counts`(batch: Int) {
    for round in 0..<250 {
      var damage = Damage(round: batch * 250 + round)
      let frames = damage.spoil(Self.recorded)
      var reception = Reception()
      reception.take(frames)
      let readable = frames.filter { header($0) != nil }.count
      #expect(reception.extractor.continuity.frames == UInt64(readable))
      #expect(reception.packets.allSatisfy { packetHeader($0)?.packetBytes == $0.count })
      let bytes = reception.packets.reduce(0) { $0 + $1.count }
      #expect(bytes <= frames.reduce(0) { $0 + $1.count })
      decode(reception.packets)
    }
  }

  @Test(arguments: 0..<10) func `who follows some packets only gets the same ones`(batch: Int) {
    let followed = [DownlinkPacket.mission.apid, DownlinkPacket.events.apid, DownlinkPacket.burn.apid]
    for round in 0..<100 {
      var damage = Damage(round: batch * 100 + round)
      let frames = damage.spoil(Self.recorded).filter { header($0)?.rate.frameBytes == $0.count }
      var (reception, extractor, packets) = (Reception(), PacketExtractor(), [[UInt8]]())
      reception.take(frames)
      for frame in frames {
        guard let header = header(frame) else { continue }
        extractor.open(header)
        while extractor.next(frame.span, where: { followed.contains($0) }) {
          packets.append(extractor.read(frame.span) { bytes in bytes.indices.map { bytes[$0] } })
        }
      }
      #expect(packets == reception.packets.filter { followed.contains(UInt16($0[0] & 7) << 8 | UInt16($0[1])) })
      #expect(extractor.broken == reception.extractor.broken)
    }
  }

  /// Whatever the bytes of a packet are, they are some values.
  private func decode(_ packets: [[UInt8]]) {
    var (sheet, events) = (TelemetrySheet(), EventReports())
    for packet in packets {
      guard let header = packetHeader(packet), let kind = DownlinkPacket(apid: header.apid),
        kind.payloadBytes == header.payloadBytes
      else { continue }
      PacketDictionary.decode(kind, packet.span.extracting(6..<packet.count), &sheet, &events)
    }
  }
}

/// A few changes of one stream.
private struct Damage {
  private let stream = NoiseStream(seed: 3, device: "downlink", purpose: "damage")
  private let round: Int64
  private var draws: UInt32 = 0

  init(round: Int) { self.round = Int64(round) }

  private mutating func index(below bound: Int) -> Int {
    draws += 1
    return Int(stream.index(below: UInt64(bound), at: Frame(round), draw: draws))
  }

  mutating func spoil(_ frames: [[UInt8]]) -> [[UInt8]] {
    var frames = frames
    for _ in 0...index(below: 8) {
      let place = index(below: frames.count)
      switch index(below: 6) {
      case 0: frames.remove(at: place)
      case 1: frames.insert(frames[index(below: frames.count)], at: place)
      case 2: frames.swapAt(place, index(below: frames.count))
      case 3: frames[place][index(below: 16)] ^= 1 << UInt8(index(below: 8))
      case 4: frames[place][14] = UInt8(index(below: 8))
      default: frames[place][16 + index(below: 204)] = UInt8(index(below: 256))
      }
    }
    return frames
  }
}
