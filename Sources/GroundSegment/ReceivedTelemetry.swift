import FixedStorage
package import GroundInterface
package import Quantities

/// What has come in, a light time after it was sent: the values of `ground.*`.
package struct ReceivedTelemetry: BitwiseCopyable, Sendable {
  package var lastContact = Frame.never
  package var frames: UInt32 = 0
  package var events: UInt32 = 0
  package var answers: UInt32 = 0
  /// Running number of the newest event: against `events` it shows what was lost.
  package var lastEventNumber: UInt32 = 0
  package var phase = Phase.launch
  package var mode = SpacecraftMode.nominal
  package init() {}
}

// MARK: - Listening

extension GroundSegment {
  /// The bottom of a tick: what has left the transmitter is on its way.
  ///
  /// Frames are sent on in bundles of sixteen: they carry nothing here but the phase and the mode.
  package mutating func listen(at now: Frame, _ downlink: inout Downlink) {
    guard downlink.isTransmitting else { return }
    let arrival = now + Int64(lightTimeSeconds * Double(Frame.perSecond)) + 1 + downlink.delay
    while let event = downlink.events.popFirst() {
      var record = DownlinkPath.Record()
      (record.arrival, record.kind, record.number, record.event) = (arrival, .event, event.number, event.event)
      _ = down.flying.append(record)
    }
    while let answer = downlink.answers.popFirst() {
      var record = DownlinkPath.Record()
      (record.arrival, record.kind, record.number) = (arrival, .answer, answer.sequence)
      (record.code, record.isAccepted) = (answer.code, answer.accepted)
      _ = down.flying.append(record)
    }
    bundle(&downlink, arrival)
  }

  private mutating func bundle(_ downlink: inout Downlink, _ arrival: Frame) {
    down.pendingFrames &+= downlink.frames
    downlink.frames = 0
    guard down.pendingFrames >= 16 || downlink.phase != down.sentPhase || downlink.mode != down.sentMode else { return }
    var record = DownlinkPath.Record()
    (record.arrival, record.kind, record.number) = (arrival, .frames, down.pendingFrames)
    (record.phase, record.mode) = (downlink.phase, downlink.mode)
    down.pendingFrames = 0
    (down.sentPhase, down.sentMode) = (downlink.phase, downlink.mode)
    _ = down.flying.append(record)
  }

  mutating func receive(at now: Frame) {
    while !down.flying.isEmpty, down.flying.first.arrival <= now, let record = down.flying.popFirst() {
      received.lastContact = now
      switch record.kind {
      case .frames:
        received.frames &+= record.number
        received.phase = record.phase
        received.mode = record.mode
      case .event:
        received.events &+= 1
        received.lastEventNumber = record.number
      case .answer:
        received.answers &+= 1
        answers.append(TelecommandAnswer(sequence: record.number, code: record.code, accepted: record.isAccepted))
      }
    }
  }

  /// The present value of a ground parameter; NaN when it is not known yet.
  package mutating func value(of parameter: GroundParameter, at now: Frame) -> Double {
    switch parameter {
    case .inPass: isInPass ? 1 : 0
    case .contactAge: received.lastContact == .never ? .nan : now.seconds(since: received.lastContact)
    case .framesReceived: Double(received.frames)
    case .eventsReceived: Double(received.events)
    case .answersReceived: Double(received.answers)
    case .phase: received.lastContact == .never ? .nan : Double(received.phase.rawValue)
    case .mode: received.lastContact == .never ? .nan : Double(received.mode.rawValue)
    case .lightTime: lightTimeSeconds
    }
  }
}

extension ReceivedTelemetry: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("lastContact", &lastContact)
    visitor.field("frames", &frames)
    visitor.field("events", &events)
    visitor.field("answers", &answers)
    visitor.field("lastEventNumber", &lastEventNumber)
    visitor.field("phase", &phase)
    visitor.field("mode", &mode)
  }
}
