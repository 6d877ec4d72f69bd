package import HardwareInterface
package import Plant

/// `Config/spacecraft.yaml`: the data sheets of all devices and of the world around them, one mapping
/// each, every constant stated.
package enum SpacecraftFile {
  package struct Contents {
    package var name: String
    package var sheet: SpacecraftDataSheet
    package var world: WorldSheet
  }

  /// Reads the file; the contents count only if `log` has no errors.
  package static func read(_ source: SourceText, log: DiagnosticLog) -> Contents? {
    guard let (root, name) = ConfigurationFile.open(source, as: .spacecraft, log: log) else { return nil }
    var reader = SheetReader(root: root)
    var contents = Contents(name: name, sheet: SpacecraftDataSheet(), world: WorldSheet())
    reader.sections(&contents.sheet, &contents.world)
    root.finish()
    return contents
  }

  /// The file that holds exactly these values.
  package static func text(name: String, _ sheet: SpacecraftDataSheet, _ world: WorldSheet = WorldSheet()) -> String {
    var sheet = sheet
    var world = world
    var writer = SheetWriter(text: introduction + "format: 1\nspacecraft: \(name)\n")
    writer.sections(&sheet, &world)
    return writer.text
  }

  private static let introduction = """
    # Every constant of the emulated hardware. Change one and a measured value changes.
    # KNOWN: published about Tianwen-2 or its target. ANALOG: another mission's number. DERIVED: computed from
    # public data. ASSUMED: our engineering choice. The Swift data sheets say for each constant which it is.

    """
}

/// Walks the devices of a spacecraft by the names they have in the file.
protocol SheetWalker {
  mutating func device<Sheet: DataSheetDescribing>(_ name: String, _ provenance: String, _ sheet: inout Sheet)
}

extension SheetWalker {
  mutating func sections(_ sheet: inout SpacecraftDataSheet, _ world: inout WorldSheet) {
    busSections(&sheet)
    instrumentSections(&sheet)
    section(
      "world",
      "Asteroid KNOWN (JWST 2026, Bonamico 2026), its third axis, density and mass ASSUMED; comet KNOWN (Hubble). The flight software believes other values on purpose.",
      &world)
  }

  private mutating func busSections(_ sheet: inout SpacecraftDataSheet) {
    section(
      "clock", "Watchdog ASSUMED; the clock itself counts frames since 2020-01-01T00:00 Beijing (KNOWN).", &sheet.clock)
    section(
      "power",
      "Two circular wings KNOWN; 10.5 kW and the 8.0/r2 kW shared with the ion engine as the reference trajectory has them; battery and loads ASSUMED.",
      &sheet.power)
    section(
      "thermal",
      "Wings' area KNOWN, optics kept warm as TENGOO's (ANALOG, +20 +- 5 degC), the rest ASSUMED. J/K, W/K, and m^2 of emissivity or absorptivity times area.",
      &sheet.thermal)
    section("wheels", "Four wheels in a pyramid, ASSUMED: numbers of a 50 Nms class wheel.", &sheet.wheels)
    section(
      "inertial", "ASSUMED: a hemispherical-resonator gyro and quartz accelerometers of navigation grade.",
      &sheet.inertial)
    section("star_trackers", "Two heads, ASSUMED: 3 arcsec across, 20 arcsec about the boresight.", &sheet.starTrackers)
    section("sun_sensors", "ASSUMED, coarse.", &sheet.sunSensors)
    section("laser", "LINS: the instrument is KNOWN, its numbers were not published; ASSUMED.", &sheet.laser)
    section(
      "propulsion",
      "Masses, specific impulses and the ion engine's 0.240 N from the reference trajectory; main engine 490 N ANALOG (Chang'e-1/2); twelve thrusters of 10 N; placement ASSUMED.",
      &sheet.propulsion)
    section(
      "radio",
      "Frequency and rates KNOWN, dishes of the stations KNOWN; amplifier, noise and required energy as link budget SYS-06, the rest ASSUMED.",
      &sheet.radio)
  }

  private mutating func instrumentSections(_ sheet: inout SpacecraftDataSheet) {
    section(
      "anac",
      "Narrow-field navigation camera. That it exists and what it photographed is KNOWN; optics and detector ASSUMED, wheel step and exposure range ANALOG (Hayabusa2 ONC-T).",
      &sheet.anac)
    section("arm_camera", "Arm monitoring camera: ANALOG (OSIRIS-REx StowCam) and ASSUMED.", &sheet.armCamera)
    section("sampler", "Brush sampler: ASSUMED; stroke and scatter ANALOG (OSIRIS-REx).", &sheet.sampler)
    section("capsule", "Diameter 0.75 m KNOWN; the rest ASSUMED, shaped on Stardust (ANALOG).", &sheet.capsule)
  }

  /// A device whose sheet holds constants.
  mutating func section<Sheet: DataSheetDescribing>(_ name: String, _ provenance: String, _ sheet: inout Sheet) {
    device(name, provenance, &sheet)
  }
  /// A device without constants has no mapping in the file.
  mutating func section<Sheet>(_ name: String, _ provenance: String, _ sheet: inout Sheet) {}
}

/// The key of a constant: its name, behind that of its part.
struct ConstantName {
  var part = ""
  func of(_ name: StaticString) -> String { part.isEmpty ? "\(name)" : "\(part)_\(name)" }
}

/// Reads each constant from the mapping of its device.
private struct SheetReader: SheetWalker {
  let root: MappingReader

  mutating func device<Sheet: DataSheetDescribing>(_ name: String, _ provenance: String, _ sheet: inout Sheet) {
    guard let mapping = root.required(name)?.mapping() else { return }
    var constants = ConstantReader(mapping: mapping)
    sheet.describe(&constants)
    mapping.finish()
  }

  private struct ConstantReader: DataSheetVisitor {
    let mapping: MappingReader
    var part = ConstantName()
    mutating func part(_ name: StaticString) { part = ConstantName(part: "\(name)") }
    mutating func number(
      _ name: StaticString, _ unit: StaticString, _ range: ClosedRange<Double>, _ value: inout Double
    ) {
      value = mapping.required(part.of(name))?.quantity(unit: "\(unit)", in: range) ?? value
    }
  }
}

/// Writes each constant with its unit.
private struct SheetWriter: SheetWalker {
  var text: String

  mutating func device<Sheet: DataSheetDescribing>(_ name: String, _ provenance: String, _ sheet: inout Sheet) {
    var constants = ConstantWriter(text: "\n# \(provenance)\n\(name):\n")
    sheet.describe(&constants)
    text += constants.text
  }

  private struct ConstantWriter: DataSheetVisitor {
    var text: String
    var part = ConstantName()
    mutating func part(_ name: StaticString) { part = ConstantName(part: "\(name)") }
    mutating func number(
      _ name: StaticString, _ unit: StaticString, _ range: ClosedRange<Double>, _ value: inout Double
    ) {
      let suffix = unit.utf8CodeUnitCount == 0 ? "" : " \(unit)"
      text += "  \(part.of(name)): \(NumberText.write(value))\(suffix)\n"
    }
  }
}
