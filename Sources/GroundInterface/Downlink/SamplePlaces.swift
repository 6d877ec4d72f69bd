/// Where in the image of all packets the sample of each parameter stands, and in which form: what writing them takes.
///
/// What it says holds: every place lies in the image, with all bytes of its form.
struct SamplePlaces: BitwiseCopyable, Sendable {
  /// By parameter: first byte in the image.
  private(set) var places = InlineArray<384, UInt16>(repeating: 0)
  /// By parameter: SI units for a step of one in the raw number.
  private(set) var scales = InlineArray<384, Double>(repeating: 1)
  /// Those that go as IEEE 754 singles, in SI units and in others, and as signed steps.
  private(set) var reals = ParameterSet()
  private(set) var scaledReals = ParameterSet()
  private(set) var steps = ParameterSet()
  /// Those that go as counts of four bytes, of two, and as one byte.
  private(set) var longs = ParameterSet()
  private(set) var shorts = ParameterSet()
  private(set) var bytes = ParameterSet()

  mutating func add(_ parameter: Parameter, _ format: FieldFormat, scale: Double, at place: Int) {
    precondition(Int(parameter.rawValue) < TelemetrySheet.capacity, "a parameter without a place")
    precondition(place >= 0 && place <= PacketImage.bytes - format.width, "a place outside the image")
    precondition(scale == 1 || format == .f32 || format == .i16, "counts have no scale")
    places[Int(parameter.rawValue)] = UInt16(place)
    scales[Int(parameter.rawValue)] = scale
    switch format {
    case .f32: if scale == 1 { reals.insert(parameter) } else { scaledReals.insert(parameter) }
    case .i16: steps.insert(parameter)
    case .u32: longs.insert(parameter)
    case .u16: shorts.insert(parameter)
    case .u8: bytes.insert(parameter)
    }
  }
}
