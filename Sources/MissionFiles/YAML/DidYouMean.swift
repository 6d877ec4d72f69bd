/// Finds the known name a mistyped one was meant to be.
package enum DidYouMean {
  /// The nearest of `names` within two edits (insert, delete, replace, swap of neighbours); nil when none.
  package static func nearest(to word: String, among names: some Sequence<String>) -> String? {
    var best: (name: String, edits: Int)?
    let scalars = Array(word.unicodeScalars)
    for name in names {
      let limit = (best?.edits ?? 3) - 1
      guard limit >= 0, let edits = distance(scalars, Array(name.unicodeScalars), within: limit) else { continue }
      // A word of one or two letters is two edits from anything.
      guard edits < max(scalars.count, 1) else { continue }
      best = (name, edits)
    }
    return best?.name
  }

  /// `did you mean 'x'?`; nil when no name is near.
  package static func hint(_ word: String, among names: some Sequence<String>) -> String? {
    nearest(to: word, among: names).map { "did you mean '\($0)'?" }
  }

  /// As the end of a sentence: `, did you mean 'x'?`, or what is said otherwise.
  package static func ending(_ word: String, among names: some Sequence<String>, else other: String = "") -> String {
    hint(word, among: names).map { ", \($0)" } ?? other
  }

  /// Damerau's edit distance of `a` and `b` (optimal string alignment), nil when above `limit`.
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], within limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    var older = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    for i in 0..<a.count {
      var current = [i + 1] + [Int](repeating: 0, count: b.count)
      for j in 0..<b.count {
        let replaced = previous[j] + (a[i] == b[j] ? 0 : 1)
        current[j + 1] = min(previous[j + 1] + 1, current[j] + 1, replaced)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { current[j + 1] = min(current[j + 1], older[j - 1] + 1) }
      }
      (older, previous) = (previous, current)
    }
    return previous[b.count] <= limit ? previous[b.count] : nil
  }
}
