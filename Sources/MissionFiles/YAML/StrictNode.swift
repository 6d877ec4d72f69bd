/// A YAML text as we read it: scalars are text, the kind is decided by the slot that wants them.
package indirect enum StrictNode: Sendable {
  case scalar(ScalarNode)
  case list(ListNode)
  case mapping(MappingNode)

  /// First character: the scalar or its quote, the opening bracket, the first child of a block.
  package var position: Position {
    switch self {
    case .scalar(let scalar): scalar.position
    case .list(let list): list.position
    case .mapping(let mapping): mapping.position
    }
  }
  package var length: Int { if case .scalar(let scalar) = self { scalar.length } else { 1 } }

  package var kindName: String {
    switch self {
    case .scalar: "a scalar"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}

package struct ScalarNode: Sendable {
  /// Without quotes.
  package var text: String
  package var position: Position
  /// Unicode scalars as written, quotes included.
  package var length: Int
}

package struct ListNode: Sendable {
  package var elements: [StrictNode]
  package var position: Position
}

package struct MappingNode: Sendable {
  package struct Entry: Sendable {
    package var key: ScalarNode
    package var value: StrictNode
  }
  package var entries: [Entry]
  package var position: Position

  package subscript(key: String) -> StrictNode? { entries.first { $0.key.text == key }?.value }
  package func entry(_ key: String) -> Entry? { entries.first { $0.key.text == key } }
  /// Where a missing key is reported: the first key of the mapping.
  package var firstKeyPosition: Position { entries.first?.key.position ?? position }
}
