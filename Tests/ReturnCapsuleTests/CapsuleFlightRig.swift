import CapsuleSoftware
import DeviceModel
import Dynamics
import FixedStorage
import GroundInterface
import HardwareInterface
import Quantities
import ReturnCapsule

/// The capsule with its own software, its wires and the Earth around it, without a main craft.
struct CapsuleRig {
  /// Entry of the reference, 2027-11-29T09:14:58.806, to the frame.
  static let entry = Frame(31_957_977_447)
  /// Separation of the reference, twelve hours before, to the frame.
  static let separation = Frame(31_952_447_845)

  var device: ReturnCapsuleDevice
  var software = CapsuleSoftware()
  var around = Surroundings()
  var command = Capsule.Command()
  var response = Capsule.Response()
  var inside = CapsuleInternal.Command()
  var sensed = CapsuleInternal.Response()
  var events: [EventRecord] = []
  /// What a bench does to the capsule's own sensor words before the software reads them.
  var tamper: (inout CapsuleInternal.Response) -> Void = { _ in }

  /// Mated and powered at `start`, the craft on the path whose state at `start` is given.
  init(sheet: Capsule.DataSheet = Capsule.DataSheet(), at start: Frame, on path: PointState, seed: UInt64 = 1) {
    device = ReturnCapsuleDevice(sheet, seed: seed)
    around.powered[.capsule] = true
    around.nearEarth.isValid = true
    around.nearEarth.spacecraftPositionICRF = path.position
    around.nearEarth.spacecraftVelocityICRF = path.velocity
    turnEarth(to: start)
  }

  /// Ten minutes before entry, as the reference passes there.
  static func nearEntry(_ sheet: Capsule.DataSheet = Capsule.DataSheet(), seed: UInt64 = 1) -> CapsuleRig {
    let start = entry - 600 * 128
    return CapsuleRig(sheet: sheet, at: start, on: reference(at: start), seed: seed)
  }

  /// Reference entry state carried back without air; geocentric ICRF, m and m/s (mission-design.json).
  static func reference(at start: Frame) -> PointState {
    var rig = CapsuleRig(at: entry, on: PointState(position: .zero, velocity: .zero))
    let environment = rig.environment()
    var state = PointState(
      position: Vector3(2987579.733669758, -4367531.47110343, 3759115.777954459),
      velocity: Vector3(-1088.3605756708725, 8849.203607433584, 8076.355444261154))
    var now = entry
    while now > start {
      environment.coast(&state, seconds: -1)
      now = now - 128
    }
    return state
  }

  mutating func environment() -> EntryEnvironment {
    var environment = EntryEnvironment.earth
    environment.pole = around.nearEarth.earthFixedFromICRF.row2
    environment.sun = around.nearEarth.sunPositionICRF
    environment.moon = around.nearEarth.moonPositionICRF
    return environment
  }

  /// Earth rotation (IAU 2006/2000A at the reference entry, turned by the hour) and Sun and Moon (DE421, linear).
  mutating func turnEarth(to now: Frame) {
    around.now = now
    let seconds = now.seconds(since: Self.entry)
    let turn = 7.292115e-5 * seconds
    let spin = Matrix3(
      rows: Vector3(Elementary.cos(turn), Elementary.sin(turn), 0),
      Vector3(-Elementary.sin(turn), Elementary.cos(turn), 0), .unitZ)
    let atEntry = Matrix3(
      rows: Vector3(-0.895519271883876, -0.44501595066939315, 0.0024570987747588166),
      Vector3(0.4450143207585368, -0.8955226426125594, -0.0012045281383509445),
      Vector3(0.0027364218225283776, 1.476598086624925e-05, 0.9999962558817783))
    around.nearEarth.earthFixedFromICRF = spin * atEntry
    around.nearEarth.sunPositionICRF =
      Vector3(-58788230640.02821, -124199164201.0644, -53837426728.859215)
      + seconds * Vector3(27819.587526731666, -10787.368493420221, -4675.409367542063)
    around.nearEarth.moonPositionICRF =
      Vector3(-59975275.904873036, -346297483.6875841, -175671662.0077697)
      + seconds * Vector3(983.2944034260222, -208.58112041498484, -21.405960900349942)
  }

  /// The main craft coasts on while the capsule is with it.
  mutating func carryCraft(_ frames: Int64) {
    guard device.truth.stage == .attached else { return }
    var craft = PointState(
      position: around.nearEarth.spacecraftPositionICRF, velocity: around.nearEarth.spacecraftVelocityICRF)
    environment().coast(&craft, seconds: Double(frames) / 128)
    around.nearEarth.spacecraftPositionICRF = craft.position
    around.nearEarth.spacecraftVelocityICRF = craft.velocity
  }

  /// One step of device and software.
  mutating func step(_ frames: Int64) {
    carryCraft(frames)
    turnEarth(to: around.now + frames)
    device.step(elapsed: frames, &around, &command, &response, &inside, &sensed)
    tamper(&sensed)
    software.step(at: around.now, &sensed, &inside)
    while let event = software.events.fresh.popFirst() { events.append(event) }
  }

  mutating func run(seconds: Double, by frames: Int64 = 128) {
    for _ in 0..<(Int64(seconds * 128) / frames) { step(frames) }
  }

  mutating func send(_ kind: UmbilicalKind, _ value1: Double, _ value2: Double = 0) {
    sent &+= 1
    command.messages.append(UmbilicalMessage(kind, sequence: sent, value1, value2))
  }
  var sent: UInt32 = 0

  /// Loads the timer, enables the pyrotechnics and releases.
  mutating func release() {
    send(.loadTimer, around.now.seconds(since: Self.entry), Double(around.now.count))
    run(seconds: 2)
    send(.enablePyros, 1)
    run(seconds: 2)
    command.firing &+= 1
    step(128)
  }

  /// Falls to the ground and 100 s beyond, or for `limit` seconds.
  mutating func fall(limit: Double = 3 * 3600, finest: Int64 = 1) {
    let end = around.now + Int64(limit * 128)
    while around.now < end {
      let high = device.truth.stage == .attached || !(device.truth.altitudeMeters < 230_000)
      step(high ? 128 : finest)
      if device.truth.stage == .landed, around.now.seconds(since: device.truth.landingFrame) > 100 { return }
    }
  }

  func names() -> [Event] { events.map(\.event) }
  func first(_ event: Event) -> EventRecord? { events.first { $0.event == event } }
  /// Whether the failure of a part has mattered; does not reset it.
  func differed(_ part: ReturnCapsuleDevice.PartID) -> Bool {
    var copy = device
    return copy.takeDifference(part: part.rawValue)
  }
  var hasWarned: Bool { events.contains { $0.severity >= .warning } }
  /// Seconds after the reference entry.
  func time(_ event: Event) -> Double { first(event).map { $0.frame.seconds(since: Self.entry) } ?? .nan }
}
