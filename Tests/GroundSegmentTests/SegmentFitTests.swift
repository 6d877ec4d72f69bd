import GroundInterface
import GroundSegment
import Quantities
import Testing

struct SegmentFitTests {
  /// Largest miss of the polynomial over its whole length, m.
  private func miss(_ orbit: KeplerOrbit, start: Int64, seconds: Double) -> Double {
    var request = SegmentRequest(
      body: .spacecraft, start: OnBoardTime(units: start << 16), durationSeconds: seconds)
    var samples = SegmentSamples()
    samples.isKnown = true
    for k in 0..<13 { samples.positions[k] = orbit.position(at: request.nodes[k]) }
    var segment = SegmentFit.fit(&request, &samples)
    var worst = 0.0
    for step in 0...200 {
      let time = OnBoardTime(units: start << 16).advanced(bySeconds: seconds * Double(step) / 200)
      let truth = orbit.position(seconds: Double(time.units) / 65536)
      worst = max(worst, (segment.state(at: time).positionICRF - truth).length)
    }
    return worst
  }

  @Test func `six hours about the Sun fit to a millimetre`() {
    let orbit = KeplerOrbit(
      gravity: 1.327_124_4e20, position: Vector3(1.5e11, 2e9, -1e9), velocity: Vector3(1000, 29_000, 3000))
    #expect(miss(orbit, start: 100_000, seconds: 21600) < 0.001)
  }

  @Test func `ten minutes of the departure hyperbola fit to a centimetre`() {
    let orbit = KeplerOrbit(
      gravity: 3.986_004_4e14, position: Vector3(4.588e6, -4.796e6, 1.3e6), velocity: Vector3(7000, 8500, -3500))
    #expect(miss(orbit, start: 60, seconds: 600) < 0.01)
  }

  @Test func `three hours of the departure do not fit, and the tail says so`() {
    let orbit = KeplerOrbit(
      gravity: 3.986_004_4e14, position: Vector3(4.588e6, -4.796e6, 1.3e6), velocity: Vector3(7000, 8500, -3500))
    var request = SegmentRequest(body: .spacecraft, start: OnBoardTime(units: 0), durationSeconds: 10_800)
    var samples = SegmentSamples()
    for k in 0..<13 { samples.positions[k] = orbit.position(at: request.nodes[k]) }
    var segment = SegmentFit.fit(&request, &samples)
    #expect(SegmentFit.tail(&segment) > 100)
  }

  @Test func `nodes stay inside and a second clear of the end`() {
    let request = SegmentRequest(
      body: .spacecraft, start: OnBoardTime(units: 1_000_000_007), durationSeconds: 130)
    let end = OnBoardTime(units: 1_000_000_007).advanced(bySeconds: 130)
    #expect(OnBoardTime(request.nodes[0]) >= request.start)
    #expect(end - OnBoardTime(request.nodes[12]) > 1.04)
    #expect((1..<13).allSatisfy { request.nodes[$0] > request.nodes[$0 - 1] })
  }
}
