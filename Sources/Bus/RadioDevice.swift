package import DeviceModel
package import HardwareInterface
package import Quantities

/// The transponder as far as the links need it: whether commands get in and frames get out.
package struct RadioDevice: FailingDevice {
  package enum PartID: UInt8, BitwiseCopyable, Sendable { case receiver, transmitter }
  /// `deaf`: no lock, whatever arrives.
  package enum ReceiverFault: UInt8, BitwiseCopyable, Sendable { case deaf }
  /// `weak`: part of the output power is lost (fraction 0 to 1).
  package enum TransmitterFault: UInt8, BitwiseCopyable, Sendable { case weak }

  let sheet: Radio.DataSheet
  /// Frames for which the ground's carrier has been there.
  var carrierFrames: Int64 = 0
  /// The receiver holds the carrier; commands get through. The carrier is on the air.
  package private(set) var isLocked = false
  package private(set) var isTransmitting = false
  var receiver = Part<ReceiverFault>()
  var transmitter = Part<TransmitterFault>()

  package init(_ sheet: Radio.DataSheet, seed: UInt64) { self.sheet = sheet }

  package mutating func step(
    elapsed frames: Int64, _ around: inout Surroundings, _ command: inout Radio.Command,
    _ response: inout Radio.Response
  ) {
    let now = around.now
    let hears = around.uplinkCarrier && around.powered[.receiver]
    receiver.note(hears)
    carrierFrames = hears && receiver.fault == nil ? min(carrierFrames + frames, 1 << 40) : 0
    isLocked = carrierFrames > 0 && Double(carrierFrames) * Frame.seconds >= sheet.lockSeconds
    let keyed = command.transmit && around.powered[.transmitter]
    transmitter.note(keyed && transmitter.severity != 0)
    let lost = transmitter.fault == .weak ? min(max(transmitter.severity, 0), 1) : 0
    let watts = keyed ? sheet.outputWatts * (1 - lost) : 0
    isTransmitting = watts > 0.01 * sheet.outputWatts
    response.commandLock = Reading(isLocked ? 1 : 0, at: now)
    response.transmitting = Reading(isTransmitting ? 1 : 0, at: now)
    response.outputWatts = Reading(WordFormat(count: 0.5, low: 0, high: 1000).onWire(watts), at: now)
  }

  /// Whether a telecommand that arrives now gets through: it brings a carrier of its own.
  package mutating func hears(_ around: inout Surroundings) -> Bool {
    receiver.note(around.powered[.receiver])
    return around.powered[.receiver] && receiver.fault == nil
  }

  package mutating func fail(part: UInt8, kind: UInt8?, severity: Double) {
    if part == PartID.receiver.rawValue {
      receiver.set(kind: kind, severity: severity)
    } else {
      transmitter.set(kind: kind, severity: severity)
    }
  }
  package mutating func takeDifference(part: UInt8) -> Bool {
    part == PartID.receiver.rawValue ? receiver.takeDifference() : transmitter.takeDifference()
  }
}

extension RadioDevice: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("carrierFrames", &carrierFrames)
    visitor.field("isLocked", &isLocked)
    visitor.field("isTransmitting", &isTransmitting)
    visitor.field("receiver", &receiver)
    visitor.field("transmitter", &transmitter)
  }
}
