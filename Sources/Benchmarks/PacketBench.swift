import GroundInterface
import MissionFiles
import Quantities

/// What the downlink costs: transfer frames and their packets, written and read.
///
/// Frames carry no check word: the codes below this layer answer for the bits. The recording of parameters does.
package enum PacketBench {
  package static func figures(_ repetitions: Int) -> [Figure] {
    var sent = Downlink()
    let received = sent.send(count)
    let recording = (0..<DownlinkRate.normal.frameBytes * count).map { UInt8(truncatingIfNeeded: $0 &* $0) }
    return [
      rate("frames written, from parameters", repetitions) { sent.write(count) },
      rate("frames read, to parameters", repetitions) { read(received, takesValues: true) },
      rate("frames read, to packets", repetitions) { read(received, takesValues: false) },
      rate("CRC-32 of a recording", repetitions) { UInt64(CRC32.of(recording)) },
    ]
  }

  private static let count = 4000

  /// Bytes a second in transfer frames; the peer copies them.
  private static func rate(_ name: String, _ repetitions: Int, _ side: Measurement.Side) -> Figure {
    let bytes = DownlinkRate.normal.frameBytes * count
    let measurement = Measurement(repetitions: repetitions, units: bytes, subject: side, peer: { copy(count) })
    return Figure(name, unit: "MB/s", measurement, against: "copying frames", goal: .atLeast(1000)) { 1000 / $0 }
  }

  /// Takes packets out of frames, and what they carry over into a sheet.
  private static func read(_ frames: [TransferFrame], takesValues: Bool) -> UInt64 {
    var extractor = PacketExtractor()
    var (sheet, events) = (TelemetrySheet(), EventReports())
    var packets: UInt64 = 0
    for frame in frames {
      guard let header = FrameHeader(frame.bytes.span) else { continue }
      extractor.open(header)
      while extractor.next(frame.bytes.span) {
        packets &+= 1
        if takesValues { extractor.read(frame.bytes.span) { decode($0, &sheet, &events) } }
      }
    }
    return packets &+ sheet.value(.navSunDistance).bitPattern
  }

  private static func decode(_ packet: Span<UInt8>, _ sheet: inout TelemetrySheet, _ events: inout EventReports) {
    guard let header = SpacePacketHeader(packet), let kind = DownlinkPacket(apid: header.apid) else { return }
    PacketDictionary.decode(
      kind, packet.extracting(SpacePacketHeader.bytes..<header.packetBytes), &sheet, &events)
  }

  @inline(never) private static func copy(_ count: Int) -> UInt64 {
    var frames = InlineArray<2, TransferFrame>(repeating: TransferFrame())
    for i in 0..<count {
      frames[i & 1] = frames[~i & 1]
      frames[i & 1].invert(bit: i & 1023)
    }
    return UInt64(frames[0].bytes[0]) &+ UInt64(frames[1].bytes[0])
  }
}

/// A spacecraft reduced to what fills frames: every parameter has a sample.
private struct Downlink {
  var assembler = FrameAssembler()
  var sheet = TelemetrySheet()
  var events = EventReports()
  var frame = TransferFrame()

  init() {
    var raw: UInt16 = 0
    while let parameter = Parameter(rawValue: raw) {
      sheet.publish(parameter, Double(raw) * 0.37)
      raw += 1
    }
  }

  /// Writes so many frames over each other, every sample of each being a new one.
  mutating func write(_ count: Int) -> UInt64 {
    var sum: UInt64 = 0
    for second in 0..<count {
      sheet.unsent = .all
      frame.fill(by: &assembler, at: OnBoardTime(units: Int64(second) << 16), &sheet, &events)
      sum &+= UInt64(frame.bytes[4])
    }
    return sum
  }

  /// So many frames one after another.
  mutating func send(_ count: Int) -> [TransferFrame] {
    (0..<count).map { _ in
      _ = write(1)
      return frame
    }
  }
}
