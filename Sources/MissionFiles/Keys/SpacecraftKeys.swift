import HardwareInterface
import Plant

/// Every key of spacecraft.yaml: the data sheets say them themselves.
enum SpacecraftKeys {
  static let file: KeyTable = {
    var devices = DeviceKeys()
    var sheet = SpacecraftDataSheet()
    var world = WorldSheet()
    devices.sections(&sheet, &world)
    return KeyTable([.format, .required("spacecraft", .identifier)] + devices.keys)
  }()
}

/// Asks each sheet for its constants.
private struct DeviceKeys: SheetWalker {
  var keys: [KeyTable.Key] = []

  mutating func device<Sheet: DataSheetDescribing>(_ name: String, _ provenance: String, _ sheet: inout Sheet) {
    var constants = ConstantKeys()
    sheet.describe(&constants)
    keys.append(.required(name, .mapping(KeyTable(constants.keys))))
  }

  private struct ConstantKeys: DataSheetVisitor {
    var keys: [KeyTable.Key] = []
    var part = ConstantName()
    mutating func part(_ name: StaticString) { part = ConstantName(part: "\(name)") }
    mutating func number(
      _ name: StaticString, _ unit: StaticString, _ range: ClosedRange<Double>, _ value: inout Double
    ) {
      keys.append(.required(part.of(name), .quantity(unit: "\(unit)", range)))
    }
  }
}
