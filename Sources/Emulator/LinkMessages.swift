import FixedStorage
import GroundInterface
import HardwareInterface
import Quantities

/// The links whose messages scripts disturb, as the catalogue counts them.
enum Link: UInt8 {
  case uplink, downlink, anacImage, armCameraImage, umbilical
}

/// A message whose bits a link can invert.
protocol LinkMessage: BitwiseCopyable, Sendable, Visitable {
  static var empty: Self { get }
  /// Bits that can be inverted; 0 when the receiver's frame check throws a damaged message away.
  static var bits: Int { get }
  mutating func invert(bit: Int)
}

extension Telecommand: LinkMessage {
  static var empty: Telecommand { Telecommand(.requestPhase) }
  static var bits: Int { 0 }
  mutating func invert(bit: Int) {}
}

extension ImageMessage: LinkMessage {
  static var empty: ImageMessage { ImageMessage() }
  static var bits: Int { 16 * 64 }
  mutating func invert(bit: Int) { words[bit >> 6] ^= 1 << UInt64(bit & 63) }
}

extension UmbilicalMessage: LinkMessage {
  static var empty: UmbilicalMessage { UmbilicalMessage(.status) }
  /// Its values and its checksum.
  static var bits: Int { 4 * 64 }
  mutating func invert(bit: Int) {
    let mask: UInt64 = 1 << UInt64(bit & 63)
    switch bit >> 6 {
    case 0: value1 = Double(bitPattern: value1.bitPattern ^ mask)
    case 1: value2 = Double(bitPattern: value2.bitPattern ^ mask)
    case 2: value3 = Double(bitPattern: value3.bitPattern ^ mask)
    default: check ^= mask
    }
  }
}

/// Messages that a link holds back, each until its frame.
struct HeldMessages<Message: LinkMessage>: BitwiseCopyable, Sendable {
  struct Held: BitwiseCopyable, Sendable {
    var until = Frame.distant
    var message = Message.empty
  }
  var list = FixedList<8, Held>(filler: Held())

  /// Hands over those whose delay is over, in the order in which they were sent.
  mutating func release<let room: Int>(at now: Frame, into queue: inout FixedQueue<room, Message>) {
    var place = 0
    while place < list.count {
      guard list[place].until <= now else {
        place += 1
        continue
      }
      handOver(place, to: &queue)
    }
  }

  /// Moves one message; out of line, since most ticks move none.
  @inline(never) private mutating func handOver<let room: Int>(_ place: Int, to queue: inout FixedQueue<room, Message>)
  {
    queue.append(list[place].message)
    list.remove(at: place)
  }
}

extension FaultEngine {
  /// Sends the messages that joined a queue in this tick, behind `waiting` older ones, through the faults of
  /// their link: corrupt, duplicate, delay, drop. `lane` tells the directions of one link apart.
  mutating func pass<let room: Int, Message: LinkMessage>(
    _ link: Link, _ queue: inout FixedQueue<room, Message>, behind waiting: Int, held: inout HeldMessages<Message>,
    lane: UInt32 = 0, isReceived: Bool = true, at now: Frame
  ) {
    for place in 0..<queue.count {
      guard var message = queue.popFirst() else { return }
      guard place >= waiting else {
        queue.append(message)
        continue
      }
      let ordinal = lane << 8 | UInt32(place - waiting)
      let fate = self.message(on: link.rawValue, ordinal: ordinal, at: now)
      if isReceived { noteReceived(on: link.rawValue, at: now) }
      guard !fate.isDropped, fate.flippedBits == 0 || Message.bits > 0 else { continue }
      for number in 0..<UInt32(fate.flippedBits) {
        message.invert(bit: fate.bit(number, of: Message.bits, ordinal: ordinal, at: now))
      }
      for _ in 0...fate.copies {
        if fate.delayTicks > 0 {
          held.list.append(.init(until: now + fate.delayTicks, message: message))
        } else {
          queue.append(message)
        }
      }
    }
    held.release(at: now, into: &queue)
  }
}

extension HeldMessages.Held: Visitable {
  mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("until", &until)
    visitor.field("message", &message)
  }
}

extension HeldMessages: Visitable {
  mutating func visit<V: StateVisitor>(_ visitor: inout V) { visitor.field("list", &list) }
}
