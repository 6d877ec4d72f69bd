public import Quantities

/// A part of a device that can fail: which failure it has, how badly, and whether that has
/// changed anything since last asked.
///
/// `Fault` is the device's own enumeration of what can go wrong with the part, so an exhaustive
/// `switch` in the device refuses to build until a new failure behaves. A part has one failure
/// at a time; which one rules is decided by the injector.
@frozen public struct Part<Fault: RawRepresentable & BitwiseCopyable & Sendable>: BitwiseCopyable, Sendable
where Fault.RawValue == UInt8 {
  /// nil while healthy.
  public var fault: Fault?
  /// Severity in the unit of the catalogue, ramp already applied; 0 where the failure has none.
  public var severity: Double
  /// Set by the device in a step in which a healthy part would have done otherwise.
  public var madeDifference: Bool

  @inlinable public init() {
    fault = nil
    severity = 0
    madeDifference = false
  }

  /// Fails the part, or mends it when `kind` is nil. An unknown kind is a programmer's mistake.
  @inlinable public mutating func set(kind: UInt8?, severity: Double) {
    if let kind {
      let known = Fault(rawValue: kind)
      precondition(known != nil, "unknown kind of failure")
      fault = known
    } else {
      fault = nil
    }
    self.severity = severity
  }

  /// The device's verdict on one step: did the failure matter?
  @inlinable public mutating func note(_ differed: Bool) { if differed && fault != nil { madeDifference = true } }

  /// Whether the failure mattered since the last call.
  @inlinable public mutating func takeDifference() -> Bool {
    let was = madeDifference
    madeDifference = false
    return was
  }
}

extension Part: Visitable {
  @inlinable public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    guard visitor.seesInjections else { return }
    var raw: UInt8 = fault.map { $0.rawValue &+ 1 } ?? 0
    visitor.field("fault", &raw)
    fault = raw == 0 ? nil : Fault(rawValue: raw &- 1)
    if raw != 0 && fault == nil { visitor.reject("fault") }
    visitor.field("severity", &severity)
    visitor.field("madeDifference", &madeDifference)
  }
}

/// What the injector needs of a device; parts are numbered as in the device's `PartID`.
public protocol FailingDevice {
  /// Fails part `part` with its failure number `kind` (nil mends it); severity in catalogue units.
  mutating func fail(part: UInt8, kind: UInt8?, severity: Double)
  /// Whether that part's failure changed anything since the last call.
  mutating func takeDifference(part: UInt8) -> Bool
}
