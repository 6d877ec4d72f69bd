import DeviceModel
import Emulator
import GroundInterface
import HardwareInterface
import Quantities

@testable import MissionFiles

/// A spacecraft of a few numbers, under the test's hand.
struct HandMadeCraft: SampleSource, FaultSurfaces {
  var now = Situation(phase: .asteroidSampling, stage: 0, mode: .nominal)
  var truth: [UInt16: Sample] = [:]
  var words: [String: Reading] = [:]
  var isPowered = true
  /// What is failed now, and every call in order.
  var failed: [String: Double] = [:]
  var differs = false

  mutating func sample(_ source: SignalSource) -> Sample { truth[source.index] ?? Sample(.nan, .min) }
  mutating func situation() -> Situation { now }
  mutating func fail(_ device: DeviceID, part: UInt8, kind: UInt8?, severity: Double) {
    let name = "\(device).\(part)"
    failed = failed.filter { !$0.key.hasPrefix(name) }
    if let kind { failed["\(name).\(kind)"] = severity }
  }
  mutating func takeDifference(_ device: DeviceID, part: UInt8) -> Bool { differs }
  mutating func word(_ signal: Signal) -> Reading { words[signal.name] ?? .none }
  mutating func setWord(_ signal: Signal, _ reading: Reading) { words[signal.name] = reading }
  mutating func isPowered(unit: UInt8) -> Bool { isPowered }
}

extension Signal {
  /// As the catalogue has it.
  var name: String { SignalCatalogue.all.first { $0.signal == self }?.entry.name ?? "" }
}

/// Flies a script tick by tick, every tick or only those that are due.
struct HandFlight {
  var engine: FaultEngine
  var craft = HandMadeCraft()
  let scenario: CompiledScenario
  private(set) var tick: Int64 = -1
  /// What happens in a tick, between its top and its commit.
  var step: (inout HandFlight, Int64) -> Void = { _, _ in }
  /// What the flight software writes, behind that.
  var write: (inout HandFlight, Int64) -> Void = { _, _ in }
  /// Visits only due ticks and those that the test names.
  var jumps = false
  var visited = 0

  init(_ text: String, start: Int64 = 0, setUp: (inout HandMadeCraft) -> Void = { _ in }) {
    let log = DiagnosticLog()
    let source = SourceText(file: "t.yaml", text: "format: 1\nscenario: t\n" + text)
    guard let scenario = ScenarioCompiler.compile([source], catalogue: .forTests, log: log) else {
      fatalError(DiagnosticPrinter.text(log))
    }
    self.scenario = scenario
    engine = FaultEngine(scenario.plan)
    setUp(&craft)
    engine.start(at: Frame(start), &craft)
    tick = start - 1
  }

  /// Flies up to and including tick `last`.
  mutating func fly(through last: Int64) {
    while tick < last, !engine.shouldStop {
      tick = jumps ? min(max(engine.due, tick + 1), last) : tick + 1
      visited += 1
      engine.begin(at: Frame(tick), &craft)
      step(&self, tick)
      engine.restoreCommands(&craft)
      engine.force(at: Frame(tick), commands: false, &craft)
      write(&self, tick)
      engine.force(at: Frame(tick), commands: true, &craft)
      engine.collectDifferences(at: Frame(tick), &craft)
      engine.commit(at: Frame(tick), &craft)
    }
  }

  mutating func truth(_ parameter: TruthParameter, _ value: Double, at tick: Int64) {
    craft.truth[UInt16(parameter.rawValue)] = Sample(value, tick)
  }
  func fault(_ id: String = "f") -> FaultState { engine.faults[scenario.faultIDs.firstIndex(of: id) ?? 0] }
  func expectation(_ id: String = "e") -> ExpectationState {
    engine.expectations[scenario.expectationIDs.firstIndex(of: id) ?? 0]
  }
}

extension CatalogueIndex {
  static let forTests: CatalogueIndex = {
    var index = CatalogueIndex()
    index.stages["asteroid-sampling"] = ["rehearsal", "descent"]
    index.goals = ["sample", "landing"]
    index.mission = 0...60_000_000_000
    index.add(TaskRow("image_navigation", number: 8, budget: 10_000_000))
    return index
  }()
}
