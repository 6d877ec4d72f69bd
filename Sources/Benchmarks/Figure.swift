/// One line of a benchmark: a figure with its spread, and what it is held against.
package struct Figure: Equatable, Sendable {
  package enum Goal: Equatable, Sendable {
    case atMost(Double)
    case atLeast(Double)
    /// On the figure over its peer.
    case ratioAtMost(Double)
  }

  /// The same work done by the least code that can do it, or with one thing left out.
  package struct Peer: Equatable, Sendable {
    package var name: String
    package var spread: Spread
    /// The figure over the peer, each repetition by itself.
    package var ratio: Spread
  }

  package var name: String
  package var unit: String
  package var spread: Spread
  package var peer: Peer?
  package var goal: Goal?

  package init(_ name: String, unit: String, _ spread: Spread, peer: Peer? = nil, goal: Goal? = nil) {
    self.name = name
    self.unit = unit
    self.spread = spread
    self.peer = peer
    self.goal = goal
  }

  /// Of times; `convert` makes a figure of the nanoseconds of one unit of work.
  package init(
    _ name: String, unit: String, _ measurement: Measurement, against peer: String? = nil, goal: Goal? = nil,
    convert: (Double) -> Double = { $0 }
  ) {
    self.init(name, unit: unit, Spread(measurement.subject.map(convert)), goal: goal)
    guard let peer, !measurement.peer.isEmpty else { return }
    self.peer = Peer(
      name: peer, spread: Spread(measurement.peer.map(convert)),
      ratio: Spread(zip(measurement.subject, measurement.peer).map { convert($0) / convert($1) }))
  }

  /// Whether the median meets the goal; nil without one.
  package var isMet: Bool? {
    switch goal {
    case .atMost(let limit): spread.median <= limit
    case .atLeast(let limit): spread.median >= limit
    case .ratioAtMost(let limit): peer.map { $0.ratio.median <= limit }
    case nil: nil
    }
  }
}
