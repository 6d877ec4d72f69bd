public import Quantities

extension ArmCamera {
  /// What the camera's processor finds in one picture, as it travels in an `ImageMessage`.
  public struct Image: BitwiseCopyable, Sendable {
    public var time = OnBoardTime(units: 0)
    public var exposureSeconds = 0.0
    public var ledOn = false
    /// Apparent size of each subject, px, in the order of `Subject`; 0 where it is not in the field.
    public var sizePixels = InlineArray<5, Double>(repeating: 0)
    public var meanCounts = 0.0
    /// Counts on the capsule.
    public var capsuleCounts = 0.0
    public var saturatedFraction = 0.0
    /// Bright specks that move between two readings.
    public var particles: UInt32 = 0
    /// Flat-field ratio: 1 for clean glass, less with dust.
    public var clarity = 0.0
    /// Where Earth stands from the centre of the picture, px; 0 where it is not in the field.
    public var earthX = 0.0
    public var earthY = 0.0
    public init() {}

    public subscript(size subject: Subject) -> Double {
      get { sizePixels[Int(subject.rawValue)] }
      set { sizePixels[Int(subject.rawValue)] = newValue }
    }

    /// Bit n: subject n is in the field.
    public var inField: UInt8 {
      var bits: UInt8 = 0
      for i in 0..<5 where sizePixels[i] > 0 { bits |= 1 << UInt8(i) }
      return bits
    }

    public func message(sequence: UInt32) -> ImageMessage {
      var message = ImageMessage()
      message.sequence = sequence
      message.words[0] = UInt64(bitPattern: time.units)
      message.words[1] = UInt64(particles) << 1 | (ledOn ? 1 : 0)
      message.words[2] = exposureSeconds.bitPattern
      for i in 0..<5 { message.words[3 + i] = sizePixels[i].bitPattern }
      message.words[8] = meanCounts.bitPattern
      message.words[9] = capsuleCounts.bitPattern
      message.words[10] = saturatedFraction.bitPattern
      message.words[11] = clarity.bitPattern
      message.words[12] = earthX.bitPattern
      message.words[13] = earthY.bitPattern
      message.check = message.computedCheck()
      return message
    }

    /// Reads a message; nil when its checksum is wrong.
    public init?(_ message: inout ImageMessage) {
      guard message.check == message.computedCheck() else { return nil }
      time = OnBoardTime(units: Int64(bitPattern: message.words[0]))
      particles = UInt32(truncatingIfNeeded: message.words[1] >> 1)
      ledOn = message.words[1] & 1 != 0
      exposureSeconds = Double(bitPattern: message.words[2])
      for i in 0..<5 { sizePixels[i] = Double(bitPattern: message.words[3 + i]) }
      meanCounts = Double(bitPattern: message.words[8])
      capsuleCounts = Double(bitPattern: message.words[9])
      saturatedFraction = Double(bitPattern: message.words[10])
      clarity = Double(bitPattern: message.words[11])
      earthX = Double(bitPattern: message.words[12])
      earthY = Double(bitPattern: message.words[13])
    }
  }
}

extension ArmCamera.Image: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("time", &time)
    visitor.field("exposureSeconds", &exposureSeconds)
    visitor.field("ledOn", &ledOn)
    visitor.field("sizePixels", &sizePixels)
    visitor.field("meanCounts", &meanCounts)
    visitor.field("capsuleCounts", &capsuleCounts)
    visitor.field("saturatedFraction", &saturatedFraction)
    visitor.field("particles", &particles)
    visitor.field("clarity", &clarity)
    visitor.field("earthX", &earthX)
    visitor.field("earthY", &earthY)
  }
}
