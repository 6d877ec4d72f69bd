import DeviceModel
import FixedStorage
import GroundInterface
import Quantities

/// Decides which rows of parameters are kept, and hands them on in chunks.
///
/// Each tick's row waits five seconds among the recent ones: a contact may still make it worth keeping. The rows of
/// whole seconds then wait out their minute among the held ones, for a change of phase or a warning; who leaves them
/// unasked for is dropped, but for one row an hour.
struct RowRecorder {
  private(set) var windows: RecordingWindows
  private(set) var store: RowStore
  private let storages = ParameterColumn.all.map(\.storage)
  private var recent = RowStore.Places(filler: 0)
  private var held = RowStore.Places(filler: 0)
  /// Chosen, in order: the chunk in the making.
  private var kept = RowStore.Places(filler: 0)
  private var lastSecond = Int64.min
  private var lastHour = Int64.min

  init(_ level: RecordingLevel) {
    windows = RecordingWindows(level)
    let onboard = ParameterColumn.all.count { $0.source == .onboard }
    store = RowStore(onboard: onboard, truth: ParameterColumn.all.count - onboard)
  }

  /// Something worth keeping has happened.
  mutating func open(_ trigger: RecordingTrigger, at now: Frame) {
    windows.open(trigger, at: now)
    while let place = held.popFirst() {
      settle(place, isWanted: now - store.frame(place) <= RecordingWindows.secondsMargin)
    }
  }

  mutating func endBurn(at now: Frame) { windows.endBurn(at: now) }

  /// Takes the row of a tick, whose telemetry was last written in frame `written`; true when a chunk is full.
  mutating func take(
    at now: Frame, isQuiet: Bool, written: Frame, _ telemetry: inout TelemetrySheet, _ truth: inout TruthSheet
  ) -> Bool {
    guard windows.copies(now, isQuiet: isQuiet) else { return false }
    recent.append(store.take(at: now, marks: marks(now), written: written, &telemetry, &truth))
    while !recent.isEmpty, now - store.frame(recent.first) > RecordingWindows.framesMargin {
      if let place = recent.popFirst() { leaveRecent(place) }
    }
    while !held.isEmpty, now - store.frame(held.first) > RecordingWindows.secondsMargin {
      if let place = held.popFirst() { settle(place, isWanted: false) }
    }
    return kept.count >= ParameterChunk.rows
  }

  private mutating func marks(_ now: Frame) -> UInt8 {
    let second = now.count >> 7
    guard second != lastSecond else { return 0 }
    lastSecond = second
    guard second / 3600 != lastHour else { return RowStore.second }
    lastHour = second / 3600
    return RowStore.second | RowStore.hour
  }

  private mutating func leaveRecent(_ place: Int32) {
    let frame = store.frame(place)
    if windows.keepsFrame(frame) || (store.isSecond(place) && windows.keepsSecond(frame)) {
      kept.append(place)
    } else if store.isSecond(place) {
      held.append(place)
    } else {
      store.release(place)
    }
  }

  private mutating func settle(_ place: Int32, isWanted: Bool) {
    if isWanted || store.isHour(place) { kept.append(place) } else { store.release(place) }
  }

  /// The chunk in the making, whose rows are then forgotten; nil when it has none.
  mutating func takeChunk() -> [UInt8]? {
    var places: [Int32] = []
    while places.count < ParameterChunk.rows, let place = kept.popFirst() { places.append(place) }
    guard !places.isEmpty else { return nil }
    let bytes = ParameterChunk.bytes(rows: places.count, columns: storages) {
      store.frame(places[$0]).count
    } value: {
      store.value(places[$0], $1)
    }
    for place in places { store.release(place) }
    return bytes
  }

  /// The run is over: what waits is decided now, and its last row is kept.
  mutating func finish() {
    while let place = held.popFirst() { settle(place, isWanted: false) }
    while let place = recent.popFirst() {
      if recent.isEmpty { kept.append(place) } else { leaveRecent(place) }
      while let place = held.popFirst() { settle(place, isWanted: false) }
    }
  }

  // MARK: checkpoints

  /// Everything that a recorder needs to go on as if it had never stopped.
  func save(to words: inout [UInt64]) {
    for frame in [windows.secondsUntil, windows.framesFrom, windows.framesUntil] {
      words.append(UInt64(bitPattern: frame.count))
    }
    words += [UInt64(bitPattern: lastSecond), UInt64(bitPattern: lastHour)]
    for var queue in [recent, held, kept] {
      words.append(UInt64(queue.count))
      while let place = queue.popFirst() { store.save(place, to: &words) }
    }
  }

  /// False for words that no recorder of this build has written.
  mutating func restore(from words: inout ArraySlice<UInt64>) -> Bool {
    guard words.count >= 5 else { return false }
    windows.secondsUntil = Frame(Int64(bitPattern: words.removeFirst()))
    windows.framesFrom = Frame(Int64(bitPattern: words.removeFirst()))
    windows.framesUntil = Frame(Int64(bitPattern: words.removeFirst()))
    lastSecond = Int64(bitPattern: words.removeFirst())
    lastHour = Int64(bitPattern: words.removeFirst())
    store.releaseAll()
    guard let recent = queue(from: &words), let held = queue(from: &words), let kept = queue(from: &words) else {
      return false
    }
    (self.recent, self.held, self.kept) = (recent, held, kept)
    return true
  }

  private mutating func queue(from words: inout ArraySlice<UInt64>) -> RowStore.Places? {
    guard let count = words.popFirst(), count <= UInt64(store.freeCount) else { return nil }
    var queue = RowStore.Places(filler: 0)
    for _ in 0..<Int(count) {
      guard let place = store.restore(from: &words) else { return nil }
      queue.append(place)
    }
    return queue
  }
}
