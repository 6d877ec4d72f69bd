/// How much of a run is written down. What is computed never depends on it.
package enum RecordingLevel: String, Codable, CaseIterable, Sendable {
  /// Every row, every second; the frames' own rate around contact and pyros.
  case full
  /// Rows around what happens, one an hour between.
  case normal
  /// `run.json` alone.
  case none
}
