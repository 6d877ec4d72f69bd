/// A name that no parameter has, where one was asked for.
package struct UnknownParameter: Error, CustomStringConvertible {
  package var name: String
  /// The end of a sentence: what may have been meant.
  package var hint: String
  package var description: String { "unknown parameter '\(name)'\(hint)" }
}
