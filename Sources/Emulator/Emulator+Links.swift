import DeviceModel
import FixedStorage
import FlightServices
import FlightSoftware
import GroundInterface
import HardwareInterface
import Plant
import Quantities

/// Numbers of the links, as the catalogue counts them.
enum LinkNumber {
  static var uplink: UInt8 { 0 }
  static var downlink: UInt8 { 1 }
  static var anacImage: UInt8 { 2 }
  static var armCameraImage: UInt8 { 3 }
  static var umbilical: UInt8 { 4 }
}

/// Messages that a link holds back.
struct DelayedMessages: BitwiseCopyable, Sendable {
  struct HeldCommand: BitwiseCopyable, Sendable {
    var until = Frame.distant
    var command = Telecommand(.requestPhase)
  }
  struct HeldImage: BitwiseCopyable, Sendable {
    var until = Frame.distant
    var image = ImageMessage()
  }
  var commands = FixedList<8, HeldCommand>(filler: HeldCommand())
  var images = FixedList<8, HeldImage>(filler: HeldImage())
}

extension Emulator {
  private func isDisturbed(_ link: UInt8) -> Bool { sheet.surfaces.links.contains(link) }

  /// Telecommands on their last metre. A corrupt one fails its frame check in the receiver and is lost.
  mutating func passUplink() {
    guard isDisturbed(LinkNumber.uplink) else { return }
    for i in stride(from: delayed.commands.count - 1, through: 0, by: -1) where delayed.commands[i].until <= now {
      craft.uplink.arrived.append(delayed.commands[i].command)
      delayed.commands.remove(at: i)
    }
    let arrived = craft.uplink.arrived.count
    for ordinal in 0..<UInt32(arrived) {
      guard let command = craft.uplink.arrived.popFirst() else { return }
      let fate = faults.message(on: LinkNumber.uplink, ordinal: ordinal, at: now)
      if craft.plant.around.powered[.receiver] { faults.noteReceived(on: LinkNumber.uplink, at: now) }
      guard !fate.isDropped, fate.flippedBits == 0 else { continue }
      if fate.delayTicks > 0 {
        delayed.commands.append(.init(until: now + fate.delayTicks, command: command))
        continue
      }
      for _ in 0...fate.copies { craft.uplink.arrived.append(command) }
    }
  }

  /// Pictures and umbilical words between device and computer.
  mutating func passSensorLinks() {
    if isDisturbed(LinkNumber.anacImage) { passImages() }
  }

  private mutating func passImages() {
    let count = craft.responses.anac.imageLink.count
    for ordinal in 0..<UInt32(count) {
      guard var image = craft.responses.anac.imageLink.popFirst() else { break }
      let fate = faults.message(on: LinkNumber.anacImage, ordinal: ordinal, at: now)
      if craft.plant.around.powered[.anac] { faults.noteReceived(on: LinkNumber.anacImage, at: now) }
      guard !fate.isDropped else { continue }
      for number in 0..<UInt32(max(fate.flippedBits, 0)) {
        let bit = fate.bit(number, of: 1024, ordinal: ordinal, at: now)
        image.words[bit >> 6] ^= 1 << UInt64(bit & 63)
      }
      if fate.delayTicks > 0 {
        delayed.images.append(.init(until: now + fate.delayTicks, image: image))
        continue
      }
      for _ in 0...fate.copies { craft.responses.anac.imageLink.append(image) }
    }
    for i in stride(from: delayed.images.count - 1, through: 0, by: -1) where delayed.images[i].until <= now {
      craft.responses.anac.imageLink.append(delayed.images[i].image)
      delayed.images.remove(at: i)
    }
  }

  /// The telemetry frame of this second on its way to the transmitter.
  mutating func passFrame() {
    guard isDisturbed(LinkNumber.downlink) else { return }
    let fate = faults.message(on: LinkNumber.downlink, ordinal: 0, at: now)
    faults.noteReceived(on: LinkNumber.downlink, at: now)
    if fate.isDropped { return dropDownlink() }
    for number in 0..<UInt32(max(fate.flippedBits, 0)) {
      let bit = fate.bit(number, of: 112 * 64, ordinal: 0, at: now)
      craft.flight.frame.words[bit >> 6] ^= 1 << UInt64(bit & 63)
    }
  }

  /// Nothing of this second reaches the ground.
  private mutating func dropDownlink() {
    craft.downlink.isTransmitting = false
    craft.downlink.events.removeAll()
    craft.downlink.answers.removeAll()
    for i in craft.flight.frame.words.indices { craft.flight.frame.words[i] = 0 }
  }
}

extension DelayedMessages.HeldCommand: Visitable {
  mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("until", &until)
    visitor.field("command", &command)
  }
}

extension DelayedMessages.HeldImage: Visitable {
  mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("until", &until)
    visitor.field("image", &image)
  }
}

extension DelayedMessages: Visitable {
  mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("commands", &commands)
    visitor.field("images", &images)
  }
}

extension AwaitedAnswer: Visitable {
  mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("number", &number)
    visitor.field("operation", &operation)
  }
}
