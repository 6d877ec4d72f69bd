import Emulator
import GroundInterface

/// Compiles one entry of `operations:`.
struct OperationCompiler {
  let builder: PlanBuilder
  private var catalogue: CatalogueIndex { builder.catalogue }

  func compile(_ mapping: MappingReader) -> OperationRow {
    mapping.follow(.operation)
    defer { mapping.finish() }
    _ = mapping.optional("id")
    var row = OperationRow(telecommand(mapping) ?? Telecommand(.requestPhase))
    let conditions = ConditionCompiler(builder)
    if let trigger = mapping.required("when").flatMap({ TriggerReader(conditions: conditions).read($0) }) {
      row.trigger = trigger.row
    }
    row.isDirect = mapping.wordIfPresent("via", of: ["ground", "direct"]) == 1
    let answer = mapping.wordIfPresent("answer", of: ["accepted", "refused", "any"]) ?? 0
    row.answer = OperationRow.Answer(rawValue: UInt8(answer)) ?? .accepted
    mapping.reserve(["use", "chance"])
    for key in ["why", "requirement", "summary"] { _ = mapping.textIfPresent(key) }
    return row
  }

  private func telecommand(_ mapping: MappingReader) -> Telecommand? {
    let send = mapping.optional("send")
    let request = mapping.optional("request")
    let with = mapping.optional("with")
    if send != nil, request != nil {
      let later = mapping.keys.last { $0 == "send" || $0 == "request" } ?? "request"
      mapping.report(.contradiction, atKey: later, "one of 'send' and 'request'")
    }
    if let send { return sent(send, with, mapping) }
    if with != nil { mapping.report(.contradiction, atKey: "with", "'with' goes with 'send'") }
    guard let request else {
      mapping.report(.missingKey, "one of 'send' and 'request' is missing here")
      return nil
    }
    return requested(request)
  }

  private func sent(_ send: ValueReader, _ with: ValueReader?, _ mapping: MappingReader) -> Telecommand? {
    guard let name = send.text() else { return nil }
    guard let code = catalogue.telecommands[name] else {
      _ = send.word(of: catalogue.telecommands.keys.sorted(), noun: "telecommand", code: .unknownTelecommand)
      return nil
    }
    var telecommand = Telecommand(code)
    let arguments = code.entry.arguments
    guard let with else {
      if let first = arguments.first {
        mapping.report(.missingKey, "the key 'with' is missing: \(name) takes '\(first.name)'")
      }
      return telecommand
    }
    guard let values = with.mapping() else { return nil }
    for (index, argument) in arguments.enumerated() {
      telecommand.arguments[index] =
        values.required(argument.name).flatMap { $0.argument(argument.kind, in: argument.range) } ?? 0
    }
    for entry in values.node.entries where !arguments.contains(where: { $0.name == entry.key.text }) {
      let hint = DidYouMean.hint(entry.key.text, among: arguments.map(\.name))
      values.report(
        .unknownTelecommand, atKey: entry.key.text, "\(name) has no argument '\(entry.key.text)'", hint: hint)
    }
    return telecommand
  }

  private func requested(_ value: ValueReader) -> Telecommand? {
    guard let request = value.mapping() else { return nil }
    request.follow(.request)
    defer { request.finish() }
    if request.has("mode") {
      if request.has("phase") {
        _ = request.optional("phase")
        request.report(.contradiction, atKey: "phase", "one of 'phase' and 'mode'")
      }
      var telecommand = Telecommand(.requestMode)
      telecommand.arguments[0] = Double(
        request.word("mode", of: catalogue.modes, noun: "mode", code: .unknownName))
      return telecommand
    }
    var telecommand = Telecommand(.requestPhase)
    telecommand.arguments[0] = Double(request.word("phase", of: catalogue.phases, noun: "phase", code: .unknownName))
    return telecommand
  }
}
