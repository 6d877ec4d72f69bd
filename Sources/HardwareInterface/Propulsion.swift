/// The wires of Propulsion.
package enum Propulsion {
  package struct Command: BitwiseCopyable, Sendable {
    package init() {}
  }
  package struct Response: BitwiseCopyable, Sendable {
    package init() {}
  }
  package struct DataSheet: BitwiseCopyable, Sendable {
    package init() {}
  }
}
