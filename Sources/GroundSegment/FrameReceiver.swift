package import GroundInterface
package import Quantities

/// What mission control has read in the frames.
package struct SpacecraftReport: BitwiseCopyable, Equatable, Sendable {
  package var phase = Phase.launch
  package var mode = SpacecraftMode.nominal
  /// Different events received.
  package var events: UInt32 = 0
  /// Running number of the newest: against `events` it shows what was lost.
  package var lastEventNumber: UInt32 = 0
  /// What became of the last telecommands.
  package var verification = VerificationReport()
  package init() {}
}

/// The station's receiver: packets out of frames, and of those what mission control follows.
///
/// A frame has no checksum; what damage has made of it is read as it is, as far as it makes sense.
package struct FrameReceiver: BitwiseCopyable, Sendable {
  package internal(set) var report = SpacecraftReport()
  private var extractor = PacketExtractor()
  /// Which of the last 64 events have come; bit 0 is the newest. Two packets may bring the same one.
  private var seen: UInt64 = 0

  package init() {}

  mutating func take(_ frame: inout TransferFrame) {
    let bytes = frame.bytes.span
    guard let header = FrameHeader(bytes), header.rate.frameBytes == frame.count else { return }
    extractor.open(header)
    while extractor.next(bytes) { takePacket() }
  }

  private mutating func takePacket() {
    guard let header = SpacePacketHeader(extractor.packet.span) else { return }
    if DownlinkPacket.mission.fits(header) { takeSituation() }
    if DownlinkPacket.warnings.fits(header) { takeEvents(.warnings) }
    guard DownlinkPacket.events.fits(header) else { return }
    takeEvents(.events)
    takeVerification()
  }

  private mutating func takeSituation() {
    if let phase = Phase(rawValue: UInt8(bits(.parameter(.missionPhase), in: .mission))) { report.phase = phase }
    if let mode = SpacecraftMode(rawValue: UInt8(bits(.parameter(.missionMode), in: .mission))) { report.mode = mode }
  }

  private mutating func takeVerification() {
    report.verification.newest = UInt32(bits(.verification(.newest), in: .events))
    report.verification.accepted = UInt32(bits(.verification(.accepted), in: .events))
    report.verification.refused = UInt32(bits(.verification(.refused), in: .events))
  }

  private mutating func takeEvents(_ packet: DownlinkPacket) {
    for record in 0..<packet.eventRecords { note(UInt32(bits(.event(.number, record: record), in: packet))) }
  }

  /// Counts an event once. A number too far ahead is damage.
  private mutating func note(_ number: UInt32) {
    guard number > 0, number < report.lastEventNumber &+ 65_536 else { return }
    if number > report.lastEventNumber {
      seen <<= number - report.lastEventNumber
      report.lastEventNumber = number
    }
    let bit = UInt64(1) << (report.lastEventNumber - number)
    guard bit != 0, seen & bit == 0 else { return }
    seen |= bit
    report.events &+= 1
  }

  /// A field of the packet that has just come; 0 when it has no such field.
  private mutating func bits(_ content: FieldContent, in packet: DownlinkPacket) -> UInt64 {
    let payload = extractor.packet.span.extracting(SpacePacketHeader.bytes..<packet.packetBytes)
    return PacketDictionary.bits(of: content, in: packet, payload) ?? 0
  }
}

extension SpacecraftReport: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("phase", &phase)
    visitor.field("mode", &mode)
    visitor.field("events", &events)
    visitor.field("lastEventNumber", &lastEventNumber)
    visitor.field("verification", &verification)
  }
}

extension FrameReceiver: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("report", &report)
    visitor.field("extractor", &extractor)
    visitor.field("seen", &seen)
  }
}
