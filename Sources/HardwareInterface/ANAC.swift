public import FixedStorage
public import Quantities

/// The wires of ANAC, the narrow-field navigation camera on the +X deck.
///
/// Camera frame: z along the boresight (body +X), x along body +Y, y along body +Z.
public enum ANAC {
  /// What the image-navigation unit shall measure.
  public enum Target: UInt8, BitwiseCopyable, Sendable { case brightest, earth, moon, asteroid, comet }
  public enum DoorOrder: UInt8, BitwiseCopyable, Sendable { case hold, open, close }
  public enum Window: UInt8, BitwiseCopyable, Sendable { case full, central }
  /// The wheel of eight: clear, six bands, neutral density.
  public enum Filter: UInt8, BitwiseCopyable, Sendable {
    case clear, band1, band2, band3, band4, band5, band6, neutral
  }

  /// Levels that hold until changed, and one counter: a new `exposeCount` asks for one exposure.
  public struct Command: BitwiseCopyable, Sendable {
    public var mode = DeviceMode.standby
    public var door = DoorOrder.hold
    public var filter = Filter.clear
    /// Turns the wheel the long way round, to free a stuck one.
    public var filterReversed = false
    /// Lens travel, 0 (infinity) to 1 (nearest focus).
    public var focus = 0.0
    public var exposureSeconds = 0.1
    public var target = Target.brightest
    public var window = Window.full
    public var exposeCount: UInt32 = 0
    public init() {}
  }

  public struct Response: BitwiseCopyable, Sendable {
    /// `DeviceMode`.
    public var mode = Reading.none
    /// Door: angle from closed, rad, and its two limit switches.
    public var doorAngle = Reading.none
    public var doorOpen = Reading.none
    public var doorClosed = Reading.none
    /// Wheel place 0 to 7; between two places it carries a fraction.
    public var filter = Reading.none
    /// Encoder of the focus drive, 0 to 1.
    public var focus = Reading.none
    /// Current of all mechanisms, A.
    public var motorAmperes = Reading.none
    public var detectorKelvin = Reading.none
    public var opticsKelvin = Reading.none
    /// Angle between boresight and Sun by the instrument's own sun sensor, rad.
    public var sunAngle = Reading.none
    /// Runs at 1 Hz while the image processor is alive; wraps at 256.
    public var heartbeat = Reading.none
    /// Whether an exposure or readout is under way.
    public var isBusy = Reading.none
    /// Finished measurements; its name on the bus is `anac.image`.
    public var imageLink = FixedQueue<4, ImageMessage>(filler: ImageMessage())
    public init() {}
  }

  /// How the words stand on the wire.
  public enum Format {
    public static var doorAngle: WordFormat { WordFormat(count: 1.0 / 512, low: 0, high: 2.5) }
    public static var filter: WordFormat { WordFormat(count: 0.01, low: 0, high: 8) }
    public static var focus: WordFormat { WordFormat(count: 1.0 / 16384, low: 0, high: 1) }
    public static var motorAmperes: WordFormat { WordFormat(count: 0.01, low: 0, high: 5) }
    public static var kelvin: WordFormat { WordFormat(count: 0.1, low: 150, high: 400) }
    public static var sunAngle: WordFormat { WordFormat(count: 1.0 / 1024, low: 0, high: 3.2) }
  }
}

extension ANAC.Command: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("mode", &mode)
    visitor.field("door", &door)
    visitor.field("filter", &filter)
    visitor.field("filterReversed", &filterReversed)
    visitor.field("focus", &focus)
    visitor.field("exposureSeconds", &exposureSeconds)
    visitor.field("target", &target)
    visitor.field("window", &window)
    visitor.field("exposeCount", &exposeCount)
  }
}

extension ANAC.Response: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("mode", &mode)
    visitor.field("doorAngle", &doorAngle)
    visitor.field("doorOpen", &doorOpen)
    visitor.field("doorClosed", &doorClosed)
    visitor.field("filter", &filter)
    visitor.field("focus", &focus)
    visitor.field("motorAmperes", &motorAmperes)
    visitor.field("detectorKelvin", &detectorKelvin)
    visitor.field("opticsKelvin", &opticsKelvin)
    visitor.field("sunAngle", &sunAngle)
    visitor.field("heartbeat", &heartbeat)
    visitor.field("isBusy", &isBusy)
    visitor.field("imageLink", &imageLink)
  }
}
