package import GroundInterface
package import Quantities

/// Where mission control wants to know a body: thirteen moments, near the Chebyshev nodes of a segment.
package struct SegmentRequest: BitwiseCopyable, Sendable {
  package var body = NavigationBody.spacecraft
  package var start = OnBoardTime(units: 0)
  package var durationSeconds = 0.0
  /// Whole frames, so that whoever answers needs no other time.
  package var nodes = InlineArray<13, Frame>(repeating: Frame(0))

  package init() {}

  /// Nodes of the interval, rounded inwards, and a second clear of its end: there the reference blends an impulse.
  package init(body: NavigationBody, start: OnBoardTime, durationSeconds: Double) {
    self.body = body
    self.start = start
    self.durationSeconds = durationSeconds
    let first = Frame((start.units + 511) >> 9)
    let last = Frame(start.advanced(bySeconds: durationSeconds).units >> 9) - 135
    for k in 0..<13 {
      let s = -Elementary.cos((Double(k) + 0.5) * Angle.halfTurn / 13)
      let frame = start.advanced(bySeconds: (s + 1) / 2 * durationSeconds).frame
      nodes[k] = min(max(frame, first + Int64(k)), last - Int64(12 - k))
    }
  }
}

/// The answer: where the reference has the body at those moments.
package struct SegmentSamples: BitwiseCopyable, Sendable {
  /// False outside the body's kernel.
  package var isKnown = false
  /// The centre about which the reference gives the body at the segment's start.
  package var centre = NavigationBody.sun
  /// When the reference changes to another centre; `.distant` when not within the segment.
  package var centreEnds = Frame.distant
  package var positions = InlineArray<13, Vector3>(repeating: .zero)  // m, ICRF, about the centre
  package init() {}
}

/// Fits the polynomial that goes through all samples.
package enum SegmentFit {
  /// Solves for the Chebyshev coefficients by elimination with row exchange; the nodes are near the
  /// Chebyshev ones, so the system is well conditioned.
  package static func fit(_ request: inout SegmentRequest, _ samples: inout SegmentSamples) -> EphemerisSegment {
    var segment = EphemerisSegment()
    segment.body = request.body
    segment.centre = samples.centre
    segment.start = request.start
    segment.durationSeconds = request.durationSeconds
    var rows = InlineArray<169, Double>(repeating: 0)
    var right = samples.positions
    for k in 0..<13 {
      let s = 2 * (OnBoardTime(request.nodes[k]) - request.start) / request.durationSeconds - 1
      fillRow(&rows, k, s)
    }
    eliminate(&rows, &right)
    for k in 0..<13 {
      segment.x[k] = right[k].x
      segment.y[k] = right[k].y
      segment.z[k] = right[k].z
    }
    return segment
  }

  /// T0(s) to T12(s).
  private static func fillRow(_ rows: inout InlineArray<169, Double>, _ k: Int, _ s: Double) {
    var (t0, t1) = (1.0, s)
    for j in 0..<13 {
      rows[k * 13 + j] = t0
      (t0, t1) = (t1, 2 * s * t1 - t0)
    }
  }

  private static func eliminate(_ rows: inout InlineArray<169, Double>, _ right: inout InlineArray<13, Vector3>) {
    for column in 0..<13 {
      exchange(column, &rows, &right)
      for row in (column + 1)..<13 {
        let factor = rows[row * 13 + column] / rows[column * 13 + column]
        for j in column..<13 { rows[row * 13 + j] -= factor * rows[column * 13 + j] }
        right[row] -= factor * right[column]
      }
    }
    for row in stride(from: 12, through: 0, by: -1) {
      for j in (row + 1)..<13 { right[row] -= rows[row * 13 + j] * right[j] }
      right[row] = right[row] / rows[row * 13 + row]
    }
  }

  /// Brings the largest element of the column to its diagonal.
  private static func exchange(
    _ column: Int, _ rows: inout InlineArray<169, Double>, _ right: inout InlineArray<13, Vector3>
  ) {
    var best = column
    for row in column..<13 where rows[row * 13 + column].magnitude > rows[best * 13 + column].magnitude { best = row }
    guard best != column else { return }
    for j in 0..<13 {
      let kept = rows[column * 13 + j]
      rows[column * 13 + j] = rows[best * 13 + j]
      rows[best * 13 + j] = kept
    }
    let kept = right[column]
    right[column] = right[best]
    right[best] = kept
  }

  /// Size of the last two coefficients, m: what the polynomial may still miss.
  package static func tail(_ segment: inout EphemerisSegment) -> Double {
    let last = Vector3(segment.x[12], segment.y[12], segment.z[12]).length
    return max(last, Vector3(segment.x[11], segment.y[11], segment.z[11]).length)
  }
}
