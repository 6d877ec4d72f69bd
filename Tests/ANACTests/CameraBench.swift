import ANAC
import DeviceModel
import FixedStorage
import HardwareInterface
import Quantities

/// A camera on the bench: the test turns the sky, writes the command words and reads the answers.
struct CameraBench {
  var device: ANACDevice
  var around = Surroundings()
  var command = ANAC.Command()
  var response = ANAC.Response()
  /// Frames a step takes.
  var stepFrames: Int64 = 16
  /// Digest of all answers so far.
  var heard = StateDigest()

  init(_ sheet: ANAC.DataSheet = ANAC.DataSheet(), seed: UInt64 = 1) {
    device = ANACDevice(sheet, seed: seed)
    around.now = Frame(0)
    around.sunDirectionBody = -Vector3.unitX
  }

  mutating func fly(_ seconds: Double) {
    for _ in 0..<Int64(seconds * 128) / stepFrames { step() }
  }

  mutating func step() {
    around.now += stepFrames
    device.step(elapsed: stepFrames, &around, &command, &response)
    var words = Digesting(digest: heard)
    response.visit(&words)
    heard = words.digest
  }

  /// Puts a body `x`, `y` rad off the boresight (body +Y, +Z).
  mutating func place(
    _ body: BodyID, magnitude: Double, diameter: Double = 0, range: Double = 1e9, x: Double = 0, y: Double = 0
  ) {
    var seen = SeenBody()
    seen.isKnown = true
    seen.directionICRF = around.attitude.rotate(Vector3(1, x, y).normalized)
    seen.rangeMeters = range
    seen.magnitude = magnitude
    seen.angularDiameter = diameter
    around[body] = seen
  }

  /// Powered, operating, door open.
  mutating func prepare() {
    around.powered[.anac] = true
    command.mode = .operating
    command.door = .open
    fly(25)
  }

  /// One exposure, from order to message.
  mutating func expose(
    _ seconds: Double, _ target: ANAC.Target = .brightest, _ filter: ANAC.Filter = .clear,
    _ window: ANAC.Window = .full
  ) throws -> ANAC.Image {
    (command.exposureSeconds, command.target, command.filter) = (seconds, target, filter)
    command.window = window
    fly(20)
    command.exposeCount += 1
    fly(seconds + 7)
    return try takeImage()
  }

  struct NoImage: Error {}

  /// The oldest message of the link, read.
  mutating func takeImage() throws -> ANAC.Image {
    guard var message = response.imageLink.popFirst(), let image = ANAC.Image(&message) else { throw NoImage() }
    return image
  }
}

/// Feeds a state's words to a digest.
struct Digesting: StateVisitor {
  var digest: StateDigest
  mutating func word(_ name: StaticString, _ bits: inout UInt64) { digest.take(bits) }
  mutating func enter(_ name: StaticString) {}
  mutating func leave() {}
  mutating func reject(_ name: StaticString) {}
}
