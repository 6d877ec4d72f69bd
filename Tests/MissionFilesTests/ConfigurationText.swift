import MissionFiles

/// Reads a text as one of the configuration files and gives the complaints in print.
enum ConfigurationText {
  static func read<Contents>(
    _ text: String, _ reader: (SourceText, DiagnosticLog) -> Contents?
  ) -> (contents: Contents?, complaints: [String]) {
    let log = DiagnosticLog()
    let contents = reader(SourceText(file: "t.yaml", text: text), log)
    return (contents, log.all.map { "\($0.position.line):\($0.position.column) \($0.code.text)" })
  }
}
