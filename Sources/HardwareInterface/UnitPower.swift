/// The switched electrical units of the spacecraft, as bit numbers of the power switch word.
public enum UnitID: UInt8, BitwiseCopyable, Sendable {
  case wheel1, wheel2, wheel3, wheel4
  case gyro, starTracker1, starTracker2, sunSensor, laser
  case thrusters, mainEngine, ionEngine
  case transmitterA, receiverA, transmitterB, receiverB
  case anac, armCamera, arm, sampler, capsule
  case heaters
}

/// A set of units: commanded on, or really powered.
@frozen public struct UnitMask: BitwiseCopyable, Equatable, Sendable {
  public var bits: UInt32
  @inlinable public init(bits: UInt32 = 0) { self.bits = bits }

  @inlinable public subscript(unit: UnitID) -> Bool {
    get { holds(unit, plus: 0) }
    set {
      let bit: UInt32 = 1 &<< UInt32(unit.rawValue)
      bits = newValue ? bits | bit : bits & ~bit
    }
  }

  /// Whether the unit `offset` places after `first` is in the set: for numbered units.
  @inlinable public func holds(_ first: UnitID, plus offset: Int) -> Bool {
    bits &>> (UInt32(first.rawValue) &+ UInt32(truncatingIfNeeded: offset)) & 1 != 0
  }
}

/// Power and operating state of an instrument, as its status word reports it.
public enum DeviceMode: UInt8, BitwiseCopyable, Sendable {
  case unpowered, standby, operating, safe

  /// Drives move, exposures run.
  public var isOperating: Bool { if case .operating = self { true } else { false } }
}
