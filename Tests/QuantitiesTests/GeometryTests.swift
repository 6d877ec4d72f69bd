import Quantities
import Testing

@Suite struct GeometryTests {
  private let noise = NoiseStream(seed: 1, device: "test", purpose: "geometry")

  private func vector(_ i: Int) -> Vector3 {
    let frame = Frame(Int64(i))
    return Vector3(noise.normal(at: frame, draw: 0), noise.normal(at: frame, draw: 1), noise.normal(at: frame, draw: 2))
  }
  private func quaternion(_ i: Int) -> Quaternion {
    Quaternion(w: noise.normal(at: Frame(Int64(i)), draw: 9), vector: vector(i)).normalized
  }
  private func near(_ a: Vector3, _ b: Vector3) -> Bool { (a - b).length < 1e-13 * max(1, b.length) }
  private func matrix(_ q: Quaternion) -> Matrix3 {
    Matrix3(rows: q.rotate(.unitX), q.rotate(.unitY), q.rotate(.unitZ))
  }

  @Test(arguments: 0..<50)
  func `products of vectors obey their laws`(i: Int) {
    let a = vector(i), b = vector(i + 100), c = vector(i + 200)
    #expect(a.cross(b).dot(a).magnitude < 1e-13 && a.cross(b).dot(b).magnitude < 1e-13)
    #expect(near(a.cross(b), -b.cross(a)))
    #expect(near(a.cross(b.cross(c)), b * a.dot(c) - c * a.dot(b)))
    #expect((a.normalized.length - 1).magnitude < 1e-15)
    #expect(a.anyPerpendicular.dot(a).magnitude < 1e-15 * 8)
    #expect((a.limited(to: 0.5).length - min(0.5, a.length)).magnitude < 1e-15)
  }

  @Test func `the zero vector has no direction and stays zero`() {
    #expect(Vector3.zero.normalized == .zero)
    #expect(Vector3.zero.limited(to: 1) == .zero)
    #expect(!Vector3(0, .nan, 0).isFinite && Vector3(1, 2, 3).isFinite)
  }

  @Test(arguments: 0..<50)
  func `a rotation keeps lengths and angles and is undone by its conjugate`(i: Int) {
    let q = quaternion(i), a = vector(i + 300), b = vector(i + 400)
    #expect((q.rotate(a).length - a.length).magnitude < 1e-13)
    #expect((q.rotate(a).dot(q.rotate(b)) - a.dot(b)).magnitude < 1e-13)
    #expect(near(q.unrotate(q.rotate(a)), a))
    #expect(near(q.rotate(a.cross(b)), q.rotate(a).cross(q.rotate(b))))
  }

  @Test(arguments: 0..<50)
  func `the product of quaternions turns first by the right one`(i: Int) {
    let p = quaternion(i), q = quaternion(i + 500), v = vector(i)
    #expect(near((p * q).rotate(v), p.rotate(q.rotate(v))))
  }

  /// By series below half a radian, by sine and cosine above.
  @Test(arguments: [0, 1e-9, 0.01, 0.3, 0.4999, 0.5001, 1, 3, 7])
  func `a turn about a vector is the rotation by its length`(angle: Double) {
    let axis = vector(7).normalized
    let half = Elementary.sinCos(angle / 2)
    let turn = Quaternion(turn: angle * axis)
    #expect((turn.w - half.cos).magnitude < 3e-13 && (turn.vector - half.sin * axis).length < 3e-13)
  }

  /// By a step of Newton's next to one, by root and division elsewhere.
  @Test(arguments: [0.0, 1e-15, -4e-9, 4e-9, -6e-9, 6e-9, -0.1, 0.1, -0.999, 1e6])
  func `a quaternion of any length is brought to length one`(excess: Double) {
    let length = 1 + excess
    let q = quaternion(11)
    let scaled = Quaternion(w: length * q.w, vector: length * q.vector).normalized
    #expect((scaled.w - q.w).magnitude < 3e-16 && (scaled.vector - q.vector).length < 3e-16)
  }

  @Test func `a quarter turn about z takes x to y`() {
    let half = Elementary.sinCos(Angle.degree * 45)
    let q = Quaternion(w: half.cos, x: 0, y: 0, z: half.sin)
    #expect(near(q.rotate(.unitX), .unitY))
  }

  @Test(arguments: 0..<50)
  func `a quaternion comes back from its matrix`(i: Int) {
    let q = quaternion(i)
    let back = Quaternion(bodyFromInertial: matrix(q))
    let sign = q.w * back.w + q.vector.dot(back.vector) > 0 ? 1.0 : -1.0
    #expect((back.w * sign - q.w).magnitude < 1e-14 && near(back.vector * sign, q.vector))
  }

  @Test(arguments: [
    Quaternion(w: 0, x: 1, y: 0, z: 0), Quaternion(w: 0, x: 0, y: 1, z: 0), Quaternion(w: 0, x: 0, y: 0, z: 1),
    Quaternion.identity,
  ])
  func `half turns come back from their matrices`(q: Quaternion) {
    for v in [Vector3.unitX, .unitY, .unitZ] {
      #expect(near(Quaternion(bodyFromInertial: matrix(q)).rotate(v), q.rotate(v)))
    }
  }

  @Test(arguments: 0..<50)
  func `a pointing attitude puts one axis on its target and the other as near as it can`(i: Int) {
    let target = vector(i).normalized, side = vector(i + 600).normalized
    let q = Quaternion(pointing: .unitX, along: target, and: .unitY, towards: side)
    #expect(near(q.rotate(.unitX), target))
    let inPlane = (side - target * side.dot(target)).normalized
    #expect((q.rotate(.unitY) - inPlane).length < 1e-12)
  }

  @Test func `a pointing attitude exists even when both targets are one`() {
    let q = Quaternion(pointing: .unitZ, along: .unitX, and: .unitY, towards: .unitX)
    #expect(near(q.rotate(.unitZ), .unitX))
    #expect((q.rotate(.unitY).length - 1).magnitude < 1e-14)
  }

  @Test(arguments: 0..<50)
  func `a matrix times its inverse is one`(i: Int) {
    let m = Matrix3(rows: vector(i), vector(i + 700), vector(i + 800))
    let product = m * m.inverse
    let scale = 1e-13 * max(1, 1 / m.determinant.magnitude) * 100
    for (row, unit) in [(product.row0, Vector3.unitX), (product.row1, .unitY), (product.row2, .unitZ)] {
      #expect((row - unit).length < scale)
    }
    #expect((m.transposed.determinant - m.determinant).magnitude < 1e-13 * 100)
    #expect(near((m * m.transposed) * Vector3(1, 2, 3), m * (m.transposed * Vector3(1, 2, 3))))
  }

  @Test func `the angle of a small rotation is twice its vector`() {
    let half = Elementary.sinCos(0.005)
    let q = Quaternion(w: half.cos, x: half.sin, y: 0, z: 0)
    #expect((q.smallAngle - 0.01).magnitude < 1e-6)
  }
}
