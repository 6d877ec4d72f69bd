import MissionFiles

extension RunSession.Stop {
  /// Why a run is over.
  var sentence: String {
    switch self {
    case .scriptEnd: "the script's end"
    case .missionEnd: "the mission's end"
    case .bound: "the end asked for"
    }
  }
}
