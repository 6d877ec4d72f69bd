import Foundation
import MissionFiles
import Quantities
import Sky

@testable import Plant

/// The project's own kernels and burns, read once.
enum TestMission {
  static let shared: ReferenceMission = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Config")
    let log = DiagnosticLog()
    guard let ephemeris = try? KernelFiles.load(folder: root.appending(path: "kernels")),
      let source = try? SourceText.load(path: root.appending(path: "reference-burns.csv").path, log: log),
      let thrust = ReferenceThrustFile.read(source, log)
    else { preconditionFailure("the project's configuration does not load: \(log.all)") }
    return ReferenceMission(ephemeris: ephemeris, thrust: thrust)
  }()

  /// A UTC day and the seconds into it.
  static func frame(_ year: Int, _ month: Int, _ day: Int, _ seconds: Int64 = 0) -> Frame {
    Frame(CalendarTime(CivilDate(year: year, month: month, day: day), 0, 0, 0)) + seconds * Frame.perSecond
  }
}
