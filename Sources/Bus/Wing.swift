import Quantities

/// One circular solar wing: a fan that unfolds once, on a shaft that turns about body Y.
struct Wing: BitwiseCopyable, Sendable {
  /// 0 folded, 1 full circle.
  var openedFraction = 0.0
  var isLatched = false
  /// About +Y, rad.
  var angle = 0.0
  /// Cosine and sine of `angle`: it seldom changes.
  var cosine = 1.0
  var sine = 0.0

  /// Where a fan that does not reach its latch stops: 350 of 360 degrees (ANALOG Lucy, 2021-10),
  /// and where two motors together bring it.
  private static var stallFraction: Double { 350.0 / 360 }
  private static var redrivenFraction: Double { 357.0 / 360 }

  mutating func beginDeployed(facing sunBody: Vector3) {
    openedFraction = 1
    isLatched = true
    _ = turn(to: Elementary.atan2(-sunBody.z, sunBody.x), most: .pi, jammed: false)
  }

  /// Unfolds by `fraction`; true when a healthy latch would have closed or moved on.
  mutating func unfold(_ fraction: Double, held: Bool, redriven: Bool) -> Bool {
    let free = min(1, openedFraction + fraction * (redriven ? 2 : 1))
    let end = redriven ? Self.redrivenFraction : Self.stallFraction
    let next = held ? max(openedFraction, min(free, end)) : free
    openedFraction = next
    let isThere = free > 1 - 1e-9
    isLatched = isThere && !held
    if isLatched { openedFraction = 1 }
    return next != free || (isThere && held)
  }

  /// Turns towards `wanted`, at most by `most`; true when a free drive would have moved.
  mutating func turn(to wanted: Double, most: Double, jammed: Bool) -> Bool {
    guard wanted != angle else { return false }
    let way = Angle.wrapped(wanted - angle)
    guard way.magnitude > 1e-9, !jammed else { return way.magnitude > 1e-9 }
    angle = way.magnitude <= most ? wanted : Angle.wrapped(angle + (way > 0 ? most : -most))
    cosine = Elementary.cos(angle)
    sine = Elementary.sin(angle)
    return true
  }

  /// Sunlit share of the full wing, 0 to 1.
  func exposure(_ sunBody: Vector3) -> Double { openedFraction * max(0, cosine * sunBody.x - sine * sunBody.z) }
}

extension Wing: Visitable {
  mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("openedFraction", &openedFraction)
    visitor.field("isLatched", &isLatched)
    visitor.field("angle", &angle)
    visitor.field("cosine", &cosine)
    visitor.field("sine", &sine)
  }
}
