import GroundInterface

/// One packet in XTCE.
struct XTCELayout {
  private let packet: DownlinkPacket
  let words: [XTCEWord]

  /// The primary header of every space packet, under the names that packet readers look for.
  static let header = [
    XTCEWord(name: "VERSION", type: .integer(bits: 3), meaning: "packet version number"),
    XTCEWord(name: "TYPE", type: .integer(bits: 1), meaning: "0 telemetry"),
    XTCEWord(name: "SEC_HDR_FLG", type: .integer(bits: 1), meaning: "0 no secondary header"),
    XTCEWord(name: "PKT_APID", type: .integer(bits: 11), meaning: "application process identifier"),
    XTCEWord(name: "SEQ_FLGS", type: .integer(bits: 2), meaning: "3 unsegmented"),
    XTCEWord(name: "SRC_SEQ_CTR", type: .integer(bits: 14), meaning: "sequence count, counts productions"),
    XTCEWord(name: "PKT_LEN", type: .integer(bits: 16), meaning: "bytes of payload less one"),
  ]

  init(_ packet: DownlinkPacket) {
    self.packet = packet
    let fields = packet.fields
    let used = fields.last.map { Int($0.offset) + $0.format.width } ?? 0
    let spare = packet.payloadBytes - used
    words =
      fields.map { $0.word(in: packet) }
      + (spare == 0
        ? []
        : [XTCEWord(name: "\(packet.name)_spare", type: .binary(bytes: spare), meaning: "zero")])
  }

  var container: XMLElement {
    let apid = XMLElement(
      "xtce:Comparison",
      ["parameterRef": "PKT_APID", "value": "\(packet.apid)", "useCalibratedValue": "false"])
    let base = XMLElement(
      "xtce:BaseContainer", ["containerRef": "CCSDSPacket"], [XMLElement("xtce:RestrictionCriteria", [apid])])
    return XMLElement(
      "xtce:SequenceContainer", ["name": packet.name, "shortDescription": packet.meaning],
      [XMLElement("xtce:EntryList", words.map(\.entry)), base])
  }
}

extension PacketField {
  fileprivate func word(in packet: DownlinkPacket) -> XTCEWord {
    let entry = entry(in: packet)
    let name = entry.name.replacing(".", with: "_")
    return XTCEWord(name: name, type: type(entry.kind, of: name), meaning: entry.meaning)
  }

  private func type(_ kind: ValueKind, of parameter: String) -> XTCEType {
    switch kind {
    case .flag: words(["false", "true"], named: "flag")
    case .words(let list): words(list, named: "\(parameter)_words")
    case .integer: .integer(bits: format.width * 8)
    case .number(let unit): content == .seconds ? Self.time : number(unit)
    }
  }

  private func words(_ list: [String], named name: String) -> XTCEType {
    let labels = list.enumerated().map { ("\($0.offset)", $0.element) } + [("\(format.invalid)", "invalid")]
    let enumeration = XMLElement(
      "xtce:EnumerationList", labels.map { XMLElement("xtce:Enumeration", ["value": $0.0, "label": $0.1]) })
    return XTCEType(
      name: name,
      element: XMLElement(
        "xtce:EnumeratedParameterType", ["name": name],
        [XTCEType.encoding(bits: format.width * 8, isSigned: false), enumeration]))
  }

  /// Numbers of one format, step and unit share a type.
  private func number(_ unit: String) -> XTCEType {
    let name = "\(format)" + (scale == 1 ? "" : "_step_\(scale)") + (unit.isEmpty ? "" : "_\(unit)")
    let safe = [(".", "p"), ("/", "_per_"), ("^", ""), ("%", "percent")]
      .reduce(name) { $0.replacing($1.0, with: $1.1) }
    return XTCEType(
      name: safe,
      element: XMLElement(
        "xtce:FloatParameterType", ["name": safe],
        [
          XMLElement("xtce:UnitSet", unit.isEmpty ? [] : [XMLElement("xtce:Unit", text: unit)]), encoding,
        ]))
  }

  private var encoding: XMLElement {
    let calibration = scale == 1 ? [] : [calibrator]
    guard format == .f32 else {
      return XTCEType.encoding(bits: format.width * 8, isSigned: format == .i16, calibration)
    }
    return XMLElement("xtce:FloatDataEncoding", ["sizeInBits": "32", "encoding": "IEEE754_1985"], calibration)
  }

  private var calibrator: XMLElement {
    let terms = [("0", 0), ("1", scale)].map { exponent, coefficient in
      XMLElement("xtce:Term", ["coefficient": "\(coefficient)", "exponent": exponent])
    }
    return XMLElement("xtce:DefaultCalibrator", [XMLElement("xtce:PolynomialCalibrator", terms)])
  }

  /// Whole seconds of the on-board clock; UTC had no leap second since its epoch.
  private static var time: XTCEType {
    let encoding = XMLElement(
      "xtce:Encoding", ["units": "seconds", "scale": "1", "offset": "0"], [XTCEType.encoding(bits: 32, isSigned: false)]
    )
    let epoch = XMLElement("xtce:ReferenceTime", [XMLElement("xtce:Epoch", text: "2019-12-31T16:00:00")])
    return XTCEType(
      name: "onboard_time",
      element: XMLElement("xtce:AbsoluteTimeParameterType", ["name": "onboard_time"], [encoding, epoch]))
  }
}
