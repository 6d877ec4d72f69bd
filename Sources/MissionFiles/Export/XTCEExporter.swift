import GroundInterface

/// The packet dictionary as XTCE 1.2 (CCSDS 660.0-B), for ground tools.
///
/// Only what readers agree on: one flat space system, an abstract root container with the packet header, one container
/// a packet that inherits from it by the number of its APID; no arrays, aggregates or conditions. Names are those of
/// the catalogue with underscores for points, which XTCE reserves.
package enum XTCEExporter {
  package static var text: String {
    let layouts = everyCase(of: DownlinkPacket.self).map { XTCELayout($0) }
    let words = unique(XTCELayout.header + layouts.flatMap(\.words))
    let system = XMLElement(
      "xtce:SpaceSystem",
      [
        "xmlns:xtce": schema, "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation": "\(schema) \(schema)/SpaceSystem.xsd", "name": "Tianwen2",
      ],
      [
        XMLElement(
          "xtce:TelemetryMetaData",
          [
            XMLElement("xtce:ParameterTypeSet", unique(words.map(\.type)).map(\.element)),
            XMLElement("xtce:ParameterSet", words.map(\.element)),
            XMLElement("xtce:ContainerSet", [root] + layouts.map(\.container)),
          ])
      ])
    return system.document
  }

  private static let schema = "http://www.omg.org/spec/XTCE/20180204"

  private static var root: XMLElement {
    XMLElement(
      "xtce:SequenceContainer", ["name": "CCSDSPacket", "abstract": "true"],
      [XMLElement("xtce:EntryList", XTCELayout.header.map(\.entry))])
  }

  /// Each name once, in the order of first use.
  private static func unique<Named: XTCENamed>(_ all: [Named]) -> [Named] {
    var seen = Set<String>()
    return all.filter { seen.insert($0.name).inserted }
  }
}

protocol XTCENamed { var name: String { get } }

/// A parameter type: how bits are read and what they mean.
struct XTCEType: XTCENamed {
  var name: String
  var element: XMLElement

  static func integer(bits: Int) -> XTCEType {
    let name = "u\(bits)"
    return XTCEType(
      name: name,
      element: XMLElement(
        "xtce:IntegerParameterType", ["name": name, "signed": "false"], [encoding(bits: bits, isSigned: false)]))
  }

  /// Bytes without meaning.
  static func binary(bytes: Int) -> XTCEType {
    let size = XMLElement(
      "xtce:SizeInBits", [XMLElement("xtce:FixedValue", text: "\(bytes * 8)")])
    let name = "spare\(bytes)"
    return XTCEType(
      name: name,
      element: XMLElement(
        "xtce:BinaryParameterType", ["name": name], [XMLElement("xtce:BinaryDataEncoding", [size])]))
  }

  static func encoding(bits: Int, isSigned: Bool, _ children: [XMLElement] = []) -> XMLElement {
    XMLElement(
      "xtce:IntegerDataEncoding",
      ["sizeInBits": "\(bits)", "encoding": isSigned ? "twosComplement" : "unsigned"], children)
  }
}

/// A parameter of the space system.
struct XTCEWord: XTCENamed {
  var name: String
  var type: XTCEType
  var meaning: String

  var element: XMLElement {
    XMLElement("xtce:Parameter", ["name": name, "parameterTypeRef": type.name, "shortDescription": meaning])
  }
  var entry: XMLElement { XMLElement("xtce:ParameterRefEntry", ["parameterRef": name]) }
}
