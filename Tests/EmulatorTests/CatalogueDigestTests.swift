import Emulator
import GroundInterface
import MissionFiles
import Quantities
import Testing

/// For everything that scripts may disturb: what has no effect leaves no trace, and what has ended acts no more.
@Suite struct CatalogueDigestTests {
  /// Each target with each of its types, and a value where it wants one.
  static let faults = parts + words + surfaces

  private static let parts = PartCatalogue.all.flatMap { part in
    part.failures.map { failure in
      let middle = (failure.range.lowerBound + failure.range.upperBound) / 2
      return "\(part.name), type: \(failure.name)" + (failure.value?.written(middle).map { ", value: \($0)" } ?? "")
    }
  }
  private static let words = SignalCatalogue.all.map { "\($0.entry.name), type: stuck" }
  private static let surfaces: [String] = {
    guard let index = try? FaultFlight.prepare(from: "comet-transfer", for: "1s", "").catalogue else { return [] }
    let links = ["corrupt", "duplicate", "delay, value: 1 s", "drop"]
    let clocks = ["step, value: 0.3 s", "drift, value: 500 ppm", "noise, value: 10 ms", "stop"]
    return pairs(index.links, links) + pairs(index.clocks, clocks) + pairs(index.stores, ["full", "corrupt"])
      + pairs(index.tasks.keys.sorted(), ["extra_time, value: 1 ms", "stop"])
  }()

  private static func pairs(_ targets: [String], _ types: [String]) -> [String] {
    targets.flatMap { target in types.map { "\(target), type: \($0)" } }
  }

  private static func prepare(_ fault: String) throws -> PreparedRun {
    try FaultFlight.prepare(
      from: "comet-transfer", for: "6s",
      "faults: [{ id: f, target: \(fault), when: { at: +1s }, shape: { duration: 2s }, require_effective: false }]")
  }

  private static let nominal: String? = try? FaultFlight(FaultFlight.prepare(from: "comet-transfer", for: "6s", ""))
    .report.digest

  @Test(arguments: faults) func `without effect the digest is the nominal one`(fault: String) throws {
    let report = try FaultFlight(Self.prepare(fault)).report
    if report.faults[0].effective == nil { #expect(report.digest == Self.nominal) }
  }

  /// Two ways to go on from the same state behind a fault that has ended: with its script, and without any.
  @Test(arguments: faults) func `restored, the script acts no more`(fault: String) throws {
    let session = RunSession(try Self.prepare(fault))
    _ = try session.advance(to: session.now + 4 * Frame.perSecond)
    var (scripted, free) = (session.emulator, session.emulator)
    #expect(free.fork(to: .nominal) == true)
    let end = session.now + 2 * Frame.perSecond
    for _ in 0..<10_000 where scripted.nextFrame() <= end { scripted.tick() }
    for _ in 0..<10_000 where free.nextFrame() <= end { free.tick() }
    #expect(scripted.digest() == free.digest())
  }
}

extension ValueKind {
  /// A value as a script writes it; nil for words.
  fileprivate func written(_ value: Double) -> String? {
    switch self {
    case .number(let unit): "\(value)" + (unit.isEmpty ? "" : " \(unit)")
    case .integer: "\(Int(value))"
    case .flag: "true"
    case .words(let words): words.first
    }
  }
}
