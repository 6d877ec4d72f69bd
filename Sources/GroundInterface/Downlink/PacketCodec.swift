import Quantities

/// Writes packets from the latest samples and reads them back: both walk the rows of the dictionary.
extension PacketDictionary {
  /// Writes header and payload to `bytes` from `place` on, where they are zero: those without a field stay so.
  static func encode(
    _ kind: DownlinkPacket, count: UInt16, at time: OnBoardTime, _ sheet: inout TelemetrySheet,
    _ report: inout EventReport, to bytes: inout MutableSpan<UInt8>, at place: Int
  ) {
    SpacePacketHeader(apid: kind.apid, count: count, payloadBytes: kind.payloadBytes).write(to: &bytes, at: place)
    encode(kind, at: time, &sheet, &report, to: &bytes, at: place + SpacePacketHeader.bytes)
  }

  private static func encode(
    _ kind: DownlinkPacket, at time: OnBoardTime, _ sheet: inout TelemetrySheet, _ report: inout EventReport,
    to bytes: inout MutableSpan<UInt8>, at place: Int
  ) {
    precondition(place >= 0 && kind.payloadBytes <= bytes.count - place, "no room for the payload")
    let (start, end) = (standard.plan.starts[Int(kind.rawValue)], standard.plan.starts[Int(kind.rawValue) + 1])
    put(samplesOf: start, end, sheet.values.span, to: &bytes, at: place)
    for i in start.others..<end.others {
      let field = standard.fields[Int(standard.plan.others[i])]
      let value = value(of: field, at: time, &sheet, &report)
      bytes.put(value, as: field.format, scale: field.scale, at: place + Int(field.offset))
    }
  }

  /// Unsafe in name only: the payload has its room, the plan knows where its lists begin and end, and their rows keep to
  /// the payload and to the sheet.
  @inline(__always) private static func put(
    samplesOf start: EncodingPlan.Start, _ end: EncodingPlan.Start, _ values: Span<Double>,
    to bytes: inout MutableSpan<UInt8>, at place: Int
  ) {
    var payload = unsafe bytes.mutableBytes
    for i in start.reals..<end.reals {
      let row = unsafe standard.plan.reals[unchecked: i]
      let bits = FieldFormat.single(unsafe values[unchecked: Int(row.parameter)])
      unsafe payload.storeBytes(of: bits.bigEndian, toUncheckedByteOffset: place &+ Int(row.offset), as: UInt32.self)
    }
    for i in start.bytes..<end.bytes {
      let row = unsafe standard.plan.bytes[unchecked: i]
      let bits: UInt8 = FieldFormat.u8.bits(unsafe values[unchecked: Int(row.parameter)])
      unsafe payload.storeBytes(of: bits, toUncheckedByteOffset: place &+ Int(row.offset), as: UInt8.self)
    }
    for i in start.shorts..<end.shorts {
      let row = unsafe standard.plan.shorts[unchecked: i]
      let bits: UInt16 = FieldFormat.u16.bits(unsafe values[unchecked: Int(row.parameter)])
      unsafe payload.storeBytes(of: bits.bigEndian, toUncheckedByteOffset: place &+ Int(row.offset), as: UInt16.self)
    }
    for i in start.longs..<end.longs {
      let row = unsafe standard.plan.longs[unchecked: i]
      let bits: UInt32 = FieldFormat.u32.bits(unsafe values[unchecked: Int(row.parameter)])
      unsafe payload.storeBytes(of: bits.bigEndian, toUncheckedByteOffset: place &+ Int(row.offset), as: UInt32.self)
    }
    for i in start.steps..<end.steps {
      let row = unsafe standard.plan.steps[unchecked: i]
      let raw = unsafe values[unchecked: Int(row.placement.parameter)] / row.scale
      let bits: UInt16 = FieldFormat.i16.bits(raw)
      unsafe payload.storeBytes(
        of: bits.bigEndian, toUncheckedByteOffset: place &+ Int(row.placement.offset), as: UInt16.self)
    }
  }

