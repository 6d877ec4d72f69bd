/// The fields of each packet sorted by what writing them takes: nearly all are samples that go as they are.
struct EncodingPlan: BitwiseCopyable, Sendable {
  /// A sample and its place in the payload.
  struct Placement: BitwiseCopyable, Sendable {
    var parameter: UInt16 = 0
    var offset: UInt16 = 0
  }
  /// A sample that goes as a whole number of steps.
  struct Number: BitwiseCopyable, Sendable {
    var placement = Placement()
    var format = FieldFormat.i16
    /// SI units a step.
    var scale = 1.0
  }
  /// Where the rows of a packet begin in the lists, and how many bytes of its payload have a field.
  struct Start: BitwiseCopyable, Sendable {
    var reals = 0, bytes = 0, numbers = 0, others = 0
    var fieldBytes = 0
  }

  /// Parameters as IEEE 754 singles, as one byte, as wider whole numbers; indices of all other fields.
  private(set) var reals = InlineArray<256, Placement>(repeating: Placement())
  private(set) var bytes = InlineArray<128, Placement>(repeating: Placement())
  private(set) var numbers = InlineArray<128, Number>(repeating: Number())
  private(set) var others = InlineArray<256, UInt16>(repeating: 0)
  /// By packet; one more for the end of the last.
  private(set) var starts = InlineArray<24, Start>(repeating: Start())
  private var next = Start()

  mutating func add(_ field: PacketField, index: Int) {
    guard case .parameter(let parameter) = field.content else {
      others[next.others] = UInt16(index)
      next.others += 1
      return
    }
    let placement = Placement(parameter: parameter.rawValue, offset: field.offset)
    switch (field.format, field.scale) {
    case (.f32, 1):
      reals[next.reals] = placement
      next.reals += 1
    case (.u8, 1):
      bytes[next.bytes] = placement
      next.bytes += 1
    default:
      numbers[next.numbers] = Number(placement: placement, format: field.format, scale: field.scale)
      next.numbers += 1
    }
  }

  /// All fields of a packet have been added; they end at byte `end` of its payload.
  mutating func close(_ packet: DownlinkPacket, end: Int) {
    starts[Int(packet.rawValue)].fieldBytes = end
    starts[Int(packet.rawValue) + 1] = next
  }
}
