package import FlightServices
import GroundInterface
import HardwareInterface
import Quantities

extension ProximityOperations {
  /// What the sampler's telemetry says; a sampler that is off says nothing.
  mutating func listen(_ services: inout FlightServices) {
    sampler.isHeadExtended = services.telemetry.value(.samplerHeadExtended) == 1
    sampler.isArmOut =
      services.telemetry.value(.armPose) == Double(ArmCamera.Pose.sampling.rawValue)
      && services.telemetry.value(.armMoving) == 0
    sampler.feelsForce = services.telemetry.value(.samplerContact) == 1
    sampler.forceNewtons = services.telemetry.value(.samplerForce)
    let amperes = services.telemetry.value(.samplerBrushCurrent)
    sampler.brushAmperes = amperes.isFinite ? amperes : 0
  }

  /// Hands changed orders to the sampler's manager, once each; call after `step`.
  package mutating func direct(_ manager: inout SamplerManager, _ services: inout FlightServices) {
    guard orders != given else { return }
    if orders.armsContact != given.armsContact { _ = manager.armContact(orders.armsContact) }
    if orders.opensFlap != given.opensFlap { _ = manager.moveFlap(open: orders.opensFlap, services.frame) }
    if orders.runsBrush != given.runsBrush {
      _ = manager.startBrush(orders.runsBrush ? sequence.sheet.brushSpeed : 0, seconds: 0, services.frame)
    }
    given = orders
  }
}
