import DeviceModel
import HardwareInterface
import Quantities

/// Surroundings with all units powered, one frame after the other.
struct Bench {
  var around = Surroundings()
  init() {
    around.now = Frame(200_000_000)
    around.powered = UnitMask(bits: 0x3F_FFFF)
    around.busVolts = 31
  }
  mutating func advance(_ frames: Int64) { around.now += frames }
}
