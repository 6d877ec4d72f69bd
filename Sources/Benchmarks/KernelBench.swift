package import MissionFiles
import Quantities
import Sky

/// What a state out of the planetary kernel costs: the way from a time to position and velocity.
package enum KernelBench {
  /// `file` is an SPK file of type 2 with the Sun and the Earth.
  package static func figures(_ file: String, _ repetitions: Int) throws(FileError) -> [Figure]? {
    guard let kernel = try? Kernel(bytes: try FileSystem.read(file)) else { return nil }
    let sky = Ephemeris([kernel])
    let times = (0..<4096).map { TDB(secondsPastJ2000: 802_000_000 + 79_000.5 * Double($0)) }
    guard sky.state(of: .earth, at: times[0]) != nil, sky.state(of: .earth, at: times[4095]) != nil else { return nil }
    return [
      figure("SPK state of the Sun, one segment", .sun, 80, sky, times, repetitions),
      figure("SPK state of the Earth, two segments", .earth, 160, sky, times, repetitions),
    ]
  }

  /// Ten years in steps of 22 hours, so most questions go to another record than the one before.
  private static func figure(
    _ name: String, _ body: NAIFCode, _ limit: Double, _ sky: Ephemeris, _ times: [TDB], _ repetitions: Int
  ) -> Figure {
    let rounds = 24
    let measurement = Measurement(
      repetitions: repetitions, units: rounds * times.count,
      subject: {
        var sum = 0.0
        for _ in 0..<rounds { for time in times { sum += sky.state(of: body, at: time)?.sum ?? 0 } }
        return sum.bitPattern
      },
      peer: { bareSeries(rounds, times) })
    return Figure(name, unit: "ns", measurement, against: "one Chebyshev series", goal: .atMost(limit))
  }

  /// Eleven terms for three axes, value and slope, of coefficients that need not be found.
  @inline(never) private static func bareSeries(_ rounds: Int, _ times: [TDB]) -> UInt64 {
    var terms = InlineArray<11, Vector3>(repeating: .zero)
    for i in 0..<11 { terms[i] = Vector3(1 / Double(i + 1), 2 / Double(i + 1), 3 / Double(i + 1)) }
    var sum = 0.0
    for _ in 0..<rounds { for time in times { sum += clenshaw(&terms, time.fraction).sum } }
    return sum.bitPattern
  }

  @inline(__always)
  private static func clenshaw(_ terms: inout InlineArray<11, Vector3>, _ x: Double) -> StateVector {
    var (b1, b2, d1, d2) = (Vector3.zero, Vector3.zero, Vector3.zero, Vector3.zero)
    for i in stride(from: 10, to: 0, by: -1) {
      let b0 = terms[i] + 2 * x * b1 - b2
      let d0 = 2 * (b1 + x * d1) - d2
      (b2, b1, d2, d1) = (b1, b0, d1, d0)
    }
    return StateVector(position: terms[0] + x * b1 - b2, velocity: b1 + x * d1 - d2)
  }
}

extension StateVector {
  /// Depends on every number, so that none can be left out.
  fileprivate var sum: Double {
    position.x + position.y + position.z + velocity.x + velocity.y + velocity.z
  }
}
