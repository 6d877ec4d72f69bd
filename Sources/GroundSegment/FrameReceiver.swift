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
package struct FrameReceiver: BitwiseCopyable, Sendable {
  private var extractor = PacketExtractor()
  var reader = PacketReader()

  package init() {}

  package var report: SpacecraftReport { reader.report }

  mutating func take(_ frame: inout TransferFrame) {
    let bytes = frame.bytes.span
    guard let header = FrameHeader(bytes), header.rate.frameBytes == frame.count else { return }
    extractor.open(header)
    while extractor.next(bytes, where: { PacketReader.kind(apid: $0) != nil }) {
      guard let kind = PacketReader.kind(apid: extractor.apid) else { continue }
      extractor.read(bytes) { reader.take(kind, $0) }
    }
  }
}

/// Reads the packets that mission control follows: situation, events, verification of telecommands.
///
/// A frame has no checksum; what damage has made of it is read as it is, as far as it makes sense.
struct PacketReader: BitwiseCopyable, Sendable {
  var report = SpacecraftReport()
  /// Which of the last 64 events have come; bit 0 is the newest. Two packets may bring the same one.
  private var seen: UInt64 = 0

  /// The kind of a packet that is read at all; nil for every other.
  static func kind(apid: UInt16) -> DownlinkPacket? {
    switch apid {
    case DownlinkPacket.mission.apid: .mission
    case DownlinkPacket.events.apid: .events
    case DownlinkPacket.warnings.apid: .warnings
    default: nil
    }
  }

  /// A packet with the identifier of `kind`; one of another length is damaged.
  mutating func take(_ kind: DownlinkPacket, _ packet: Span<UInt8>) {
    guard packet.count == kind.packetBytes else { return }
    let payload = packet.extracting(SpacePacketHeader.bytes..<kind.packetBytes)
    switch kind {
    case .mission: takeSituation(payload)
    case .warnings: takeEvents(kind, payload)
    case .events:
      takeEvents(kind, payload)
      takeVerification(payload)
    default: break
    }
  }

  private mutating func takeSituation(_ payload: Span<UInt8>) {
    let (phase, mode) = (bits(.missionPhase, payload), bits(.missionMode, payload))
    if let phase = Phase(rawValue: UInt8(phase)) { report.phase = phase }
    if let mode = SpacecraftMode(rawValue: UInt8(mode)) { report.mode = mode }
  }

  private mutating func takeVerification(_ payload: Span<UInt8>) {
    report.verification.newest = UInt32(PacketDictionary.bits(of: .newest, payload))
    report.verification.accepted = UInt32(PacketDictionary.bits(of: .accepted, payload))
    report.verification.refused = UInt32(PacketDictionary.bits(of: .refused, payload))
  }

  private mutating func takeEvents(_ packet: DownlinkPacket, _ payload: Span<UInt8>) {
    for record in 0..<packet.eventRecords {
      note(UInt32(PacketDictionary.bits(of: .number, record: record, in: packet, payload)))
    }
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

  /// A parameter of the packet that has just come.
  private func bits(_ parameter: Parameter, _ payload: Span<UInt8>) -> UInt64 {
    PacketDictionary.bits(of: parameter, payload)
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
    visitor.field("extractor", &extractor)
    visitor.field("reader", &reader)
  }
}

extension PacketReader: Visitable {
  mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("report", &report)
    visitor.field("seen", &seen)
  }
}
