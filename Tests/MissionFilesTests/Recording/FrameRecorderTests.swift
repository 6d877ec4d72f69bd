import GroundInterface
import Quantities
import Testing

@testable import MissionFiles

/// Which transfer frames a recorder keeps, on frames that the test makes: each carries its second.
@Suite struct FrameRecorderTests {
  private var recorder = FrameRecorder()

  /// A frame a second from `first` on, of which `wanted` leave while a window is open.
  private mutating func fly(_ seconds: Range<Int>, wanted: Range<Int> = 0..<0, times: UInt32 = 1) {
    for second in seconds {
      var frame = Self.frame(second)
      recorder.take(&frame, times: times, at: Frame(Int64(second) * 128), isWanted: wanted.contains(second))
    }
  }

  private static func frame(_ second: Int) -> TransferFrame {
    var bytes = [UInt8](repeating: 0x5A, count: second % 2 == 0 ? 892 : 220)
    (bytes[0], bytes[1]) = (UInt8(second >> 8), UInt8(second & 255))
    return TransferFrame(bytes) ?? TransferFrame()
  }

  /// The seconds of the frames that were kept since the last time.
  private mutating func keptSeconds() -> [Int] {
    var rest = recorder.takeKept()[...]
    var seconds: [Int] = []
    while let high = rest.popFirst(), let low = rest.popFirst() {
      let second = Int(high) << 8 | Int(low)
      #expect(rest.prefix(second % 2 == 0 ? 890 : 218).allSatisfy { $0 == 0x5A })
      rest = rest.dropFirst(second % 2 == 0 ? 890 : 218)
      seconds.append(second)
    }
    return seconds
  }

  @Test mutating func `what leaves while a window is open is kept at once, in order`() {
    fly(0..<5, wanted: 0..<5)
    #expect(keptSeconds() == [0, 1, 2, 3, 4])
    #expect(!recorder.hasKept)
  }

  @Test mutating func `a window that opens has the minute before it, and no more`() {
    fly(0..<300)
    #expect(keptSeconds() == [])
    recorder.open(at: Frame(299 * 128))
    #expect(keptSeconds() == Array(239...299))
    recorder.open(at: Frame(299 * 128))
    #expect(keptSeconds() == [])
  }

  @Test mutating func `frames of an earlier pass are not of the minute before`() {
    fly(0..<10)
    fly(1000..<1010)
    recorder.open(at: Frame(1010 * 128))
    #expect(keptSeconds() == Array(1000..<1010))
  }

  @Test mutating func `a frame that leaves twice stands there twice`() {
    fly(7..<8, wanted: 7..<8, times: 2)
    fly(8..<9, times: 2)
    recorder.open(at: Frame(8 * 128))
    #expect(keptSeconds() == [7, 7, 8, 8])
  }

  @Test mutating func `a recorder that is read back keeps what the other would have kept`() {
    fly(0..<100)
    var words: [UInt64] = []
    recorder.save(to: &words)
    recorder = FrameRecorder()
    #expect(restore(words + [17]) == 1)
    recorder.open(at: Frame(99 * 128))
    #expect(keptSeconds() == Array(39...99))
  }

  @Test mutating func `words that no recorder has written are refused`() {
    fly(0..<2)
    var words: [UInt64] = []
    recorder.save(to: &words)
    var tooLong = words
    tooLong[3] = 893
    let wrong: [[UInt64]] = [[], [62], [.max], Array(words.dropLast()), tooLong]
    for words in wrong { #expect(restore(words) == nil) }
  }

  /// How many words are left behind those of the recorder; nil when it refuses them.
  private mutating func restore(_ words: [UInt64]) -> Int? {
    var rest = words[...]
    return recorder.restore(from: &rest) ? rest.count : nil
  }
}
