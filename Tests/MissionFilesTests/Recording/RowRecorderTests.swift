import DeviceModel
import GroundInterface
import Quantities
import Testing

@testable import MissionFiles

/// Which rows a recorder keeps, on sheets that the test writes.
@Suite struct RowRecorderTests {
  /// A recorder that is shown one row after another and remembers what it hands on.
  struct Bench {
    var recorder: RowRecorder
    var telemetry = TelemetrySheet()
    var truth = TruthSheet()
    var chunks: [[UInt8]] = []

    init(_ level: RecordingLevel = .normal) { recorder = RowRecorder(level) }

    /// Rows from `first` on, one every `step` frames, `count` of them; each carries its frame.
    mutating func fly(
      from first: Int64, every step: Int64 = 128, count: Int64, then body: (inout Bench, Int64) -> Void = { _, _ in }
    ) {
      for frame in stride(from: first, to: first + step * count, by: Int64.Stride(step)) {
        telemetry.publish(.navRange, Double(frame))
        body(&self, frame)
        if recorder.take(at: Frame(frame), isQuiet: false, written: Frame(frame), &telemetry, &truth),
          let chunk = recorder.takeChunk()
        {
          chunks.append(chunk)
        }
      }
    }

    /// Frames of the rows kept, the run being over.
    mutating func frames() -> [Int64] {
      recorder.finish()
      while let chunk = recorder.takeChunk() { chunks.append(chunk) }
      return chunks.flatMap { chunk in
        let head = ParameterChunk.Head(chunk)
        let body = Array(chunk.dropFirst(ParameterChunk.headBytes))
        let rows = ParameterChunk.read(
          body, rows: head?.rows ?? 0, columns: ParameterColumn.all.map(\.storage))
        #expect(CRC32.of(body) == head?.checksum)
        let range = ParameterColumn.all.firstIndex { $0.name == "nav.range" } ?? 0
        #expect(rows?.columns[range] == rows?.frames.map { Double($0.count) })
        return rows?.frames.map(\.count) ?? []
      }
    }
  }

  /// The first frames of these seconds.
  private static func seconds(_ range: ClosedRange<Int64>) -> [Int64] { range.map { (second: Int64) in second * 128 } }

  @Test func `outside windows an hour has one row, and the run's last one is kept`() {
    var bench = Bench()
    bench.fly(from: 0, count: 3 * 3600)
    let wanted: [Int64] = [0, 460_800, 921_600, 1_382_272]
    #expect(bench.frames() == wanted)
  }

  @Test func `a minute before and after an event has a row a second`() {
    var bench = Bench()
    bench.fly(from: 0, count: 1000) { bench, frame in
      if frame == 500 * 128 { bench.recorder.open(.seconds, at: Frame(frame)) }
    }
    let wanted: [Int64] = Self.seconds(0...0) + Self.seconds(440...560) + Self.seconds(999...999)
    #expect(bench.frames() == wanted)
  }

  @Test func `around contact every frame is kept for five seconds, the seconds for a minute`() {
    var bench = Bench()
    let contact: Int64 = 100 * 128 + 5
    bench.fly(from: 0, every: 1, count: 200 * 128) { bench, frame in
      if frame == contact { bench.recorder.open(.frames, at: Frame(frame)) }
    }
    let frames = bench.frames()
    let close = contact - 640...contact + 640
    #expect(frames.filter(close.contains) == Array(close))
    let before = Self.seconds(0...0) + Self.seconds(41...95)
    let after = Self.seconds(106...160) + [Int64(200 * 128 - 1)]
    #expect(frames.filter { !close.contains($0) } == before + after)
  }

  @Test func `at eight rows a second only those of the seconds are kept`() {
    var bench = Bench(.full)
    bench.fly(from: 0, every: 16, count: 80)
    let wanted: [Int64] = Self.seconds(0...9) + [79 * 16]
    #expect(bench.frames() == wanted)
  }

  @Test func `a burn keeps its window open to a minute behind its end`() {
    var bench = Bench()
    bench.fly(from: 128, count: 2000) { bench, frame in
      if frame == 500 * 128 { bench.recorder.open(.burn, at: Frame(frame)) }
      if frame == 900 * 128 { bench.recorder.endBurn(at: Frame(frame)) }
    }
    let wanted: [Int64] = Self.seconds(1...1) + Self.seconds(440...960) + Self.seconds(2000...2000)
    #expect(bench.frames() == wanted)
  }

  @Test func `a recorder saved in the middle goes on to the same rows`() {
    var whole = Bench()
    let event = { (bench: inout Bench, frame: Int64) in
      if frame == 500 * 128 { bench.recorder.open(.seconds, at: Frame(frame)) }
    }
    whole.fly(from: 0, count: 1000, then: event)
    var half = Bench()
    half.fly(from: 0, count: 470, then: event)
    var words: [UInt64] = []
    half.recorder.save(to: &words)
    half.recorder = RowRecorder(.normal)
    var rest = words[...]
    let isRestored = half.recorder.restore(from: &rest)
    #expect(isRestored && rest.isEmpty)
    half.fly(from: 470 * 128, count: 530, then: event)
    #expect(half.frames() == whole.frames())
    #expect(half.chunks == whole.chunks)
  }

  @Test func `words of no recorder are refused`() {
    var words: [UInt64] = []
    Bench().recorder.save(to: &words)
    for broken in [[], Array(words.dropLast()), Array(words.dropLast()) + [1 << 40]] {
      var recorder = RowRecorder(.normal)
      var rest = broken[...]
      let isRestored = recorder.restore(from: &rest)
      #expect(!isRestored)
    }
  }

  @Test func `what opens a window`() {
    func trigger(_ event: Event, _ severity: Severity = .info, _ value1: Double = 0) -> RecordingTrigger? {
      EventRecord(
        event: event, severity: severity, number: 1, time: OnBoardTime(units: 0), frame: Frame(0), value1, 0
      ).recordingTrigger
    }
    #expect(trigger(.phaseEntered) == .seconds)
    #expect(trigger(.wheelDrag, .warning) == .seconds)
    #expect(trigger(.wheelOn) == nil)
    #expect(trigger(.contact) == .frames)
    #expect(trigger(.capsuleSeparationFired) == .frames)
    #expect(trigger(.burnStarted, .info, 1) == .burn)
    #expect(trigger(.burnStarted, .info, 0.99) == nil)
  }
}
