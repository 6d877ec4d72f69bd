package import HardwareInterface

extension Propulsion.Response.Word {
  package var entry: SignalEntry {
    switch self {
    case .bipropPressure:
      SignalEntry(
        "propulsion.biprop_pressure", .number(unit: "Pa"), WordFormat(count: 1000, low: 0, high: 10000000.0), unit: nil,
        "feed pressure of the bipropellant")
    case .xenonPressure:
      SignalEntry(
        "propulsion.xenon_pressure", .number(unit: "Pa"), WordFormat(count: 1000, low: 0, high: 20000000.0), unit: nil,
        "pressure of the xenon tank")
    case .chamberPressure:
      SignalEntry(
        "main_engine.chamber_pressure", .number(unit: "Pa"), WordFormat(count: 1000, low: 0, high: 2000000.0),
        unit: .mainEngine, "chamber pressure of the main engine")
    case .beamCurrent:
      SignalEntry(
        "ion_engine.beam_current", .number(unit: "A"), WordFormat(count: 0.001, low: 0, high: 20), unit: .ionEngine,
        "beam current of the ion engine")
    }
  }
}

extension Propulsion.Command.Word {
  package var entry: SignalEntry {
    switch self {
    case .thruster1:
      SignalEntry(
        "thruster1.on_time_command", .number(unit: "s"), WordFormat(count: 1.0 / 1024, low: 0, high: 1000),
        unit: .thrusters, "valve-open time of thruster 1")
    case .thruster2:
      SignalEntry(
        "thruster2.on_time_command", .number(unit: "s"), WordFormat(count: 1.0 / 1024, low: 0, high: 1000),
        unit: .thrusters, "valve-open time of thruster 2")
    case .thruster3:
      SignalEntry(
        "thruster3.on_time_command", .number(unit: "s"), WordFormat(count: 1.0 / 1024, low: 0, high: 1000),
        unit: .thrusters, "valve-open time of thruster 3")
    case .thruster4:
      SignalEntry(
        "thruster4.on_time_command", .number(unit: "s"), WordFormat(count: 1.0 / 1024, low: 0, high: 1000),
        unit: .thrusters, "valve-open time of thruster 4")
    case .thruster5:
      SignalEntry(
        "thruster5.on_time_command", .number(unit: "s"), WordFormat(count: 1.0 / 1024, low: 0, high: 1000),
        unit: .thrusters, "valve-open time of thruster 5")
    case .thruster6:
      SignalEntry(
        "thruster6.on_time_command", .number(unit: "s"), WordFormat(count: 1.0 / 1024, low: 0, high: 1000),
        unit: .thrusters, "valve-open time of thruster 6")
    case .thruster7:
      SignalEntry(
        "thruster7.on_time_command", .number(unit: "s"), WordFormat(count: 1.0 / 1024, low: 0, high: 1000),
        unit: .thrusters, "valve-open time of thruster 7")
    case .thruster8:
      SignalEntry(
        "thruster8.on_time_command", .number(unit: "s"), WordFormat(count: 1.0 / 1024, low: 0, high: 1000),
        unit: .thrusters, "valve-open time of thruster 8")
    case .thruster9:
      SignalEntry(
        "thruster9.on_time_command", .number(unit: "s"), WordFormat(count: 1.0 / 1024, low: 0, high: 1000),
        unit: .thrusters, "valve-open time of thruster 9")
    case .thruster10:
      SignalEntry(
        "thruster10.on_time_command", .number(unit: "s"), WordFormat(count: 1.0 / 1024, low: 0, high: 1000),
        unit: .thrusters, "valve-open time of thruster 10")
    case .thruster11:
      SignalEntry(
        "thruster11.on_time_command", .number(unit: "s"), WordFormat(count: 1.0 / 1024, low: 0, high: 1000),
        unit: .thrusters, "valve-open time of thruster 11")
    case .thruster12:
      SignalEntry(
        "thruster12.on_time_command", .number(unit: "s"), WordFormat(count: 1.0 / 1024, low: 0, high: 1000),
        unit: .thrusters, "valve-open time of thruster 12")
    case .mainEngine:
      SignalEntry(
        "main_engine.on_time_command", .number(unit: "s"), WordFormat(count: 1.0 / 1024, low: 0, high: 100000),
        unit: .mainEngine, "valve-open time of the main engine")
    case .sequence:
      SignalEntry(
        "propulsion.sequence_command", .integer, WordFormat(count: 1, low: 0, high: 4294967295), unit: .thrusters,
        "number of the set of valve times; an old set is not fired")
    case .ionThrust:
      SignalEntry(
        "ion_engine.thrust_command", .number(unit: "N"), WordFormat(count: 1e-6, low: 0, high: 5), unit: .ionEngine,
        "thrust wanted of the ion engine")
    }
  }
}
