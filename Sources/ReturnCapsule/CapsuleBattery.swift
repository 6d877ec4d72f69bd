import DeviceModel
package import HardwareInterface
package import Quantities

/// The capsule's own battery.
package struct CapsuleBattery: BitwiseCopyable, Sendable {
  package var joules: Double
  /// The present failure has already discharged its cell.
  package var hasDischargedItself = false

  package init(_ sheet: Capsule.DataSheet) {
    joules = sheet.batteryCapacityJoules * sheet.launchChargePercent / 100
  }

  package func chargePercent(_ sheet: Capsule.DataSheet) -> Double { joules / sheet.batteryCapacityJoules * 100 }

  /// Draws `load` W and takes `charge` W for `seconds`, beside what the cells lose by themselves.
  mutating func step(
    seconds: Double, load: Double, charge: Double, _ sheet: Capsule.DataSheet,
    _ part: inout Part<CapsuleFaults.Battery>
  ) {
    let secondsPerYear = 365.25 * 86_400
    let lost = sheet.selfDischargePercentPerYear / 100 / secondsPerYear * seconds * joules
    joules = (joules + (charge - load) * seconds - lost).clamped(0, sheet.batteryCapacityJoules)
    guard part.fault == .low else {
      hasDischargedItself = false
      return
    }
    guard !hasDischargedItself else { return }
    hasDischargedItself = true
    let left = part.severity / 100 * sheet.batteryCapacityJoules
    part.note(left < joules)
    joules = min(joules, left)
  }
}

extension CapsuleBattery: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("joules", &joules)
    visitor.field("hasDischargedItself", &hasDischargedItself)
  }
}
