/// The parameters of one transponder: both publish and send the same ones.
public struct TransponderParameters: BitwiseCopyable, Sendable {
  public var commandLock, level, transmitting, outputPower, temperature: Parameter

  public static var a: TransponderParameters {
    TransponderParameters(
      commandLock: .transponderACommandLock, level: .transponderALevel, transmitting: .transponderATransmitting,
      outputPower: .transponderAOutputPower, temperature: .transponderATemperature)
  }
  public static var b: TransponderParameters {
    TransponderParameters(
      commandLock: .transponderBCommandLock, level: .transponderBLevel, transmitting: .transponderBTransmitting,
      outputPower: .transponderBOutputPower, temperature: .transponderBTemperature)
  }
}
