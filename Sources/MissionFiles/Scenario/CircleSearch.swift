/// Finds what can only wait for itself, and the order in which expectations must be judged.
struct CircleSearch {
  private(set) var faults: [Int] = []
  private(set) var expectations: [Int] = []
  private(set) var judgeOrder: [Int32] = []
  private enum Mark { case new, open, done }

  /// What each fault and each expectation waits for.
  init(_ faultNeeds: [[CompiledLeaf.Reference]], _ expectationNeeds: [[CompiledLeaf.Reference]]) {
    let faultEdges = faultNeeds.map { needs in
      needs.compactMap { if case .fault(let index) = $0 { index } else { nil } }
    }
    let expectationEdges = expectationNeeds.map { needs in
      needs.compactMap { if case .expectation(let index) = $0 { index } else { nil } }
    }
    faults = Self.search(faultEdges).circular
    let search = Self.search(expectationEdges)
    expectations = search.circular
    judgeOrder = search.order.map { Int32($0) }
  }

  /// Depth first: what is needed comes first; whoever closes a circle is named.
  private static func search(_ edges: [[Int]]) -> (circular: [Int], order: [Int]) {
    var marks = Array(repeating: Mark.new, count: edges.count)
    var circular: [Int] = []
    var order: [Int] = []
    func walk(_ node: Int) {
      marks[node] = .open
      for next in edges[node] {
        if marks[next] == .open { circular.append(node) } else if marks[next] == .new { walk(next) }
      }
      marks[node] = .done
      order.append(node)
    }
    for node in edges.indices where marks[node] == .new { walk(node) }
    return (Array(Set(circular)).sorted(), order)
  }
}

extension StrictNode {
  /// On one line, as flow YAML: for `explain`, and to compare what two files say.
  var flowText: String {
    switch self {
    case .scalar(let scalar): scalar.flowText
    case .list(let list): "[" + list.elements.map(\.flowText).joined(separator: ", ") + "]"
    case .mapping(let mapping):
      "{ " + mapping.entries.map { "\($0.key.flowText): \($0.value.flowText)" }.joined(separator: ", ") + " }"
    }
  }
}

extension ScalarNode {
  /// In quotes where a reader would take it for something else without them.
  fileprivate var flowText: String {
    let isPlain = text.unicodeScalars.allSatisfy { !",[]{}#'\"\\".unicodeScalars.contains($0) } && !text.contains(": ")
    guard !isPlain || StrictParser.disguised.contains(text.lowercased()) else { return text }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
