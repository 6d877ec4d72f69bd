public import FixedStorage
public import Quantities

/// The wires between the main craft and the return capsule, through the umbilical and the deck.
public enum Capsule {
  /// What the lid's drive shall do.
  public enum LidDrive: UInt8, BitwiseCopyable, Sendable {
    case hold, open, close
  }

  public struct Command: BitwiseCopyable, Sendable {
    public var lid = LidDrive.hold
    /// Clamps the container's metal seal; it stays clamped.
    public var clampSeal = false
    /// Connects the charger to the capsule's battery.
    public var charge = false
    /// Running number of the separation firing: each new number fires the release once.
    public var firing: UInt32 = 0
    /// Messages to the capsule; the umbilical takes them in its next step.
    public var messages = FixedQueue<4, UmbilicalMessage>(filler: UmbilicalMessage(.status))
    public init() {}
  }

  public struct Response: BitwiseCopyable, Sendable {
    /// Lid hinge angle, deg; 0 closed.
    public var lidAngle = Reading.none
    /// Lid latches, 1 = locked.
    public var latch1 = Reading.none, latch2 = Reading.none, latch3 = Reading.none, latch4 = Reading.none
    /// Load cell under the container, kg; 0 without one.
    public var containerMass = Reading.none
    /// 1 = the seal is clamped.
    public var sealClamped = Reading.none
    /// Gas inside the sealed container, Pa.
    public var containerPressure = Reading.none
    /// Charge of the capsule's battery, percent of its capacity.
    public var batteryCharge = Reading.none
    /// 1 = the umbilical is mated.
    public var umbilical = Reading.none
    /// Separation switches on the deck, 1 = the capsule has left its seat there.
    public var separation1 = Reading.none, separation2 = Reading.none, separation3 = Reading.none
    /// Messages from the capsule.
    public var messages = FixedQueue<4, UmbilicalMessage>(filler: UmbilicalMessage(.status))
    public init() {}
  }
}

extension Capsule.Command: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("lid", &lid)
    visitor.field("clampSeal", &clampSeal)
    visitor.field("charge", &charge)
    visitor.field("firing", &firing)
    visitor.field("messages", &messages)
  }
}

extension Capsule.Response: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("lidAngle", &lidAngle)
    visitor.field("latch1", &latch1)
    visitor.field("latch2", &latch2)
    visitor.field("latch3", &latch3)
    visitor.field("latch4", &latch4)
    visitor.field("containerMass", &containerMass)
    visitor.field("sealClamped", &sealClamped)
    visitor.field("containerPressure", &containerPressure)
    visitor.field("batteryCharge", &batteryCharge)
    visitor.field("umbilical", &umbilical)
    visitor.field("separation1", &separation1)
    visitor.field("separation2", &separation2)
    visitor.field("separation3", &separation3)
    visitor.field("messages", &messages)
  }
}
