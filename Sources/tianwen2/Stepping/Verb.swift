/// One line typed at the prompt of `step`.
enum Verb: Equatable {
  /// A number of frames.
  case advance(frames: Int64)
  case toNextPhase
  /// The scripts' condition grammar, as a flow mapping without its braces.
  case until(String)
  case show(String)
  case watch(String)
  case view(View)
  case events(Int)
  case inject(id: String)
  case injectNew(target: String, type: String, value: String?)
  case clear(id: String)
  case send(Order)
  case shoot(ShotCamera)
  case save(String)
  case load(String)
  case back
  case help
  case quit

  /// A telecommand as typed.
  struct Order: Equatable {
    var telecommand: String
    var arguments: [Argument]
    /// Into the uplink buffer at once, without mission control, pass or light time.
    var isDirect: Bool

    struct Argument: Equatable {
      var name: String
      var value: String
    }
  }
}

/// Where the values of `show` and `watch` come from: the computer on board, or the frames that have come down.
enum View: String, CaseIterable { case board, ground }

enum ShotCamera: String, CaseIterable { case anac, arm }
