import Emulator
import FlightServices
import FlightSoftware
import GroundInterface
import MissionFiles
import Quantities

/// A flight whose transfer frames are written down, each with the samples on board after the tick in which it left.
struct DownlinkFlight {
  let session: RunSession
  private(set) var frames: [[UInt8]] = []
  private(set) var samples: [TelemetrySheet] = []

  init(_ run: PreparedRun) throws {
    session = RunSession(run)
    var frames: [[UInt8]] = []
    var samples: [TelemetrySheet] = []
    session.onFrame = { [unowned session] frame in
      frames.append((0..<frame.count).map { frame.bytes[$0] })
      samples.append(session.emulator.craft.flight.services.telemetry)
    }
    _ = try session.advance(to: .distant)
    (self.frames, self.samples) = (frames, samples)
  }

  /// What a reader finds in the last so many frames.
  func read(
    last count: Int, _ body: (ReceivedPacket, inout TelemetrySheet) -> Void = { _, _ in }
  ) -> DownlinkReport {
    var reader = DownlinkReader("flight", frames.suffix(count).flatMap { $0 })
    reader.read(body)
    return reader.report
  }
}
