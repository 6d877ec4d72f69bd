package import GroundInterface
package import Quantities

/// What a file of transfer frames contains, as far as frames and packets tell it.
package struct DownlinkReport {
  package var file: String
  package var bytes: Int
  /// Frames read, by rate.
  package var normalFrames = 0, lowFrames = 0
  package var firstTime, lastTime: OnBoardTime?
  package var continuity = FrameContinuity()
  package var brokenPackets = 0
  package var census: [PacketCensus.Row] = []
  /// Heliocentric, ICRF, km/s: the first and the last received.
  package var firstVelocity, lastVelocity: Vector3?
  package var damages: [FrameFinder.Damage] = []

  package var frames: Int { normalFrames + lowFrames }

  /// Frames that the damaged places would have held, a part of one counted as one.
  package var unreadableFrames: Int {
    let length = (normalFrames > 0 ? DownlinkRate.normal : .low).frameBytes
    return damages.reduce(0) { $0 + ($1.kind == .cutShort ? 1 : ($1.bytes + length - 1) / length) }
  }
}

extension FrameFinder.Damage {
  /// For people, with the place in the file.
  package func text(_ file: String) -> String {
    switch kind {
    case .foreign: "\(file): byte \(offset): \(bytes) bytes are no frame of this spacecraft\n"
    case .cutShort: "\(file): byte \(offset): a frame is cut short after \(bytes) bytes\n"
    }
  }
}

extension MomentText {
  /// A reading of the on-board clock as UTC, to the microsecond.
  package static func text(_ time: OnBoardTime) -> String {
    let micros = ((time.units & 0xFFFF) * 1_000_000) >> 16
    let second = text(Frame(time.wholeSeconds * Frame.perSecond)).dropLast()
    return second + "." + micros.digits(6) + "Z"
  }
}
