import MissionFiles
import Quantities

/// Reads one line of the prompt; refuses it with one sentence.
struct VerbReader {
  private let words: [String]
  private let line: String

  /// Nil for a blank line or a comment.
  static func read(_ line: String) throws(VerbError) -> Verb? {
    let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
    guard let first = words.first, !first.hasPrefix("#") else { return nil }
    return try VerbReader(words: words, line: line).verb(first)
  }

  static let names = [
    "tick", "second", "minute", "hour", "day", "phase", "until", "show", "watch", "view",
    "events", "inject", "clear", "send",
    "shoot", "save", "load", "back", "help", "quit",
  ]

  private func verb(_ name: String) throws(VerbError) -> Verb {
    switch name {
    case "tick": try advance(1)
    case "second": try advance(Frame.perSecond)
    case "minute": try advance(60 * Frame.perSecond)
    case "hour": try advance(3600 * Frame.perSecond)
    case "day": try advance(86400 * Frame.perSecond)
    case "phase": try alone(.toNextPhase)
    case "until": .until(try rest("until <condition>, for example: until phase: reentry, state: entered"))
    case "show": .show(try one("show <parameter or module>"))
    case "watch": .watch(try one("watch <parameter or module>"))
    case "view": try view()
    case "events": .events(try count(20))
    case "inject": try inject()
    case "clear": .clear(id: try one("clear <id>"))
    case "send": try send()
    case "shoot": try shoot()
    case "save": .save(try rest("save <file>"))
    case "load": .load(try rest("load <file>"))
    case "back": try alone(.back)
    case "help": try alone(.help)
    case "quit": try alone(.quit)
    default: throw VerbError.unknown(name)
    }
  }

  // MARK: shapes of lines

  private func alone(_ verb: Verb) throws(VerbError) -> Verb {
    guard words.count == 1 else { throw VerbError("'\(words[0])' takes nothing behind it") }
    return verb
  }

  private func one(_ form: String) throws(VerbError) -> String {
    guard words.count == 2 else { throw VerbError("write \(form)") }
    return words[1]
  }

  private func rest(_ form: String) throws(VerbError) -> String {
    let text = line.drop { $0 == " " || $0 == "\t" }.dropFirst(words[0].count)
    let trimmed = text.drop { $0 == " " || $0 == "\t" }
    guard let end = trimmed.lastIndex(where: { $0 != " " && $0 != "\t" }) else { throw VerbError("write \(form)") }
    return String(trimmed[...end])
  }

  private func count(_ usual: Int) throws(VerbError) -> Int {
    guard words.count > 1 else { return usual }
    guard words.count == 2, let number = Int(words[1]), (1...1_000_000_000).contains(number) else {
      throw VerbError("write \(words[0]) [n], n a whole number from 1")
    }
    return number
  }

  private func advance(_ frames: Int64) throws(VerbError) -> Verb {
    let (total, overflow) = frames.multipliedReportingOverflow(by: Int64(try count(1)))
    guard !overflow, total < Self.longestAdvance else { throw VerbError("that is longer than the mission") }
    return .advance(frames: total)
  }

  /// Frames of forty years.
  private static let longestAdvance = 40 * 366 * 86400 * Frame.perSecond

  private func inject() throws(VerbError) -> Verb {
    switch words.count {
    case 2: return .inject(id: words[1])
    case 3: return .injectNew(target: words[1], type: words[2], value: nil)
    case 4, 5: return .injectNew(target: words[1], type: words[2], value: words[3...].joined(separator: " "))
    default: throw VerbError("write inject <id>, or inject <target> <type> [value]")
    }
  }

  private func send() throws(VerbError) -> Verb {
    let isDirect = words.contains("--now")
    let order = words.dropFirst().filter { $0 != "--now" }
    guard let name = order.first else { throw VerbError("write send <telecommand> [argument=value …] [--now]") }
    var arguments: [Verb.Order.Argument] = []
    for word in order.dropFirst() {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw VerbError("'\(word)' is not argument=value") }
      arguments.append(Verb.Order.Argument(name: parts[0], value: parts[1]))
    }
    return .send(Verb.Order(telecommand: name, arguments: arguments, isDirect: isDirect))
  }

  private func view() throws(VerbError) -> Verb {
    guard words.count == 2, let view = View(rawValue: words[1]) else { throw VerbError("write view board|ground") }
    return .view(view)
  }

  private func shoot() throws(VerbError) -> Verb {
    guard words.count == 2, let camera = ShotCamera(rawValue: words[1]) else { throw VerbError("write shoot anac|arm") }
    return .shoot(camera)
  }
}

/// A line that the prompt does not take, in one sentence.
struct VerbError: Error, Equatable {
  var message: String

  init(_ message: String) { self.message = message }

  static func unknown(_ name: String) -> VerbError {
    VerbError("unknown verb '\(name)'" + DidYouMean.ending(name, among: VerbReader.names, else: " (type 'help')"))
  }
}
