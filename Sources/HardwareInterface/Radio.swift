/// The wires of Radio.
package enum Radio {
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
