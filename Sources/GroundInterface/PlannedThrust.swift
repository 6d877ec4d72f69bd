public import Quantities

/// How a planned thrust is given.
public enum ThrustKind: UInt8, BitwiseCopyable, Sendable {
  /// A change of velocity at one epoch; the spacecraft makes a finite burn centred on it.
  case impulse
  /// A constant force from a start over a duration, flown with the ion engine.
  case arc
}

/// One burn or thrust arc of the plan: what one UPLOAD_BURN telecommand carries.
public struct PlannedThrust: BitwiseCopyable, Sendable {
  public var kind = ThrustKind.impulse
  /// Epoch of an impulse, start of an arc.
  public var epoch = OnBoardTime(units: 0)
  /// Length of an arc, s; 0 for an impulse.
  public var durationSeconds = 0.0
  /// m/s for an impulse, N for an arc.
  public var vectorICRF = Vector3.zero
  /// Mass for which the plan reckons the force, at the arc's start, kg.
  public var massKilograms = 0.0
  /// Consumption that the plan reckons with during an arc, kg/s.
  public var massFlow = 0.0
  /// True when the planned trajectory contains it; false for a correction that the spacecraft adds.
  public var isReference = true
  /// A cancelled one is not flown, but a planned trajectory that contains it still does.
  public var isCancelled = false

  public init() {}

  /// End of an arc; an impulse ends at its epoch.
  public var end: OnBoardTime { OnBoardTime(units: epoch.units + Int64(durationSeconds * 65536)) }

  /// The plan's acceleration at `time`, m/s²: zero for an impulse and outside an arc.
  public func accelerationICRF(at time: OnBoardTime) -> Vector3 {
    guard kind == .arc, time >= epoch, time < end else { return .zero }
    return vectorICRF / (massKilograms - massFlow * (time - epoch))
  }
}

extension PlannedThrust {
  /// UPLOAD_BURN: kind, epoch (s of on-board time), duration (s), x, y, z (m/s or N), planned mass (kg), mass flow (kg/s).
  public func telecommand(sequence: UInt32) -> Telecommand {
    var command = Telecommand(.uploadBurn, sequence: sequence)
    command.arguments[0] = Double(kind.rawValue)
    command.arguments[1] = Double(epoch.units) / 65536
    command.arguments[2] = durationSeconds
    command.arguments[3] = vectorICRF.x
    command.arguments[4] = vectorICRF.y
    command.arguments[5] = vectorICRF.z
    command.arguments[6] = massKilograms
    command.arguments[7] = massFlow
    return command
  }

  /// Nil when the words make no burn: unknown kind, not finite, more than 1 km/s, an arc without length or mass.
  public init?(_ command: inout Telecommand) {
    guard command.code == .uploadBurn else { return nil }
    for k in 0..<8 where !command.arguments[k].isFinite { return nil }
    guard let kind = ThrustKind(argument: command.arguments[0]) else { return nil }
    guard command.arguments[1].magnitude < 1e10, command.arguments[2].magnitude < 1e8 else { return nil }
    self.kind = kind
    epoch = OnBoardTime(units: Int64(command.arguments[1] * 65536))
    durationSeconds = command.arguments[2]
    vectorICRF = Vector3(command.arguments[3], command.arguments[4], command.arguments[5])
    massKilograms = command.arguments[6]
    massFlow = command.arguments[7]
    guard vectorICRF.length <= 1000 else { return nil }
    guard kind == .impulse || (durationSeconds > 0 && massKilograms > massFlow * durationSeconds) else { return nil }
  }
}

extension PlannedThrust: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("kind", &kind)
    visitor.field("epoch", &epoch)
    visitor.field("durationSeconds", &durationSeconds)
    visitor.field("vectorICRF", &vectorICRF)
    visitor.field("massKilograms", &massKilograms)
    visitor.field("massFlow", &massFlow)
    visitor.field("isReference", &isReference)
    visitor.field("isCancelled", &isCancelled)
  }
}
