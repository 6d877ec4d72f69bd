package import DeviceModel
package import HardwareInterface
package import Quantities

/// Two star trackers. Each needs a dark sky, a slow body and a few seconds to recognise the stars.
package struct StarTrackersDevice: FailingDevice {
  package enum PartID: UInt8, BitwiseCopyable, Sendable { case head1, head2 }
  /// `blinded`: no star is recognised. `falseStars`: a wrong pattern, off by an angle about body Y, rad.
  package enum HeadFault: UInt8, BitwiseCopyable, Sendable { case blinded, falseStars }

  private struct Keys: BitwiseCopyable, Sendable {
    var noise: NoiseStream
    /// Parts of each boresight along +-Y and +Z; cosine of the Sun exclusion angle.
    var across, along, exclusion: Double
  }
  let sheet: StarTrackers.DataSheet
  private let keys: Keys
  /// Frames since the last fix was due, and frames still needed to recognise the sky.
  var waited = InlineArray<2, Int64>(repeating: 0)
  var acquiring = InlineArray<2, Int64>(repeating: 0)
  var heads = InlineArray<2, Part<HeadFault>>(repeating: Part())

  package init(_ sheet: StarTrackers.DataSheet, seed: UInt64) {
    self.sheet = sheet
    keys = Keys(
      noise: NoiseStream(seed: seed, device: "star_trackers", purpose: "noise"),
      across: Elementary.cos(sheet.boresightTilt), along: Elementary.sin(sheet.boresightTilt),
      exclusion: Elementary.cos(sheet.sunExclusion))
    let frames = Int64(sheet.acquisitionSeconds * 128)
    acquiring = InlineArray(repeating: frames)
  }

  /// Starts recognised, for a mission that begins in the middle.
  package mutating func beginTracking() { acquiring = InlineArray(repeating: 0) }

  package mutating func step(
    elapsed frames: Int64, _ around: inout Surroundings, _ command: inout StarTrackers.Command,
    _ response: inout StarTrackers.Response
  ) {
    let period = Int64(sheet.updateSeconds * 128)
    for i in 0..<2 {
      guard around.powered.holds(.starTracker1, plus: i) else {
        acquiring[i] = Int64(sheet.acquisitionSeconds * 128)
        continue
      }
      waited[i] += frames
      guard waited[i] >= period else { continue }
      observe(i, waited[i], &around, &response)
      waited[i] = 0
    }
  }

  /// Boresight of a head in body axes.
  private mutating func boresight(_ i: Int) -> Vector3 {
    Vector3(0, i == 0 ? keys.across : -keys.across, keys.along)
  }

  private mutating func observe(
    _ i: Int, _ frames: Int64, _ around: inout Surroundings, _ response: inout StarTrackers.Response
  ) {
    let axis = boresight(i)
    let dazzled = axis.dot(around.sunDirectionBody) > keys.exclusion
    let smeared = around.rateBody.lengthSquared > sheet.maximumRate * sheet.maximumRate
    let sees = !dazzled && !smeared
    heads[i].note(sees)
    guard sees && heads[i].fault != .blinded else {
      acquiring[i] = Int64(sheet.acquisitionSeconds * 128)
      return write(nil, quality: 0, i, around.now, &response)
    }
    acquiring[i] = max(0, acquiring[i] - frames)
    guard acquiring[i] == 0 else { return write(nil, quality: 0.3, i, around.now, &response) }
    let error = noise(i, axis, around.now)
    let jump = heads[i].fault == .falseStars ? Vector3(0, heads[i].severity, 0) : .zero
    let turn = Quaternion(w: 1, vector: 0.5 * (error + jump)).normalized
    write(around.attitude * turn, quality: heads[i].fault == .falseStars ? 0.6 : 0.95, i, around.now, &response)
  }

  /// Rotation error in body axes: small across the boresight, larger about it.
  private mutating func noise(_ i: Int, _ axis: Vector3, _ now: Frame) -> Vector3 {
    let own = keys.noise.normalVector(at: now, draw: UInt32(i)).normals
    return sheet.crossNoise * (own.x * .unitX + own.y * axis.cross(.unitX)) + sheet.rollNoise * own.z * axis
  }

  private mutating func write(
    _ fix: Quaternion?, quality: Double, _ i: Int, _ now: Frame, _ response: inout StarTrackers.Response
  ) {
    let q = fix ?? Quaternion(w: .nan, x: .nan, y: .nan, z: .nan)
    response.tracker[i].attitude[0] = Reading(q.w, at: now)
    response.tracker[i].attitude[1] = Reading(q.x, at: now)
    response.tracker[i].attitude[2] = Reading(q.y, at: now)
    response.tracker[i].attitude[3] = Reading(q.z, at: now)
    response.tracker[i].quality = Reading(quality, at: now)
  }

  package mutating func fail(part: UInt8, kind: UInt8?, severity: Double) {
    heads[Int(part)].set(kind: kind, severity: severity)
  }
  package mutating func takeDifference(part: UInt8) -> Bool { heads[Int(part)].takeDifference() }
}

extension StarTrackersDevice: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("waited", &waited)
    visitor.field("acquiring", &acquiring)
    visitor.field("heads", &heads)
  }
}
