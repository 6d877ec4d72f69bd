import GroundInterface
import Quantities
import Testing

@Suite struct PacketExtractorTests {
  static func receive(_ frames: [HandMadeFrame]) -> Reception {
    var reception = Reception()
    reception.take(frames.map(\.bytes))
    return reception
  }

  /// Sequence counts in the order of arrival.
  static func counts(_ reception: Reception) -> [Int] {
    reception.packets.map { Int($0[2] & 0x3F) << 8 | Int($0[3]) }
  }

  @Test func `a packet over three frames is put together`() {
    let packets = [
      HandMadeFrame.packet(1, payload: 94), HandMadeFrame.packet(2, payload: 400),
      HandMadeFrame.packet(3, payload: 100),
    ]
    let frames = HandMadeFrame.frames(of: packets)
    #expect(frames.map(\.pointer) == [0, 0x7FF, 98])
    #expect(Self.receive(frames).packets == packets)
  }

  @Test(arguments: 1...5) func `a header split over two frames is put together`(part: Int) {
    let packets = [
      HandMadeFrame.packet(1, payload: 204 - 6 - part), HandMadeFrame.packet(2, payload: 50),
      HandMadeFrame.packet(3, payload: 204 - 6 - 50 - 6 + part),
    ]
    let frames = HandMadeFrame.frames(of: packets)
    #expect(frames.map(\.pointer) == [0, UInt16(56 - part)])
    #expect(Self.receive(frames).packets == packets)
  }

  @Test func `a packet that ends with its frame is whole`() {
    let packets = (0..<6).map { HandMadeFrame.packet(UInt16($0), payload: 198) }
    let frames = HandMadeFrame.frames(of: packets)
    #expect(frames.allSatisfy { $0.pointer == 0 })
    let reception = Self.receive(frames)
    #expect(reception.packets == packets)
    #expect(reception.extractor.broken == 0)
  }

  @Test func `the first frame of a recording begins in the middle of a packet`() {
    let frames = HandMadeFrame.frames(of: (0..<40).map { HandMadeFrame.packet(UInt16($0), payload: 94) })
    let reception = Self.receive(Array(frames[7...]))
    #expect(Self.counts(reception).first == 7 * 204 / 100 + 1)
    #expect(reception.extractor.broken == 0)
  }

  @Test func `a gap costs the packets that were in it, and no other`() {
    let frames = HandMadeFrame.frames(of: (0..<40).map { HandMadeFrame.packet(UInt16($0), payload: 94) })
    var kept = frames
    kept.removeSubrange(8..<10)
    let reception = Self.receive(kept)
    // Frames 8 and 9 are the bytes 1632 to 2039: packets 16 to 20 are touched.
    #expect(Self.counts(reception) == Array(0..<16) + Array(21..<38))
    #expect(reception.extractor.broken == 1)
    #expect(reception.extractor.continuity.gaps == 1)
    #expect(reception.extractor.continuity.missed == 2)
    #expect(reception.row(0x63)?.passedOver == 5)
  }

  @Test func `the frame counter comes round after 24 bits`() {
    let packets = (0..<40).map { HandMadeFrame.packet(UInt16($0), payload: 94) }
    let frames = HandMadeFrame.frames(of: packets, from: 0xFF_FFFA)
    let reception = Self.receive(frames)
    #expect(frames.last.map { $0.counter < 0x10 } == true)
    #expect(reception.extractor.continuity.gaps == 0)
    #expect(reception.extractor.continuity.restarts == 0)
    #expect(reception.packets == Array(packets.prefix(reception.packets.count)))
  }

  @Test func `the sequence count comes round after 14 bits`() {
    let packets = (0..<40).map { HandMadeFrame.packet(UInt16(16_370 + $0) & 0x3FFF, payload: 94) }
    let reception = Self.receive(HandMadeFrame.frames(of: packets))
    #expect(reception.row(0x63).map { [$0.leastStep, $0.mostStep] } == [1, 1])
    #expect(reception.row(0x63)?.passedOver == 0)
  }

  @Test func `a counter that goes back is a restart, not a gap of sixteen million`() {
    let packets = (0..<40).map { HandMadeFrame.packet(UInt16($0), payload: 94) }
    var reception = Self.receive(HandMadeFrame.frames(of: packets, from: 500))
    reception.take(HandMadeFrame.frames(of: packets, from: 100).map(\.bytes))
    #expect(reception.extractor.continuity.restarts == 1)
    #expect(reception.extractor.continuity.missed == 0)
  }

  @Test func `a damaged length costs packets until the next pointer only`() {
    let packets = (0..<40).map { HandMadeFrame.packet(UInt16($0), payload: 94) }
    var frames = HandMadeFrame.frames(of: packets)
    // Packet 21 begins 60 bytes into frame 10: its length becomes 95 + 0x40.
    frames[10].zone[60 + 5] ^= 0x40
    let counts = Self.counts(Self.receive(frames))
    #expect(counts.starts(with: 0..<21))
    #expect(counts.contains(23) && counts.suffix(14).elementsEqual(24..<38))
  }

  @Test func `a packet without a possible header ends the reading of its frame`() {
    let packets = (0..<40).map { HandMadeFrame.packet(UInt16($0), payload: 94) }
    var frames = HandMadeFrame.frames(of: packets)
    frames[10].zone[60] = 0xFF
    let counts = Self.counts(Self.receive(frames))
    #expect(counts == Array(0..<21) + Array(23..<38))
  }

  @Test func `idle frames have no packets, and what they interrupt is broken`() {
    let packets = (0..<40).map { HandMadeFrame.packet(UInt16($0), payload: 94) }
    var frames = HandMadeFrame.frames(of: packets)
    frames[5].pointer = 0x7FE
    let reception = Self.receive(frames)
    #expect(reception.extractor.broken == 1)
    #expect(Self.counts(reception) == Array(0..<10) + Array(13..<38))
  }

  @Test func `a pointer behind the frame's end finds nothing`() {
    let packets = (0..<40).map { HandMadeFrame.packet(UInt16($0), payload: 94) }
    var frames = HandMadeFrame.frames(of: packets)
    frames[0].pointer = 0x300
    #expect(Self.counts(Self.receive(frames)).first == 3)
  }

  @Test func `a packet longer than any that can be held is passed over`() {
    let packets = [
      HandMadeFrame.packet(1, payload: 94), HandMadeFrame.packet(2, payload: 2000),
      HandMadeFrame.packet(3, payload: 94), HandMadeFrame.packet(4, payload: 94), HandMadeFrame.packet(5, payload: 94),
    ]
    #expect(Self.counts(Self.receive(HandMadeFrame.frames(of: packets))) == [1, 3])
  }
}
