import Emulator
import FlightScheduler
import GroundInterface
package import MissionFiles
import Pacing
import Quantities

/// How late the frames of a paced run begin, in turn with a peer.
///
/// The emulator's own loop is woken for every frame and steps the spacecraft in contact, where something is due in each;
/// the peer is the least loop that can wake on time, or the same flight with nothing recorded.
package struct PaceBench {
  /// Frames a second on the wall; 128 is real time.
  package let rate: Int64
  package let repetitions: Int
  /// Length of a turn, seconds on the wall.
  private static let turn: Int64 = 3

  package init(rate: Int64, repetitions: Int) {
    self.rate = rate
    self.repetitions = repetitions
  }

  private var frames: Int64 { rate * Self.turn }
  private var period: Int64 { 1_000_000_000 / rate }

  /// Against a bare loop of absolute sleeps.
  package func againstBareLoop(_ session: RunSession) throws(FileError) -> [Figure] {
    try approach(session)
    var turns: [PacedTurn] = []
    var bare: [TimeSummary] = []
    for _ in 0..<repetitions {
      bare.append(bareLoop())
      turns.append(try fly(session))
    }
    return figures("", turns, against: "bare clock_nanosleep", bare)
  }

  /// A flight that records everything against one that records nothing; the sessions differ in that alone.
  package func recording(_ recorded: RunSession, against silent: RunSession) throws(FileError) -> [Figure] {
    try approach(recorded)
    try approach(silent)
    var turns: [PacedTurn] = []
    var peers: [TimeSummary] = []
    for _ in 0..<repetitions {
      peers.append(try fly(silent).lateness)
      turns.append(try fly(recorded))
    }
    return figures(", recording in full", turns, against: "recording nothing", peers)
  }

  private func approach(_ session: RunSession) throws(FileError) {
    while session.emulator.table.selectedFlightMode != Regime.contact.rawValue {
      if try session.advance(to: session.now + Frame.perSecond) != nil { return }
    }
  }

  // MARK: one turn

  private func bareLoop() -> TimeSummary {
    var clock = HostClock()
    var lateness = LatenessHistogram()
    var deadline = clock.now()
    for _ in 0..<frames {
      deadline += period
      _ = clock.sleep(until: deadline)
      lateness.record(clock.now() - deadline)
    }
    return lateness.summary()
  }

  private func fly(_ session: RunSession) throws(FileError) -> PacedTurn {
    var pacer = Pacer(clock: HostClock(), period: 1 / Double(rate), tasks: TaskRegister.count)
    let (first, last) = (session.now + 1, session.now + frames)
    pacer.start(at: first)
    let start = pacer.deadline(of: first)
    while session.now < last {
      let frame = session.now + 1
      if case .interrupted = pacer.wait(for: frame) { continue }
      _ = try session.advance(to: frame) { $0.tick(timedBy: &pacer) }
    }
    return PacedTurn(
      lateness: pacer.lateness.summary(), lost: frames - Int64(pacer.lateness.count),
      drift: pacer.deadline(of: last) - start - (frames - 1) * period)
  }

  // MARK: figures

  private func figures(
    _ ending: String, _ turns: [PacedTurn], against peer: String, _ peers: [TimeSummary]
  ) -> [Figure] {
    let own = turns.map(\.lateness)
    return [
      quantile("p50", ending, own.map(\.p50), peer, peers.map(\.p50), .ratioAtMost(1.1)),
      quantile("p99", ending, own.map(\.p99), peer, peers.map(\.p99), nil),
      Figure("ticks lost" + ending, unit: "frames", Spread(turns.map { Double($0.lost) }), goal: .atMost(0)),
      Figure(
        "drift of the deadlines" + ending, unit: "ns", Spread(turns.map { Double($0.drift.magnitude) }),
        goal: .atMost(0)),
    ]
  }

  private func quantile(
    _ name: String, _ ending: String, _ own: [Int64], _ peer: String, _ peers: [Int64], _ goal: Figure.Goal?
  ) -> Figure {
    let microseconds = own.map { Double($0) * 1e-3 }
    let others = peers.map { Double($0) * 1e-3 }
    return Figure(
      "lateness at \(rate) Hz, \(name)" + ending, unit: "us", Spread(microseconds),
      peer: Figure.Peer(
        name: peer, spread: Spread(others), ratio: Spread(zip(microseconds, others).map { $0 / max($1, 0.001) })),
      goal: goal)
  }
}

/// What a turn of the emulator's own loop amounted to.
private struct PacedTurn {
  var lateness: TimeSummary
  /// Frames that were not begun.
  var lost: Int64
  /// Last deadline less the first, less the periods between: what re-basing has given up, nanoseconds.
  var drift: Int64
}
