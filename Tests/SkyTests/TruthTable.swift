import Foundation
import Quantities
import Testing

@testable import Sky

/// A committed table of independent values: comment lines begin with `#`, the first other line names the columns.
enum TruthTable {
  static func rows(_ name: String) throws -> [[Double]] {
    guard let url = Bundle.module.url(forResource: "Truth/\(name)", withExtension: "csv") else { return [] }
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    return lines.dropFirst().map { line in line.split(separator: ",").map { Double($0) ?? .nan } }
  }
}

enum Kernels {
  static func bytes(_ name: String) throws -> [UInt8] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return [UInt8](try Data(contentsOf: root.appending(path: "Config/kernels/\(name).bsp")))
  }

  /// A file of `Truth/kernels`, made by `Scripts/make-spk-fixtures.py`.
  static func fixture(_ name: String) throws -> [UInt8] {
    let url = try #require(Bundle.module.url(forResource: "Truth/kernels/\(name)", withExtension: "bsp"))
    return [UInt8](try Data(contentsOf: url))
  }

  static func load(_ name: String) throws -> Kernel { try Kernel(bytes: bytes(name)) }

  static let all: Ephemeris = {
    let names = ["de421_2025_2036", "kamooalewa", "311p", "tianwen2_ref"]
    guard let kernels = try? names.map(load) else { preconditionFailure("the project's kernels do not load") }
    return Ephemeris(kernels)
  }()
}

extension TDB {
  init(_ seconds: Double) { self.init(secondsPastJ2000: seconds) }
}
