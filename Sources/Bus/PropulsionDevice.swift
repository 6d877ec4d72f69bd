package import DeviceModel
package import HardwareInterface
package import Quantities

/// Engines and tanks: turns valve times into impulse, torque and lost mass.
package struct PropulsionDevice: FailingDevice {
  /// Thruster valves 0 to 11, then main engine and ion engine.
  package enum PartID: UInt8, BitwiseCopyable, Sendable {
    case thruster1, thruster2, thruster3, thruster4, thruster5, thruster6
    case thruster7, thruster8, thruster9, thruster10, thruster11, thruster12
    case mainEngineValve, ionNeutraliser
  }
  package enum ThrusterFault: UInt8, BitwiseCopyable, Sendable { case stuckOn, stuckOff }
  /// `earlyCutoff`: closes by itself after so many seconds of a burn.
  package enum MainValveFault: UInt8, BitwiseCopyable, Sendable { case earlyCutoff, stuckClosed }
  /// `trip`: no electrons, no beam.
  package enum NeutraliserFault: UInt8, BitwiseCopyable, Sendable { case trip }

  private struct Keys: BitwiseCopyable, Sendable { var thrust: NoiseStream }
  let sheet: Propulsion.DataSheet
  private let keys: Keys
  package private(set) var bipropKilograms: Double
  package private(set) var xenonKilograms: Double
  /// Capsule with its adapter, and sample: whatever else rides along; set by the plant.
  package var attachedKilograms = 80.0
  package private(set) var massKilograms: Double
  /// Principal moments at the present mass, kg m^2.
  package private(set) var inertia: Vector3
  /// Linear and angular impulse of the last step, body axes, N s and N m s.
  package private(set) var impulseBody = Vector3.zero
  package private(set) var angularImpulseBody = Vector3.zero
  /// Valve-open time still to come of the last command, s.
  var remaining = InlineArray<12, Double>(repeating: 0)
  var mainRemaining = 0.0
  /// How long the main engine has been burning, s.
  var burnSeconds = 0.0
  var lastSequence: UInt32 = 0
  /// Some valve is commanded open.
  var isFiring = false
  /// Some thruster's valve has failed, so that all are looked at though none is commanded.
  var hasFailedValve = false
  var valves = InlineArray<12, Part<ThrusterFault>>(repeating: Part())
  var mainValve = Part<MainValveFault>()
  var neutraliser = Part<NeutraliserFault>()

  package init(_ sheet: Propulsion.DataSheet, seed: UInt64) {
    self.sheet = sheet
    keys = Keys(thrust: NoiseStream(seed: seed, device: "propulsion", purpose: "thrust"))
    bipropKilograms = sheet.bipropKilograms
    xenonKilograms = sheet.xenonKilograms
    massKilograms = sheet.dryMassKilograms + sheet.bipropKilograms + sheet.xenonKilograms + 80
    inertia = Vector3(sheet.inertiaX, sheet.inertiaY, sheet.inertiaZ)
  }

  /// Tanks as they stand at the entry of a later phase.
  package mutating func begin(bipropKilograms biprop: Double, xenonKilograms xenon: Double, attachedKilograms: Double) {
    bipropKilograms = biprop
    xenonKilograms = xenon
    self.attachedKilograms = attachedKilograms
    weigh()
  }

  package mutating func step(
    elapsed frames: Int64, _ around: inout Surroundings, _ command: inout Propulsion.Command,
    _ response: inout Propulsion.Response
  ) {
    let seconds = Double(frames) * Frame.seconds
    impulseBody = .zero
    angularImpulseBody = .zero
    accept(&command)
    if isFiring || hasFailedValve {
      fireThrusters(seconds, &around)
      fireMainEngine(seconds, &around, &response)
    } else {
      burnSeconds = 0
      response.chamberPressure = Reading(0, at: around.now)
    }
    fireIonEngine(seconds, &around, &command, &response)
    weigh()
    let xenonShare = sheet.xenonKilograms > 0 ? xenonKilograms / sheet.xenonKilograms : 0
    response.bipropPressure = Reading(bipropKilograms > 0 ? Self.regulatedPascals : 0, at: around.now)
    let xenonFormat = WordFormat(count: 1000, low: 0, high: 2e7)
    response.xenonPressure = Reading(xenonFormat.onWire(Self.fullXenonPascals * xenonShare), at: around.now)
  }

  /// Regulated feed pressure, and xenon tank when full, Pa (ASSUMED).
  private static var regulatedPascals: Double { 1.6e6 }
  private static var fullXenonPascals: Double { 8.0e6 }
  /// Chamber pressure at full thrust, Pa (ASSUMED); beam current per newton, A/N (ASSUMED).
  private static var chamberPascals: Double { 8e5 }
  private static var amperesPerNewton: Double { 15 }
  private static var standardGravity: Double { 9.80665 }

  private mutating func accept(_ command: inout Propulsion.Command) {
    guard command.sequence != lastSequence else { return }
    lastSequence = command.sequence
    isFiring = mainPulse(command.mainEngineSeconds) > 0
    for i in 0..<12 {
      remaining[i] = pulse(command.onSeconds[i])
      isFiring = isFiring || remaining[i] > 0
    }
    mainRemaining = mainPulse(command.mainEngineSeconds)
  }

  /// What the valve driver makes of a wanted time: nothing below its shortest pulse, else whole steps.
  private mutating func pulse(_ seconds: Double) -> Double {
    guard seconds >= sheet.minimumOnSeconds else { return 0 }
    return WordFormat(count: sheet.onQuantumSeconds, low: 0, high: 1e6).onWire(seconds)
  }

  /// A burning engine goes on for any time; a closed valve does not open for less than its shortest burn.
  private mutating func mainPulse(_ seconds: Double) -> Double {
    burnSeconds > 0 || seconds >= sheet.mainEngineMinimumOnSeconds ? max(0, seconds) : 0
  }

  private mutating func fireThrusters(_ seconds: Double, _ around: inout Surroundings) {
    guard around.powered[.thrusters] else { return remaining = InlineArray(repeating: 0) }
    var isBusy = mainRemaining > 0
    for i in 0..<12 {
      let healthy = min(remaining[i], seconds)
      remaining[i] -= healthy
      var open = healthy
      switch valves[i].fault {
      case nil: break
      case .stuckOn: open = seconds
      case .stuckOff: open = 0
      }
      valves[i].note(open != healthy)
      isBusy = isBusy || remaining[i] > 0
      if open > 0 { push(i, open, around.now) }
    }
    isFiring = isBusy
  }

  private mutating func push(_ i: Int, _ open: Double, _ now: Frame) {
    let impulse = burn(sheet.thrusterNewtons * roughness(UInt32(i), now) * open)
    let thruster = ThrusterLayout.thruster(i)
    impulseBody += impulse * thruster.direction
    angularImpulseBody += (impulse * sheet.thrusterArmMeters) * thruster.torque
  }

  private mutating func fireMainEngine(
    _ seconds: Double, _ around: inout Surroundings, _ response: inout Propulsion.Response
  ) {
    let healthy = around.powered[.mainEngine] ? min(mainRemaining, seconds) : 0
    mainRemaining = around.powered[.mainEngine] ? mainRemaining - healthy : 0
    var open = healthy
    switch mainValve.fault {
    case nil: break
    case .stuckClosed: open = 0
    case .earlyCutoff: open = max(0, min(healthy, mainValve.severity - burnSeconds))
    }
    mainValve.note(open != healthy)
    burnSeconds = healthy > 0 ? burnSeconds + healthy : 0
    let impulse = open > 0 ? burn(sheet.mainEngineNewtons * roughness(12, around.now) * open) : 0
    impulseBody.z += impulse
    angularImpulseBody.y -= impulse * sheet.mainEngineOffsetMeters
    response.chamberPressure = Reading(open / seconds * Self.chamberPascals, at: around.now)
    isFiring = isFiring || mainRemaining > 0
  }

  private mutating func fireIonEngine(
    _ seconds: Double, _ around: inout Surroundings, _ command: inout Propulsion.Command,
    _ response: inout Propulsion.Response
  ) {
    let exhaust = sheet.ionSpecificImpulseSeconds * Self.standardGravity
    let wattsPerNewton = exhaust / (2 * sheet.ionEfficiency)
    let wanted = command.ionThrustNewtons.clamped(0, sheet.ionMaximumNewtons)
    let fed = around.powered[.ionEngine] && xenonKilograms > 0
    let affordable = fed ? min(wanted, around.ionWattsAvailable / wattsPerNewton) : 0
    let healthy = affordable < sheet.ionMinimumNewtons ? 0 : affordable
    let newtons = neutraliser.fault == .trip ? 0 : healthy
    neutraliser.note(newtons != healthy)
    around.ionWattsDrawn = newtons * wattsPerNewton
    impulseBody.z += newtons * seconds
    xenonKilograms = max(0, xenonKilograms - newtons * seconds / exhaust)
    response.beamCurrent = Reading(
      WordFormat(count: 0.001, low: 0, high: 20).onWire(newtons * Self.amperesPerNewton), at: around.now)
  }

  /// Zero-mean error of one pulse, as a factor.
  private mutating func roughness(_ draw: UInt32, _ now: Frame) -> Double {
    1 + sheet.thrustNoise * (2 * keys.thrust.uniform(at: now, draw: draw) - 1)
  }

  /// Takes the propellant for an impulse out of the tank; the impulse that it sufficed for.
  private mutating func burn(_ impulse: Double) -> Double {
    let exhaust = sheet.bipropSpecificImpulseSeconds * Self.standardGravity
    let used = min(impulse / exhaust, bipropKilograms)
    bipropKilograms -= used
    return used * exhaust
  }

  /// Mass, and moments of inertia that shrink with it.
  private mutating func weigh() {
    let full = sheet.dryMassKilograms + sheet.bipropKilograms + sheet.xenonKilograms + 80
    massKilograms = sheet.dryMassKilograms + bipropKilograms + xenonKilograms + attachedKilograms
    inertia = (massKilograms / full) * Vector3(sheet.inertiaX, sheet.inertiaY, sheet.inertiaZ)
  }

  package mutating func fail(part: UInt8, kind: UInt8?, severity: Double) {
    switch PartID(rawValue: part) {
    case .mainEngineValve: mainValve.set(kind: kind, severity: severity)
    case .ionNeutraliser: neutraliser.set(kind: kind, severity: severity)
    case nil: preconditionFailure("no such part of the propulsion")
    default:
      valves[Int(part)].set(kind: kind, severity: severity)
      hasFailedValve = false
      for i in valves.indices where valves[i].fault != nil { hasFailedValve = true }
    }
  }
  package mutating func takeDifference(part: UInt8) -> Bool {
    switch PartID(rawValue: part) {
    case .mainEngineValve: mainValve.takeDifference()
    case .ionNeutraliser: neutraliser.takeDifference()
    case nil: preconditionFailure("no such part of the propulsion")
    default: valves[Int(part)].takeDifference()
    }
  }
}

extension PropulsionDevice: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("bipropKilograms", &bipropKilograms)
    visitor.field("xenonKilograms", &xenonKilograms)
    visitor.field("attachedKilograms", &attachedKilograms)
    visitor.field("massKilograms", &massKilograms)
    visitor.field("inertia", &inertia)
    visitor.field("impulseBody", &impulseBody)
    visitor.field("angularImpulseBody", &angularImpulseBody)
    visitor.field("remaining", &remaining)
    visitor.field("mainRemaining", &mainRemaining)
    visitor.field("burnSeconds", &burnSeconds)
    visitor.field("lastSequence", &lastSequence)
    visitor.field("isFiring", &isFiring)
    if visitor.seesInjections { visitor.field("hasFailedValve", &hasFailedValve) }
    visitor.field("valves", &valves)
    visitor.field("mainValve", &mainValve)
    visitor.field("neutraliser", &neutraliser)
  }
}
