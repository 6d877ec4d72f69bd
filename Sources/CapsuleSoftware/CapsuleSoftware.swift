import FixedStorage
package import GroundInterface
package import HardwareInterface
package import Quantities

/// The capsule's own computer: dozes on the main craft, goes on alone after separation.
///
/// It knows its wires and nothing else. Runs once a second until the entry is near, then every frame.
package struct CapsuleSoftware: BitwiseCopyable, Sendable {
  package var events = CapsuleEvents()
  package private(set) var state = CapsuleSequencerState.mated
  package var detection = EntryDetection()
  package var pressure = PressureWatch()
  package var descent = DescentSequence()
  package private(set) var messagesRefused: UInt32 = 0
  package private(set) var lastSequence: UInt32 = 0
  package private(set) var sentSequence: UInt32 = 0
  package private(set) var aloneSince = Frame.never
  package private(set) var nextStatus = Frame.never
  package private(set) var hasPassedEntry = false
  package private(set) var hasReportedDisagreement = false
  package private(set) var hasReportedTimer = false
  var sheet: CapsuleTable
  package init(_ table: CapsuleTable = CapsuleTable()) { sheet = table }

  /// Enabled, released and believing it: for a mission that begins with the re-entry.
  package mutating func beginCoasting() { state = .coasting }

  /// One activation at frame `now`: words in, pyrotechnics and messages out.
  package mutating func step(
    at now: Frame, _ sensed: inout CapsuleInternal.Response, _ command: inout CapsuleInternal.Command
  ) {
    guard sensed.power.isOn else { return sleep(&command) }
    events.frame = now
    listen(now, &sensed, &command)
    switch state {
    case .mated, .enabled: awaitSeparation(now, &sensed)
    case .coasting: coast(&sensed, &command)
    case .listening, .decelerating, .falling, .underDrogue, .underMain: descend(now, &sensed, &command)
    case .landed: descent.callFromGround(at: now, &sensed, &command, &events)
    }
    report(now, &sensed, &command)
  }

  /// Without power every line falls.
  mutating func sleep(_ command: inout CapsuleInternal.Command) {
    command.sensorsOn = false
    command.pyroArm = false
    command.fire = CapsuleInternal.PyroMask()
    command.beacon = 0
  }

  /// Seconds from the predicted entry; NaN without a timer.
  func seconds(_ sensed: inout CapsuleInternal.Response) -> Double { sensed.timer.value }

  /// Two of three break-wires, and only when the main craft has enabled the sequence.
  mutating func awaitSeparation(_ now: Frame, _ sensed: inout CapsuleInternal.Response) {
    let broken =
      (sensed.breakWire1.isOn ? 0 : 1) + (sensed.breakWire2.isOn ? 0 : 1) + (sensed.breakWire3.isOn ? 0 : 1)
    guard broken >= 2, state == .enabled else {
      aloneSince = .never
      return
    }
    if aloneSince == .never { aloneSince = now }
    guard now - aloneSince >= SequencerSettings.separationPersistence else { return }
    state = .coasting
    events.raise(.capsuleSequencerArmed, Double(broken), seconds(&sensed))
  }

  /// Only the timer runs. A capsule that has lost it cannot wait for it: it listens at once.
  mutating func coast(_ sensed: inout CapsuleInternal.Response, _ command: inout CapsuleInternal.Command) {
    let t = seconds(&sensed)
    if t.isNaN && !hasReportedTimer {
      hasReportedTimer = true
      events.raise(.capsuleTimerLost)
    }
    guard t.isNaN || t >= -SequencerSettings.sensorsBeforeEntry else { return }
    command.sensorsOn = true
    state = .listening
  }

  mutating func descend(
    _ now: Frame, _ sensed: inout CapsuleInternal.Response, _ command: inout CapsuleInternal.Command
  ) {
    let t = seconds(&sensed)
    watchEntry(now, t, &sensed)
    pressure.step(at: now, &sensed)
    descent.step(at: now, timer: t, &sheet, &detection, &pressure, &sensed, &command, &events)
    if let reached = descent.state(&detection) { state = reached }
    if state == .landed { command.sensorsOn = false }
  }

  mutating func watchEntry(_ now: Frame, _ t: Double, _ sensed: inout CapsuleInternal.Response) {
    if t >= 0 && !hasPassedEntry {
      hasPassedEntry = true
      events.raise(.capsuleEntryInterface, t, sensed.acceleration.value)
    }
    // NaN: without a timer the window is always open.
    guard !(t < -SequencerSettings.windowBeforeEntry) else { return }
    let wasArmed = detection.isArmed
    let hadFallen = detection.fellAt != .never
    detection.step(at: now, &sensed)
    if detection.isArmed && !wasArmed { events.raise(.capsuleGArmed, t, sensed.acceleration.value) }
    if detection.fellAt != .never && !hadFallen { events.raise(.capsuleGFalling, t, sensed.acceleration.value) }
    if sheet.isDue(.capsuleGSwitchesDisagree, t) && !detection.isArmed && !hasReportedDisagreement {
      hasReportedDisagreement = true
      events.raise(
        .capsuleGSwitchesDisagree, (sensed.gSwitch1.isOn ? 1 : 0) + (sensed.gSwitch2.isOn ? 1 : 0),
        sensed.acceleration.value)
    }
  }
}

extension CapsuleSoftware {
  /// Reads the umbilical: each message once, intact or not at all.
  mutating func listen(
    _ now: Frame, _ sensed: inout CapsuleInternal.Response, _ command: inout CapsuleInternal.Command
  ) {
    while let message = sensed.messages.popFirst() {
      guard message.isIntact else {
        messagesRefused &+= 1
        events.raise(.capsuleMessageRejected, Double(message.sequence), Double(messagesRefused))
        continue
      }
      guard message.sequence != lastSequence, state == .mated || state == .enabled else { continue }
      lastSequence = message.sequence
      obey(message, now, &command)
    }
  }

  mutating func obey(_ message: UmbilicalMessage, _ now: Frame, _ command: inout CapsuleInternal.Command) {
    switch message.kind {
    case .loadTimer: command.timerPreset = Reading(message.value1, at: Frame(Int64(message.value2)))
    case .enablePyros: state = message.value1 != 0 ? .enabled : .mated
    case .status: break
    }
  }

  /// Tells the main craft once a second how it is.
  mutating func report(
    _ now: Frame, _ sensed: inout CapsuleInternal.Response, _ command: inout CapsuleInternal.Command
  ) {
    guard state == .mated || state == .enabled, nextStatus == .never || now >= nextStatus else { return }
    nextStatus = now + Frame.perSecond
    sentSequence &+= 1
    command.messages.append(
      UmbilicalMessage(
        .status, sequence: sentSequence, Double(state.rawValue), seconds(&sensed), state == .enabled ? 1 : 0))
  }
}

extension CapsuleSoftware: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("events", &events)
    visitor.field("state", &state)
    visitor.field("detection", &detection)
    visitor.field("pressure", &pressure)
    visitor.field("descent", &descent)
    visitor.field("messagesRefused", &messagesRefused)
    visitor.field("lastSequence", &lastSequence)
    visitor.field("sentSequence", &sentSequence)
    visitor.field("aloneSince", &aloneSince)
    visitor.field("nextStatus", &nextStatus)
    visitor.field("hasPassedEntry", &hasPassedEntry)
    visitor.field("hasReportedDisagreement", &hasReportedDisagreement)
    visitor.field("hasReportedTimer", &hasReportedTimer)
  }
}
