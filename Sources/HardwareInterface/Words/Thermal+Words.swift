/// The words of thermal control that a script may force.
extension Thermal.Response: WordSheet {
  package enum Word: UInt8, BitwiseCopyable, Sendable {
    case deckTemperature, opticsTemperature
  }

  package mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    switch word {
    case .deckTemperature: body(&deckKelvin)
    case .opticsTemperature: body(&opticsKelvin)
    }
  }
}

extension Thermal.Command: WordSheet {
  package enum Word: UInt8, BitwiseCopyable, Sendable {
    case deckHeater, opticsHeater
  }

  package mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    switch word {
    case .deckHeater: Wire.exchange(&deckHeater, body)
    case .opticsHeater: Wire.exchange(&opticsHeater, body)
    }
  }
}
