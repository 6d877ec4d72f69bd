import FixedStorage
package import GroundInterface
package import Quantities

/// What has come in, a light time after it was sent: the values of `ground.*`.
package struct ReceivedTelemetry: BitwiseCopyable, Sendable {
  package var lastContact = Frame.never
  package var frames: UInt32 = 0
  package var answers: UInt32 = 0
  package var report = SpacecraftReport()
  package init() {}
}

// MARK: - Listening

extension GroundSegment {
  /// The bottom of a tick: what has left the transmitter is on its way.
  ///
  /// What frames say is passed on once in sixteen frames, and whenever they say something new.
  package mutating func listen(at now: Frame, _ downlink: inout Downlink) {
    guard downlink.isTransmitting else { return }
    let arrival = arrival(sentAt: now) + downlink.delay
    guard downlink.frames > 0 else { return }
    for _ in 0..<downlink.frames { down.receiver.take(&downlink.frame) }
    down.pendingFrames &+= downlink.frames
    downlink.frames = 0
    bundle(arrival)
  }

  private mutating func bundle(_ arrival: Frame) {
    let report = down.receiver.report
    guard down.pendingFrames >= 16 || report != down.sent else { return }
    var record = DownlinkPath.Record()
    (record.arrival, record.frames, record.report) = (arrival, down.pendingFrames, report)
    down.pendingFrames = 0
    down.sent = report
    _ = down.flying.append(record)
  }

  mutating func receive(at now: Frame) {
    while !down.flying.isEmpty, down.flying.first.arrival <= now, let record = down.flying.popFirst() {
      received.lastContact = now
      received.frames &+= record.frames
      takeAnswers(record.report.verification)
      received.report = record.report
    }
  }

  /// What the report says for the first time. A number that was never sent is damage.
  private mutating func takeAnswers(_ report: VerificationReport) {
    let known = received.report.verification
    guard report != known, report.newest >= known.newest, report.newest <= sequence else { return }
    let oldest = report.newest > VerificationReport.span ? report.newest - VerificationReport.span + 1 : 1
    for number in oldest...max(report.newest, oldest) where known.isAccepted(number) == nil {
      guard let accepted = report.isAccepted(number) else { continue }
      received.answers &+= 1
      answers.append(TelecommandAnswer(sequence: number, accepted: accepted))
    }
  }

  /// The present value of a ground parameter; NaN when it is not known yet.
  package mutating func value(of parameter: GroundParameter, at now: Frame) -> Double {
    switch parameter {
    case .inPass: isInPass ? 1 : 0
    case .contactAge: received.lastContact == .never ? .nan : now.seconds(since: received.lastContact)
    case .framesReceived: Double(received.frames)
    case .eventsReceived: Double(received.report.events)
    case .answersReceived: Double(received.answers)
    case .phase: received.lastContact == .never ? .nan : Double(received.report.phase.rawValue)
    case .mode: received.lastContact == .never ? .nan : Double(received.report.mode.rawValue)
    case .lightTime: lightTimeSeconds
    }
  }
}

extension ReceivedTelemetry: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("lastContact", &lastContact)
    visitor.field("frames", &frames)
    visitor.field("answers", &answers)
    visitor.field("report", &report)
  }
}
