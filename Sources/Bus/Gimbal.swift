import DeviceModel
import Quantities

/// The drive that turns the high-gain antenna.
struct Gimbal: BitwiseCopyable, Sendable {
  /// Axis of the antenna, body axes.
  var boresight = Vector3.unitX
  /// Angle from where it shall look, rad.
  var lag = 0.0
  var drive = Part<RadioDevice.GimbalFault>()

  /// Turns towards `wanted`, a unit vector or zero for stay, by no more than `reach`, rad.
  mutating func turn(to wanted: Vector3, by reach: Double) {
    guard wanted != .zero else { return lag = 0 }
    let chord = (wanted - boresight).length
    drive.note(chord > 0)
    if drive.fault == nil {
      if chord <= reach {
        boresight = wanted
        return lag = 0
      }
      let across = wanted - boresight * wanted.dot(boresight)
      let way = across.lengthSquared > 1e-12 ? across.normalized : boresight.anyPerpendicular
      boresight = (boresight + way * reach).normalized
    }
    lag = boresight.angle(to: wanted)
  }
}

extension Gimbal: Visitable {
  mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("boresight", &boresight)
    visitor.field("lag", &lag)
    visitor.field("drive", &drive)
  }
}
