import FlightServices
import HardwareInterface

/// What of the pictures goes into the mass memory: twelve bits a pixel, packed two to one (ASSUMED). Of a series that
/// serves the navigation or watches the sampler one in ten is kept.
enum StoredPictures {
  private static var everyFew: UInt32 { 10 }

  /// Bytes of a picture of so many pixels.
  private static func bytes(_ width: Int64, _ height: Int64) -> Int64 { width * height * 12 / 8 / 2 }

  static func keep(_ window: ANAC.Window, isPeriodic: Bool, number: UInt32, _ services: inout FlightServices) {
    let size = window == .full ? bytes(2048, 2048) : bytes(512, 512)
    keep(size, of: .anac, isPeriodic: isPeriodic, number: number, &services)
  }

  static func keepArmPicture(isPeriodic: Bool, number: UInt32, _ services: inout FlightServices) {
    keep(bytes(2592, 1944), of: .armCamera, isPeriodic: isPeriodic, number: number, &services)
  }

  /// Series leave room for two pictures that somebody asked for (fact sheet ACAM-07).
  private static func keep(
    _ size: Int64, of user: MassMemory.User, isPeriodic: Bool, number: UInt32, _ services: inout FlightServices
  ) {
    if isPeriodic && number % everyFew != 0 { return }
    services.keep(size, of: user, leaving: isPeriodic ? 2 * size : 0)
  }
}
