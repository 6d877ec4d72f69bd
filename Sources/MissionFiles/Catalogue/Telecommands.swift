package import GroundInterface
import HardwareInterface

/// The register of telecommands. A telecommand without a row here does not build.
extension TelecommandCode {
  package var entry: TelecommandEntry {
    switch self {
    // MARK: mission
    case .requestPhase:
      TelecommandEntry(
        "REQUEST_PHASE", "enter a phase", [.init("phase", .words(everyCase(of: Phase.self).map(\.name)))])
    case .requestMode:
      TelecommandEntry(
        "REQUEST_MODE", "enter a mode", [.init("mode", .words(everyCase(of: SpacecraftMode.self).map(\.name)))])
    case .requestStage:
      TelecommandEntry("REQUEST_STAGE", "enter a stage of the phase", [.init("stage", .integer, 0...15)])

    // MARK: services
    case .startSequence:
      TelecommandEntry("START_SEQUENCE", "start a stored sequence", [.init("sequence", .integer, 0...63)])
    case .stopSequence:
      TelecommandEntry("STOP_SEQUENCE", "stop a stored sequence", [.init("sequence", .integer, 0...63)])
    case .uploadSequenceStep:
      TelecommandEntry(
        "UPLOAD_SEQUENCE_STEP", "write one step of a sequence of the ground: wait, then command",
        [
          .init("sequence", .integer, 60...63), .init("step", .integer, 0...15),
          .init("after", .number(unit: "s"), 0...604_800), .init("command", .words(commandNames)),
        ] + (1...4).map { .init("argument\($0)", .number(unit: "")) })
    case .clearSequence:
      TelecommandEntry(
        "CLEAR_SEQUENCE", "stop and empty a sequence of the ground", [.init("sequence", .integer, 60...63)])
    case .enableMonitor:
      TelecommandEntry(
        "ENABLE_MONITOR", "switch a limit monitor", [.init("row", .integer, 0...95), .init("enabled", .flag)])
    case .enableResponse:
      TelecommandEntry(
        "ENABLE_RESPONSE", "switch an event-action row", [.init("row", .integer, 0...95), .init("enabled", .flag)])
    case .setParameter:
      TelecommandEntry(
        "SET_PARAMETER", "set a tunable value", [.init("index", .integer, 0...31), .init("value", .number(unit: ""))])

    // MARK: navigation, guidance, burns
    case .uploadEphemeris:
      TelecommandEntry("UPLOAD_EPHEMERIS", "six hours or less of one body's motion", ephemerisArguments)
    case .uploadDeviation:
      TelecommandEntry(
        "UPLOAD_DEVIATION", "how far tracking found the spacecraft from its plan",
        [
          .init("epoch", .number(unit: "s")), .init("x", .number(unit: "m")), .init("y", .number(unit: "m")),
          .init("z", .number(unit: "m")), .init("vx", .number(unit: "m/s")), .init("vy", .number(unit: "m/s")),
          .init("vz", .number(unit: "m/s")), .init("position_sigma", .number(unit: "m"), 0...1e9),
          .init("velocity_sigma", .number(unit: "m/s"), 0...1e5),
        ])
    case .uploadBurn:
      TelecommandEntry(
        "UPLOAD_BURN", "a burn (m/s) or a thrust arc (N)",
        [
          .init("kind", .words(["impulse", "arc"])), .init("epoch", .number(unit: "s")),
          .init("duration", .number(unit: "s"), 0...1e8), .init("x", .number(unit: "")),
          .init("y", .number(unit: "")), .init("z", .number(unit: "")),
          .init("planned_mass", .number(unit: "kg"), 0...1e4), .init("mass_flow", .number(unit: "")),
        ])
    case .cancelBurns:
      TelecommandEntry("CANCEL_BURNS", "fly none of the planned burns", [.init("only_corrections", .flag)])
    case .arcPauses:
      TelecommandEntry(
        "ARC_PAUSES", "let the ion engine rest within its arcs, the first time at once; length 0 s: never",
        [.init("every", .number(unit: "s"), 0...1e7), .init("length", .number(unit: "s"), 0...5e6)])
    case .point:
      TelecommandEntry(
        "POINT", "turn to a direction and follow it",
        [
          .init("law", .words(["none", "cruise", "earth", "moon", "target", "direction", "separation"])),
          .init("right_ascension", .number(unit: "rad"), 0...6.283_185_307_179_587),
          .init("declination", .number(unit: "rad"), -1.570_796_326_794_897...1.570_796_326_794_897),
        ])
    case .setCorrectionMode:
      TelecommandEntry(
        "SET_CORRECTION_MODE", "what to do about the deviation from the plan",
        [.init("mode", .words(["off", "return", "hold", "retreat"]))])

    // MARK: bus
    case .unitPower:
      TelecommandEntry(
        "UNIT_POWER", "switch a unit on or off",
        [.init("unit", .words(everyCase(of: UnitID.self).map(\.name))), .init("state", .flag)])
    case .useWheel:
      TelecommandEntry(
        "USE_WHEEL", "take a wheel out of the control, or give it back; 0 names the one with the greatest drag",
        [.init("wheel", .integer, 0...4), .init("state", .flag)])
    case .useGyro:
      TelecommandEntry(
        "USE_GYRO", "use the gyro, or the trackers' rate instead",
        [.init("state", .flag)])
    case .useStarTracker:
      TelecommandEntry(
        "USE_STAR_TRACKER", "use a star tracker, or leave it out; 0 names the one whose fixes are being rejected",
        [.init("tracker", .integer, 0...2), .init("state", .flag)])
    case .useClock:
      TelecommandEntry(
        "USE_CLOCK", "read the time from the clock, or make it from the count of minor frames", [.init("state", .flag)])
    case .usePulse:
      TelecommandEntry(
        "USE_PULSE", "synchronise guidance by the clock's pulse, or take the computer's time", [.init("state", .flag)])
    case .deployWings:
      TelecommandEntry(
        "DEPLOY_WINGS", "unfold both wings")
    case .redriveWing:
      TelecommandEntry(
        "REDRIVE_WING", "add the second unfolding motor of a wing; 0 names every wing not latched",
        [.init("wing", .integer, 0...2)])
    case .transmitterOn:
      TelecommandEntry(
        "TRANSMITTER_ON", "key the carrier or not",
        [.init("state", .flag)])
    case .useTransponder:
      TelecommandEntry(
        "USE_TRANSPONDER", "take the other transponder, or a certain one",
        [.init("transponder", .words(["a", "b", "other"]))])
    case .useAntenna:
      TelecommandEntry(
        "USE_ANTENNA", "give the transponder in use another antenna",
        [.init("antenna", .words(["high-gain", "medium-gain", "low-gain"]))])
    case .unloadWheels:
      TelecommandEntry(
        "UNLOAD_WHEELS", "take momentum out of the wheels now")
    case .thermostat:
      TelecommandEntry(
        "THERMOSTAT", "set a thermostat, or switch its heater for good",
        [
          .init("heater", .words(["deck", "optics", "battery", "propellant", "lines"])),
          .init("mode", .words(["off", "on", "automatic"])),
        ])

    // MARK: ANAC
    case .anacPower:
      TelecommandEntry("ANAC_POWER", "switch the navigation camera", [.init("state", .flag)])
    case .anacReset:
      TelecommandEntry("ANAC_RESET", "power off for 8 s, then on in the same mode")
    case .anacMode:
      TelecommandEntry(
        "ANAC_MODE", "set the mode", [.init("mode", .words(["unpowered", "standby", "operating", "safe"]), 1...3)])
    case .anacDoor:
      TelecommandEntry("ANAC_DOOR", "open or close the front door", [.init("open", .flag)])
    case .anacFilter:
      TelecommandEntry(
        "ANAC_FILTER", "turn the filter wheel",
        [.init("filter", .words(["clear", "band1", "band2", "band3", "band4", "band5", "band6", "neutral"]))])
    case .anacFocus:
      TelecommandEntry("ANAC_FOCUS", "focus at a distance", [.init("distance", .number(unit: "m"), 5...1e15)])
    case .anacExpose:
      TelecommandEntry(
        "ANAC_EXPOSE", "take one image and measure its target; exposure 0 s: automatic",
        [
          .init("target", .words(["brightest", "earth", "moon", "asteroid", "comet"])),
          .init("filter", .words(["clear", "band1", "band2", "band3", "band4", "band5", "band6", "neutral"])),
          .init("exposure", .number(unit: "s"), 0...30), .init("window", .words(["full", "central"])),
        ])
    case .anacAuto:
      TelecommandEntry(
        "ANAC_AUTO", "take an image every period with exposure control; 0 s stops",
        [
          .init("period", .number(unit: "s"), 0...1e6),
          .init("target", .words(["brightest", "earth", "moon", "asteroid", "comet"])),
          .init("filter", .words(["clear", "band1", "band2", "band3", "band4", "band5", "band6", "neutral"])),
          .init("window", .words(["full", "central"])),
        ])

    // MARK: sampling
    case .samplingStart:
      TelecommandEntry(
        "SAMPLING_START", "begin a rehearsal or a sampling attempt at the plan's hold",
        [.init("technique", .words(["rehearsal", "touch-and-go", "hover"])), .init("automatic", .flag)])
    case .samplingGo: TelecommandEntry("SAMPLING_GO", "descend as soon as the checks pass")
    case .samplingAbort: TelecommandEntry("SAMPLING_ABORT", "give the attempt up and retreat")
    case .samplingReturn: TelecommandEntry("SAMPLING_RETURN", "leave the place of the retreat, back to the plan")
    case .samplingInhibit:
      TelecommandEntry("SAMPLING_INHIBIT", "set or clear the flag that forbids a descent", [.init("set", .flag)])

    // MARK: capsule
    case .capsulePower: TelecommandEntry("CAPSULE_POWER", "power the capsule from the craft", [.init("state", .flag)])
    case .capsuleLid:
      TelecommandEntry("CAPSULE_LID", "move the capsule's lid", [.init("drive", .words(["hold", "open", "close"]))])
    case .capsuleSeal: TelecommandEntry("CAPSULE_SEAL", "clamp the container's seal")
    case .capsuleCharge:
      TelecommandEntry("CAPSULE_CHARGE", "switch the charger of the capsule's battery", [.init("state", .flag)])
    case .capsuleLoadTimer:
      TelecommandEntry(
        "CAPSULE_LOAD_TIMER", "load the capsule's entry timer",
        [.init("entry_time", .number(unit: "s"), 0...1e9)])
    case .capsuleArm: TelecommandEntry("CAPSULE_ARM", "enable the capsule's pyrotechnic bus", [.init("enabled", .flag)])
    case .capsuleSeparate: TelecommandEntry("CAPSULE_SEPARATE", "release the capsule")

    // MARK: sampler
    case .samplerPower:
      TelecommandEntry("SAMPLER_POWER", "switch the sampler", [.init("state", .flag)])
    case .samplerMode:
      TelecommandEntry(
        "SAMPLER_MODE", "set the sampler's mode; standby stops the drives and is the way out of safe",
        [.init("mode", .words(["unpowered", "standby", "operating", "safe"]), 1...3)])
    case .samplerHead:
      TelecommandEntry("SAMPLER_HEAD", "extend or retract the head", [.init("extend", .flag)])
    case .samplerFlap:
      TelecommandEntry("SAMPLER_FLAP", "open or close the flap", [.init("open", .flag)])
    case .samplerBrush:
      TelecommandEntry(
        "SAMPLER_BRUSH", "turn the brush for a time; speed 0 stops it, time 0 leaves it on",
        [.init("speed", .number(unit: "rad/s"), 0...314.16), .init("duration", .number(unit: "s"), 0...3_600)])
    case .samplerArmContact:
      TelecommandEntry("SAMPLER_ARM_CONTACT", "believe the contact sensors, or not", [.init("armed", .flag)])
    case .sampleStow:
      TelecommandEntry(
        "SAMPLE_STOW", "transfer the head into the capsule: insert, latch, pull test, cut; also after a failure")
    case .sampleStowAbort:
      TelecommandEntry("SAMPLE_STOW_ABORT", "stop the transfer where it stands")

    // MARK: arm and arm camera
    case .armPower:
      TelecommandEntry("ARM_POWER", "switch the arm", [.init("state", .flag)])
    case .armPose:
      TelecommandEntry(
        "ARM_POSE", "bring the arm into a pose, at a tenth of the speed when slow",
        [
          .init("pose", .words(["stowed", "inspection", "flag", "capsule", "pre-insert", "sampling"])),
          .init("slow", .flag),
        ])
    case .armJoints:
      TelecommandEntry(
        "ARM_JOINTS", "bring the joints to angles",
        [
          .init("yaw", .number(unit: "rad"), -3.054...3.054), .init("shoulder", .number(unit: "rad"), -3.054...3.054),
          .init("elbow", .number(unit: "rad"), -3.054...3.054), .init("wrist", .number(unit: "rad"), -3.054...3.054),
          .init("slow", .flag),
        ])
    case .armStop:
      TelecommandEntry("ARM_STOP", "hold the arm where it is")
    case .armCameraPower:
      TelecommandEntry("ARM_CAMERA_POWER", "switch the monitoring camera", [.init("state", .flag)])
    case .armCameraExpose:
      TelecommandEntry(
        "ARM_CAMERA_EXPOSE", "take one picture; exposure 0 s: automatic",
        [.init("exposure", .number(unit: "s"), 0...0.5), .init("lamp", .flag)])
    case .armCameraAuto:
      TelecommandEntry(
        "ARM_CAMERA_AUTO", "take a picture every period; 0 s stops",
        [.init("period", .number(unit: "s"), 0...1e6), .init("lamp", .flag)])
    }
  }
}

/// Every telecommand by its number. The one that lists them all is named here, lest it ask itself.
private let commandNames = everyCase(of: TelecommandCode.self).map {
  $0 == .uploadSequenceStep ? "UPLOAD_SEQUENCE_STEP" : $0.entry.name
}

/// Body, centre, start and duration, then 13 coefficients of each axis.
private let ephemerisArguments: [TelecommandEntry.Argument] = {
  let bodies = ["sun", "earth", "moon", "asteroid", "comet", "spacecraft"]
  let head: [TelecommandEntry.Argument] = [
    .init("body", .words(bodies)), .init("centre", .words(bodies)), .init("start", .number(unit: "s")),
    .init("duration", .number(unit: "s"), 0...43200),
  ]
  let coefficients = ["x", "y", "z"].flatMap { axis in
    (0..<13).map { TelecommandEntry.Argument("\(axis)\($0)", .number(unit: "m")) }
  }
  return head + coefficients
}()
