import ArgumentParser
import MissionFiles

struct DecodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decode", abstract: "Read a downlink: transfer frames, packets, parameters.",
    discussion: """
      The file holds AOS transfer frames of 892 or 220 bytes back to back, as this program writes them or as a radio \
      telescope recorded them. Of the real spacecraft's payloads only times and the heliocentric velocity are \
      public; other values are this program's own and mean nothing in a recording of it.

      Places that cannot be read are named on standard error. Exit status: 0 decoded, 2 no downlink, 74 unreadable.
      """)

  @Flag(help: "List every packet.")
  var packets = false

  @Flag(help: "List the events of APIDs 24 and 25, each once; what was lost shows as a gap.")
  var events = false

  @Option(help: ArgumentHelp("Print the values of these parameters or modules.", valueName: "name,…"))
  var parameters: String?

  @Flag(help: "Print JSON.")
  var json = false

  @Option(help: ArgumentHelp("Write the packets to this file, back to back.", valueName: "file"))
  var extract: String?

  @Argument(help: ArgumentHelp("File of transfer frames.", valueName: "file"))
  var file: String

  func validate() throws {
    if extract == file { throw ValidationError("the packets would overwrite the recording") }
  }

  func run() throws {
    var reader = DownlinkReader(file, try FileSystem.read(file))
    var list = packets ? PacketList() : nil
    var track = try parameters.map(track)
    let output = try extract.map { try OutputFile(creating: $0) }
    try reader.read { (packet, telemetry) throws(FileError) in
      list?.take(packet)
      track?.take(packet, &telemetry)
      try output?.write(packet.bytes)
    }
    try output?.flush()
    Output.note(reader.report.damages.map { $0.text(file) }.joined())
    guard reader.report.frames > 0 else { throw Refusal("'\(file)' is no downlink: no frame of this spacecraft in it") }
    try Output.result(json ? members(reader, list, track).pretty : text(reader, list, track))
  }

  private func track(_ names: String) throws -> ParameterTrack {
    do { return try ParameterTrack(names.split(separator: ",").map(String.init)) } catch {
      throw Refusal("no parameter '\(error.name)'\(error.hint)")
    }
  }

  private func text(_ reader: DownlinkReader, _ list: PacketList?, _ track: ParameterTrack?) -> String {
    reader.report.text + (events ? reader.events.text : "") + (list?.text ?? "") + (track?.text ?? "")
  }

  private func members(_ reader: DownlinkReader, _ list: PacketList?, _ track: ParameterTrack?) -> JSONValue {
    guard case .object(var members) = reader.report.json else { return reader.report.json }
    if events { members.append(.init(key: "events", value: reader.events.json)) }
    if let list { members.append(.init(key: "packets", value: list.json)) }
    if let track { members.append(.init(key: "parameters", value: track.json)) }
    return .object(members)
  }
}
