/// The wires of Inertial.
package enum Inertial {
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
