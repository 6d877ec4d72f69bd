import Quantities
import Testing

@testable import Sky

/// Every type of segment in either byte order, against what CSPICE reads from the same files.
struct `Kernels of all types` {
  static let files = ["types-little", "types-big"]
  private let earth = NAIFCode(399)

  private func ephemeris(_ file: String) throws -> Ephemeris { Ephemeris([try Kernel(bytes: Kernels.fixture(file))]) }

  /// 1e-10 km is one part in 2e14 of the distances here.
  @Test(arguments: files) func `states are those of CSPICE to a tenth of a micrometre`(file: String) throws {
    let ephemeris = try ephemeris(file)
    let rows = try TruthTable.rows("kernel-states")
    #expect(rows.count == 294)
    for row in rows {
      let body = NAIFCode(Int32(row[1]))
      let state = try #require(ephemeris.state(of: body, relativeTo: earth, at: TDB(row[0])))
      let position = Vector3(row[3], row[4], row[5])
      let velocity = Vector3(row[6], row[7], row[8])
      #expect((state.position / 1000 - position).length < 1e-10, "body \(row[1]) at \(row[0])")
      #expect((state.velocity / 1000 - velocity).length < 1e-13, "body \(row[1]) at \(row[0])")
    }
  }

  @Test func `the byte order changes no number`() throws {
    let little = try Kernel(bytes: Kernels.fixture("types-little"))
    let big = try Kernel(bytes: Kernels.fixture("types-big"))
    #expect(
      little.segments.map(\.method) == [
        .chebyshev, .chebyshevWithVelocity, .lagrange, .lagrange, .lagrange, .hermite, .hermite,
      ])
    for (a, b) in zip(little.segments, big.segments) {
      #expect((a.target, a.center, a.start, a.stop) == (b.target, b.center, b.start, b.stop))
      let words = a.firstWord..<(a.firstWord + a.count * 6)
      #expect(little.words[words] == big.words[words])
    }
  }

  @Test(arguments: files) func `a segment holds from its first instant to its last`(file: String) throws {
    let ephemeris = try ephemeris(file)
    for segment in try Kernel(bytes: Kernels.fixture(file)).segments {
      #expect(ephemeris.centre(of: segment.target, at: TDB(segment.start))?.code == earth)
      #expect(ephemeris.centre(of: segment.target, at: TDB(segment.stop))?.code == earth)
      #expect(ephemeris.state(of: segment.target, relativeTo: earth, at: TDB(segment.start - 0.01)) == nil)
      #expect(ephemeris.state(of: segment.target, relativeTo: earth, at: TDB(segment.stop + 0.01)) == nil)
    }
  }

  @Test func `in a gap between two segments nothing is known, and the gap is named`() throws {
    let ephemeris = try ephemeris("types-little")
    let body = NAIFCode(904)
    let pieces = try Kernel(bytes: Kernels.fixture("types-little")).segments.filter { $0.target == body }
    let (before, after) = (pieces[0], pieces[1])
    #expect(ephemeris.state(of: body, relativeTo: earth, at: TDB((before.stop + after.start) / 2)) == nil)
    let gap = KernelError.outOfSpan(
      body, coveredFrom: before.start, coveredTo: before.stop, neededFrom: before.start, neededTo: after.stop)
    #expect(throws: gap) { try ephemeris.require(body, from: before.start, to: after.stop) }
  }
}
