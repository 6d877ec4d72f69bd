import GroundInterface
import Quantities

/// A low-rate frame written by the test itself: 204 bytes of packets behind a header.
struct HandMadeFrame {
  var counter: UInt32
  var pointer: UInt16
  var zone: [UInt8]

  /// Written out without the codec under test.
  var bytes: [UInt8] {
    let counter = [UInt8(counter >> 16 & 0xFF), UInt8(counter >> 8 & 0xFF), UInt8(counter & 0xFF)]
    let insert: [UInt8] = [0, 0, 1, 0, 0, 0, 0x00, 0x01]
    precondition(zone.count == 204)
    return [0x7B, 0x41] + counter + [0] + insert + [UInt8(pointer >> 8), UInt8(pointer & 0xFF)] + zone
  }

  /// A packet of a foreign APID: six bytes of header and `payload` times its last digit.
  static func packet(_ count: UInt16, payload: Int) -> [UInt8] {
    let length = payload - 1
    return [0x00, 0x63, 0xC0 | UInt8(count >> 8), UInt8(count & 0xFF), UInt8(length >> 8), UInt8(length & 0xFF)]
      + [UInt8](repeating: UInt8(count % 10), count: payload)
  }

  /// Cuts a stream of packets into frames; `starts` are the places in it where packets begin.
  static func frames(of packets: [[UInt8]], from counter: UInt32 = 0) -> [HandMadeFrame] {
    var starts: [Int] = []
    var stream: [UInt8] = []
    for packet in packets {
      starts.append(stream.count)
      stream += packet
    }
    return (0..<(stream.count / 204)).map { index in
      let range = (index * 204)..<(index * 204 + 204)
      let pointer = starts.first { range.contains($0) }.map { UInt16($0 - range.lowerBound) } ?? 0x7FF
      return HandMadeFrame(
        counter: (counter + UInt32(index)) & 0xFF_FFFF, pointer: pointer, zone: Array(stream[range]))
    }
  }
}
