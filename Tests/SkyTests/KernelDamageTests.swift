import Quantities
import Testing

@testable import Sky

/// Damaged files: refused, or read as something whose states can be asked for. Nothing traps.
struct `Damaged kernels of all types` {
  /// Asks for a state in every segment, at its ends and between.
  private func useAll(_ kernel: Kernel) {
    for segment in kernel.segments {
      for part in [0, 0.3, 0.77, 1] {
        let time = TDB(segment.start + part * (segment.stop - segment.start))
        if segment.covers(time) { _ = segment.state(at: time, in: kernel.words) }
      }
    }
  }

  /// True if the file was refused.
  private func isRefused(_ bytes: [UInt8]) -> Bool {
    guard let kernel = try? Kernel(bytes: bytes) else { return true }
    useAll(kernel)
    return false
  }

  /// Every number of the file record, of the summaries and of the segments' ends is hit many times.
  @Test(arguments: `Kernels of all types`.files) func `any byte may be wrong`(file: String) throws {
    let whole = try Kernels.fixture(file)
    var refused = 0
    for place in whole.indices {
      for mask in [0xFF, UInt8(1) << UInt8(place % 8)] {
        var bytes = whole
        bytes[place] ^= mask
        if isRefused(bytes) { refused += 1 }
      }
    }
    #expect(refused > 1000)
  }

  @Test(arguments: `Kernels of all types`.files) func `several bytes may be wrong`(file: String) throws {
    let whole = try Kernels.fixture(file)
    let noise = NoiseStream(seed: 7, device: "kernels", purpose: "damage")
    var refused = 0
    for trial in 0..<3000 {
      var bytes = whole
      for draw in 0..<UInt32(8) {
        let words = noise.words(at: Frame(Int64(trial)), draw: draw)
        bytes[Int(words.0 % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: words.1)
      }
      if isRefused(bytes) { refused += 1 }
    }
    #expect(refused > 100)
  }

  @Test(arguments: `Kernels of all types`.files) func `a file cut within its numbers is refused`(file: String) throws {
    let whole = try Kernels.fixture(file)
    let end = try Kernel(bytes: whole).segments.map { $0.firstWord + $0.count * 6 }.max() ?? 0
    for length in 0..<(end * 8) { #expect(throws: KernelError.self) { try Kernel(bytes: Array(whole[..<length])) } }
  }
}
