public import Quantities

/// Every telecommand, numbered; grouped by the module that executes it.
/// Names and arguments stand in the catalogue (`MissionFiles/Catalogue`).
public enum TelecommandCode: UInt8, BitwiseCopyable, Sendable {
  // MARK: mission
  /// phase
  case requestPhase
  /// mode
  case requestMode
  /// stage
  case requestStage

  // MARK: services
  /// sequence
  case startSequence
  /// sequence
  case stopSequence
  /// sequence, step, after (s), command, four arguments of it
  case uploadSequenceStep
  /// sequence
  case clearSequence
  /// monitor row, enabled
  case enableMonitor
  /// response row, enabled
  case enableResponse
  /// index, value
  case setParameter

  // MARK: navigation, guidance, burns
  /// body, centre, start (s of on-board time), duration (s), 13 coefficients (m) each of x, y, z
  case uploadEphemeris
  /// epoch (s of on-board time), x, y, z (m), vx, vy, vz (m/s), sigma (m), sigma (m/s)
  case uploadDeviation
  /// kind, epoch (s of on-board time), duration (s), x, y, z (m/s or N), planned mass (kg), mass flow (kg/s)
  case uploadBurn
  /// only corrections: boolean
  case cancelBurns
  /// from pause to pause (s), length of a pause (s; 0: none)
  case arcPauses
  /// law, right ascension (rad), declination (rad)
  case point
  /// mode
  case setCorrectionMode

  // MARK: bus
  /// unit, state
  case unitPower
  /// wheel, state
  case useWheel
  /// state
  case useGyro
  /// tracker (0: the one that is being rejected), state
  case useStarTracker
  /// state
  case useClock
  /// state
  case usePulse
  /// no arguments
  case deployWings
  /// wing
  case redriveWing
  /// state
  case transmitterOn
  /// transponder (a, b, or the other one)
  case useTransponder
  /// antenna
  case useAntenna
  /// no arguments
  case unloadWheels
  /// heater, mode
  case thermostat

  // MARK: ANAC
  /// on
  case anacPower
  /// no arguments
  case anacReset
  /// mode
  case anacMode
  /// open
  case anacDoor
  /// filter
  case anacFilter
  /// distance m
  case anacFocus
  /// target, filter, exposure s (0: automatic), window
  case anacExpose
  /// period s (0 stops), target, filter, window
  case anacAuto

  // MARK: sampling
  /// technique, automatic GO
  case samplingStart
  /// no arguments
  case samplingGo
  /// no arguments
  case samplingAbort
  /// no arguments
  case samplingReturn
  /// set
  case samplingInhibit

  // MARK: capsule
  /// power on
  case capsulePower
  /// lid: 0 hold, 1 open, 2 close
  case capsuleLid
  case capsuleSeal
  /// charger on
  case capsuleCharge
  /// entry, on-board time in seconds since the on-board epoch
  case capsuleLoadTimer
  /// pyrotechnics enabled
  case capsuleArm
  case capsuleSeparate

  // MARK: sampler
  /// on
  case samplerPower
  /// mode
  case samplerMode
  /// extend
  case samplerHead
  /// open
  case samplerFlap
  /// speed rad/s (0 off), duration s (0: until stopped)
  case samplerBrush
  /// armed
  case samplerArmContact
  /// no arguments
  case sampleStow
  /// no arguments
  case sampleStowAbort

  // MARK: arm and arm camera
  /// on
  case armPower
  /// pose, slow
  case armPose
  /// yaw, shoulder, elbow, wrist rad, slow
  case armJoints
  /// no arguments
  case armStop
  /// on
  case armCameraPower
  /// exposure s (0: automatic), lamp
  case armCameraExpose
  /// period s (0 stops), lamp
  case armCameraAuto
}

/// One telecommand as it travels: up to 48 numbers, meaning by code. SI units, booleans 0 or 1.
public struct Telecommand: BitwiseCopyable, Sendable {
  public static var argumentCapacity: Int { 48 }
  public var code: TelecommandCode
  /// Ground's running number; the answer names it. 0 for commands that arose on board.
  public var sequence: UInt32
  /// When to execute, on-board time; at once when it lies in the past.
  public var executeAt = OnBoardTime(units: 0)
  public var arguments = InlineArray<48, Double>(repeating: 0)

  public init(_ code: TelecommandCode, sequence: UInt32 = 0) {
    self.code = code
    self.sequence = sequence
  }

  /// Numbers of a test bench, which is wired to the computer, begin here; mission control never gets so far.
  public static var testBench: UInt32 { 0x8000_0000 }
  public var isFromTestBench: Bool { sequence >= Self.testBench }
}

/// A short telecommand as sequences and time-tagged lists store it: at most eight arguments.
public struct StoredCommand: BitwiseCopyable, Equatable, Sendable {
  public static var argumentCapacity: Int { 8 }
  public var code: TelecommandCode
  public var a0 = 0.0, a1 = 0.0, a2 = 0.0, a3 = 0.0, a4 = 0.0, a5 = 0.0, a6 = 0.0, a7 = 0.0

  public init(_ code: TelecommandCode) { self.code = code }

  public init(_ command: inout Telecommand) {
    code = command.code
    (a0, a1, a2, a3) = (command.arguments[0], command.arguments[1], command.arguments[2], command.arguments[3])
    (a4, a5, a6, a7) = (command.arguments[4], command.arguments[5], command.arguments[6], command.arguments[7])
  }

  /// The telecommand to execute.
  public var telecommand: Telecommand {
    var command = Telecommand(code)
    (command.arguments[0], command.arguments[1], command.arguments[2], command.arguments[3]) = (a0, a1, a2, a3)
    (command.arguments[4], command.arguments[5], command.arguments[6], command.arguments[7]) = (a4, a5, a6, a7)
    return command
  }
}

/// What the spacecraft says to a telecommand.
public struct TelecommandAnswer: BitwiseCopyable, Sendable {
  public var sequence: UInt32
  public var accepted: Bool
  public init(sequence: UInt32, accepted: Bool) {
    self.sequence = sequence
    self.accepted = accepted
  }
}

extension Telecommand: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("code", &code)
    visitor.field("sequence", &sequence)
    visitor.field("executeAt", &executeAt)
    visitor.field("arguments", &arguments)
  }
}

extension StoredCommand: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("code", &code)
    visitor.field("a0", &a0)
    visitor.field("a1", &a1)
    visitor.field("a2", &a2)
    visitor.field("a3", &a3)
    visitor.field("a4", &a4)
    visitor.field("a5", &a5)
    visitor.field("a6", &a6)
    visitor.field("a7", &a7)
  }
}

extension TelecommandAnswer: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("sequence", &sequence)
    visitor.field("accepted", &accepted)
  }
}
