/// The words of the transponder that a script may force.
extension Radio.Response: WordSheet {
  package enum Word: UInt8, BitwiseCopyable, Sendable {
    case commandLock, transmitting, outputPower
  }

  package mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    switch word {
    case .commandLock: body(&commandLock)
    case .transmitting: body(&transmitting)
    case .outputPower: body(&outputWatts)
    }
  }
}

extension Radio.Command: WordSheet {
  package enum Word: UInt8, BitwiseCopyable, Sendable {
    case transmit
  }

  package mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    switch word {
    case .transmit: Wire.exchange(&transmit, body)
    }
  }
}
