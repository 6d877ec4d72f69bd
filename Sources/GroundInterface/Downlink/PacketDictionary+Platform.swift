/// APIDs 17 to 20, 24, 25, 272 and 528: the computer, its events, power, heat, propellant, radio.
extension PacketDictionary {
  mutating func layMission() {
    byte(.missionPhase)
    byte(.missionStage)
    byte(.missionMode)
    byte(.missionRegime)
    byte(.regimeReason)
    long(.commandsAccepted)
    long(.commandsRefused)
    long(.eventCount)
    long(.eventStoreRefused)
    short(.sequenceStepsRefused)
    long(.responsesStarted)
    long(.cpuOverruns)
    long(.cpuMissed)
    real(.cpuLoad)
  }

  mutating func layThermal() {
    stepped(.thermalDeckTemperature, by: 0.0125)
    stepped(.thermalOpticsTemperature, by: 0.0125)
    stepped(.thermalBatteryTemperature, by: 0.0125)
    stepped(.thermalLinesTemperature, by: 0.0125)
    byte(.thermalDeckHeater)
    byte(.thermalOpticsHeater)
    byte(.thermalBatteryHeater)
    byte(.thermalPropellantHeater)
    byte(.thermalLinesHeater)
  }

  mutating func layPower() {
    real(.powerBusVoltage)
    real(.powerBatteryCurrent)
    real(.powerStateOfCharge)
    real(.powerArrayPower)
    real(.powerLoadPower)
    byte(.powerGroupsShed)
    byte(.powerUnits)
    byte(.powerUnitsMissing)
    byte(.wing1Latched)
    byte(.wing2Latched)
    stepped(.wing1Opened, by: 2e-4)
    stepped(.wing2Opened, by: 2e-4)
    real(.wing1Angle)
    real(.wing2Angle)
    stepped(.wing1AngleError, by: 1e-4)
    stepped(.wing2AngleError, by: 1e-4)
  }

  mutating func layPropellant() {
    real(.propulsionBipropPressure)
    real(.propulsionXenonPressure)
    real(.propulsionBipropUsed)
    real(.propulsionXenonUsed)
    long(.thrustersPulses)
  }

  mutating func layTransponder(_ names: TransponderParameters) {
    byte(names.commandLock)
    byte(names.transmitting)
    stepped(names.outputPower, by: 0.05)
    stepped(names.level, by: 0.01)
    stepped(names.temperature, by: 0.02)
  }

  /// Behind the event records of the packet, in the order of their cases.
  mutating func layVerification() {
    field(.verification(.newest), .u32)
    field(.verification(.accepted), .u32)
    field(.verification(.refused), .u32)
  }

  /// The number of events, then the records, newest first, with their words in the order of their cases.
  mutating func layEvents(records: UInt8) {
    field(.eventCount, .u32)
    for record in 0..<records {
      field(.event(.number, record: record), .u32)
      field(.event(.code, record: record), .u16)
      field(.event(.severity, record: record), .u8)
      field(.event(.source, record: record), .u8)
      field(.event(.seconds, record: record), .u32)
      field(.event(.fraction, record: record), .u16, scale: 0x1p-16)
      field(.event(.value1, record: record), .f32)
      field(.event(.value2, record: record), .f32)
    }
  }

  /// Where in `fields` a word of an event record stands.
  static func index(of word: EventField, record: UInt8, in kind: DownlinkPacket) -> Int {
    range(kind).lowerBound + 1 + Int(record) * EventField.count + Int(word.rawValue)
  }

  /// Where in `fields` a word of the verification stands.
  static func index(of word: VerificationField) -> Int {
    index(of: .number, record: DownlinkPacket.events.eventRecords, in: .events) + Int(word.rawValue)
  }
}
