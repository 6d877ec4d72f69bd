package import GroundInterface
import Quantities

/// Frames as a receiver stores them, made by the assembler from samples that change from second to second.
package struct RecordedDownlink {
  package var assembler = FrameAssembler()
  package var sheet = TelemetrySheet()
  package var events = EventReports()
  package private(set) var frames: [[UInt8]] = []
  /// On-board time of the next frame, whole seconds: 2026-12-04T03:20:00Z at first.
  private var seconds: Int64 = 218_546_400

  package init() {}

  /// All frames back to back.
  package var file: [UInt8] { frames.flatMap { $0 } }

  /// Flies and records so many seconds at a rate.
  package mutating func record(seconds count: Int, at rate: DownlinkRate = .normal) {
    assembler.select(rate)
    for _ in 0..<count {
      publish()
      var frame = [UInt8](repeating: 0xAA, count: rate.frameBytes)
      var bytes = frame.mutableSpan
      assembler.fill(&bytes, at: OnBoardTime(units: seconds << 16), &sheet, &events)
      frames.append(frame)
      seconds += 1
    }
  }

  /// Flies on with the transmitter off.
  package mutating func skip(seconds count: UInt32) {
    assembler.skip(seconds: count)
    seconds += Int64(count)
  }

  private mutating func publish() {
    sheet.publish(.navVelocityX, 20_000 + Double(seconds % 1000))
    sheet.publish(.navVelocityY, -8_000)
    sheet.publish(.navVelocityZ, -4_000)
    sheet.publish(.eventCount, Double(events.all.count))
  }
}
