import DeviceModel
import FlightSoftware
import GroundInterface
import Plant
import Quantities
import ReturnCapsule
import Sampler

/// The return capsule in the declared state of a phase: on its seat, on its way, or on the ground.
extension EmulatorBuilder {
  static func declareCapsule(
    _ state: EntryState, _ plant: inout Plant, _ flight: inout FlightSoftware, _ run: PreparedRun
  ) {
    if state.sample > 0 {
      plant.around.stowedContainerKg = plant.sampler.beginStowed(sampleKilograms: state.sample)
      plant.capsule.beginStowed(containerKg: plant.around.stowedContainerKg)
    }
    guard state.capsule != .attached else { return }
    let entry = entryTime(before: state.epoch, run)
    flight.capsule.beginSeparated(entryTime: entry)
    if state.capsule == .landed { return plant.capsule.beginLanded() }
    plant.capsule.beginAlone(&plant.around, secondsToEntry: entry - state.epoch.seconds(since: Frame(0)))
  }

  /// What the timeline has loaded into the capsule's timer, on-board seconds; NaN for nothing.
  private static func entryTime(before start: Frame, _ run: PreparedRun) -> Double {
    run.mission.timeline.last { $0.at < start && $0.command.code == .capsuleLoadTimer }?.command.a0 ?? .nan
  }
}
