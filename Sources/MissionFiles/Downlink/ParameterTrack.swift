package import GroundInterface

/// Values of chosen parameters, a row for every packet that brought one of them.
package struct ParameterTrack {
  private let columns: [(parameter: Parameter, entry: ParameterEntry)]
  private let sources: Set<DownlinkPacket>
  private var rows: [(utc: String, values: [Double])] = []

  /// `names` are parameters or whole modules.
  package init(_ names: [String]) throws(UnknownParameter) {
    let all = everyCase(of: Parameter.self).map { ($0, $0.entry) }
    var columns: [(parameter: Parameter, entry: ParameterEntry)] = []
    for name in names {
      let found = all.filter { $0.1.name == name || $0.1.module == name }
      guard !found.isEmpty else {
        throw UnknownParameter(name: name, hint: DidYouMean.ending(name, among: all.map(\.1.name)))
      }
      columns += found
    }
    self.columns = columns
    let wanted = Set(columns.map(\.parameter))
    sources = Set(everyCase(of: DownlinkPacket.self).filter { !wanted.isDisjoint(with: $0.parameters) })
  }

  package mutating func take(_ packet: ReceivedPacket, _ telemetry: inout TelemetrySheet) {
    guard let kind = packet.kind, sources.contains(kind) else { return }
    var values: [Double] = []
    for column in columns { values.append(telemetry.value(column.parameter)) }
    rows.append((MomentText.text(packet.frame.time), values))
  }

  package var text: String {
    let head = columns.map { ParameterText.heading($0.entry.name, unit: $0.entry.kind.unitText) }
    let cells = rows.map { row in [row.utc] + zip(row.values, columns).map { ParameterText.received($0, $1.entry.kind) }
    }
    return TextTable.text(["utc"] + head, cells)
  }

  package var json: JSONValue {
    .array(
      rows.map { row in
        let values = zip(columns, row.values).map { JSONValue.Member(key: $0.entry.name, value: .number($1)) }
        return .object([JSONValue.Member(key: "utc", value: .string(row.utc))] + values)
      })
  }
}

extension DownlinkPacket {
  /// The packet that carries a parameter.
  static func carrier(of parameter: Parameter) -> DownlinkPacket? {
    everyCase(of: DownlinkPacket.self).first { $0.parameters.contains(parameter) }
  }
  /// What it carries.
  package var parameters: [Parameter] {
    fields.compactMap { if case .parameter(let parameter) = $0.content { parameter } else { nil } }
  }
  package var fields: [PacketField] { PacketDictionary.range(self).map { PacketDictionary.standard.fields[$0] } }
}
