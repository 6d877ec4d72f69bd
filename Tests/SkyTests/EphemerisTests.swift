import Quantities
import Testing

@testable import Sky

struct `Ephemeris of bodies and reference` {
  @Test func `positions agree with the independent values within a metre`() throws {
    let rows = try TruthTable.rows("positions")
    #expect(rows.count == 330)
    for row in rows {
      let state = try #require(
        Kernels.all.state(of: NAIFCode(Int32(row[1])), relativeTo: NAIFCode(Int32(row[2])), at: TDB(row[0])))
      let truth = Vector3(row[3], row[4], row[5]) * 1000
      #expect((state.position - truth).length < 1, "body \(row[1]) at \(row[0])")
    }
  }

  @Test func `velocities agree with the independent values within a millimetre a second`() throws {
    for row in try TruthTable.rows("velocities") {
      let state = try #require(
        Kernels.all.state(of: NAIFCode(Int32(row[1])), relativeTo: NAIFCode(Int32(row[2])), at: TDB(row[0])))
      let truth = Vector3(row[3], row[4], row[5]) * 1000
      #expect((state.velocity - truth).length < 1e-3, "body \(row[1]) at \(row[0])")
    }
  }

  @Test func `the order of body and origin only turns the sign`() throws {
    let t = TDB(840_000_000)
    let there = try #require(Kernels.all.state(of: .spacecraft, relativeTo: .earth, at: t))
    let back = try #require(Kernels.all.state(of: .earth, relativeTo: .spacecraft, at: t))
    #expect((there.position + back.position).length == 0)
    let same = try #require(Kernels.all.state(of: .earth, relativeTo: .earth, at: t))
    #expect(same == .zero)
  }

  @Test func `beside the asteroid the state comes from the asteroid's own segment`() throws {
    let hold = try #require(Kernels.all.state(of: .spacecraft, relativeTo: .kamooalewa, at: TDB(836_402_469.2)))
    #expect(abs(hold.position.length - 20_000) < 1)
  }

  @Test func `a body is not known outside its kernel, and that is no error`() {
    let y2034 = TDB(1_100_000_000)
    #expect(!Kernels.all.isKnown(.kamooalewa, at: y2034))
    #expect(Kernels.all.state(of: .kamooalewa, at: y2034) == nil)
    #expect(Kernels.all.isKnown(.comet311P, at: y2034))
    #expect(!Kernels.all.isKnown(NAIFCode(99), at: y2034))
    #expect(!Kernels.all.isKnown(.spacecraft, at: TDB(801_726_000)))
  }

  @Test func `the mission's span can be required of a body`() throws {
    try Kernels.all.require(.spacecraft, from: 801_726_609.19, to: 1_135_857_669)
    #expect(throws: KernelError.noSuchBody(NAIFCode(42))) { try Kernels.all.require(NAIFCode(42), from: 0, to: 1) }
    #expect(throws: KernelError.self) { try Kernels.all.require(.kamooalewa, from: 801_726_609, to: 1_100_000_000) }
  }

  /// The kernel shows impulses as a swing of the velocity over one second.
  @Test func `in the second before an impulse the old velocity is carried on`() throws {
    let impulse = 835_185_669.184_426_5
    func velocity(_ offset: Double) throws -> Vector3 {
      try #require(Kernels.all.state(of: .spacecraft, relativeTo: .kamooalewa, at: TDB(impulse + offset))).velocity
    }
    let before = try velocity(-1.001)
    #expect(try (velocity(-0.5) - before).length < 1e-5)
    #expect(try (velocity(-0.001) - before).length < 1e-5)
    #expect(try abs((velocity(0.001) - before).length - 3.831_190) < 1e-3)
  }

  @Test func `two parts of time resolve what one double cannot`() throws {
    let a = TDB(wholeSeconds: 812_548_869, fraction: 0.25)
    let b = TDB(wholeSeconds: 812_548_869, fraction: 0.25 + 1e-9)
    let from = try #require(Kernels.all.state(of: .earth, relativeTo: .earthMoonBarycenter, at: a))
    let to = try #require(Kernels.all.state(of: .earth, relativeTo: .earthMoonBarycenter, at: b))
    let moved = (to.position - from.position).dot(from.velocity.normalized)
    #expect(abs(moved / (from.velocity.length * 1e-9) - 1) < 0.2)
  }
}
