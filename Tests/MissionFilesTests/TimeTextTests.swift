import Quantities
import Testing

@testable import MissionFiles

struct TimeTextTests {
  static let durations: [(String, Int64, Bool)] = [
    ("95s", 12160, true), ("1h 30min", 691200, true), ("1h30m", 691200, true), ("3 ticks", 3, true),
    ("1 tick", 1, true), ("2.5 ms", 0, false), ("7.8125ms", 1, true), ("10 ms", 1, false), ("0.5s", 64, true),
    ("1d 1h 1min 1s 500ms", 11527872, true), ("0s", 0, true), ("11.71875 ms", 2, false),
    ("11.718749 ms", 1, false),
  ]

  @Test(arguments: durations)
  func `durations are rounded once to whole ticks, ties upward`(text: String, frames: Int64, isExact: Bool) throws {
    if frames == 0, !isExact {
      #expect(throws: ValueError.self) { try DurationText.read(text) }
    } else {
      #expect(try DurationText.read(text) == TickCount(frames: frames, isExact: isExact))
    }
  }

  @Test(arguments: [
    ("5", DiagnosticCode.unitMissing), ("5 kg", .unitDoesNotFit), ("5 parsecs", .unknownUnit), ("1s 1h", .notADuration),
    ("1s 1s", .notADuration), ("1.5h 1s", .notADuration), ("-5s", .notADuration), ("", .notADuration),
    ("1 h  5 s", .notADuration), ("3ms", .shorterThanHalfTick), ("10:30", .sexagesimal), ("1y", .unknownUnit),
    ("1e3 s", .unknownUnit),
  ])
  func `what is no duration is refused with its own code`(text: String, code: DiagnosticCode) {
    let error = #expect(throws: ValueError.self) { try DurationText.read(text) }
    #expect(error?.code == code)
  }

  @Test func `the command line has years and joined parts`() throws {
    #expect(try DurationText.read("1y", allowYears: true).frames == 31_557_600 * 128)
    #expect(try DurationText.read("1h30m", allowYears: true).frames == 5400 * 128)
  }

  @Test func `moments count from the on-board epoch`() throws {
    #expect(try MomentText.read("2019-12-31T16:00:00Z").frames == 0)
    #expect(try MomentText.read("2020-01-01T00:00:00Z").frames == 8 * 3600 * 128)
    // 2025-05-28T17:31:12Z is 1 748 453 472 s after 1970 (date -u -d ... +%s).
    #expect(try MomentText.read("2025-05-28T17:31:12Z").frames == (1_748_453_472 - 1_577_808_000) * 128)
    #expect(try MomentText.read("2026-12-04T03:20:00.0078125Z").frames % 128 == 1)
  }

  @Test(arguments: [
    "2026-12-04T03:20:00", "2026-12-04", "2026-13-04T03:20:00Z", "2026-02-29T00:00:00Z", "2026-12-04T24:00:00Z",
    "2026-12-04T03:20:60Z", "2026-12-04 03:20:00Z", "2026-12-04T03:20:00.Z", "2026-12-04T03:20:00.1234567890Z",
    "26-12-04T03:20:00Z", "+5s", "",
  ])
  func `what is no moment is refused`(text: String) {
    let error = #expect(throws: ValueError.self) { try MomentText.read(text) }
    #expect(error?.code == .notAMoment)
  }

  @Test func `the command line takes a date alone and no Z`() throws {
    #expect(try MomentText.readRelaxed("2020-01-01").frames == 8 * 3600 * 128)
    #expect(try MomentText.readRelaxed("2020-01-01T00:00").frames == 8 * 3600 * 128)
  }

  @Test(arguments: [0, 1, 127, 128, 5_000_000_001, 64_000_000_077] as [Int64])
  func `a frame written as UTC reads back as the same frame`(frames: Int64) throws {
    let text = MomentText.text(Frame(frames))
    #expect(try MomentText.read(text) == TickCount(frames: frames, isExact: true))
    let duration = DurationText.text(frames)
    #expect(try DurationText.read(duration).frames == frames)
  }
}
