import Dynamics
import Plant
import Quantities
import Sky

/// `truth.oem`: where the spacecraft truly was, as a CCSDS Orbit Ephemeris Message (502.0-B-2, KVN).
///
/// Heliocentric, ICRF, UTC, km: a state every six hours, at changes of phase and burns, and at the way points of the
/// reference trajectory. Until the run is over STOP_TIME is the last moment it may come to.
final class EphemerisFile {
  static let name = "truth.oem"
  private static let stride: Int64 = 6 * 3600 * Frame.perSecond

  private let file: OutputFile
  private let mission: ReferenceMission
  private let wayPoints: [EphemerisEpoch]
  private var nextWayPoint = 0
  private(set) var last = EphemerisEpoch.never
  private var nextRegular = Frame.never

  /// The last moment that the run may come to.
  private let end: Frame
  /// The next frame in which a state is due.
  private(set) var due = Frame.never

  init(_ file: OutputFile, _ run: PreparedRun) {
    self.file = file
    mission = run.reference
    wayPoints = run.wayPoints
    end = run.lastFrame
  }

  /// Begins the file with its header and the state of now.
  func begin(_ trajectory: inout Trajectory) throws(FileError) {
    try file.write(Self.header(from: trajectory.now, to: max(end, trajectory.now)))
    resume(after: .never, &trajectory)
    try take(&trajectory, isEvent: true)
  }

  /// Goes on with the file of a broken run, cut back to a checkpoint.
  func reopen(after last: EphemerisEpoch, _ trajectory: inout Trajectory) throws(FileError) {
    try write(stop: EphemerisEpoch(end))
    resume(after: last, &trajectory)
  }

  /// Sets out behind the state written last.
  func resume(after last: EphemerisEpoch, _ trajectory: inout Trajectory) {
    self.last = last
    let from = max(trajectory.now, last.frame)
    nextRegular = Frame((from.count / Self.stride + 1) * Self.stride)
    nextWayPoint = wayPoints.firstIndex { $0 > last && $0.frame >= trajectory.now } ?? wayPoints.count
    planNext()
  }

  /// Writes what is due of way points and six-hour marks, and the present state when something happened.
  func take(_ trajectory: inout Trajectory, isEvent: Bool) throws(FileError) {
    let now = trajectory.now
    while nextWayPoint < wayPoints.count, wayPoints[nextWayPoint] <= EphemerisEpoch(now) {
      try write(trajectory.state(at: wayPoints[nextWayPoint], in: mission), at: wayPoints[nextWayPoint])
      nextWayPoint += 1
    }
    if isEvent || now >= nextRegular {
      try write(trajectory.state(relativeTo: .sun, in: mission), at: EphemerisEpoch(now))
      nextRegular = Frame((now.count / Self.stride + 1) * Self.stride)
    }
    planNext()
  }

  private func planNext() {
    let wayPoint = nextWayPoint < wayPoints.count ? wayPoints[nextWayPoint].firstFrame : .distant
    due = min(nextRegular, wayPoint)
  }

  private func write(_ state: StateVector?, at epoch: EphemerisEpoch) throws(FileError) {
    guard let state, epoch > last else { return }
    last = epoch
    let position = [state.position.x, state.position.y, state.position.z].map { Decimal.text($0 / 1000, decimals: 6) }
    let velocity = [state.velocity.x, state.velocity.y, state.velocity.z].map { Decimal.text($0 / 1000, decimals: 9) }
    try file.write(([epoch.text] + position + velocity).joined(separator: " ") + "\n")
  }

  /// The run is over: its last state, and the true STOP_TIME.
  func finish(_ trajectory: inout Trajectory) throws(FileError) {
    try take(&trajectory, isEvent: true)
    if last != .never { try write(stop: last) }
    try file.synchronise()
  }

  // MARK: header

  private static let tail = "META_STOP\n\n"

  private static func header(from first: Frame, to last: Frame) -> String {
    """
    CCSDS_OEM_VERS = 2.0
    COMMENT true path of the emulated spacecraft; CREATION_DATE is the run's first moment, so that equal runs
    COMMENT have equal files
    CREATION_DATE = \(EphemerisEpoch(first).text)
    ORIGINATOR = TIANWEN2-EMULATOR

    META_START
    OBJECT_NAME = TIANWEN-2
    OBJECT_ID = TIANWEN-2
    CENTER_NAME = SUN
    REF_FRAME = ICRF
    TIME_SYSTEM = UTC
    START_TIME = \(EphemerisEpoch(first).text)
    STOP_TIME = \(EphemerisEpoch(last).text)

    """ + tail
  }

  /// All epochs have the same length, so the header can be corrected in place.
  private func write(stop: EphemerisEpoch) throws(FileError) {
    let value = stop.text + "\n" + Self.tail
    let header = Self.header(from: Frame(0), to: Frame(0))
    try file.overwrite(value, at: Int64(header.utf8.count - value.utf8.count))
  }

  // MARK: the folder

  var size: Int64 { file.size }
  func synchronise() throws(FileError) { try file.synchronise() }
  func cutBack(to bytes: Int64) throws(FileError) { try file.cutBack(to: bytes) }
}

extension Trajectory {
  /// The heliocentric state at a moment close to the last step: the reference, and the deviation from it gone on
  /// in a straight line.
  fileprivate func state(at epoch: EphemerisEpoch, in mission: ReferenceMission) -> StateVector? {
    let time = TDB(epoch.frame) + epoch.rest
    guard epoch.frame >= mission.separation,
      let reference = mission.ephemeris.state(of: .spacecraft, relativeTo: .sun, at: time)
    else { return nil }
    let deviation = deviation(in: mission)
    let elapsed = epoch.frame.seconds(since: now) + epoch.rest
    return reference
      + StateVector(position: deviation.position + elapsed * deviation.velocity, velocity: deviation.velocity)
  }
}
