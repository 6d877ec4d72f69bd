package import GroundInterface

/// Where a condition reads a value: which sheet, which number in it.
package struct SignalSource: BitwiseCopyable, Equatable, Sendable {
  package enum Sheet: UInt8, BitwiseCopyable, Sendable {
    /// On-board parameters as produced.
    case telemetry
    /// The plant.
    case truth
    /// What mission control has received.
    case ground
  }
  package var sheet: Sheet
  package var index: UInt16

  package init(_ sheet: Sheet, _ index: UInt16) {
    self.sheet = sheet
    self.index = index
  }
}

/// The last sample of a value and the frame that produced it, `.min` for none; NaN is a sample marked invalid.
package struct Sample: BitwiseCopyable, Sendable {
  package var value: Double
  package var frame: Int64

  package init(_ value: Double, _ frame: Int64) {
    self.value = value
    self.frame = frame
  }
  package var exists: Bool { frame != .min }
}

/// Where the mission is, as the flight software has it. Stage 0 is none.
package struct Situation: BitwiseCopyable, Equatable, Sendable {
  package var phase: Phase
  package var stage: UInt8
  package var mode: SpacecraftMode

  package init(phase: Phase, stage: UInt8, mode: SpacecraftMode) {
    self.phase = phase
    self.stage = stage
    self.mode = mode
  }

  /// Written out: the derived comparison of enumerations from another module is not inlined, and this runs each tick.
  package static func == (a: Situation, b: Situation) -> Bool {
    a.phase.rawValue == b.phase.rawValue && a.stage == b.stage && a.mode.rawValue == b.mode.rawValue
  }
}

/// What conditions read: values committed at the end of a tick.
package protocol SampleSource {
  mutating func sample(_ source: SignalSource) -> Sample
  mutating func situation() -> Situation
}
