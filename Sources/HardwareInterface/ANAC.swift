package import FixedStorage
package import Quantities

/// The wires of ANAC, the narrow-field navigation camera on the +X deck.
///
/// Camera frame: z along the boresight (body +X), x along body +Y, y along body +Z.
package enum ANAC {
  /// What the image-navigation unit shall measure.
  package enum Target: UInt8, BitwiseCopyable, Sendable { case brightest, earth, moon, asteroid, comet }
  package enum DoorOrder: UInt8, BitwiseCopyable, Sendable { case hold, open, close }
  package enum Window: UInt8, BitwiseCopyable, Sendable { case full, central }
  /// The wheel of eight: clear, six bands, neutral density.
  package enum Filter: UInt8, BitwiseCopyable, Sendable {
    case clear, band1, band2, band3, band4, band5, band6, neutral
  }

  /// Levels that hold until changed, and one counter: a new `exposeCount` asks for one exposure.
  package struct Command: BitwiseCopyable, Sendable {
    package var mode = DeviceMode.standby
    package var door = DoorOrder.hold
    package var filter = Filter.clear
    /// Turns the wheel the long way round, to free a stuck one.
    package var filterReversed = false
    /// Lens travel, 0 (infinity) to 1 (nearest focus).
    package var focus = 0.0
    package var exposureSeconds = 0.1
    package var target = Target.brightest
    package var window = Window.full
    package var exposeCount: UInt32 = 0
    package init() {}
  }

  package struct Response: BitwiseCopyable, Sendable {
    /// `DeviceMode`.
    package var mode = Reading.none
    /// Door: angle from closed, rad, and its two limit switches.
    package var doorAngle = Reading.none
    package var doorOpen = Reading.none
    package var doorClosed = Reading.none
    /// Wheel place 0 to 7; between two places it carries a fraction.
    package var filter = Reading.none
    /// Encoder of the focus drive, 0 to 1.
    package var focus = Reading.none
    /// Current of all mechanisms, A.
    package var motorAmperes = Reading.none
    package var detectorKelvin = Reading.none
    package var opticsKelvin = Reading.none
    /// Angle between boresight and Sun by the instrument's own sun sensor, rad.
    package var sunAngle = Reading.none
    /// Runs at 1 Hz while the image processor is alive; wraps at 256.
    package var heartbeat = Reading.none
    /// Whether an exposure or readout is under way.
    package var isBusy = Reading.none
    /// Finished measurements; its name on the bus is `anac.image`.
    package var imageLink = FixedQueue<4, ImageMessage>(filler: ImageMessage())
    package init() {}
  }

  /// How the words stand on the wire.
  package enum Format {
    package static var doorAngle: WordFormat { WordFormat(count: 1.0 / 512, low: 0, high: 2.5) }
    package static var filter: WordFormat { WordFormat(count: 0.01, low: 0, high: 8) }
    package static var focus: WordFormat { WordFormat(count: 1.0 / 16384, low: 0, high: 1) }
    package static var motorAmperes: WordFormat { WordFormat(count: 0.01, low: 0, high: 5) }
    package static var kelvin: WordFormat { WordFormat(count: 0.1, low: 150, high: 400) }
    package static var sunAngle: WordFormat { WordFormat(count: 1.0 / 1024, low: 0, high: 3.2) }
  }
}

extension ANAC.Command: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
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
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
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
