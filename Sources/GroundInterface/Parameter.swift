/// Every on-board parameter, numbered; grouped by the module that publishes it.
/// Names, units, ranges and words stand in the catalogue (`MissionFiles/Catalogue`).
package enum Parameter: UInt16, BitwiseCopyable, Sendable {
  // MARK: mission
  case missionPhase, missionStage, missionMode, missionRegime

  // MARK: services
  case commandsAccepted, commandsRefused, eventCount, eventStoreRefused, responsesStarted
  case cpuOverruns, cpuMissed, cpuLoad
}
