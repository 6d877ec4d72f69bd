package import FixedStorage
package import GroundInterface
package import Quantities

/// Telecommands on their way to the spacecraft.
package struct UplinkPath: BitwiseCopyable, Sendable {
  package struct Flying: BitwiseCopyable, Sendable {
    package var arrival = Frame.distant
    package var command = Telecommand(.requestPhase)
    package init() {}
  }
  package var flying = FixedList<64, Flying>(filler: Flying())
  /// Arrival of the next one; `.distant` when nothing is on its way.
  package private(set) var earliest = Frame.distant

  package init() {}

  package mutating func launch(_ command: Telecommand, arriving arrival: Frame) -> Bool {
    var next = Flying()
    next.arrival = arrival
    next.command = command
    guard flying.append(next) else { return false }
    earliest = min(earliest, arrival)
    return true
  }

  /// Hands over what has arrived, in order of sending, as far as there is room.
  package mutating func land(at now: Frame, _ uplink: inout Uplink) {
    guard now >= earliest else { return }
    var index = 0
    earliest = .distant
    while index < flying.count {
      let arrival = flying[index].arrival
      if arrival <= now, !uplink.arrived.isFull {
        uplink.arrived.append(flying[index].command)
        flying.remove(at: index)
      } else {
        earliest = min(earliest, arrival)
        index += 1
      }
    }
  }
}

/// Telemetry on its way to the ground.
package struct DownlinkPath: BitwiseCopyable, Sendable {
  /// So many frames, and what mission control knows by them.
  package struct Record: BitwiseCopyable, Sendable {
    package var arrival = Frame.distant
    package var frames: UInt32 = 0
    package var report = SpacecraftReport()
    package init() {}
  }
  package var flying = FixedQueue<256, Record>(filler: Record())
  /// Reads each frame as it leaves: its packets say the same a light time later.
  package var receiver = FrameReceiver()
  /// Frames since the last bundle, and what that bundle said.
  package var pendingFrames: UInt32 = 0
  package var sent = SpacecraftReport()

  package init() {}

  /// Nothing needs to be said of the phase in which a mission starts.
  mutating func begin(in phase: Phase) {
    sent.phase = phase
    receiver.reader.report.phase = phase
  }
}

extension UplinkPath.Flying: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("arrival", &arrival)
    visitor.field("command", &command)
  }
}

extension UplinkPath: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("flying", &flying)
    visitor.field("earliest", &earliest)
  }
}

extension DownlinkPath.Record: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("arrival", &arrival)
    visitor.field("frames", &frames)
    visitor.field("report", &report)
  }
}

extension DownlinkPath: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("flying", &flying)
    visitor.field("receiver", &receiver)
    visitor.field("pendingFrames", &pendingFrames)
    visitor.field("sent", &sent)
  }
}
