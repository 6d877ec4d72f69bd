package import DeviceModel
package import HardwareInterface
package import Quantities

/// The on-board clock and the watchdog. The clock shows the frame counter in its own units
/// and gives a pulse at the beginning of each second; disturbances of both are surface faults and act on the words,
/// not in here.
package struct ClockDevice: FailingDevice {
  package enum PartID: UInt8, BitwiseCopyable, Sendable { case watchdog }
  /// `deaf`: the watchdog takes its own noise for heartbeats and never expires.
  package enum WatchdogFault: UInt8, BitwiseCopyable, Sendable { case deaf }

  let sheet: Clock.DataSheet
  var lastHeartbeat: UInt32 = 0
  var silentFrames: Int64 = 0
  var watchdog = Part<WatchdogFault>()

  package init(_ sheet: Clock.DataSheet, seed: UInt64) { self.sheet = sheet }

  package mutating func step(
    elapsed frames: Int64, _ around: inout Surroundings, _ command: inout Clock.Command,
    _ response: inout Clock.Response
  ) {
    let beat = command.heartbeat != lastHeartbeat
    lastHeartbeat = command.heartbeat
    silentFrames = beat ? 0 : silentFrames + frames
    let silence = Double(silentFrames) * Frame.seconds
    let expired = silence > sheet.watchdogSeconds
    watchdog.note(expired)
    let now = around.now
    response.reading = Reading(Double(OnBoardTime(now).units), at: now)
    response.pulse = Reading(1, at: now.startOfSecond)
    response.heartbeatAge = Reading(silence, at: now)
    response.watchdogExpired = Reading(expired && watchdog.fault == nil ? 1 : 0, at: now)
  }

  package mutating func fail(part: UInt8, kind: UInt8?, severity: Double) {
    watchdog.set(kind: kind, severity: severity)
  }
  package mutating func takeDifference(part: UInt8) -> Bool { watchdog.takeDifference() }
}

extension ClockDevice: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("lastHeartbeat", &lastHeartbeat)
    visitor.field("silentFrames", &silentFrames)
    visitor.field("watchdog", &watchdog)
  }
}
