/// Writes the smallest SPK file that holds one segment, for tests of the reader.
enum SPKText {
  static func bytes(target: Int32, center: Int32, type: Int32, from: Double, to: Double, _ words: [Double]) -> [UInt8] {
    var file = [UInt8](repeating: 0, count: 3 * 1024)
    put(Array("DAF/SPK ".utf8), at: 0, in: &file)
    put(Array("LTL-IEEE".utf8), at: 88, in: &file)
    for (place, value) in [(8, 2), (12, 6), (76, 2), (80, 2)] as [(Int, Int32)] {
      put(little(value), at: place, in: &file)
    }
    put(little((1.0).bitPattern), at: 1024 + 16, in: &file)
    put(little(from.bitPattern) + little(to.bitPattern), at: 1024 + 24, in: &file)
    let first = Int32(3 * 128 + 1)
    let integers = [target, center, 1, type, first, first + Int32(words.count) - 1]
    put(integers.flatMap { little($0) }, at: 1024 + 40, in: &file)
    file += words.flatMap { little($0.bitPattern) }
    return file + [UInt8](repeating: 0, count: (1024 - file.count % 1024) % 1024)
  }

  private static func put(_ bytes: [UInt8], at place: Int, in file: inout [UInt8]) {
    file.replaceSubrange(place..<(place + bytes.count), with: bytes)
  }

  private static func little<I: FixedWidthInteger>(_ value: I) -> [UInt8] {
    (0..<(I.bitWidth / 8)).map { UInt8(truncatingIfNeeded: value >> I(8 * $0)) }
  }
}
