public import Quantities

extension ANAC {
  /// What the image-navigation unit measured in one exposure, as it travels in an `ImageMessage`.
  public struct Image: BitwiseCopyable, Sendable {
    /// Middle of the exposure by the instrument's clock.
    public var time = OnBoardTime(units: 0)
    public var exposureSeconds = 0.0
    public var filter = Filter.clear
    public var window = Window.full
    public var target = Target.brightest
    /// Whether the target stands out of the noise inside the field; without it the next six mean nothing.
    public var isDetected = false
    /// Bodies above the noise in the field.
    public var objectCount: UInt8 = 0
    /// Centre of the target from the centre of the detector, and its 1 sigma, px.
    public var x = 0.0
    public var y = 0.0
    public var sigmaPixels = 0.0
    /// Apparent diameter, px; 0 for a point.
    public var sizePixels = 0.0
    /// Electrons per second collected from the target.
    public var electronsPerSecond = 0.0
    public var signalToNoise = 0.0
    /// Background, e- per pixel; brightest pixel and mean, counts.
    public var backgroundElectrons = 0.0
    public var peakCounts = 0.0
    public var meanCounts = 0.0
    /// Saturated part of the frame, 0 to 1.
    public var saturatedFraction = 0.0
    /// Width of a point's image (full width at half maximum), px.
    public var widthPixels = 0.0
    /// Outliers of the median test.
    public var hotPixels: UInt32 = 0
    public init() {}

    /// The message that carries this image, with its checksum.
    public func message(sequence: UInt32) -> ImageMessage {
      var message = ImageMessage()
      message.sequence = sequence
      message.words[0] = UInt64(bitPattern: time.units)
      message.words[1] = packed
      let numbers: InlineArray<12, Double> = [
        exposureSeconds, x, y, sigmaPixels, sizePixels, electronsPerSecond, signalToNoise, backgroundElectrons,
        peakCounts, meanCounts, saturatedFraction, widthPixels,
      ]
      for i in numbers.indices { message.words[2 + i] = numbers[i].bitPattern }
      message.check = message.computedCheck()
      return message
    }

    var packed: UInt64 {
      UInt64(filter.rawValue) | UInt64(window.rawValue) << 8 | UInt64(target.rawValue) << 16
        | (isDetected ? 1 << 24 : 0) | UInt64(objectCount) << 32 | UInt64(UInt16(clamping: hotPixels)) << 48
    }

    /// Reads a message; nil when its checksum or its words are wrong.
    public init?(_ message: inout ImageMessage) {
      guard message.check == message.computedCheck() else { return nil }
      let word = message.words[1]
      guard let filter = Filter(rawValue: UInt8(truncatingIfNeeded: word)),
        let window = Window(rawValue: UInt8(truncatingIfNeeded: word >> 8)),
        let target = Target(rawValue: UInt8(truncatingIfNeeded: word >> 16))
      else { return nil }
      time = OnBoardTime(units: Int64(bitPattern: message.words[0]))
      (self.filter, self.window, self.target) = (filter, window, target)
      isDetected = word & 1 << 24 != 0
      objectCount = UInt8(truncatingIfNeeded: word >> 32)
      hotPixels = UInt32(truncatingIfNeeded: word >> 48)
      takeNumbers(&message)
    }

    mutating func takeNumbers(_ message: inout ImageMessage) {
      exposureSeconds = Double(bitPattern: message.words[2])
      x = Double(bitPattern: message.words[3])
      y = Double(bitPattern: message.words[4])
      sigmaPixels = Double(bitPattern: message.words[5])
      sizePixels = Double(bitPattern: message.words[6])
      electronsPerSecond = Double(bitPattern: message.words[7])
      signalToNoise = Double(bitPattern: message.words[8])
      backgroundElectrons = Double(bitPattern: message.words[9])
      peakCounts = Double(bitPattern: message.words[10])
      meanCounts = Double(bitPattern: message.words[11])
      saturatedFraction = Double(bitPattern: message.words[12])
      widthPixels = Double(bitPattern: message.words[13])
    }
  }
}

extension ANAC.Image: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("time", &time)
    visitor.field("exposureSeconds", &exposureSeconds)
    visitor.field("filter", &filter)
    visitor.field("window", &window)
    visitor.field("target", &target)
    visitor.field("isDetected", &isDetected)
    visitor.field("objectCount", &objectCount)
    visitor.field("x", &x)
    visitor.field("y", &y)
    visitor.field("sigmaPixels", &sigmaPixels)
    visitor.field("sizePixels", &sizePixels)
    visitor.field("electronsPerSecond", &electronsPerSecond)
    visitor.field("signalToNoise", &signalToNoise)
    visitor.field("backgroundElectrons", &backgroundElectrons)
    visitor.field("peakCounts", &peakCounts)
    visitor.field("meanCounts", &meanCounts)
    visitor.field("saturatedFraction", &saturatedFraction)
    visitor.field("widthPixels", &widthPixels)
    visitor.field("hotPixels", &hotPixels)
  }
}
