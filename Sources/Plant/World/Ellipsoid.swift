package import Quantities

/// An ellipsoid about its centre, axes along x, y, z, and the point of it nearest to another point.
package struct Ellipsoid: BitwiseCopyable, Sendable {
  /// m
  package var semiAxes: Vector3

  package init(semiAxes: Vector3) { self.semiAxes = semiAxes }

  /// Nearest point of the surface, outward normal there, and signed height along it (m, negative inside).
  package struct Foot: BitwiseCopyable, Sendable {
    package var point: Vector3
    package var normal: Vector3
    package var height: Double
  }

  /// The foot x of a point y: y - x is along the normal, so x = a^2 y / (t + a^2) for the t that puts x on
  /// the surface. Newton from the left of the root, where the sum is convex and falls: it never overshoots.
  /// At the very centre any foot is right; a short axis' end is given.
  package func foot(of y: Vector3) -> Foot {
    let squares = semiAxes.scaled(by: semiAxes)
    let start = max(reach(y.x, semiAxes.x), max(reach(y.y, semiAxes.y), reach(y.z, semiAxes.z)))
    let least = -min(squares.x, min(squares.y, squares.z))
    var t = max(start, least * (1 - 1e-9))
    for _ in 0..<40 {
      let (sum, slope) = level(y, squares, t)
      let step = (1 - sum) / slope
      if !(step > 1e-12 * squares.x) { break }
      t += step
    }
    let scaled = Vector3(y.x / (t + squares.x), y.y / (t + squares.y), y.z / (t + squares.z))
    let size = scaled.length
    guard size > 0 else { return Foot(point: Vector3(0, 0, semiAxes.z), normal: .unitZ, height: -semiAxes.z) }
    return Foot(point: scaled.scaled(by: squares), normal: scaled / size, height: t * size)
  }

  private func reach(_ y: Double, _ a: Double) -> Double { a * (y.magnitude - a) }

  /// Sum of (a y / (t + a^2))^2, which is 1 at the root, and its slope in t.
  private func level(_ y: Vector3, _ squares: Vector3, _ t: Double) -> (sum: Double, slope: Double) {
    let d = Vector3(t + squares.x, t + squares.y, t + squares.z)
    let r = Vector3(semiAxes.x * y.x / d.x, semiAxes.y * y.y / d.y, semiAxes.z * y.z / d.z)
    let s = r.scaled(by: r)
    return (s.x + s.y + s.z, -2 * (s.x / d.x + s.y / d.y + s.z / d.z))
  }
}
