public import FixedStorage
public import Quantities

/// The wires of the sampling arm and of the monitoring camera at its wrist: two units, one box.
public enum ArmCamera {
  /// Poses the arm knows by name; their joint angles stand in `angles`.
  public enum Pose: UInt8, BitwiseCopyable, Sendable { case stowed, inspection, flag, capsule, preInsert, sampling }
  /// What the camera is asked to look for.
  public enum Subject: UInt8, BitwiseCopyable, Sendable { case capsule, flag, earth, head, asteroid }

  public struct Command: BitwiseCopyable, Sendable {
    /// Wanted joint angles: yaw, shoulder, elbow, wrist, rad.
    public var joints = ArmCamera.angles(.stowed)
    /// Drives the joints; they hold where they are otherwise.
    public var isDriving = false
    /// A tenth of the speed, near contact and insertion.
    public var isSlow = false
    public var exposureSeconds = 0.002
    public var ledOn = false
    public var exposeCount: UInt32 = 0
    public init() {}
  }

  public struct Response: BitwiseCopyable, Sendable {
    /// Encoders, rad.
    public var joint1 = Reading.none
    public var joint2 = Reading.none
    public var joint3 = Reading.none
    public var joint4 = Reading.none
    public var armAmperes = Reading.none
    /// `DeviceMode` of the camera.
    public var mode = Reading.none
    public var cameraKelvin = Reading.none
    /// Frames taken, counted by the camera itself; wraps at 256.
    public var frameCount = Reading.none
    /// Finished pictures; its name on the bus is `arm_camera.image`.
    public var imageLink = FixedQueue<2, ImageMessage>(filler: ImageMessage())
    public init() {}
  }

  public enum Format {
    /// Encoder of 0.01 degrees (fact sheet §5.2).
    public static var joint: WordFormat { WordFormat(count: 1.745_329_251_994_33e-4, low: -3.2, high: 3.2) }
    public static var amperes: WordFormat { WordFormat(count: 0.01, low: 0, high: 10) }
    public static var kelvin: WordFormat { WordFormat(count: 0.1, low: 100, high: 400) }
  }

  /// Joint angles of a pose, rad. DERIVED: inverse kinematics of the arm (links 1.6, 1.5 and 0.3 m on a base at
  /// X 1.0, Z 0.6 m) for a tip 0.7 m above the capsule's seat looking down (`preInsert`), beside the capsule
  /// (`capsule`), and far out over the deck looking back along -X (`flag`).
  public static func angles(_ pose: Pose) -> InlineArray<4, Double> {
    switch pose {
    case .stowed: [0, 2.4, -2.6, 0.2]
    case .inspection: [0, 1.2, 0.6, 0.3]
    case .flag: [0, -0.217_158, 1.698_839, 1.825_06]
    case .capsule: [0, 0.657_992, 1.802_441, 1.519_14]
    case .preInsert: [0, 1.259_839, 1.763_656, 1.688_893]
    case .sampling: [0, 0, 0, 0]
    }
  }
}

extension ArmCamera.Command: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("joints", &joints)
    visitor.field("isDriving", &isDriving)
    visitor.field("isSlow", &isSlow)
    visitor.field("exposureSeconds", &exposureSeconds)
    visitor.field("ledOn", &ledOn)
    visitor.field("exposeCount", &exposeCount)
  }
}

extension ArmCamera.Response: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("joint1", &joint1)
    visitor.field("joint2", &joint2)
    visitor.field("joint3", &joint3)
    visitor.field("joint4", &joint4)
    visitor.field("armAmperes", &armAmperes)
    visitor.field("mode", &mode)
    visitor.field("cameraKelvin", &cameraKelvin)
    visitor.field("frameCount", &frameCount)
    visitor.field("imageLink", &imageLink)
  }
}
