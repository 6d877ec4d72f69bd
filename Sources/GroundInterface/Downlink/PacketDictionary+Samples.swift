import Quantities

/// Samples into packets and out of them, list by list.
///
/// The plan is read where it stands: handed on as a value, it would be copied. Unsafe in name only: the plan knows where
/// its lists begin and end, and their rows keep to the sheet, to the payload and to the image.
extension PacketDictionary {
  /// Writes the samples of all packets. The lists have the same lengths every second, so that the processor knows
  /// beforehand where each ends; by packets, it would be wrong some fifty times a frame.
  static func put(_ values: Span<Double>, to image: inout MutableRawSpan) {
    precondition(values.count >= TelemetrySheet.capacity && image.byteCount >= PacketImage.bytes, "too little room")
    for i in 0..<Int(standard.plan.counts.reals) {
      let row = unsafe standard.plan.reals[unchecked: i]
      let bits = FieldFormat.single(unsafe values[unchecked: Int(row.parameter)])
      unsafe image.storeBytes(of: bits.bigEndian, toUncheckedByteOffset: Int(row.place), as: UInt32.self)
    }
    for i in 0..<Int(standard.plan.counts.scaledReals) {
      let row = unsafe standard.plan.scaledReals[unchecked: i]
      let bits = FieldFormat.single(unsafe values[unchecked: Int(row.placement.parameter)] / row.scale)
      unsafe image.storeBytes(of: bits.bigEndian, toUncheckedByteOffset: Int(row.placement.place), as: UInt32.self)
    }
    for i in 0..<Int(standard.plan.counts.steps) {
      let row = unsafe standard.plan.steps[unchecked: i]
      let bits: UInt16 = FieldFormat.i16.bits(unsafe values[unchecked: Int(row.placement.parameter)] / row.scale)
      unsafe image.storeBytes(of: bits.bigEndian, toUncheckedByteOffset: Int(row.placement.place), as: UInt16.self)
    }
    putCounts(values, to: &image)
  }

  @inline(__always) private static func putCounts(_ values: Span<Double>, to image: inout MutableRawSpan) {
    for i in 0..<Int(standard.plan.counts.longs) {
      let row = unsafe standard.plan.longs[unchecked: i]
      let bits: UInt32 = FieldFormat.u32.bits(unsafe values[unchecked: Int(row.parameter)])
      unsafe image.storeBytes(of: bits.bigEndian, toUncheckedByteOffset: Int(row.place), as: UInt32.self)
    }
    for i in 0..<Int(standard.plan.counts.shorts) {
      let row = unsafe standard.plan.shorts[unchecked: i]
      let bits: UInt16 = FieldFormat.u16.bits(unsafe values[unchecked: Int(row.parameter)])
      unsafe image.storeBytes(of: bits.bigEndian, toUncheckedByteOffset: Int(row.place), as: UInt16.self)
    }
    for i in 0..<Int(standard.plan.counts.bytes) {
      let row = unsafe standard.plan.bytes[unchecked: i]
      let bits: UInt8 = FieldFormat.u8.bits(unsafe values[unchecked: Int(row.parameter)])
      unsafe image.storeBytes(of: bits, toUncheckedByteOffset: Int(row.place), as: UInt8.self)
    }
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
