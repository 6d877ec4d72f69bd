/// The packets of the downlink, by ascending APID.
///
/// APIDs and payload lengths KNOWN from the real downlink, fact sheet §3.6 [S10][S11]; what the payloads mean is not
/// public, so apart from the GNC times and the heliocentric velocity the contents are ours (ASSUMED).
public enum DownlinkPacket: UInt8, BitwiseCopyable, Sendable {
  case mission, thermal, power, propellant, controlState, cameraState, events, warnings, capsuleSeal, capsule
  case sampler, laserRange, laserImage, cameraImage, arm, transponderA, transponderB
  case attitude, sampling, wheels, navigation, attitudeSensors, burn

  public static var count: Int { 23 }
  /// The longest packet with its header.
  public static var largestBytes: Int { 182 }

  public var apid: UInt16 { identity.apid }
  public var payloadBytes: Int { identity.bytes }
  public var packetBytes: Int { SpacePacketHeader.bytes + payloadBytes }
  /// Seconds from one production to the next; the sequence count counts productions, sent or not (DERIVED, §3.6).
  public var productionSeconds: UInt32 { self == .cameraState ? 2 : 1 }

  /// Event records in it, newest first.
  public var eventRecords: UInt8 {
    switch self {
    case .events: 5
    case .warnings: 4
    default: 0
    }
  }

  private var identity: (apid: UInt16, bytes: Int) {
    switch self {
    case .mission: (17, 39)
    case .thermal: (18, 13)
    case .power: (19, 46)
    case .propellant: (20, 26)
    case .controlState: (21, 10)
    case .cameraState: (22, 50)
    case .events: (24, 127)
    case .warnings: (25, 105)
    case .capsuleSeal: (26, 13)
    case .capsule: (28, 21)
    case .sampler: (32, 94)
    case .laserRange: (33, 10)
    case .laserImage: (34, 17)
    case .cameraImage: (35, 100)
    case .arm: (36, 88)
    case .transponderA: (272, 8)
    case .transponderB: (528, 8)
    case .attitude: (1552, 176)
    case .sampling: (1553, 176)
    case .wheels: (1554, 176)
    case .navigation: (1555, 176)
    case .attitudeSensors: (1556, 176)
    case .burn: (1557, 176)
    }
  }

  /// Nil for a header whose APID or length no packet has.
  public init?(fitting header: SpacePacketHeader) {
    guard let packet = DownlinkPacket(apid: header.apid), packet.payloadBytes == header.payloadBytes else { return nil }
    self = packet
  }

  /// Nil for an APID that is not in the dictionary.
  public init?(apid: UInt16) {
    guard let packet = PacketDictionary.packet(apid: apid) else { return nil }
    self = packet
  }
}
