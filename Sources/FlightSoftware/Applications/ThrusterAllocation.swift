package import HardwareInterface
package import Quantities

/// Shares a linear and an angular impulse among the twelve thrusters.
///
/// The six thruster pairs are orthogonal, so each pair's part is one scalar product, and its sign
/// chooses the thruster of the pair: no thruster ever fires against another. What is too short
/// for a pulse waits for the next period.
package struct ThrusterAllocation: BitwiseCopyable, Sendable {
  /// Seconds of thrust owed to each pair; positive for the even thruster.
  private var owed = InlineArray<6, Double>(repeating: 0)
  package private(set) var pulses: UInt8 = 0
  /// Sum of the valve times, s.
  package private(set) var thrusterSeconds = 0.0
  /// Valves were commanded open in the period before.
  package private(set) var wasFiring = false
  package init() {}

  /// As the thrusters were built: force, arm, shortest pulse, step of the valve timer.
  package static var newtons: Double { 10 }
  private static var armMeters: Double { 1 }
  private static var shortestSeconds: Double { 0.0078125 }
  private static var quantumSeconds: Double { 0.0009765625 }

  /// Writes valve times; the linear impulse that they will give.
  package mutating func allocate(
    _ impulse: Vector3, _ angular: Vector3, within period: Double, _ command: inout Propulsion.Command
  ) -> Vector3 {
    wasFiring = pulses > 0
    pulses = 0
    thrusterSeconds = 0
    if impulse == .zero && angular == .zero { return settle(&command) }
    var given = Vector3.zero
    for k in 0..<6 {
      let pair = ThrusterLayout.pair(k)
      let share = (pair.direction.dot(impulse) + pair.torque.dot(angular) / Self.armMeters) / (2 * Self.newtons)
      let open = pulse(owed[k] + share, within: period)
      let left = owed[k] + share - open
      owed[k] = left.clamped(-Self.shortestSeconds, Self.shortestSeconds)
      command.onSeconds[2 * k] = max(open, 0)
      command.onSeconds[2 * k + 1] = max(-open, 0)
      given += (open * Self.newtons) * pair.direction
      thrusterSeconds += open.magnitude
      if open != 0 { pulses += 1 }
    }
    return given
  }

  /// Nothing wanted: valves shut.
  private mutating func settle(_ command: inout Propulsion.Command) -> Vector3 {
    if wasFiring { command.onSeconds = InlineArray(repeating: 0) }
    return .zero
  }

  /// Whole steps of the timer, toward zero; none below the shortest pulse.
  private mutating func pulse(_ seconds: Double, within period: Double) -> Double {
    let length = min(seconds.magnitude, period)
    guard length >= Self.shortestSeconds else { return 0 }
    let whole = Double(Int64(length / Self.quantumSeconds)) * Self.quantumSeconds
    return seconds < 0 ? -whole : whole
  }
}

extension ThrusterAllocation: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("owed", &owed)
    visitor.field("pulses", &pulses)
    visitor.field("thrusterSeconds", &thrusterSeconds)
    visitor.field("wasFiring", &wasFiring)
  }
}
