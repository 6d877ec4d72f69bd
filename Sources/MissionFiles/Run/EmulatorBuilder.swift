import ArmCamera
import Bus
import CapsuleSoftware
import DeviceModel
import Dynamics
package import Emulator
import FixedStorage
import FlightScheduler
import FlightServices
import FlightSoftware
import GroundInterface
import GroundSegment
import HardwareInterface
import Plant
import Quantities
import Sky

/// Builds the emulator of a prepared run, at launch or in the declared state of a phase.
package enum EmulatorBuilder {
  package static func build(_ run: PreparedRun) -> Emulator {
    var sheets = run.sheets
    let start = run.firstFrame
    var plant = Plant(
      at: start, mission: run.reference, world: run.world, sheets: &sheets, seed: run.seed)
    var flight = FlightSoftware(&sheets)
    configure(&flight, run)
    if let state = run.entryState {
      declare(state, &plant, &flight, run)
    } else {
      flight.services.begin(time: OnBoardTime(start), frame: start)
      flight.phases.declare(.launch, stage: 0, &flight.services)
    }
    var rows = run.schedule.rows
    var craft = Craft(
      plant: plant, flight: flight,
      ground: GroundSegment(
        groundSheet(run), seed: run.seed, at: start, in: run.entryState?.phase ?? .launch))
    craft.capsuleComputer = CapsuleSoftware(run.mission.tables.capsule)
    if run.entryState?.capsule == .released { craft.capsuleComputer.beginCoasting() }
    var emulator = Emulator(
      craft: craft, faults: FaultEngine(run.scenario.plan), goals: GoalJudge(run.mission.goals.flatMap(\.lines)),
      rows: &rows, mission: run.reference,
      timeline: run.mission.timeline.map {
        TimelineCommand(at: $0.at, command: $0.command, execute: $0.execute ?? Frame(0))
      }, at: start)
    emulator.uploadAtOnce()
    if let sigma = run.entryState?.targetFoundWithin { declareFound(within: sigma, &emulator, run) }
    return emulator
  }

  // MARK: tables

  private static func configure(_ flight: inout FlightSoftware, _ run: PreparedRun) {
    flight.services.monitors = run.mission.tables.monitors
    flight.services.responses = run.mission.tables.responses
    flight.services.sequences = run.mission.tables.sequences
    for i in 0..<6 { flight.services.modes.entrySequences[i] = run.mission.tables.modeEntries[i] }
    flight.phases.table = run.mission.phases.table
    flight.regime.sheet.passes = passTable(run)
    flight.regime.sheet.hasSteadyRows = run.schedule.flightRows.contains { $0.modes >> Regime.steady.rawValue & 1 == 1 }
    setWatchdog(&flight.services.watchdog, run.schedule)
    flight.services.watchdog.watch(flight.regime.regime, from: run.firstFrame)
  }

  /// A task may miss two activations in a row; the third is missed by the watchdog.
  private static func setWatchdog(_ watchdog: inout Watchdog, _ schedule: ScheduleFile) {
    for row in schedule.flightRows {
      for regime in everyCase(of: Regime.self) where row.modes >> regime.rawValue & 1 == 1 {
        watchdog.limits[Int(regime.rawValue)][Int(row.task)] = 3 * row.period
      }
    }
  }

  private static func passTable(_ run: PreparedRun) -> PassTable {
    var table = PassTable()
    table.dailyStartSeconds = Int64(run.mission.dailyPassStart)
    table.dailyEndSeconds = Int64(run.mission.dailyPassStart + run.mission.dailyPassLength)
    for window in run.mission.passes.sorted(by: { $0.from < $1.from }) {
      table.windows.append(PassWindow(start: OnBoardTime(window.from), end: OnBoardTime(window.to)))
    }
    return table
  }

  private static func groundSheet(_ run: PreparedRun) -> GroundSheet {
    var sheet = GroundSheet()
    sheet.passes = passTable(run)
    sheet.positionSigmaMeters = run.mission.knowledge.ownPositionMeters
    sheet.velocitySigma = run.mission.knowledge.ownVelocity
    sheet.targetSigmaMeters = run.mission.knowledge.targetPositionMeters
    return sheet
  }

  // MARK: declared states

  /// A state that is plausible, documented in mission.yaml and always the same; not what a flight
  /// from launch would have.
  private static func declare(
    _ state: EntryState, _ plant: inout Plant, _ flight: inout FlightSoftware, _ run: PreparedRun
  ) {
    let released = PropulsionManager.releasedKilograms
    plant.propulsion.begin(
      bipropKilograms: state.biprop, xenonKilograms: state.xenon,
      attachedKilograms: state.capsule == .attached ? released : 0)
    plant.body.inertia = plant.propulsion.inertia
    plant.body.attitude = attitude(state, &plant)
    plant.around.attitude = plant.body.attitude
    if state.wingsDeployed {
      let sun = plant.body.attitude.unrotate(plant.around[.sun].directionICRF)
      plant.power.beginDeployed(stateOfCharge: 1, sunDirectionBody: sun)
    }
    plant.starTrackers.beginTracking()
    plant.radio.begin(facing: plant.body.attitude.unrotate(plant.around[.earth].directionICRF))
    if state.armCameraWarm { plant.armCamera.beginWarm(armKelvin: plant.around.armKelvin, at: state.epoch) }
    flight.services.begin(time: OnBoardTime(state.epoch), frame: state.epoch)
    flight.determination.begin(attitude: plant.body.attitude, at: state.epoch)
    flight.propulsion.begin(
      bipropUsed: run.sheets.propulsion.bipropKilograms - state.biprop,
      xenonUsed: run.sheets.propulsion.xenonKilograms - state.xenon)
    declareCapsule(state, &plant, &flight, run)
    flight.services.modes.declare(state.mode, at: OnBoardTime(state.epoch))
    flight.phases.declare(state.phase, stage: state.stage, &flight.services)
  }

  /// After hours of lines of sight and ranges the place is known, the speed as well as that allows, and the size.
  private static func declareFound(within sigma: Double, _ emulator: inout Emulator, _ run: PreparedRun) {
    emulator.craft.flight.navigation.begin(
      foundWithin: sigma, velocitySigma: sigma / 500, radiusMeters: run.world.asteroid.meanDiameter / 2,
      at: OnBoardTime(run.firstFrame))
  }

  private static func attitude(_ state: EntryState, _ plant: inout Plant) -> Quaternion {
    let sun = plant.around[.sun].directionICRF
    let target: BodyID = plant.around[.asteroid].isKnown && state.phase.rawValue < 8 ? .asteroid : .comet
    switch state.pointing {
    case .sun:
      let earth = plant.around[.earth].directionICRF
      return Quaternion(pointing: -.unitX, along: sun, and: .unitY, towards: sun.cross(earth).normalized)
    case .target:
      let direction = plant.around[target].directionICRF
      return Quaternion(pointing: .unitX, along: direction, and: .unitY, towards: direction.cross(sun).normalized)
    case .separation:
      let path = plant.around.nearEarth.spacecraftVelocityICRF
      return Pointing.axis(.unitZ, along: path, toSun: sun)
    case .earth:
      let earth = plant.around[.earth].directionICRF
      return Quaternion(pointing: .unitX, along: earth, and: .unitY, towards: earth.cross(sun).normalized)
    }
  }
}
