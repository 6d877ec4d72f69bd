import MissionFiles

extension FlightOptions {
  /// From here on every frame goes where it was asked for; one that cannot be handed over ends the run.
  func sendFrames(of session: RunSession) throws {
    guard let downlink else { return }
    let sink = try FrameSink(downlink)
    session.onFrame = { (frame) throws(FileError) in try sink.send(frame) }
  }

  /// Says something to people: on standard output, unless frames go there. Nobody needs to listen: the verdict stands
  /// in the folder.
  func tell(_ text: String) {
    if downlink == .standardOutput { Output.note(text) } else { try? Output.result(text) }
  }
}
