import GroundInterface
import Testing

@testable import Benchmarks

@Suite struct BareLoopTests {
  @Test func `the bare loop writes as many values of each kind as the packets of a second have`() {
    var counts: [FieldFormat: Int] = [:]
    for raw in 0..<UInt8(DownlinkPacket.count) {
      guard let packet = DownlinkPacket(rawValue: raw) else { continue }
      for index in PacketDictionary.range(packet) {
        let field = PacketDictionary.standard.fields[index]
        if case .parameter = field.content { counts[field.format, default: 0] += 1 }
      }
    }
    #expect(counts[.f32] == BareLoop.reals)
    #expect(counts[.i16] == BareLoop.steps)
    #expect(counts[.u32] == BareLoop.longs)
    #expect(counts[.u16] == BareLoop.shorts)
    #expect(counts[.u8] == BareLoop.bytes)
  }

  @Test func `what it returns depends on how long it flies`() {
    var (once, again, longer) = (BareLoop(), BareLoop(), BareLoop())
    let sum = once.fly(seconds: 100)
    #expect(again.fly(seconds: 100) == sum)
    #expect(longer.fly(seconds: 101) != sum)
  }
}
