import Quantities

/// Samples into packets and out of them, form by form.
///
/// The plan is read where it stands: handed on as a value, it would be copied. Unsafe in name only: the plan knows where
/// its lists begin and end, and what it says keeps to the sheet, to the payload and to the image.
extension PacketDictionary {
  /// Writes those samples that are out of date in the packets.
  static func put(_ sheet: inout TelemetrySheet, to image: inout MutableRawSpan) {
    precondition(image.byteCount >= PacketImage.bytes, "too little room")
    for word in sheet.unsent.words.indices where sheet.unsent.words[word] != 0 {
      put(sheet.unsent.words[word], ofWord: word, sheet.values.span, to: &image)
      sheet.unsent.words[word] = 0
    }
  }

  /// Form by form: each form's loop takes the same branches for nearly every sample.
  @inline(__always) private static func put(
    _ unsent: UInt64, ofWord word: Int, _ values: Span<Double>, to image: inout MutableRawSpan
  ) {
    forEach(in: unsent & standard.plan.samples.reals.words[word], ofWord: word) { parameter in
      let bits = FieldFormat.single(unsafe values[unchecked: parameter])
      put(bits, of: parameter, to: &image)
    }
    forEach(in: unsent & standard.plan.samples.scaledReals.words[word], ofWord: word) { parameter in
      put(FieldFormat.single(scaled(values, parameter)), of: parameter, to: &image)
    }
    forEach(in: unsent & standard.plan.samples.steps.words[word], ofWord: word) { parameter in
      put(FieldFormat.i16.bits(scaled(values, parameter)) as UInt16, of: parameter, to: &image)
    }
    forEach(in: unsent & standard.plan.samples.longs.words[word], ofWord: word) { parameter in
      put(FieldFormat.u32.bits(unsafe values[unchecked: parameter]) as UInt32, of: parameter, to: &image)
    }
    forEach(in: unsent & standard.plan.samples.shorts.words[word], ofWord: word) { parameter in
      put(FieldFormat.u16.bits(unsafe values[unchecked: parameter]) as UInt16, of: parameter, to: &image)
    }
    forEach(in: unsent & standard.plan.samples.bytes.words[word], ofWord: word) { parameter in
      put(FieldFormat.u8.bits(unsafe values[unchecked: parameter]) as UInt8, of: parameter, to: &image)
    }
  }

  @inline(__always) private static func forEach(in bits: UInt64, ofWord word: Int, _ body: (Int) -> Void) {
    var left = bits
    while left != 0 {
      body(64 &* word &+ left.trailingZeroBitCount)
      left &= left &- 1
    }
  }

  @inline(__always) private static func scaled(_ values: Span<Double>, _ parameter: Int) -> Double {
    unsafe values[unchecked: parameter] / standard.plan.samples.scales[unchecked: parameter]
  }

  @inline(__always) private static func put<Bits: FixedWidthInteger & BitwiseCopyable>(
    _ bits: Bits, of parameter: Int, to image: inout MutableRawSpan
  ) {
    let place = Int(unsafe standard.plan.samples.places[unchecked: parameter])
    unsafe image.storeBytes(of: bits.bigEndian, toUncheckedByteOffset: place, as: Bits.self)
  }

  /// Takes the samples of a packet over into the sheet; `payload` has the length of its kind.
  @inline(__always) static func take(
    samplesOf kind: DownlinkPacket, _ payload: Span<UInt8>, into sheet: inout TelemetrySheet
  ) {
    let (start, end) = (standard.plan.starts[Int(kind.rawValue)], standard.plan.starts[Int(kind.rawValue) + 1])
    let raw = unsafe payload.bytes
    for i in Int(start.reals)..<Int(end.reals) {
      let row = unsafe standard.plan.reals[unchecked: i]
      let bits = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: Int(row.offset), as: UInt32.self)
      sheet.take(Double(Float(bitPattern: bits.bigEndian)), at: row.parameter)
    }
    for i in Int(start.scaledReals)..<Int(end.scaledReals) {
      let row = unsafe standard.plan.scaledReals[unchecked: i].placement
      let scale = unsafe standard.plan.scaledReals[unchecked: i].scale
      let bits = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: Int(row.offset), as: UInt32.self)
      sheet.take(Double(Float(bitPattern: bits.bigEndian)) * scale, at: row.parameter)
    }
    for i in Int(start.steps)..<Int(end.steps) {
      let row = unsafe standard.plan.steps[unchecked: i].placement
      let scale = unsafe standard.plan.steps[unchecked: i].scale
      let bits = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: Int(row.offset), as: UInt16.self)
      sheet.take(FieldFormat.i16.value(of: Int16(bitPattern: bits.bigEndian)) * scale, at: row.parameter)
    }
    takeCounts(start, end, raw, into: &sheet)
  }

  @inline(__always) private static func takeCounts(
    _ start: PacketPlan.Counts, _ end: PacketPlan.Counts, _ raw: RawSpan, into sheet: inout TelemetrySheet
  ) {
    for i in Int(start.longs)..<Int(end.longs) {
      let row = unsafe standard.plan.longs[unchecked: i]
      let bits = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: Int(row.offset), as: UInt32.self)
      sheet.take(FieldFormat.u32.value(of: bits.bigEndian), at: row.parameter)
    }
    for i in Int(start.shorts)..<Int(end.shorts) {
      let row = unsafe standard.plan.shorts[unchecked: i]
      let bits = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: Int(row.offset), as: UInt16.self)
      sheet.take(FieldFormat.u16.value(of: bits.bigEndian), at: row.parameter)
    }
    for i in Int(start.bytes)..<Int(end.bytes) {
      let row = unsafe standard.plan.bytes[unchecked: i]
      let bits = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: Int(row.offset), as: UInt8.self)
      sheet.take(FieldFormat.u8.value(of: bits), at: row.parameter)
    }
  }
}

extension TelemetrySheet {
  /// As `publish`, by a number that has a place.
  @inline(__always) fileprivate mutating func take(_ value: Double, at parameter: UInt16) {
    unsafe values[unchecked: Int(parameter)] = value
    unsafe frames[unchecked: Int(parameter)] = now.count
  }
}
