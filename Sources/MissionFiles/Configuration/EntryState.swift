package import GroundInterface
package import Quantities

/// The declared state in which a run may start at a phase or stage: not what a flight from
/// launch would have, but plausible, documented and always the same.
package struct EntryState: Sendable {
  /// Which way the spacecraft points.
  package enum Pointing: Int, CaseIterable, Sendable { case sun, target, earth, separation }
  /// Where the return capsule is: on its seat, on its own way since this moment, or on the ground.
  package enum Capsule: Int, CaseIterable, Sendable { case attached, released, landed }

  package var phase: Phase
  package var stage: UInt8
  package var epoch: Frame
  package var mode: SpacecraftMode
  package var pointing: Pointing
  /// Propellant left, kg.
  package var biprop: Double
  package var xenon: Double
  /// Sample in the capsule's container, kg.
  package var sample: Double
  package var wingsDeployed: Bool
  package var capsule: Capsule
  /// Camera and laser have found the target; one sigma of the place about it, m. Else only the ground's word is on board.
  package var targetFoundWithin: Double?
  /// The arm camera has been on for hours: it needs no warming up.
  package var armCameraWarm: Bool

  init(_ mapping: MappingReader, phase: Phase, stage: UInt8, at epoch: Frame) {
    self.phase = phase
    self.stage = stage
    self.epoch = epoch
    mode = mapping.required("mode")?.mode() ?? .nominal
    pointing = Pointing(rawValue: mapping.word("pointing")) ?? .sun
    biprop = mapping.quantity("biprop")
    xenon = mapping.quantity("xenon")
    sample = mapping.quantity("sample")
    wingsDeployed = mapping.boolean("wings-deployed")
    capsule = Capsule(rawValue: mapping.word("capsule")) ?? .attached
    targetFoundWithin = mapping.quantityIfPresent("target-found-within")
    armCameraWarm = mapping.booleanIfPresent("arm-camera-warm") ?? false
    mapping.finish()
  }
}