  private static func value(
    of field: PacketField, at time: OnBoardTime, _ sheet: inout TelemetrySheet, _ report: inout EventReport
  ) -> Double {
    switch field.content {
    case .parameter(let parameter): sheet.value(parameter)
    case .seconds: Double(time.wholeSeconds)
    case .eventCount: Double(report.count)
    case .event(let word, let record): report.value(of: word, in: Int(record))
    case .verification(let word): Double(report.verification[word])
    }
  }

  /// Takes what a packet carries over into what the ground knows. `payload` has the length of its kind.
  public static func decode(
    _ kind: DownlinkPacket, _ payload: Span<UInt8>, _ sheet: inout TelemetrySheet, _ events: inout EventReports
  ) {
    precondition(payload.count == kind.payloadBytes, "a payload of another length")
    if kind == .warnings {
      decode(kind, payload, &sheet, &events.warnings)
    } else {
      decode(kind, payload, &sheet, &events.all)
    }
  }

  /// The raw number of a parameter in the payload of its packet, which has the length of its kind.
  public static func bits(of parameter: Parameter, _ payload: Span<UInt8>) -> UInt64 {
    standard.fields[Int(standard.rows[Int(parameter.rawValue)])].bits(in: payload)
  }

  /// The raw number of a word of an event record, in the payload of a packet that has so many records.
  public static func bits(
    of word: EventField, record: UInt8, in kind: DownlinkPacket, _ payload: Span<UInt8>
  ) -> UInt64 {
    standard.fields[index(of: word, record: record, in: kind)].bits(in: payload)
  }

  /// The raw number of a word of the verification of telecommands, in the payload of the packet of events.
  public static func bits(of word: VerificationField, _ payload: Span<UInt8>) -> UInt64 {
    standard.fields[index(of: word)].bits(in: payload)
  }

  private static func decode(
    _ kind: DownlinkPacket, _ payload: Span<UInt8>, _ sheet: inout TelemetrySheet, _ report: inout EventReport
  ) {
    for index in range(kind) {
      let field = standard.fields[index]
      let bits = field.bits(in: payload)
      switch field.content {
      case .parameter(let parameter): sheet.publish(parameter, field.value(of: bits))
      case .seconds: break
      case .eventCount: report.count = UInt32(truncatingIfNeeded: bits)
      case .event(let word, let record): report.take(word, of: Int(record), bits, field.value(of: bits))
      case .verification(let word): report.verification[word] = UInt32(truncatingIfNeeded: bits)
      }
    }
  }
}

/// The words of an event record.
extension EventReport {
  mutating func value(of word: EventField, in index: Int) -> Double {
    switch word {
    case .number: Double(records[index].number)
    case .code: Double(records[index].event.rawValue)
    case .severity: Double(records[index].severity.rawValue)
    case .source: Double(records[index].source.rawValue)
    case .seconds: Double(records[index].time.wholeSeconds)
    case .fraction: Double(records[index].time.units & 0xFFFF) / 65536
    case .value1: records[index].value1
    case .value2: records[index].value2
    }
  }

  /// A record with a code that no event has is emptied: it is damaged, or another spacecraft's.
  mutating func take(_ word: EventField, of index: Int, _ bits: UInt64, _ value: Double) {
    switch word {
    case .number: records[index].number = UInt32(truncatingIfNeeded: bits)
    case .code:
      if let event = Event(rawValue: UInt16(truncatingIfNeeded: bits)) {
        records[index].event = event
      } else {
        records[index].number = 0
      }
    case .severity: records[index].severity = Severity(rawValue: UInt8(truncatingIfNeeded: bits)) ?? .info
    case .source: records[index].source = EventSource(rawValue: UInt8(truncatingIfNeeded: bits)) ?? .craft
    case .seconds: records[index].time = OnBoardTime(units: Int64(bits) << 16)
    case .fraction:
      records[index].time.units |= Int64(bits)
      records[index].frame = records[index].time.frame
    case .value1: records[index].value1 = value
    case .value2: records[index].value2 = value
    }
  }
}
