import Quantities

/// What is no sample in the packets, written and read: time, events, telecommands.
extension PacketDictionary {
  /// Writes the on-board time of production. Unsafe in name only: where the plan has a clock, the image has four bytes.
  static func put(_ time: OnBoardTime, to image: inout MutableRawSpan) {
    precondition(image.byteCount >= PacketImage.bytes, "too little room")
    let seconds: UInt32 = FieldFormat.u32.bits(Double(time.wholeSeconds))
    for i in 0..<Int(standard.plan.counts.clocks) {
      let place = Int(unsafe standard.plan.clocks[unchecked: i])
      unsafe image.storeBytes(of: seconds.bigEndian, toUncheckedByteOffset: place, as: UInt32.self)
    }
  }

  /// Writes events and verifications into the image of all packets.
  static func put(_ events: inout EventReports, to image: inout MutableSpan<UInt8>) {
    put(&events.all, of: .events, to: &image)
    put(&events.warnings, of: .warnings, to: &image)
  }

  private static func put(_ report: inout EventReport, of kind: DownlinkPacket, to image: inout MutableSpan<UInt8>) {
    let payload = Int(standard.plan.places[Int(kind.rawValue)]) + SpacePacketHeader.bytes
    for i in words(of: kind) {
      let field = standard.fields[Int(standard.plan.words[i])]
      image.put(report.value(of: field.content), as: field.format, scale: field.scale, at: payload + Int(field.offset))
    }
  }

  /// Indices in `words` of the plan.
  private static func words(of kind: DownlinkPacket) -> Range<Int> {
    Int(standard.plan.starts[Int(kind.rawValue)].words)..<Int(standard.plan.starts[Int(kind.rawValue) + 1].words)
  }

  /// Takes what a packet carries over into what the ground knows. `payload` has the length of its kind.
  public static func decode(
    _ kind: DownlinkPacket, _ payload: Span<UInt8>, _ sheet: inout TelemetrySheet, _ events: inout EventReports
  ) {
    precondition(payload.count == kind.payloadBytes, "a payload of another length")
    take(samplesOf: kind, payload, into: &sheet)
    if kind == .warnings { take(words(of: kind), payload, &events.warnings) }
    if kind == .events { take(words(of: kind), payload, &events.all) }
  }

  private static func take(_ indices: Range<Int>, _ payload: Span<UInt8>, _ report: inout EventReport) {
    for i in indices {
      let field = standard.fields[Int(standard.plan.words[i])]
      let bits = field.bits(in: payload)
      switch field.content {
      case .parameter, .seconds: break
      case .eventCount: report.count = UInt32(truncatingIfNeeded: bits)
      case .event(let word, let record): report.take(word, of: Int(record), bits, field.value(of: bits))
      case .verification(let word): report.verification[word] = UInt32(truncatingIfNeeded: bits)
      }
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
}

/// The words of an event report.
extension EventReport {
  /// NaN for what it has not.
  fileprivate mutating func value(of content: FieldContent) -> Double {
    switch content {
    case .parameter, .seconds: .nan
    case .eventCount: Double(count)
    case .event(let word, let record): value(of: word, in: Int(record))
    case .verification(let word): Double(verification[word])
    }
  }

  private mutating func value(of word: EventField, in index: Int) -> Double {
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
