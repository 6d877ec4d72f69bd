import FixedStorage
package import FlightServices
import GroundInterface
package import HardwareInterface
import Quantities

/// Operates the narrow-field camera: orders, watches every movement, takes pictures once or
/// periodically, checks what comes over the image link, and turns it into lines of sight.
package struct ANACManager: Sendable {
  let sheet: ANAC.DataSheet
  /// Whether the power switch of the camera shall be on.
  package internal(set) var wantsPower = false
  /// When power is to return during a reset.
  var resetUntil = Frame.never
  /// When power was last ordered; a silent unit is given its start-up time.
  var poweredSince = Frame.never
  /// What the command words shall say.
  package internal(set) var orders = ANAC.Command()
  var doorWatch = MoveWatch()
  var filterWatch = MoveWatch()
  var focusWatch = MoveWatch()
  var shot = Shot()
  var series = Series()
  /// Attitudes of the last seconds, oldest first: an image arrives seconds after its exposure.
  var attitudes = FixedQueue<16, AttitudeSample>(filler: AttitudeSample())
  /// The last good image.
  package internal(set) var image = ANAC.Image()
  /// The last direction to asteroid or comet; a new one has a later time.
  package internal(set) var sighting = LineOfSightMeasurement()
  package internal(set) var imageCount: UInt32 = 0
  var lastSequence: UInt32 = 0
  package internal(set) var checksumErrors: UInt32 = 0
  package internal(set) var retries: UInt32 = 0
  /// Images in a row without the target.
  var misses: UInt32 = 0
  var heartbeat = 0.0
  var heartbeatSince = Frame.never
  var isSilent = false

  package init(_ sheet: ANAC.DataSheet) { self.sheet = sheet }

  /// A picture, a movement or a start is under way, or the unit is not heard: it is watched every second.
  package var isBusy: Bool {
    mutating get {
      shot.stage != .idle || doorWatch.isActive || filterWatch.isActive || focusWatch.isActive || resetUntil != .never
        || wantsPower && (heartbeatSince == .never || isSilent)
    }
  }

  /// One activation: listen, watch, photograph, publish, order.
  package mutating func step(
    _ response: inout ANAC.Response, _ command: inout ANAC.Command, _ attitude: inout AttitudeEstimate,
    _ navigation: inout NavigationEstimate, _ services: inout FlightServices
  ) {
    let answers = response.mode.age(at: services.frame) < 3 && response.mode.isValid
    guard wantsPower || answers || resetUntil != .never else {
      services.telemetry.publish(.anacMode, raw: DeviceMode.unpowered.rawValue)
      return
    }
    if resetUntil != .never && services.frame >= resetUntil { endReset(services.frame) }
    watchHeartbeat(&response, answers, &services)
    remember(&attitude, services.time, services.frame)
    while var message = response.imageLink.popFirst() { take(&message, &services) }
    if answers {
      watchMechanisms(&response, &services)
      stepSeries(&navigation, services.frame)
      stepShot(&services)
    }
    publish(&response, answers, &services)
    command = orders
  }

  /// Three missed beats of a unit that should be running.
  mutating func watchHeartbeat(_ response: inout ANAC.Response, _ answers: Bool, _ services: inout FlightServices) {
    let isFirst = heartbeatSince == .never
    if answers && (isFirst || response.heartbeat.value != heartbeat) || !wantsPower {
      heartbeat = response.heartbeat.value
      heartbeatSince = services.frame
      isSilent = false
    }
    // In quiet cruise a switch word takes up to eight seconds to reach the unit.
    let patience = answers ? 3.5 : sheet.startUpSeconds + 12
    let quietSince = max(heartbeatSince, answers ? .never : poweredSince)
    guard wantsPower && !isSilent && services.frame.seconds(since: quietSince) > patience else { return }
    isSilent = true
    services.events.raise(.anacSilent, services.frame.seconds(since: quietSince))
  }
}

/// One picture asked for.
struct Shot: BitwiseCopyable, Sendable {
  enum Stage: UInt8, BitwiseCopyable, Sendable { case idle, preparing, awaiting }
  var stage = Stage.idle
  var watch = MoveWatch()
  /// Of a series; only single pictures are announced.
  var isPeriodic = false
}

/// Pictures every so many seconds, with exposure control.
struct Series: BitwiseCopyable, Sendable {
  /// 0 when off.
  var periodSeconds = 0.0
  var next = Frame.never
  var target = ANAC.Target.asteroid
  var filter = ANAC.Filter.clear
  var window = ANAC.Window.full
  /// Next exposure, from the last picture's brightest pixel.
  var exposureSeconds = 0.1
}

/// What the attitude estimate said at a time.
struct AttitudeSample: BitwiseCopyable, Sendable {
  var time = OnBoardTime(units: 0)
  var estimate = AttitudeEstimate()
}
