import Quantities
import Testing

@Suite struct AngleTests {
  @Test func `an angle is brought into the half-open turn around zero`() {
    #expect(Angle.wrapped(.pi) == .pi)
    #expect(Angle.wrapped(-.pi) == .pi)
    #expect(Angle.wrapped(0.5) == 0.5)
    for turns in [-1e6, -3, 1, 7, 1e6] as [Double] {
      for angle in [-3.0, -1e-3, 0, 1, 3.1] {
        #expect((Angle.wrapped(angle + turns * 2 * .pi) - angle).magnitude < 1e-15 * max(1, turns.magnitude * 8))
      }
    }
    for i in -1000...1000 {
      let wrapped = Angle.wrapped(Double(i) * 0.37)
      #expect(wrapped > -.pi && wrapped <= .pi)
      let positive = Angle.positive(Double(i) * 0.37)
      #expect(positive >= 0 && positive < 2 * .pi)
    }
  }

  @Test func `units of angle are fractions of a turn`() {
    #expect(Angle.degree * 180 == Angle.halfTurn)
    #expect((Angle.arcsecond * 1_296_000 / Angle.fullTurn - 1).magnitude < 1e-15)
    #expect((Angle.arcminute * 21_600 / Angle.fullTurn - 1).magnitude < 1e-15)
  }
}
