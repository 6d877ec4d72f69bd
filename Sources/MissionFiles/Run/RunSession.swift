package import Emulator
import FixedStorage
import FlightServices
import FlightSoftware
package import GroundInterface
package import Quantities

/// One run under way: advances the emulator, keeps the rows of the report, writes the run's folder.
package final class RunSession {
  /// Why `advance` returned before its limit.
  package enum Stop: Equatable, Sendable { case scriptEnd, missionEnd, bound }

  package var emulator: Emulator
  package private(set) var run: PreparedRun
  /// As it was before a hand added to it.
  let base: PreparedRun
  /// Entries added by hand, in order.
  private(set) var hand: [CheckpointPaper.HandEntry] = []
  package private(set) var records: RunRecords
  /// Called with every event as it is taken down, and after the tick of every change of phase.
  package var onEvent: ((EventRecord) -> Void)?
  package var onPhase: (() throws(FileError) -> Void)?
  /// Called with every frame that has left the transmitter; one that a script delays, when its delay is over.
  package var onFrame: ((TransferFrame) throws(FileError) -> Void)?
  private var late = LateFrames()
  private(set) var folder: RunFolder?
  var recorder: Recorder?
  private var lastPhase: UInt8
  /// Last frame that the request or the mission lets the run fly.
  package let lastFrame: Frame
  private let bound: RunRequest.End
  private let missionEnd: Frame

  package init(_ run: PreparedRun) {
    self.run = run
    base = run
    bound = run.end
    missionEnd = run.mission.end
    lastFrame = run.lastFrame
    emulator = EmulatorBuilder.build(run)
    lastPhase = emulator.craft.flight.services.phase.rawValue
    records = RunRecords(first: run.firstFrame)
    records.enter(emulator.craft.flight.services.phase, at: run.firstFrame)
  }

  /// Takes over a state that was saved with the rows that belong to it.
  package func restore(_ state: Emulator, _ saved: RunRecords) {
    emulator = state
    late = LateFrames()
    records = saved
    lastPhase = emulator.craft.flight.services.phase.rawValue
  }

  /// Writes into a new folder from here on.
  package func open(_ folder: RunFolder) throws(FileError) {
    reopen(folder)
    try recorder?.begin(&emulator)
  }

  /// Goes on writing into the folder of a broken run.
  func reopen(_ folder: RunFolder) { (self.folder, recorder) = (folder, folder.makeRecorder()) }

  /// The faults are those of another plan: what noticed the old ones is of no interest.
  func forgetDetections() { records.forgetDetections() }

  /// Names what a hand has added.
  func extend(_ added: CompiledScenario, _ entry: CheckpointPaper.HandEntry) {
    run.scenario.faultIDs += added.faultIDs
    run.scenario.operationIDs += added.operationIDs
    run.scenario.plan = emulator.faults.plan
    hand.append(entry)
  }

  func replace(run: PreparedRun, hand: [CheckpointPaper.HandEntry]) {
    self.run = run
    self.hand = hand
  }

  package var now: Frame { emulator.now }
  package var phase: Phase { emulator.craft.flight.services.phase }

  /// Advances to `limit`, that frame included, or to the end of the run; nil when the limit was reached.
  ///
  /// `tick` is for a caller who times what happens in a tick; it must do what `Emulator.tick` does.
  package func advance(
    to limit: Frame, by tick: (inout Emulator) -> Void = { $0.tick() }
  ) throws(FileError) -> Stop? {
    let last = min(limit, lastFrame)
    while emulator.nextFrame() <= last {
      let isWatched = onFrame != nil || boundReached() != nil
      try fly(&emulator, &recorder, to: last, watching: isWatched, by: tick)
      if !emulator.fresh.isEmpty { try takeEvents() }
      try recorder?.take(&emulator)
      if emulator.sentFrames > 0 || !late.isEmpty { try passFrames() }
      if emulator.craft.flight.services.phase.rawValue != lastPhase { try changePhase() }
      if emulator.faults.shouldStop { return .scriptEnd }
      if let bound = boundReached() { return bound }
    }
    emulator.rest(until: last)
    return last < limit || last == lastFrame ? (last >= missionEnd ? .missionEnd : .bound) : nil
  }

  /// Ticks up to the first that leaves something to look after, or up to the last: that one is not recorded yet.
  /// `isWatched` when every tick is looked at. It borrows emulator and recorder once, not once a tick.
  private func fly(
    _ emulator: inout Emulator, _ recorder: inout Recorder?, to last: Frame, watching isWatched: Bool,
    by tick: (inout Emulator) -> Void
  ) throws(FileError) {
    let phase = lastPhase
    while true {
      tick(&emulator)
      let isNotable =
        isWatched || !emulator.fresh.isEmpty || emulator.craft.flight.services.phase.rawValue != phase
        || emulator.faults.shouldStop
      if isNotable || emulator.nextFrame() > last { return }
      try recorder?.take(&emulator)
    }
  }

  private func boundReached() -> Stop? {
    switch bound {
    case .phase(let phase) where phase == self.phase: return .bound
    case .phaseEnd(let phase) where self.phase.rawValue > phase.rawValue: return .bound
    default: return nil
    }
  }

  private func changePhase() throws(FileError) {
    lastPhase = emulator.craft.flight.services.phase.rawValue
    records.enter(phase, at: now)
    try onPhase?()
  }

  private func passFrames() throws(FileError) {
    guard let onFrame else { return }
    let due = now + emulator.craft.downlink.delay
    for _ in 0..<emulator.sentFrames { late.hold(emulator.craft.downlink.frame, until: due) }
    while let frame = late.next(at: now) { try onFrame(frame) }
  }

  private func takeEvents() throws(FileError) {
    while let record = emulator.fresh.popFirst() {
      records.take(record, emulator.faults.faults)
      onEvent?(record)
      recorder?.note(record, at: now)
      try folder?.write(record)
    }
  }

  /// Ends the run: closes windows, judges what the mission's end judges, and writes the report.
  package func finish(
    after stop: Stop?, interrupted: Bool = false, failed: Bool = false, wallSeconds: Double = 0,
    scheduler: JSONValue = .object([:])
  ) throws(FileError) -> RunReport {
    if stop == .missionEnd { emulator.endMission() }
    emulator.faults.finish(at: now)
    if failed { try? recorder?.finish(&emulator) } else { try recorder?.finish(&emulator) }
    var report = ReportMaker(run: run, records: records).report(
      &emulator, missionEnded: stop == .missionEnd, interrupted: interrupted, failed: failed)
    report.wallSeconds = wallSeconds
    report.scheduler = scheduler
    try folder?.write(report, suite: run.scenario.name)
    return report
  }
}
