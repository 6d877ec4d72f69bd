import GroundInterface
import Quantities

/// What a full recording of a run may need on disk.
package struct RecordingEstimate: Sendable {
  package let bytes: UInt64

  /// A row and a transfer frame a second at their full size to the last frame that the run may fly; to the planned date
  /// of the phase that ends it. The rows of every frame are few against that; checkpoints and events count as a tenth.
  package init(_ run: PreparedRun) {
    let seconds = max(run.expectedEnd - run.firstFrame, 0) / Frame.perSecond + 1
    let perSecond = ParameterColumn.rowBytes + DownlinkRate.normal.frameBytes
    bytes = UInt64(seconds) * UInt64(perSecond) / 10 * 11 + (1 << 20)
  }

  package var text: String { Self.text(bytes) }

  /// Decimal units, two digits.
  package static func text(_ bytes: UInt64) -> String {
    let units: [(size: Double, name: String)] = [(1e12, "TB"), (1e9, "GB"), (1e6, "MB")]
    let unit = units.first { Double(bytes) >= $0.size } ?? (1e3, "kB")
    let value = Double(bytes) / unit.size
    return Decimal.text(value, decimals: value < 10 ? 1 : 0) + " " + unit.name
  }
}

extension PreparedRun {
  /// Where the run will end if all goes as planned.
  fileprivate var expectedEnd: Frame {
    switch end {
    case .phase(let phase): planned(phase.rawValue) ?? lastFrame
    case .phaseEnd(let phase): planned(phase.rawValue + 1) ?? lastFrame
    case .missionEnd, .frame, .length: lastFrame
    }
  }

  private func planned(_ phase: UInt8) -> Frame? { mission.phases.notes.first { $0.phase.rawValue == phase }?.planned }
}
