/// The one place that says what stands where in which packet. Encoder, decoder, exports and documentation read it.
///
/// The rows are in `PacketDictionary+….swift`: one function a packet, one line a field, offsets counted by the
/// builder. A test refuses a parameter that has no row or two, and a packet that holds more than its payload.
public struct PacketDictionary: Sendable {
  public static let standard = PacketDictionary()

  public private(set) var fields: InlineArray<512, PacketField>
  /// Where the fields of each packet begin; one more for the end of the last.
  private var starts = InlineArray<24, Int>(repeating: 0)
  /// Row of each parameter; every parameter has one.
  private(set) var rows = InlineArray<384, UInt16>(repeating: 0)
  /// Packet of each APID by raw value; 255 where there is none.
  private var packets = InlineArray<2048, UInt8>(repeating: 255)
  private var count = 0
  private var offset = 0

  private init() {
    fields = InlineArray(repeating: PacketField(content: .seconds, format: .u8, offset: 0, scale: 1))
    for raw in 0..<UInt8(DownlinkPacket.count) {
      guard let packet = DownlinkPacket(rawValue: raw) else { break }
      offset = 0
      packets[Int(packet.apid)] = raw
      lay(packet)
      starts[Int(raw) + 1] = count
      for index in starts[Int(raw)]..<count { plan.add(fields[index], index: index, in: packet) }
      plan.close(packet, end: offset)
    }
  }

  /// How encoder and decoder go through the fields: the dictionary's own order is that of the payload.
  private(set) var plan = PacketPlan()

  /// Indices in `fields`.
  public static func range(_ packet: DownlinkPacket) -> Range<Int> {
    standard.starts[Int(packet.rawValue)]..<standard.starts[Int(packet.rawValue) + 1]
  }

  /// The packet with this APID; nil when it is none of the dictionary.
  static func packet(apid: UInt16) -> DownlinkPacket? {
    guard apid <= 0x7FF else { return nil }
    return DownlinkPacket(rawValue: standard.packets[Int(apid)])
  }

  private mutating func lay(_ packet: DownlinkPacket) {
    switch packet {
    case .mission: layMission()
    case .thermal: layThermal()
    case .power: layPower()
    case .propellant: layPropellant()
    case .controlState: layControlState()
    case .cameraState: layCameraState()
    case .events:
      layEvents(records: packet.eventRecords)
      layVerification()
    case .warnings: layEvents(records: packet.eventRecords)
    case .capsuleSeal: layCapsuleSeal()
    case .capsule: layCapsule()
    case .sampler: laySampler()
    case .laserRange: layLaserRange()
    case .laserImage: layLaserImage()
    case .cameraImage: layCameraImage()
    case .arm: layArm()
    case .transponderA: layTransponder(.a)
    case .transponderB: layTransponder(.b)
    case .attitude: layAttitude()
    case .sampling: laySampling()
    case .wheels: layWheels()
    case .navigation: layNavigation()
    case .attitudeSensors: layAttitudeSensors()
    case .burn: layBurn()
    }
  }
}

/// The words in which the rows are written.
extension PacketDictionary {
  mutating func field(_ content: FieldContent, _ format: FieldFormat, scale: Double = 1) {
    fields[count] = PacketField(content: content, format: format, offset: UInt16(offset), scale: scale)
    if case .parameter(let parameter) = content { rows[Int(parameter.rawValue)] = UInt16(count) }
    offset += format.width
    count += 1
  }
  /// A number as IEEE 754 single, in its SI unit.
  mutating func real(_ parameter: Parameter) { field(.parameter(parameter), .f32) }
  /// A flag, an enumerated word or a number below 255.
  mutating func byte(_ parameter: Parameter) { field(.parameter(parameter), .u8) }
  /// A count below 65 535.
  mutating func short(_ parameter: Parameter) { field(.parameter(parameter), .u16) }
  /// A count.
  mutating func long(_ parameter: Parameter) { field(.parameter(parameter), .u32) }
  /// A signed number in steps of `step` SI units.
  mutating func stepped(_ parameter: Parameter, by step: Double) { field(.parameter(parameter), .i16, scale: step) }
}
