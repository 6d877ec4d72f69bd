import Emulator
package import GroundInterface
import GroundSegment
package import Quantities

/// What mission control can know of the spacecraft: the values that have come down in frames of this session, a light
/// time after they left, each as old as the packet that brought it.
package struct GroundView {
  private var late = LateFrames()
  private var decoder = FrameDecoder()

  package init() {}

  /// A frame leaves the transmitter; it will be here at `arrival`.
  package mutating func take(_ frame: TransferFrame, arriving arrival: Frame, at now: Frame) {
    listen(at: now)
    late.hold(frame, until: arrival)
  }

  private mutating func listen(at now: Frame) {
    while let frame = late.next(at: now) {
      guard let header = FrameHeader(frame.bytes.span), header.rate.frameBytes == frame.count else { continue }
      let bytes = Array(frame.bytes.span.extracting(0..<frame.count))
      decoder.open(header)
      while decoder.next(bytes) != nil {}
    }
  }

  /// Sorted lines `name  value unit  age` of one parameter or of all of a module; empty when nothing on board has the name.
  package mutating func lines(_ wanted: String, at now: Frame) -> [String] {
    listen(at: now)
    let rows = everyCase(of: Parameter.self).map { (parameter: $0, entry: $0.entry) }
      .filter { $0.entry.name == wanted || $0.entry.module == wanted }.sorted { $0.entry.name < $1.entry.name }
    return ParameterText.aligned(rows.map { ($0.entry.name, text($0, at: now)) })
  }

  private mutating func text(_ row: (parameter: Parameter, entry: ParameterEntry), at now: Frame) -> String {
    let sampled = Frame(decoder.telemetry.frames[Int(row.parameter.rawValue)])
    guard sampled != .never else { return "never received" }
    let value = ParameterText.received(decoder.telemetry.value(row.parameter), row.entry.kind)
    let unit = row.entry.kind.unitText
    return value + (unit.isEmpty ? "" : " \(unit)") + "  \(Int(now.seconds(since: sampled))) s old"
  }
}

extension RunSession {
  /// When what leaves the spacecraft now is on the ground.
  package var arrivalOnGround: Frame { emulator.craft.ground.arrival(sentAt: now) }
}
