package import Emulator
package import GroundInterface
import Quantities

/// Notes for each fault the first event of severity warning or worse after it took effect.
package struct DetectionWatch {
  private var found: [Int: RunTable.Detection] = [:]

  package init() {}

  package mutating func take(_ record: EventRecord, _ engine: borrowing FaultEngine) {
    guard record.severity >= .warning else { return }
    for i in engine.faults.indices where found[i] == nil {
      let effective = engine.faults[i].firstEffective
      guard effective != .min, effective <= record.frame.count else { continue }
      found[i] = RunTable.Detection(what: record.event.entry.name, frame: record.frame.count)
    }
  }

  package func byFault(_ ids: [String]) -> [String: RunTable.Detection] {
    var named: [String: RunTable.Detection] = [:]
    for (index, detection) in found where ids.indices.contains(index) { named[ids[index]] = detection }
    return named
  }
}
