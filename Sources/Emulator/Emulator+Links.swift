import Bus
import DeviceModel
import FixedStorage
import FlightServices
import FlightSoftware
import GroundInterface
import HardwareInterface
import Plant
import Quantities

/// What the links hold back.
struct LinkState: BitwiseCopyable, Sendable {
  var commands = HeldMessages<Telecommand>()
  var anacImages = HeldMessages<ImageMessage>()
  var armCameraImages = HeldMessages<ImageMessage>()
  /// Umbilical, to the capsule and from it.
  var toCapsule = HeldMessages<UmbilicalMessage>()
  var fromCapsule = HeldMessages<UmbilicalMessage>()
}

/// Messages that have passed their link and wait for their reader: they are not disturbed twice.
struct WaitingMessages {
  var anacImages = 0, armCameraImages = 0, toCapsule = 0, fromCapsule = 0

  init(_ responses: inout ResponseSheet) {
    anacImages = responses.anac.imageLink.count
    armCameraImages = responses.armCamera.imageLink.count
    toCapsule = responses.capsuleInternal.messages.count
    fromCapsule = responses.capsule.messages.count
  }
}

extension Emulator {
  private func isDisturbed(_ link: Link) -> Bool { faults.plan.surfaces.links.contains(link.rawValue) }

  /// Telecommands on their last metre.
  mutating func passUplink(behind waiting: Int) {
    guard isDisturbed(.uplink) else { return }
    let powered = craft.plant.around.powered
    faults.pass(
      .uplink, &craft.uplink.arrived, behind: waiting, held: &links.commands,
      isReceived: powered[.receiverA] || powered[.receiverB], at: now)
  }

  /// What a receiver does not hear is lost. Commands of a test bench do not come by radio.
  mutating func passReceiver(behind waiting: Int) {
    guard craft.uplink.arrived.count > waiting, !craft.plant.radio.hears(&craft.plant.around) else { return }
    for place in 0..<craft.uplink.arrived.count {
      if let command = craft.uplink.arrived.popFirst(), place < waiting { craft.uplink.arrived.append(command) }
    }
  }

  /// Pictures and umbilical words that devices sent in this tick.
  mutating func passDeviceLinks(_ waiting: WaitingMessages) {
    if isDisturbed(.anacImage) {
      faults.pass(
        .anacImage, &craft.responses.anac.imageLink, behind: waiting.anacImages, held: &links.anacImages, at: now)
    }
    if isDisturbed(.armCameraImage) {
      faults.pass(
        .armCameraImage, &craft.responses.armCamera.imageLink, behind: waiting.armCameraImages,
        held: &links.armCameraImages, at: now)
    }
    guard isDisturbed(.umbilical) else { return }
    faults.pass(
      .umbilical, &craft.responses.capsuleInternal.messages, behind: waiting.toCapsule, held: &links.toCapsule, at: now)
    faults.pass(
      .umbilical, &craft.responses.capsule.messages, behind: waiting.fromCapsule, held: &links.fromCapsule, lane: 1,
      at: now)
  }

  /// The transfer frame of this second on its way to the ground.
  mutating func passFrame() {
    craft.downlink.frames = 1
    let rate = craft.downlink.frame.rate
    guard craft.plant.radio.supports(bitsPerSecond: rate.bitsPerSecond) else { return dropDownlink() }
    guard isDisturbed(.downlink) else { return }
    let fate = faults.message(on: Link.downlink.rawValue, ordinal: 0, at: now)
    faults.noteReceived(on: Link.downlink.rawValue, at: now)
    if fate.isDropped { return dropDownlink() }
    for number in 0..<UInt32(fate.flippedBits) {
      let length = craft.downlink.frame.count * 8
      craft.downlink.frame.invert(bit: fate.bit(number, of: length, ordinal: 0, at: now))
    }
    craft.downlink.frames = 1 + UInt32(fate.copies)
    craft.downlink.delay = fate.delayTicks
  }

  /// Nothing of this second reaches the ground.
  private mutating func dropDownlink() {
    craft.downlink.isTransmitting = false
    craft.downlink.frames = 0
  }
}

extension LinkState: Visitable {
  mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("commands", &commands)
    visitor.field("anacImages", &anacImages)
    visitor.field("armCameraImages", &armCameraImages)
    visitor.field("toCapsule", &toCapsule)
    visitor.field("fromCapsule", &fromCapsule)
  }
}

extension AwaitedAnswer: Visitable {
  mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("number", &number)
    visitor.field("operation", &operation)
  }
}
