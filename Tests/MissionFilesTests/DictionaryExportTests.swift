import Foundation
import GroundInterface
import MissionFiles
import Testing

@Suite struct DictionaryExportTests {
  @Test func `the dictionary has every parameter with the catalogue's name`() throws {
    let parsed = try JSONSerialization.jsonObject(with: Data(DictionaryExporter.json.compact.utf8)) as? [String: Any]
    let packets = try #require(parsed?["packets"] as? [[String: Any]])
    #expect(packets.count == 23)
    let names = packets.flatMap { ($0["fields"] as? [[String: Any]]) ?? [] }.compactMap { $0["parameter"] as? String }
    #expect(Set(everyCase(of: Parameter.self).map(\.entry.name)).subtracting(names).isEmpty)
  }

  @Test func `in XTCE names are unique, everything named is used, and everything used is there`() throws {
    let text = XTCEExporter.text
    let types = matches(of: /ParameterType name="([^"]+)"/, text)
    let parameters = matches(of: /<xtce:Parameter name="([^"]+)"/, text)
    #expect(types.count == Set(types).count)
    #expect(parameters.count == Set(parameters).count)
    #expect(Set(matches(of: /parameterTypeRef="([^"]+)"/, text)) == Set(types))
    #expect(Set(matches(of: /<xtce:ParameterRefEntry parameterRef="([^"]+)"/, text)) == Set(parameters))
    for name in types + parameters { #expect(!name.contains { "./:[] ".contains($0) }, "\(name)") }
  }

  private func matches(of pattern: Regex<(Substring, Substring)>, _ text: String) -> [String] {
    text.matches(of: pattern).map { String($0.output.1) }
  }
}
