import GroundInterface
import MissionFiles

/// The latest events of a session, for `events`.
struct EventTail {
  private var records: [EventRecord] = []
  private static let room = 2000

  mutating func take(_ record: EventRecord) {
    records.append(record)
    if records.count >= 2 * Self.room { records.removeFirst(Self.room) }
  }

  func lines(_ count: Int) -> [String] { records.suffix(count).map { EventText.line($0) } }
}
