package import FlightServices
import GroundInterface
package import HardwareInterface
package import Quantities

/// Reads both star trackers and tells when one loses the sky.
package struct StarTrackerManager: BitwiseCopyable, Sendable {
  private var hadFix = InlineArray<2, UInt8>(repeating: 0)
  package init() {}

  package mutating func step(
    _ response: inout StarTrackers.Response, _ command: inout StarTrackers.Command,
    _ measurements: inout InlineArray<2, TrackerMeasurement>, _ services: inout FlightServices
  ) {
    for i in 0..<2 {
      measurements[i].isValid = false
      let word = response.tracker[i].attitude[0]
      guard word.frame != measurements[i].frame else { continue }
      read(i, &response, &measurements[i])
      let hasFix: UInt8 = measurements[i].isValid ? 1 : 0
      if hadFix[i] == 1 && hasFix == 0 { services.events.raise(.starTrackerLost, Double(i + 1)) }
      hadFix[i] = hasFix
      services.telemetry.publish(i == 0 ? .starTracker1Quality : .starTracker2Quality, measurements[i].quality)
    }
  }

  private mutating func read(_ i: Int, _ response: inout StarTrackers.Response, _ fix: inout TrackerMeasurement) {
    let q = Quaternion(
      w: response.tracker[i].attitude[0].value, x: response.tracker[i].attitude[1].value,
      y: response.tracker[i].attitude[2].value, z: response.tracker[i].attitude[3].value)
    let norm2 = q.w * q.w + q.vector.lengthSquared
    fix.frame = response.tracker[i].attitude[0].frame
    fix.quality = response.tracker[i].quality.value
    fix.isValid = norm2 > 0.98 && norm2 < 1.02 && fix.quality > 0.5
    if fix.isValid { fix.attitude = q.normalized }
  }
}

extension StarTrackerManager: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) { visitor.field("hadFix", &hadFix) }
}
