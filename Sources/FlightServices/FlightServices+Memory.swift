import GroundInterface
import Quantities

extension FlightServices {
  /// Recorded while nobody listens, and sent while the transmitter is on, bytes a second: ASSUMED, the latter a
  /// megabit a second as vector SYS-06 allows it at all distances of the mission.
  private static var recordedEachSecond: Double { 20 }
  private static var sentEachSecond: Double { 125_000 }

  /// Stores a file; the first refusal in a row is told.
  package mutating func keep(_ bytes: Int64, of user: MassMemory.User, leaving reserve: Int64 = 0) {
    let wasRefusing = memory.isRefusing
    guard !memory.write(bytes, of: user, leaving: reserve), !wasRefusing else { return }
    events.raise(.storeFull, 3, Double(user.rawValue))
  }

  /// Records telemetry or frees what was sent since the last time; a directory that cannot be trusted sends nothing.
  mutating func tendMemory() {
    let seconds = memoryTended == .never ? 0 : frame.seconds(since: memoryTended)
    memoryTended = frame
    let isSending = telemetry.value(.transponderATransmitting) == 1 || telemetry.value(.transponderBTransmitting) == 1
    let isSound = memory.verify()
    if !isSound { events.raise(.memoryCorrupt, Double(memory.used)) }
    if isSending && isSound { memory.send(Int64(seconds * Self.sentEachSecond)) }
    if !isSending { keep(Int64(seconds * Self.recordedEachSecond), of: .telemetry) }
    publishMemory()
  }

  private mutating func publishMemory() {
    telemetry.publish(.memoryUsed, Double(memory.used))
    telemetry.publish(.memoryTelemetry, Double(memory.stored(.telemetry)))
    telemetry.publish(.memoryArmCamera, Double(memory.stored(.armCamera)))
    telemetry.publish(.memoryAnac, Double(memory.stored(.anac)))
    telemetry.publish(.memorySent, Double(memory.sent))
    telemetry.publish(.memoryWritten, Double(memory.written))
    telemetry.publish(.memoryRefused, Double(memory.refused))
  }
}
