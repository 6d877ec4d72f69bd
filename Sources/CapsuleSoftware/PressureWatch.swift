import HardwareInterface
package import Quantities

/// What the barometer tells: pressures that persist, the rate of fall, standing still.
package struct PressureWatch: BitwiseCopyable, Sendable {
  package private(set) var drogueSince = Frame.never, mainSince = Frame.never
  /// The sample that the present steadiness is counted from.
  package private(set) var steadyPascals = 0.0
  package private(set) var steadySince = Frame.never
  /// The sample one second or more ago that the rate is taken over.
  package private(set) var ratePascals = 0.0
  package private(set) var rateSince = Frame.never
  /// m/s downward; 0 until known.
  package private(set) var descentRate = 0.0
  package init() {}

  mutating func step(at now: Frame, _ sensed: inout CapsuleInternal.Response) {
    guard sensed.pressure.isValid, sensed.pressure.age(at: now) < 2 else { return forget() }
    let pascals = sensed.pressure.value
    Self.follow(&drogueSince, pascals > SequencerSettings.droguePressure, now)
    Self.follow(&mainSince, pascals > SequencerSettings.mainPressure, now)
    if steadySince == .never || (pascals - steadyPascals).magnitude > SequencerSettings.steadyBand {
      steadyPascals = pascals
      steadySince = now
    }
    guard rateSince != .never else { return restartRate(pascals, now) }
    guard now - rateSince >= 128 else { return }
    // Hydrostatic, with the scale height of the lower atmosphere, 7.5 km within 15 %.
    descentRate = (pascals - ratePascals) / max(pascals, 1) * 7500 / now.seconds(since: rateSince)
    restartRate(pascals, now)
  }

  mutating func restartRate(_ pascals: Double, _ now: Frame) {
    ratePascals = pascals
    rateSince = now
  }

  /// A barometer that says nothing proves nothing.
  mutating func forget() { self = PressureWatch() }

  static func follow(_ since: inout Frame, _ holds: Bool, _ now: Frame) {
    if !holds { since = .never } else if since == .never { since = now }
  }

  func isBelow24Kilometers(_ now: Frame) -> Bool { persists(drogueSince, now) }
  func isBelow5Kilometers(_ now: Frame) -> Bool { persists(mainSince, now) }
  func isSteady(_ now: Frame) -> Bool {
    steadySince != .never && now - steadySince >= SequencerSettings.steadyPressure
  }
  func persists(_ since: Frame, _ now: Frame) -> Bool {
    since != .never && now - since >= SequencerSettings.pressurePersistence
  }
}

extension PressureWatch: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("drogueSince", &drogueSince)
    visitor.field("mainSince", &mainSince)
    visitor.field("steadyPascals", &steadyPascals)
    visitor.field("steadySince", &steadySince)
    visitor.field("ratePascals", &ratePascals)
    visitor.field("rateSince", &rateSince)
    visitor.field("descentRate", &descentRate)
  }
}
