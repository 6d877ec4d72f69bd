import Quantities
import Testing

struct `Angle between vectors` {
  @Test func `small, right and opposite angles are exact`() {
    #expect(Vector3.unitX.angle(to: Vector3(2, 2e-9, 0)) == 1e-9)
    #expect(Vector3.unitX.angle(to: .unitZ) == Angle.quarterTurn)
    #expect(Vector3.unitX.angle(to: Vector3(-3, 0, 0)) == Angle.halfTurn)
    #expect(Vector3.zero.angle(to: .unitX) == 0)
  }
}
