import DeviceModel
import HardwareInterface
import Quantities

/// One transponder: a receiver that always listens, and a transmitter with its amplifier.
struct Transponder: BitwiseCopyable, Sendable {
  /// What arrives at its parts in a step.
  struct Input {
    /// The ground's carrier is there and the receiver has power; its level, dBm.
    var hasCarrier = false
    var level = 0.0
    /// The transmitter is keyed and has power.
    var isKeyed = false
    var deckKelvin = 293.0
  }

  /// Frames for which the receiver has held the carrier.
  var carrierFrames: Int64 = 0
  var isLocked = false
  var outputWatts = 0.0
  /// Amplifier above the deck, K.
  var rise = 0.0
  var receiver = Part<RadioDevice.ReceiverFault>()
  var transmitter = Part<RadioDevice.TransmitterFault>()

  /// Level without a carrier, dBm.
  static var noise: Double { -170 }

  mutating func step(
    _ frames: Int64, _ input: Input, _ sheet: Radio.DataSheet, at now: Frame,
    _ response: inout Radio.TransponderResponse
  ) {
    let isFound = input.hasCarrier && input.level >= sheet.lockLevel
    receiver.note(isFound)
    carrierFrames = isFound && receiver.fault == nil ? min(carrierFrames + frames, 1 << 40) : 0
    isLocked = carrierFrames > 0 && Double(carrierFrames) * Frame.seconds >= sheet.lockSeconds
    let level = input.hasCarrier && receiver.fault != .deaf ? input.level : Self.noise
    amplify(input, sheet)
    warm(Double(frames) * Frame.seconds, input, sheet)
    response.commandLock = Reading(isLocked ? 1 : 0, at: now)
    response.level = Reading(WordFormat(count: 0.01, low: -170, high: -30).onWire(level), at: now)
    response.transmitting = Reading(outputWatts > 0.01 * sheet.outputWatts ? 1 : 0, at: now)
    response.outputWatts = Reading(WordFormat(count: 0.5, low: 0, high: 1000).onWire(outputWatts), at: now)
    let kelvin = WordFormat(count: 0.1, low: 100, high: 500).onWire(input.deckKelvin + rise)
    response.amplifierKelvin = Reading(kelvin, at: now)
  }

  private mutating func amplify(_ input: Input, _ sheet: Radio.DataSheet) {
    let lost: Double =
      switch transmitter.fault {
      case nil: 0
      case .weak: transmitter.severity.clamped(0, 1)
      case .dead: 1
      }
    transmitter.note(input.isKeyed && lost > 0)
    outputWatts = input.isKeyed ? sheet.outputWatts * (1 - lost) : 0
  }

  /// What goes in and is not radiated heats. A dead amplifier takes nothing in.
  private mutating func warm(_ seconds: Double, _ input: Input, _ sheet: Radio.DataSheet) {
    let isHot = input.isKeyed && transmitter.fault != .dead
    let wasted = isHot ? sheet.outputWatts / sheet.amplifierEfficiency - outputWatts : 0
    rise += (wasted * sheet.amplifierKelvinPerWatt - rise) * seconds / (sheet.amplifierSeconds + seconds)
  }
}

extension Transponder: Visitable {
  mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("carrierFrames", &carrierFrames)
    visitor.field("isLocked", &isLocked)
    visitor.field("outputWatts", &outputWatts)
    visitor.field("rise", &rise)
    visitor.field("receiver", &receiver)
    visitor.field("transmitter", &transmitter)
  }
}
