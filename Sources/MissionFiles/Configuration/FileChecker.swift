import FixedStorage
import FlightServices
import GroundInterface

/// Checks files of every kind, each against the configuration it belongs to; runs nothing.
package struct FileChecker {
  /// All complaints, file by file in the order in which they were named.
  package let log: DiagnosticLog
  /// Files that could not be read.
  package private(set) var failures: [FileError] = []
  /// What is worth knowing of the good ones.
  package private(set) var remarks: [String] = []
  private let folder: String?
  private var fdir: FDIRFile?

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
        if let source = try SourceText.open(path, log: own) { check(source, own) }
      } catch { failures.append(error) }
      for diagnostic in own.all { log.add(diagnostic) }
    }
  }

  private mutating func check(_ source: SourceText, _ own: DiagnosticLog) {
    guard let root = ConfigurationFile.open(source, log: own) else { return }
    guard let kind = ConfigurationFile.kind(of: root) else {
      let kinds = FileKind.allCases.map(\.rawValue).joined(separator: ", ")
      root.report(.missingKey, "no key names the kind of this file: one of \(kinds)")
      return
    }
    let facts = facts(of: source, kind, own)
    guard !own.hasErrors else { return }
    remarks.append("\(source.file): \(kind.rawValue) '\(root.identifier(kind.rawValue))' is good\n" + facts)
  }

  /// Reads the file as what it is; returns lines worth printing when it is good.
  private mutating func facts(of source: SourceText, _ kind: FileKind, _ own: DiagnosticLog) -> String {
    switch kind {
    case .schedule: ScheduleFile.read(source, log: own).map { Self.utilisation($0) } ?? ""
    case .fdir: FDIRFile.read(source, log: own).map { Self.counts($0) } ?? ""
    case .spacecraft: SpacecraftFile.read(source, log: own) == nil ? "" : ""
    case .mission: ""
    case .scenario: ""
    }
  }

  private static func utilisation(_ file: ScheduleFile) -> String {
    let regimes = everyCase(of: Regime.self).map(\.name)
    let lines = zip(regimes, file.utilisation).map { name, share in
      "    \(name)" + String(repeating: " ", count: max(10 - name.count, 1)) + "\(percent(share))\n"
    }
    return "  \(file.rows.count) rows; share of the emulated computer by regime:\n" + lines.joined()
  }

  private static func counts(_ file: FDIRFile) -> String {
    "  \(file.monitorIDs.count) monitors, \(file.responses.rows.count) responses, \(file.sequenceIDs.count) sequences\n"
  }

  /// One decimal.
  private static func percent(_ share: Double) -> String {
    let tenths = Int64((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
