import Dynamics
import Quantities
import Testing

/// SMP-01: 2000 kg on 800 N/m and 200 N s/m at 0.10 m/s. SMP-02: the same mass into a plastic bed.
struct `Contact with the ground` {
  static let ground = ContactGround(stiffness: 800, damping: 200)
  static let stroke = ContactStroke(massKilograms: 2_000, speed: 0.1, ground: ground)

  @Test func `the closed stroke has the published depth, times and restitution`() {
    let stroke = Self.stroke
    #expect(abs(stroke.deepestSeconds / 2.36592158408 - 1) < 1e-9)
    #expect(abs(stroke.motion(at: stroke.deepestSeconds).depth / 0.140473586228 - 1) < 1e-9)
    #expect(abs(stroke.releaseSeconds / 4.73184316816 - 1) < 1e-9)
    #expect(abs(stroke.restitution / 0.789313137108 - 1) < 1e-9)
    let end = stroke.motion(at: stroke.releaseSeconds)
    #expect(abs(end.depth / 0.0197328284277 - 1) < 1e-9)
    #expect(abs(end.rate / -0.0789313137108 - 1) < 1e-9)
  }

  /// Integrates until the force ends, 128 steps a second, semi-implicit; the release lies within the last step.
  @Test func `integrated at 128 Hz it is within a thousandth`() {
    var (depth, rate, deepest, frames) = (0.0, 0.1, 0.0, 0)
    var before = (force: 0.0, rate: 0.0)
    let h = 1.0 / 128
    repeat {
      before = (800 * depth + 200 * rate, rate)
      let half = rate - Self.ground.normalForce(depth: max(depth, 1e-12), depthRate: rate) / 2_000 * h / 2
      depth += half * h
      rate = half - Self.ground.normalForce(depth: depth, depthRate: half) / 2_000 * h / 2
      deepest = max(deepest, depth)
      frames += 1
    } while Self.ground.normalForce(depth: depth, depthRate: rate) > 0
    #expect(abs(deepest / 0.140473586228 - 1) < 1e-3)
    let part = before.force / (before.force - 800 * depth - 200 * rate)
    let release = (Double(frames - 1) + part) * h
    let kept = -(before.rate + part * (rate - before.rate)) / 0.1
    #expect(abs(release / 4.73184316816 - 1) < 1e-3)
    #expect(abs(kept / 0.789313137108 - 1) < 1e-3)
  }

  @Test func `the ground never pulls`() {
    #expect(Self.ground.normalForce(depth: 0.01, depthRate: -0.1) == 0)
    #expect(Self.ground.normalForce(depth: -0.01, depthRate: 1) == 0)
    #expect(Self.ground.normalForce(depth: 0, depthRate: 0.1) == 0)
  }

  /// SMP-02: 1 kPa under a head of 0.15 m radius stops 2000 kg at 0.10 m/s in 2.829 s after 0.1415 m.
  @Test func `a yielding bed stops the body as a constant force does`() {
    let bed = ContactGround(stiffness: 1e9, damping: 0, yieldForce: 70.68583471)
    var (depth, rate, frames) = (1e-7, 0.1, 0)
    let h = 1.0 / 128
    while rate > 0 {
      let force = bed.normalForce(depth: depth, depthRate: rate)
      depth += rate * h - force / 2_000 * h * h / 2
      rate -= force / 2_000 * h
      frames += 1
    }
    #expect(abs(Double(frames) * h - 2.829421211) < 2 * h)
    #expect(abs(depth / 0.1414710605 - 1) < 1e-3)
  }

  @Test func `friction holds up to its limit and slides beyond`() {
    let ground = ContactGround(stiffness: 800, damping: 200, friction: 0.5, stickStiffness: 1_000)
    var stretch = Vector3(0.004, 0, 0)
    #expect(ground.tangentialForce(stretch: &stretch, normalForce: 10) == Vector3(-4, 0, 0))
    #expect(stretch.x == 0.004)
    stretch = ground.stretched(stretch, by: Vector3(0.006, 0, 0), inContact: true)
    let sliding = ground.tangentialForce(stretch: &stretch, normalForce: 10)
    #expect(abs(sliding.x + 5) < 1e-12)
    #expect(abs(stretch.x - 0.005) < 1e-15)
    #expect(ground.stretched(stretch, by: stretch, inContact: false) == .zero)
  }
}
