package import HardwareInterface

extension StarTrackers.Response.Word {
  package var entry: SignalEntry {
    switch self {
    case .quality1:
      SignalEntry(
        "star_tracker1.quality", .number(unit: ""), WordFormat(count: 0, low: 0, high: 1), unit: .starTracker1,
        "share of expected stars seen by tracker 1")
    case .quality2:
      SignalEntry(
        "star_tracker2.quality", .number(unit: ""), WordFormat(count: 0, low: 0, high: 1), unit: .starTracker2,
        "share of expected stars seen by tracker 2")
    case .attitude1W:
      SignalEntry(
        "star_tracker1.attitude_w", .number(unit: ""), WordFormat(count: 0, low: -1, high: 1), unit: .starTracker1,
        "w of the attitude quaternion of tracker 1")
    case .attitude1X:
      SignalEntry(
        "star_tracker1.attitude_x", .number(unit: ""), WordFormat(count: 0, low: -1, high: 1), unit: .starTracker1,
        "x of the attitude quaternion of tracker 1")
    case .attitude1Y:
      SignalEntry(
        "star_tracker1.attitude_y", .number(unit: ""), WordFormat(count: 0, low: -1, high: 1), unit: .starTracker1,
        "y of the attitude quaternion of tracker 1")
    case .attitude1Z:
      SignalEntry(
        "star_tracker1.attitude_z", .number(unit: ""), WordFormat(count: 0, low: -1, high: 1), unit: .starTracker1,
        "z of the attitude quaternion of tracker 1")
    case .attitude2W:
      SignalEntry(
        "star_tracker2.attitude_w", .number(unit: ""), WordFormat(count: 0, low: -1, high: 1), unit: .starTracker2,
        "w of the attitude quaternion of tracker 2")
    case .attitude2X:
      SignalEntry(
        "star_tracker2.attitude_x", .number(unit: ""), WordFormat(count: 0, low: -1, high: 1), unit: .starTracker2,
        "x of the attitude quaternion of tracker 2")
    case .attitude2Y:
      SignalEntry(
        "star_tracker2.attitude_y", .number(unit: ""), WordFormat(count: 0, low: -1, high: 1), unit: .starTracker2,
        "y of the attitude quaternion of tracker 2")
    case .attitude2Z:
      SignalEntry(
        "star_tracker2.attitude_z", .number(unit: ""), WordFormat(count: 0, low: -1, high: 1), unit: .starTracker2,
        "z of the attitude quaternion of tracker 2")
    }
  }
}
