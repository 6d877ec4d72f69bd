import GroundInterface
import Quantities
import Testing

@Suite struct FrameHeaderTests {
  /// Put together by hand from the field's table: counter 0x012345, 2026-12-04T03:20:00.25Z, pointer 0x06D.
  static let bytes: [UInt8] = [
    0x7B, 0x41, 0x01, 0x23, 0x45, 0x00, 0x00, 0x40, 0xE0, 0xC0, 0x06, 0x0D, 0x30, 0x0B, 0x00, 0x6D,
  ]
  static let moment = OnBoardTime(units: 218_546_400 << 16 | 0x4000)

  @Test func `a header is written byte for byte as the real one`() {
    var frame = [UInt8](repeating: 0xFF, count: 16)
    var span = frame.mutableSpan
    FrameHeader(rate: .normal, counter: 0x012345, time: Self.moment, pointer: HeaderPointer(bits: 0x6D))
      .write(to: &span)
    #expect(frame == Self.bytes)
  }

  @Test func `a header is read back`() throws {
    let read = try #require(header(Self.bytes))
    #expect(read.rate == .normal)
    #expect(read.counter == 0x012345)
    #expect(read.time == Self.moment)
    #expect(CalendarTime(read.time.frame) == CalendarTime(2026, 12, 4, 3, 20, 0, nanosecond: 250_000_000))
    #expect(read.pointer == HeaderPointer(bits: 0x6D))
  }

  @Test func `every bit of the time counts`() {
    var bytes = Self.bytes
    for place in 6..<12 { bytes[place] = 0xFF }
    #expect(header(bytes)?.time.units == 0xFFFF_FFFF_FFFF)
  }

  @Test func `the tail of the insert zone tells the rate`() {
    var bytes = Self.bytes
    (bytes[12], bytes[13]) = (0x00, 0x01)
    #expect(header(bytes)?.rate == .low)
    bytes[13] = 0x02
    #expect(header(bytes) == nil)
  }

  @Test(arguments: [0, 1, 5, 12, 14]) func `another spacecraft's frame is not read`(place: Int) {
    var bytes = Self.bytes
    bytes[place] ^= 0x80
    #expect(header(bytes) == nil)
  }

  @Test func `a frame of fifteen bytes has no header`() {
    #expect(header(Array(Self.bytes.prefix(15))) == nil)
  }

  @Test func `a packet header is six bytes`() {
    var packet = [UInt8](repeating: 0, count: 6)
    var span = packet.mutableSpan
    SpacePacketHeader(apid: 1552, count: 0x4001, payloadBytes: 176).write(to: &span, at: 0)
    #expect(packet == [0x06, 0x10, 0xC0, 0x01, 0x00, 0xAF])
    #expect(packetHeader(packet) == SpacePacketHeader(apid: 1552, count: 1, payloadBytes: 176))
  }

  @Test(arguments: [(0, 0x10), (0, 0x08), (0, 0x20), (2, 0x40)] as [(Int, UInt8)])
  func `commands, secondary headers and segments are no packets of the downlink`(place: Int, bit: UInt8) {
    var packet: [UInt8] = [0x06, 0x10, 0xC0, 0x01, 0x00, 0xAF]
    #expect(packetHeader(packet) != nil)
    packet[place] ^= bit
    #expect(packetHeader(packet) == nil)
  }
}
