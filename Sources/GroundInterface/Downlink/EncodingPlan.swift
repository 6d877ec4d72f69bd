/// The fields of each packet sorted by what writing them takes: nearly all are samples that go as they are.
///
/// What a row says holds: its parameter has a place in the sheet, its field lies in the payload.
struct EncodingPlan: BitwiseCopyable, Sendable {
  /// A sample and its place in the payload.
  struct Placement: BitwiseCopyable, Sendable {
    var parameter: UInt16 = 0
    var offset: UInt16 = 0
  }
  /// A sample that goes as a signed number of steps.
  struct Steps: BitwiseCopyable, Sendable {
    var placement = Placement()
    /// SI units a step.
    var scale = 1.0
  }
  /// Where the rows of a packet begin in the lists.
  struct Start: BitwiseCopyable, Sendable {
    var reals = 0, bytes = 0, shorts = 0, longs = 0, steps = 0, others = 0
  }

  /// Parameters as IEEE 754 singles, as one byte, as counts of two and of four; indices of all other fields.
  private(set) var reals = InlineArray<256, Placement>(repeating: Placement())
  private(set) var bytes = InlineArray<128, Placement>(repeating: Placement())
  private(set) var shorts = InlineArray<64, Placement>(repeating: Placement())
  private(set) var longs = InlineArray<64, Placement>(repeating: Placement())
  private(set) var steps = InlineArray<64, Steps>(repeating: Steps())
  private(set) var others = InlineArray<256, UInt16>(repeating: 0)
  /// By packet; one more for the end of the last.
  private(set) var starts = InlineArray<24, Start>(repeating: Start())
  private var next = Start()

  mutating func add(_ field: PacketField, index: Int) {
    guard case .parameter(let parameter) = field.content else { return addOther(index) }
    precondition(Int(parameter.rawValue) < TelemetrySheet.capacity, "a parameter without a place")
    let placement = Placement(parameter: parameter.rawValue, offset: field.offset)
    switch (field.format, field.scale) {
    case (.f32, 1):
      reals[next.reals] = placement
      next.reals += 1
    case (.u8, 1):
      bytes[next.bytes] = placement
      next.bytes += 1
    case (.u16, 1):
      shorts[next.shorts] = placement
      next.shorts += 1
    case (.u32, 1):
      longs[next.longs] = placement
      next.longs += 1
    case (.i16, _):
      steps[next.steps] = Steps(placement: placement, scale: field.scale)
      next.steps += 1
    default: addOther(index)
    }
  }

  private mutating func addOther(_ index: Int) {
    others[next.others] = UInt16(index)
    next.others += 1
  }

  /// All fields of a packet have been added; they end at byte `end` of its payload.
  mutating func close(_ packet: DownlinkPacket, end: Int) {
    precondition(end <= packet.payloadBytes, "the fields exceed the payload")
    starts[Int(packet.rawValue) + 1] = next
  }
}
