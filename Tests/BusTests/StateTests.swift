import Bus
import HardwareInterface
import Quantities
import StateCheck
import Testing

@Suite struct StateTests {
  @Test func `every device of the bus lists its whole state`() {
    #expect(missingFromVisit(ClockDevice(Clock.DataSheet(), seed: 1)).isEmpty)
    #expect(missingFromVisit(PowerDevice(Power.DataSheet(), seed: 1)).isEmpty)
    #expect(missingFromVisit(WheelsDevice(Wheels.DataSheet(), seed: 1)).isEmpty)
    #expect(missingFromVisit(InertialDevice(Inertial.DataSheet(), seed: 1)).isEmpty)
    #expect(missingFromVisit(StarTrackersDevice(StarTrackers.DataSheet(), seed: 1)).isEmpty)
    #expect(missingFromVisit(SunSensorsDevice(SunSensors.DataSheet(), seed: 1)).isEmpty)
    #expect(missingFromVisit(LaserDevice(Laser.DataSheet(), seed: 1)).isEmpty)
    #expect(missingFromVisit(PropulsionDevice(Propulsion.DataSheet(), seed: 1)).isEmpty)
    #expect(missingFromVisit(RadioDevice(Radio.DataSheet(), seed: 1)).isEmpty)
    #expect(missingFromVisit(ThermalDevice(Thermal.DataSheet(), power: Power.DataSheet(), seed: 1)).isEmpty)
  }
}
