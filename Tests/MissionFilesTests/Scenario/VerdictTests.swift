import DeviceModel
import Emulator
import GroundInterface
import Quantities
import Testing

@testable import MissionFiles

struct VerdictTests {
  private let fault = "faults: [{ id: f, target: wheel2.bearing, type: stuck, when: { at: +1 tick } }]\n"

  private func flown(_ text: String, differs: Bool = false, through last: Int64 = 20) -> FaultEngine {
    var flight = HandFlight(text)
    flight.craft.differs = differs
    flight.step = { flight, tick in
      while let operation = flight.engine.takeOperation() {
        flight.engine.noteSent(operation: operation, at: Frame(tick))
      }
    }
    flight.fly(through: last)
    flight.engine.finish(at: Frame(last))
    return flight.engine
  }

  @Test func `a fault without effect outweighs a broken expectation, and that an unreached one`() {
    let broken = "expect: [{ id: e, event: PHASE_REFUSED, within: 2 ticks }]\n"
    #expect(flown(fault + broken).verdict(RunFindings()) == .invalid)
    #expect(flown(fault + broken, differs: true).verdict(RunFindings()) == .fail)
    #expect(flown(fault, differs: true).verdict(RunFindings()) == .pass)
    let never = "expect: [{ id: e, event: PHASE_REFUSED, from: { event: MODE_REFUSED }, within: 2s }]\n"
    #expect(flown(fault + never, differs: true).verdict(RunFindings()) == .invalid)
  }

  @Test func `a run without script passes, unless the spacecraft or a goal is lost`() {
    #expect(flown("").verdict(RunFindings()) == .pass)
    var run = RunFindings()
    run.spacecraftLost = true
    #expect(flown("").verdict(run) == .fail)
    run.ioFailed = true
    #expect(flown("").verdict(run) == .ioError)
    #expect(Verdict.ioError.exitCode == 74)
  }

  @Test func `an outstanding answer is inconclusive and a wrong one fails`() {
    let text = "operations: [{ id: o, when: { at: +1 tick }, request: { mode: SAFE }, answer: refused }]\n"
    var engine = flown(text)
    #expect(engine.verdict(RunFindings()) == .inconclusive)
    engine.noteAnswer(operation: 0, accepted: true, at: Frame(21))
    #expect(engine.findings(RunFindings()) == [.wrongAnswer(0)])
    #expect(flown(text, through: 0).verdict(RunFindings()) == .invalid)
  }

  @Test func `require_effective takes a fault out of the fire gate`() {
    #expect(flown(fault.replacing(" }]", with: ", require_effective: false }]")).verdict(RunFindings()) == .pass)
  }
}
