public import Quantities

/// Bodies whose motion mission control uploads, or about which it is given.
public enum NavigationBody: UInt8, BitwiseCopyable, Sendable {
  case sun, earth, moon, asteroid, comet, spacecraft
}

/// Position and velocity about some centre; ICRF, m and m/s.
public struct KinematicState: BitwiseCopyable, Sendable {
  public var positionICRF = Vector3.zero
  public var velocityICRF = Vector3.zero
  public init() {}
  public init(positionICRF: Vector3, velocityICRF: Vector3) {
    self.positionICRF = positionICRF
    self.velocityICRF = velocityICRF
  }
  public static func + (a: KinematicState, b: KinematicState) -> KinematicState {
    KinematicState(
      positionICRF: a.positionICRF + b.positionICRF, velocityICRF: a.velocityICRF + b.velocityICRF)
  }
  public static func - (a: KinematicState, b: KinematicState) -> KinematicState {
    KinematicState(
      positionICRF: a.positionICRF - b.positionICRF, velocityICRF: a.velocityICRF - b.velocityICRF)
  }
}

/// A piece of one body's motion as a Chebyshev polynomial of degree 12 per axis: what one
/// UPLOAD_EPHEMERIS telecommand carries. Mission control fits it, the spacecraft evaluates it.
public struct EphemerisSegment: BitwiseCopyable, Sendable {
  /// Coefficients per axis; three axes and the head fill 44 of a telecommand's 48 arguments.
  public static var terms: Int { 13 }

  public var body = NavigationBody.spacecraft
  public var centre = NavigationBody.sun
  public var start = OnBoardTime(units: 0)
  public var durationSeconds = 0.0
  /// Metres about the centre, ICRF, over the segment's own time from -1 to 1.
  public var x = InlineArray<13, Double>(repeating: 0)
  public var y = InlineArray<13, Double>(repeating: 0)
  public var z = InlineArray<13, Double>(repeating: 0)

  public init() {}

  /// Whether the polynomial is meant for `time`; its end belongs to it.
  public mutating func covers(_ time: OnBoardTime) -> Bool {
    let seconds = time - start
    return seconds >= 0 && seconds <= durationSeconds
  }

  /// Sum of the series and of its derivative, by the three-term recurrences of T and U.
  public mutating func state(at time: OnBoardTime) -> KinematicState {
    let s = 2 * (time - start) / durationSeconds - 1
    var position = Vector3(x[0] + x[1] * s, y[0] + y[1] * s, z[0] + z[1] * s)
    var slope = Vector3(x[1], y[1], z[1])
    var (t0, t1) = (1.0, s)
    var (u0, u1) = (1.0, 2 * s)
    for k in 2..<13 {
      let c = Vector3(x[k], y[k], z[k])
      (t0, t1) = (t1, 2 * s * t1 - t0)
      position += t1 * c
      slope += (Double(k) * u1) * c
      (u0, u1) = (u1, 2 * s * u1 - u0)
    }
    return KinematicState(positionICRF: position, velocityICRF: slope * (2 / durationSeconds))
  }
}

extension EphemerisSegment {
  /// UPLOAD_EPHEMERIS: body, centre, start (s of on-board time), duration (s), 13 coefficients (m) each of x, y, z.
  public mutating func telecommand(sequence: UInt32) -> Telecommand {
    var command = Telecommand(.uploadEphemeris, sequence: sequence)
    command.arguments[0] = Double(body.rawValue)
    command.arguments[1] = Double(centre.rawValue)
    command.arguments[2] = Double(start.units) / 65536
    command.arguments[3] = durationSeconds
    for k in 0..<13 {
      command.arguments[4 + k] = x[k]
      command.arguments[17 + k] = y[k]
      command.arguments[30 + k] = z[k]
    }
    return command
  }

  /// Nil when the words make no segment: unknown body, no duration, not finite, or longer than half a day.
  public init?(_ command: inout Telecommand) {
    guard command.code == .uploadEphemeris, let body = NavigationBody(argument: command.arguments[0]),
      let centre = NavigationBody(argument: command.arguments[1]), body != centre
    else { return nil }
    let seconds = command.arguments[2]
    let duration = command.arguments[3]
    guard seconds.magnitude < 1e10, duration > 0, duration <= 43200 else { return nil }
    for k in 4..<43 where !command.arguments[k].isFinite { return nil }
    self.body = body
    self.centre = centre
    start = OnBoardTime(units: Int64(seconds * 65536))
    durationSeconds = duration
    for k in 0..<13 {
      x[k] = command.arguments[4 + k]
      y[k] = command.arguments[17 + k]
      z[k] = command.arguments[30 + k]
    }
  }
}

extension KinematicState: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("positionICRF", &positionICRF)
    visitor.field("velocityICRF", &velocityICRF)
  }
}

extension EphemerisSegment: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("body", &body)
    visitor.field("centre", &centre)
    visitor.field("start", &start)
    visitor.field("durationSeconds", &durationSeconds)
    visitor.field("x", &x)
    visitor.field("y", &y)
    visitor.field("z", &z)
  }
}
