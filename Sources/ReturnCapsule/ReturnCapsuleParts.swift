package import DeviceModel
package import Quantities

/// What can go wrong with the capsule; each part's failures as its own enumeration.
package enum CapsuleFaults {
  /// Inertial switches.
  package enum GSwitch: UInt8, BitwiseCopyable, Sendable {
    /// Never closes (Genesis, 2004: drawn upside down, both).
    case stuckOpen
    case stuckClosed
  }
  /// The four lid latches and their drive.
  package enum LidLatch: UInt8, BitwiseCopyable, Sendable {
    /// The third latch holds; the drive stops there.
    case jammed
  }
  /// The release that holds the capsule on its seat.
  package enum SeparationLatch: UInt8, BitwiseCopyable, Sendable {
    /// One of three bolts does not let go when fired: one switch opens, the capsule stays.
    case notReleased
  }
  package enum Springs: UInt8, BitwiseCopyable, Sendable {
    /// Severity, percent: part of the push that goes sideways, and of the spin that becomes nutation.
    case uneven
  }
  package enum Drogue: UInt8, BitwiseCopyable, Sendable {
    /// The mortar fires, no parachute is there.
    case missing
  }
  package enum Main: UInt8, BitwiseCopyable, Sendable {
    /// The canopy streams and gives a fiftieth of its drag.
    case doesNotInflate
    /// The first igniter is dead; the second works.
    case igniterDead
  }
  package enum Beacon: UInt8, BitwiseCopyable, Sendable {
    /// Transmitter 1 radiates nothing.
    case silent
  }
  package enum Battery: UInt8, BitwiseCopyable, Sendable {
    /// Severity, percent: a cell discharges itself down to this charge, once.
    case low
  }
  package enum Seal: UInt8, BitwiseCopyable, Sendable {
    /// Severity: Pa/min that the clamped container loses.
    case leaking
  }
}

/// The parts of the capsule that can fail.
package struct CapsuleParts: BitwiseCopyable, Sendable {
  package var gSwitch1 = Part<CapsuleFaults.GSwitch>()
  package var gSwitch2 = Part<CapsuleFaults.GSwitch>()
  package var lidLatch = Part<CapsuleFaults.LidLatch>()
  package var separationLatch = Part<CapsuleFaults.SeparationLatch>()
  package var springs = Part<CapsuleFaults.Springs>()
  package var drogue = Part<CapsuleFaults.Drogue>()
  package var main = Part<CapsuleFaults.Main>()
  package var beacon = Part<CapsuleFaults.Beacon>()
  package var battery = Part<CapsuleFaults.Battery>()
  package var seal = Part<CapsuleFaults.Seal>()
  package init() {}
}

extension CapsuleParts: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("gSwitch1", &gSwitch1)
    visitor.field("gSwitch2", &gSwitch2)
    visitor.field("lidLatch", &lidLatch)
    visitor.field("separationLatch", &separationLatch)
    visitor.field("springs", &springs)
    visitor.field("drogue", &drogue)
    visitor.field("main", &main)
    visitor.field("beacon", &beacon)
    visitor.field("battery", &battery)
    visitor.field("seal", &seal)
  }
}
