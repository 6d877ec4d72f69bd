package import FlightServices
import GroundInterface
package import HardwareInterface
package import Quantities

/// Operates the sampler: head, brush and flap with their time-outs, contact by vote of three force
/// sensors, and the transfer of the head into the capsule.
///
/// When to go down and when to leave is decided elsewhere; this manager only says what the sampler feels.
package struct SamplerManager: Sendable {
  let sheet: Sampler.DataSheet
  package internal(set) var wantsPower = false
  package internal(set) var orders = Sampler.Command()
  var headWatch = MoveWatch()
  var flapWatch = MoveWatch()
  /// Contact is only believed while armed (a transient before would be taken for it).
  package internal(set) var isContactArmed = false
  package internal(set) var hasContact = false
  /// Since when two of three sensors say so, and since when they no longer do.
  var pressedSince = Frame.never
  var freeSince = Frame.never
  package internal(set) var contactSince = Frame.never
  /// Wanted brush speed, rad/s, and when it is to stop.
  var brushGoal = 0.0
  var brushUntil = Frame.distant
  var stalledSince = Frame.never
  var reversedUntil = Frame.never
  var brushFailures: UInt8 = 0
  package internal(set) var attempts: UInt32 = 0
  package internal(set) var retries: UInt32 = 0
  package internal(set) var transfer = Stowage()
  var isTripped = false
  /// Whether the sampler has gone safe by itself, as far as noticed.
  var isSafe = false

  package init(_ sheet: Sampler.DataSheet) { self.sheet = sheet }

  /// One activation: listen, watch, stow, publish, order.
  package mutating func step(
    _ response: inout Sampler.Response, _ command: inout Sampler.Command, _ services: inout FlightServices
  ) {
    let answers = response.mode.age(at: services.frame) < 3 && response.mode.isValid
    guard wantsPower || answers else {
      services.telemetry.publish(.samplerMode, raw: DeviceMode.unpowered.rawValue)
      return
    }
    if answers {
      watchMode(&response, &services)
      watchMoves(&response, &services)
      judgeContact(&response, &services)
      driveBrush(&response, &services)
      stow(&response, &services)
    }
    publish(&response, answers, &services)
    command = orders
  }

  /// What two of the three sensors agree on at least: the middle one, or the smaller when one is silent;
  /// NaN when two are.
  static func force(_ response: inout Sampler.Response) -> Double {
    func heard(_ reading: Reading) -> Double { reading.isValid ? reading.value : -.infinity }
    let (a, b, c) = (heard(response.force1), heard(response.force2), heard(response.force3))
    let middle = max(min(a, b), min(max(a, b), c))
    return middle.isFinite ? middle : .nan
  }
}

/// The transfer of the head into the capsule, step by step; each can be entered again.
package struct Stowage: BitwiseCopyable, Sendable {
  package enum Step: UInt8, BitwiseCopyable, Sendable { case idle, insert, backOff, latch, pullTest, cut, done, failed }
  package internal(set) var step = Step.idle
  /// End of the present step's time.
  var watch = MoveWatch()
  var attempts: UInt8 = 0
  package init() {}
}
