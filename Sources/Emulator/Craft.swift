import ANAC
import ArmCamera
import Bus
package import CapsuleSoftware
package import DeviceModel
import FlightServices
package import FlightSoftware
package import GroundInterface
package import GroundSegment
package import HardwareInterface
package import Plant
package import Quantities
import ReturnCapsule
import Sampler

/// Both wings, the wires between them, and the ground: all that scripts act on and read.
package struct Craft {
  package var plant: Plant
  package var flight: FlightSoftware
  package var capsuleComputer = CapsuleSoftware()
  package var ground: GroundSegment
  package var commands = CommandSheet()
  package var responses = ResponseSheet()
  package var uplink = Uplink()
  package var downlink = Downlink()
  /// Frames in which the two computers last ran, and so wrote their command words.
  package internal(set) var commandsWritten = Frame.never
  var capsuleCommandsWritten = Frame.never

  package init(plant: Plant, flight: FlightSoftware, ground: GroundSegment) {
    self.plant = plant
    self.flight = flight
    self.ground = ground
  }
}

extension Craft: SampleSource {
  package mutating func sample(_ source: SignalSource) -> Sample {
    let index = Int(source.index)
    switch source.sheet {
    case .telemetry:
      return Sample(flight.services.telemetry.values[index], flight.services.telemetry.frames[index])
    case .truth: return Sample(plant.truth.values[index], plant.truth.frame)
    case .ground:
      guard let parameter = GroundParameter(rawValue: UInt8(index)) else { return Sample(.nan, .min) }
      return Sample(ground.value(of: parameter, at: plant.around.now), plant.around.now.count)
    }
  }

  package mutating func situation() -> Situation {
    Situation(phase: flight.services.phase, stage: flight.services.stage, mode: flight.services.modes.current)
  }
}

extension Craft: FaultSurfaces {
  package mutating func fail(_ device: DeviceID, part: UInt8, kind: UInt8?, severity: Double) {
    switch device {
    case .clock: plant.clock.fail(part: part, kind: kind, severity: severity)
    case .power: plant.power.fail(part: part, kind: kind, severity: severity)
    case .wheels: plant.wheels.fail(part: part, kind: kind, severity: severity)
    case .inertial: plant.inertial.fail(part: part, kind: kind, severity: severity)
    case .starTrackers: plant.starTrackers.fail(part: part, kind: kind, severity: severity)
    case .sunSensors: plant.sunSensors.fail(part: part, kind: kind, severity: severity)
    case .laser: plant.laser.fail(part: part, kind: kind, severity: severity)
    case .propulsion: plant.propulsion.fail(part: part, kind: kind, severity: severity)
    case .radio: plant.radio.fail(part: part, kind: kind, severity: severity)
    case .thermal: plant.thermal.fail(part: part, kind: kind, severity: severity)
    case .anac: plant.anac.fail(part: part, kind: kind, severity: severity)
    case .armCamera: plant.armCamera.fail(part: part, kind: kind, severity: severity)
    case .sampler: plant.sampler.fail(part: part, kind: kind, severity: severity)
    case .capsule: plant.capsule.fail(part: part, kind: kind, severity: severity)
    }
  }

  package mutating func takeDifference(_ device: DeviceID, part: UInt8) -> Bool {
    switch device {
    case .clock: plant.clock.takeDifference(part: part)
    case .power: plant.power.takeDifference(part: part)
    case .wheels: plant.wheels.takeDifference(part: part)
    case .inertial: plant.inertial.takeDifference(part: part)
    case .starTrackers: plant.starTrackers.takeDifference(part: part)
    case .sunSensors: plant.sunSensors.takeDifference(part: part)
    case .laser: plant.laser.takeDifference(part: part)
    case .propulsion: plant.propulsion.takeDifference(part: part)
    case .radio: plant.radio.takeDifference(part: part)
    case .thermal: plant.thermal.takeDifference(part: part)
    case .anac: plant.anac.takeDifference(part: part)
    case .armCamera: plant.armCamera.takeDifference(part: part)
    case .sampler: plant.sampler.takeDifference(part: part)
    case .capsule: plant.capsule.takeDifference(part: part)
    }
  }

  package mutating func word(_ signal: Signal) -> Reading {
    var word = Reading.none
    exchange(signal) { word = $0 }
    if signal.isCommand { word.frame = signal.device == .capsuleInternal ? capsuleCommandsWritten : commandsWritten }
    return word
  }

  package mutating func setWord(_ signal: Signal, _ reading: Reading) {
    exchange(signal) { $0 = reading }
  }

  private mutating func exchange(_ signal: Signal, _ body: (inout Reading) -> Void) {
    if signal.isCommand { commands.exchange(signal, body) } else { responses.exchange(signal, body) }
  }

  package mutating func isPowered(unit: UInt8) -> Bool {
    plant.around.powered.bits >> UInt32(unit) & 1 == 1
  }
}
