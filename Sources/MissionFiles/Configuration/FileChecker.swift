import FixedStorage
import FlightServices
import FlightSoftware
import GroundInterface

/// Checks files of every kind, each against the configuration it belongs to; runs nothing.
package struct FileChecker {
  /// All complaints, file by file in the order in which they were named.
  package let log: DiagnosticLog
  /// Files that could not be read.
  package private(set) var failures: [FileError] = []
  /// What is worth knowing of the good ones.
  package private(set) var remarks: [String] = []
  /// What limits the check.
  package private(set) var notes: [String] = []
  private let folder: String?
  private var companions: Companions?

  /// `configuration` is the folder whose files complete those that are checked.
  package init(isStrict: Bool = false, configuration folder: String?) {
    log = DiagnosticLog(isStrict: isStrict)
    self.folder = folder
  }

  package mutating func check(_ paths: [String]) {
    for path in paths {
      // A log of its own: what is wrong in one file does not hide what is wrong in the next.
      let own = DiagnosticLog(isStrict: log.isStrict)
      do throws(FileError) {
        if let source = try SourceText.open(path, log: own) { try check(source, own) }
      } catch { failures.append(error) }
      for diagnostic in own.all { log.add(diagnostic) }
    }
  }

  private mutating func check(_ source: SourceText, _ own: DiagnosticLog) throws(FileError) {
    guard let root = ConfigurationFile.open(source, log: own) else { return }
    guard let kind = ConfigurationFile.kind(of: root) else {
      let kinds = FileKind.allCases.map(\.rawValue).joined(separator: ", ")
      root.report(.missingKey, "no key names the kind of this file: one of \(kinds)")
      return
    }
    let facts = try facts(of: source, kind, own)
    guard !own.hasErrors else { return }
    remarks.append("\(source.file): \(kind.rawValue) '\(root.identifier(kind.rawValue))' is good\n" + facts)
  }

  /// Reads the file as what it is; returns lines worth printing when it is good.
  private mutating func facts(
    of source: SourceText, _ kind: FileKind, _ own: DiagnosticLog
  ) throws(FileError) -> String {
    switch kind {
    case .schedule: return ScheduleFile.read(source, log: own).map { Self.utilisation($0) } ?? ""
    case .fdir: return FDIRFile.read(source, log: own).map { Self.counts($0) } ?? ""
    case .spacecraft:
      _ = SpacecraftFile.read(source, log: own)
      return ""
    case .mission:
      guard let fdir = try readCompanions().fdir else { return "" }
      return MissionFile.read(source, fdir: fdir, log: own).map { Self.counts($0) } ?? ""
    case .scenario:
      let catalogue = try readCompanions().catalogue
      return ScenarioCompiler.compile([source], catalogue: catalogue, log: own).map { Self.counts($0) } ?? ""
    }
  }

  /// The rest of the configuration, read once; without a folder only this build's own names are known.
  private mutating func readCompanions() throws(FileError) -> Companions {
    if let companions { return companions }
    let quiet = DiagnosticLog()
    let read = try Companions(folder: folder, log: quiet)
    if quiet.hasErrors { notes.append("the configuration in '\(folder ?? "")' is not good itself: check its files\n") }
    companions = read
    return read
  }

  // MARK: facts

  private static func utilisation(_ file: ScheduleFile) -> String {
    let regimes = everyCase(of: Regime.self).map(\.name)
    let lines = zip(regimes, file.utilisation).map { name, share in
      "    \(name)" + String(repeating: " ", count: max(10 - name.count, 1))
        + "\(Decimal.text(share * 100, decimals: 1)) %\n"
    }
    return "  \(file.rows.count) rows; share of the emulated computer by regime:\n" + lines.joined()
  }

  private static func counts(_ file: FDIRFile) -> String {
    "  \(file.monitorIDs.count) monitors, \(file.responses.rows.count) responses, \(file.sequenceIDs.count) sequences\n"
  }

  private static func counts(_ file: MissionFile) -> String {
    "  \(file.phases.notes.count) phases, \(file.goals.count) goals, \(file.timeline.count) commands of the timeline\n"
  }

  private static func counts(_ scenario: CompiledScenario) -> String {
    "  \(scenario.faultIDs.count) faults, \(scenario.operationIDs.count) operations, "
      + "\(scenario.expectationIDs.count) expectations\n"
  }
}
