package import MissionFiles

/// Figures as people read them, and as programs do.
package enum FigureTable {
  package static func text(_ figures: [Figure]) -> String {
    let rows = figures.map { figure in
      [figure.name] + texts(figure.spread) + [figure.unit, figure.peer?.name ?? "-"]
        + [figure.peer.map { number($0.spread.median) } ?? "-", ratio(figure.peer), goal(figure)]
    }
    return TextTable.text(
      ["figure", "median", "least", "most", "unit", "against", "its median", "ratio", "goal"], rows)
  }

  package static func json(_ figures: [Figure]) -> JSONValue {
    .array(
      figures.map { figure in
        var members: [JSONValue.Member] = [
          .init(key: "figure", value: .string(figure.name)), .init(key: "unit", value: .string(figure.unit)),
          .init(key: "value", value: json(figure.spread)),
        ]
        if let peer = figure.peer {
          members.append(.init(key: "peer", value: .string(peer.name)))
          members.append(.init(key: "peer_value", value: json(peer.spread)))
          members.append(.init(key: "ratio", value: json(peer.ratio)))
        }
        if let isMet = figure.isMet {
          members.append(.init(key: "goal", value: .string(limit(figure))))
          members.append(.init(key: "met", value: .bool(isMet)))
        }
        return .object(members)
      })
  }

  /// Three significant digits, or all before the point.
  package static func number(_ value: Double) -> String {
    let magnitude = value.magnitude
    if magnitude == 0 { return "0" }
    return Decimal.text(value, decimals: magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : magnitude >= 1 ? 2 : 3)
  }

  private static func texts(_ spread: Spread) -> [String] {
    [spread.median, spread.least, spread.greatest].map(number)
  }

  private static func json(_ spread: Spread) -> JSONValue {
    .object(["median": .number(spread.median), "least": .number(spread.least), "most": .number(spread.greatest)])
  }

  private static func ratio(_ peer: Figure.Peer?) -> String {
    guard let ratio = peer?.ratio else { return "-" }
    let texts = [ratio.median, ratio.least, ratio.greatest].map { Decimal.text($0, decimals: 3) }
    return "\(texts[0]) (\(texts[1]) to \(texts[2]))"
  }

  private static func limit(_ figure: Figure) -> String {
    switch figure.goal {
    case .atMost(let limit): "at most \(limit)"
    case .atLeast(let limit): "at least \(limit)"
    case .ratioAtMost(let limit): "ratio at most \(limit)"
    case nil: ""
    }
  }

  private static func goal(_ figure: Figure) -> String {
    figure.isMet.map { "\(limit(figure)): \($0 ? "met" : "missed")" } ?? "-"
  }
}
