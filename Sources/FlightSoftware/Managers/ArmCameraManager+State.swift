import HardwareInterface
package import Quantities

extension ArmCameraManager: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("wantsArm", &wantsArm)
    visitor.field("wantsCamera", &wantsCamera)
    visitor.field("orders", &orders)
    var posed = pose?.rawValue ?? 255
    visitor.field("pose", &posed)
    pose = ArmCamera.Pose(rawValue: posed)
    visitor.field("moveWatch", &moveWatch)
    visitor.field("shotWatch", &shotWatch)
    visitor.field("periodSeconds", &periodSeconds)
    visitor.field("next", &next)
    visitor.field("isAutomatic", &isAutomatic)
    visitor.field("image", &image)
    visitor.field("imageCount", &imageCount)
    visitor.field("checksumErrors", &checksumErrors)
    visitor.field("retries", &retries)
    visitor.field("lastSequence", &lastSequence)
    visitor.field("particlePictures", &particlePictures)
  }
}
