/// The parameters of one transponder: both publish and send the same ones.
package struct TransponderParameters: BitwiseCopyable, Sendable {
  package var commandLock, level, transmitting, outputPower, temperature: Parameter

  package static var a: TransponderParameters {
    TransponderParameters(
      commandLock: .transponderACommandLock, level: .transponderALevel, transmitting: .transponderATransmitting,
      outputPower: .transponderAOutputPower, temperature: .transponderATemperature)
  }
  package static var b: TransponderParameters {
    TransponderParameters(
      commandLock: .transponderBCommandLock, level: .transponderBLevel, transmitting: .transponderBTransmitting,
      outputPower: .transponderBOutputPower, temperature: .transponderBTemperature)
  }
}
