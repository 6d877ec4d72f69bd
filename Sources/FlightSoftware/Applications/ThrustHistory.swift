package import FixedStorage
package import GroundInterface
package import Quantities

/// What thrust has done to the spacecraft beyond its plan, since the start: the sum of excess
/// velocity and of the way made by it, remembered once a minute for two hours.
///
/// A tracked deviation is one to two light times old when it arrives. With this record it is
/// carried over whatever was burned meanwhile.
package struct ThrustHistory: BitwiseCopyable, Sendable {
  package static var sampleSeconds: Double { 60 }

  package struct Sample: BitwiseCopyable, Sendable {
    package var time = OnBoardTime(units: 0)
    package var sum = KinematicState()
    package init() {}
  }
  package var samples = FixedQueue<120, Sample>(filler: Sample())
  package var sum = KinematicState()

  package init() {}

  /// Adds `seconds` of flight in which thrust changed the velocity by `velocity` and the place by `way`.
  package mutating func add(_ velocity: Vector3, _ way: Vector3, seconds: Double, now: OnBoardTime) {
    sum.positionICRF += sum.velocityICRF * seconds + way
    sum.velocityICRF += velocity
    if !samples.isEmpty, now - samples[samples.count - 1].time < Self.sampleSeconds { return }
    if samples.isFull { _ = samples.popFirst() }
    var sample = Sample()
    sample.time = now
    sample.sum = sum
    samples.append(sample)
  }

  /// What thrust added to a deviation that was measured at `epoch`; nil when that is out of memory.
  package mutating func carried(_ deviation: KinematicState, from epoch: OnBoardTime, to now: OnBoardTime)
    -> KinematicState?
  {
    guard let then = sum(at: epoch) else { return nil }
    let seconds = now - epoch
    let way = sum.positionICRF - then.positionICRF - then.velocityICRF * seconds
    return KinematicState(
      positionICRF: deviation.positionICRF + deviation.velocityICRF * seconds + way,
      velocityICRF: deviation.velocityICRF + sum.velocityICRF - then.velocityICRF)
  }

  /// Velocity gained in the minute around `time`: whether before or after it, the record does not say. m/s.
  package mutating func doubt(at time: OnBoardTime) -> Double {
    guard !samples.isEmpty, time >= samples[0].time else { return 0 }
    let index = place(of: time)
    let after = index + 1 < samples.count ? samples[index + 1].sum : sum
    return (after.velocityICRF - samples[index].sum.velocityICRF).length
  }

  /// The last sample that is not after `time`.
  private mutating func place(of time: OnBoardTime) -> Int {
    var index = samples.count - 1
    while index > 0, samples[index].time > time { index -= 1 }
    return index
  }

  /// The sums at `time`, straight between two samples; nothing before the first, nil when forgotten.
  private mutating func sum(at time: OnBoardTime) -> KinematicState? {
    guard !samples.isEmpty, time >= samples[0].time else { return samples.isFull ? nil : KinematicState() }
    let index = place(of: time)
    let before = samples[index]
    let seconds = time - before.time
    guard index + 1 < samples.count else {
      return KinematicState(
        positionICRF: before.sum.positionICRF + before.sum.velocityICRF * seconds,
        velocityICRF: before.sum.velocityICRF)
    }
    let after = samples[index + 1]
    let part = seconds / (after.time - before.time)
    return KinematicState(
      positionICRF: before.sum.positionICRF + (after.sum.positionICRF - before.sum.positionICRF) * part,
      velocityICRF: before.sum.velocityICRF + (after.sum.velocityICRF - before.sum.velocityICRF) * part)
  }
}

extension ThrustHistory.Sample: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("time", &time)
    visitor.field("sum", &sum)
  }
}

extension ThrustHistory: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("samples", &samples)
    visitor.field("sum", &sum)
  }
}
