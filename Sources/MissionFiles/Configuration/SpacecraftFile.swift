package import HardwareInterface

/// `Config/spacecraft.yaml`: the data sheets of all devices, one mapping per device, every constant stated.
package enum SpacecraftFile {
  package struct Contents {
    package var name: String
    package var sheet: SpacecraftDataSheet
  }

  /// Reads the file; the contents count only if `log` has no errors.
  package static func read(_ source: SourceText, log: DiagnosticLog) -> Contents? {
    guard let (root, name) = ConfigurationFile.open(source, as: .spacecraft, log: log) else { return nil }
    var reader = SheetReader(root: root)
    var sheet = SpacecraftDataSheet()
    reader.sections(&sheet)
    root.finish()
    return Contents(name: name, sheet: sheet)
  }

  /// The file that holds exactly `sheet`.
  package static func text(name: String, _ sheet: SpacecraftDataSheet) -> String {
    var sheet = sheet
    var writer = SheetWriter(text: "format: 1\nspacecraft: \(name)\n")
    writer.sections(&sheet)
    return writer.text
  }
}

/// Walks the devices of a spacecraft by the names they have in the file.
protocol SheetWalker {
  mutating func device<Sheet: DataSheetDescribing>(_ name: String, _ sheet: inout Sheet)
}

extension SheetWalker {
  mutating func sections(_ sheet: inout SpacecraftDataSheet) {
    section("clock", &sheet.clock)
    section("power", &sheet.power)
    section("wheels", &sheet.wheels)
    section("inertial", &sheet.inertial)
    section("star_trackers", &sheet.starTrackers)
    section("sun_sensors", &sheet.sunSensors)
    section("laser", &sheet.laser)
    section("propulsion", &sheet.propulsion)
    section("radio", &sheet.radio)
    section("anac", &sheet.anac)
    section("arm_camera", &sheet.armCamera)
    section("sampler", &sheet.sampler)
    section("capsule", &sheet.capsule)
  }

  /// A device whose sheet holds constants.
  mutating func section<Sheet: DataSheetDescribing>(_ name: String, _ sheet: inout Sheet) { device(name, &sheet) }
  /// A device without constants has no mapping in the file.
  mutating func section<Sheet>(_ name: String, _ sheet: inout Sheet) {}
}

/// Reads each constant from the mapping of its device.
private struct SheetReader: SheetWalker {
  let root: MappingReader

  mutating func device<Sheet: DataSheetDescribing>(_ name: String, _ sheet: inout Sheet) {
    guard let mapping = root.required(name)?.mapping() else { return }
    var constants = ConstantReader(mapping: mapping)
    sheet.describe(&constants)
    mapping.finish()
  }

  private struct ConstantReader: DataSheetVisitor {
    let mapping: MappingReader
    mutating func number(
      _ name: StaticString, _ unit: StaticString, _ range: ClosedRange<Double>, _ value: inout Double
    ) {
      value = mapping.required("\(name)")?.quantity(unit: "\(unit)", in: range) ?? value
    }
  }
}

/// Writes each constant with its unit.
private struct SheetWriter: SheetWalker {
  var text: String

  mutating func device<Sheet: DataSheetDescribing>(_ name: String, _ sheet: inout Sheet) {
    var constants = ConstantWriter(text: "\(name):\n")
    sheet.describe(&constants)
    text += constants.text
  }

  private struct ConstantWriter: DataSheetVisitor {
    var text: String
    mutating func number(
      _ name: StaticString, _ unit: StaticString, _ range: ClosedRange<Double>, _ value: inout Double
    ) {
      let suffix = unit.utf8CodeUnitCount == 0 ? "" : " \(unit)"
      text += "  \(name): \(NumberText.write(value))\(suffix)\n"
    }
  }
}
