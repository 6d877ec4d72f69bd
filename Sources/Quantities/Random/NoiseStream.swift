/// One named stream of random numbers: every draw is a function of the stream's key, the frame and
/// the number of the draw within the frame, and of nothing else.
///
/// So no device moves another's noise, and a run resumed in the middle draws as an unbroken one.
@frozen public struct NoiseStream: BitwiseCopyable, Equatable, Sendable {
  /// FNV-1a of the UTF-8 text `SEED/DEVICE/PURPOSE`, the seed in decimal.
  public var key: UInt64

  @inlinable public init(key: UInt64) { self.key = key }

  @inlinable public init(seed: UInt64, device: StaticString, purpose: StaticString) {
    var hash = FNV1a()
    hash.take(decimal: seed)
    hash.take(0x2F)
    hash.take(device)
    hash.take(0x2F)
    hash.take(purpose)
    key = hash.value
  }

  /// The 128 random bits of a draw, as two words; low halves first.
  @inlinable public func words(at frame: Frame, draw: UInt32) -> (UInt64, UInt64) {
    let block = block(at: frame, draw: draw)
    return (UInt64(block.a) | UInt64(block.b) << 32, UInt64(block.c) | UInt64(block.d) << 32)
  }

  @inlinable func block(at frame: Frame, draw: UInt32) -> Philox4x32 {
    let tick = UInt64(bitPattern: frame.count)
    let counter = Philox4x32(
      UInt32(truncatingIfNeeded: tick), UInt32(truncatingIfNeeded: tick >> 32), draw, 0)
    return Philox4x32.block(counter: counter, key: key)
  }

  /// Uniform in [0, 1), a multiple of 2^-53.
  @inlinable public func uniform(at frame: Frame, draw: UInt32) -> Double {
    Self.unit(words(at: frame, draw: draw).0)
  }

  /// Normal with mean 0 and standard deviation 1.
  @inlinable public func normal(at frame: Frame, draw: UInt32) -> Double {
    Normal.quantile(Self.positiveUnit(words(at: frame, draw: draw).0))
  }

  /// Three independent normals, each of 32 random bits and so within 6.4 of zero, and 32 bits to spare; all of one block.
  /// For noise of every tick, in which nothing waits for what is rarer than 1 in 10^9.
  public func normalVector(at frame: Frame, draw: UInt32) -> (normals: Vector3, spare: UInt32) {
    let block = block(at: frame, draw: draw)
    let normals = Vector3(NormalPieces.normal(block.a), NormalPieces.normal(block.b), NormalPieces.normal(block.c))
    return (normals, block.d)
  }

  /// Exponential with mean 1.
  @inlinable public func exponential(at frame: Frame, draw: UInt32) -> Double {
    -Elementary.log(1 - uniform(at: frame, draw: draw))
  }

  /// Uniform in 0..<`bound`, to within 2^-64 * bound.
  @inlinable public func index(below bound: UInt64, at frame: Frame, draw: UInt32) -> UInt64 {
    bound.multipliedFullWidth(by: words(at: frame, draw: draw).0).high
  }

  @inlinable static func unit(_ word: UInt64) -> Double { Double(Int64(word >> 11)) * 0x1p-53 }
  /// As `unit`, with the value zero moved by half a step: its normal would be infinite.
  @inlinable static func positiveUnit(_ word: UInt64) -> Double {
    let value = unit(word)
    return value > 0 ? value : 0x1p-54
  }
}
