/// The fields of all packets sorted by what reading them takes: nearly all are samples that go as they are.
///
/// What a row says holds: its parameter has a place in the sheet, and its field lies in the payload.
struct PacketPlan: BitwiseCopyable, Sendable {
  /// A sample and its place.
  struct Placement: BitwiseCopyable, Sendable {
    var parameter: UInt16 = 0
    /// Counted from the start of the payload.
    var offset: UInt16 = 0
  }
  /// A sample that goes in steps.
  struct Steps: BitwiseCopyable, Sendable {
    var placement = Placement()
    /// SI units a step.
    var scale = 1.0
  }
  /// How many rows the lists have: all of them, or before the first of a packet.
  struct Counts: BitwiseCopyable, Sendable {
    var reals: UInt16 = 0, scaledReals: UInt16 = 0, steps: UInt16 = 0
    var longs: UInt16 = 0, shorts: UInt16 = 0, bytes: UInt16 = 0
    var clocks: UInt16 = 0, words: UInt16 = 0
  }

  /// Parameters as IEEE 754 singles, in SI units and in others, and as signed steps.
  private(set) var reals = InlineArray<256, Placement>(repeating: Placement())
  private(set) var scaledReals = InlineArray<8, Steps>(repeating: Steps())
  private(set) var steps = InlineArray<64, Steps>(repeating: Steps())
  /// Parameters as counts of four bytes, of two, and as one byte.
  private(set) var longs = InlineArray<64, Placement>(repeating: Placement())
  private(set) var shorts = InlineArray<64, Placement>(repeating: Placement())
  private(set) var bytes = InlineArray<128, Placement>(repeating: Placement())
  /// Places in the image of the seconds of on-board time.
  private(set) var clocks = InlineArray<16, UInt16>(repeating: 0)
  /// Indices of the fields that tell of events and telecommands.
  private(set) var words = InlineArray<128, UInt16>(repeating: 0)
  /// By packet: rows before its first. One more for the end of the last.
  private(set) var starts = InlineArray<24, Counts>(repeating: Counts())
  /// By packet: where it begins in the image. One more for the end of the last.
  private(set) var places = InlineArray<24, UInt16>(repeating: 0)
  private(set) var counts = Counts()
  private(set) var samples = SamplePlaces()

  mutating func add(_ field: PacketField, index: Int, in packet: DownlinkPacket) {
    let place = Int(places[Int(packet.rawValue)]) + SpacePacketHeader.bytes + Int(field.offset)
    switch field.content {
    case .parameter(let parameter):
      samples.add(parameter, field.format, scale: field.scale, at: place)
      add(Placement(parameter: parameter.rawValue, offset: field.offset), field.format, field.scale)
    case .seconds:
      precondition(field.format == .u32, "seconds have four bytes")
      clocks[Int(counts.clocks)] = UInt16(place)
      counts.clocks += 1
    case .eventCount, .event, .verification:
      words[Int(counts.words)] = UInt16(index)
      counts.words += 1
    }
  }

  private mutating func add(_ placement: Placement, _ format: FieldFormat, _ scale: Double) {
    switch format {
    case .f32 where scale == 1:
      reals[Int(counts.reals)] = placement
      counts.reals += 1
    case .f32:
      scaledReals[Int(counts.scaledReals)] = Steps(placement: placement, scale: scale)
      counts.scaledReals += 1
    case .i16:
      steps[Int(counts.steps)] = Steps(placement: placement, scale: scale)
      counts.steps += 1
    case .u32:
      longs[Int(counts.longs)] = placement
      counts.longs += 1
    case .u16:
      shorts[Int(counts.shorts)] = placement
      counts.shorts += 1
    case .u8:
      bytes[Int(counts.bytes)] = placement
      counts.bytes += 1
    }
  }

  /// All fields of a packet have been added; they end at byte `end` of its payload.
  mutating func close(_ packet: DownlinkPacket, end: Int) {
    precondition(end <= packet.payloadBytes, "the fields exceed the payload")
    let next = Int(packet.rawValue) + 1
    starts[next] = counts
    places[next] = places[next - 1] + UInt16(packet.packetBytes)
    precondition(Int(places[next]) <= PacketImage.bytes, "the packets exceed their image")
  }
}
