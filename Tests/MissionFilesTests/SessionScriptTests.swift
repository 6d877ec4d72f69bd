import Foundation
import MissionFiles
import Quantities
import Testing

/// The script that every run leaves behind.
@Suite struct SessionScriptTests {
  @Test func `a scenario of the gallery written as a session has the same entries`() throws {
    let folder = ConfigurationFilesTests.folder
    var run = try #require(try RunLoader.load(RunRequest(configuration: folder.path)).run)
    for name in ConfigurationFilesTests.scenarios {
      let text = try String(contentsOf: folder.appending(path: "faults/\(name)"), encoding: .utf8)
      let written = try #require(compile(text, run))
      run.scenario = written
      let again = try #require(compile(SessionScript(written).text(run, last: run.firstFrame + 1000), run))
      #expect(again.explanations == written.explanations, "\(name)")
    }
  }

  private func compile(_ text: String, _ run: PreparedRun) -> CompiledScenario? {
    let source = SourceText(file: "s.yaml", text: text)
    return ScenarioCompiler.compile([source], catalogue: run.catalogue, log: DiagnosticLog())
  }
}
