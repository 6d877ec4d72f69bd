package import GroundInterface

/// Finds the transfer frames of this spacecraft in a file, and says what is between them.
///
/// Frames stand back to back without separators. Each header tells the rate and so the length; what follows must be
/// another header or the end of the file. Where it is not, the next place with a header (37 bits that must agree) is
/// where reading goes on.
package struct FrameFinder {
  /// A place in the file that could not be read.
  package struct Damage: Equatable, Sendable {
    package enum Kind: String, Sendable { case foreign, cutShort = "cut-short" }
    package var kind: Kind
    package var offset: Int
    package var bytes: Int
  }
  package enum Finding {
    case frame(FrameHeader, offset: Int)
    case damage(Damage)
  }

  private let file: [UInt8]
  private var offset = 0

  package init(_ file: [UInt8]) { self.file = file }

  /// The next frame or damaged place; nil at the end of the file.
  package mutating func next() -> Finding? {
    guard offset < file.count else { return nil }
    let start = offset
    guard let header = header(at: start) else { return damage(.foreign, to: headerPlace(from: start + 1)) }
    let end = start + header.rate.frameBytes
    if end != file.count && self.header(at: end) == nil {
      // Lost bytes bring the next header into what should still be this frame.
      let next = headerPlace(from: start + FrameHeader.bytes)
      if min(next, file.count) < end { return damage(.cutShort, to: next) }
    }
    offset = end
    return .frame(header, offset: start)
  }

  private mutating func damage(_ kind: Damage.Kind, to end: Int) -> Finding {
    defer { offset = end }
    return .damage(Damage(kind: kind, offset: offset, bytes: end - offset))
  }

  private func header(at place: Int) -> FrameHeader? {
    guard place + FrameHeader.bytes <= file.count else { return nil }
    return FrameHeader(file.span.extracting(place..<(place + FrameHeader.bytes)))
  }

  /// The next place with a header, or the end of the file.
  private func headerPlace(from place: Int) -> Int {
    var place = place
    while place < file.count && header(at: place) == nil { place += 1 }
    return min(place, file.count)
  }
}
