import ArgumentParser
import MissionFiles
import Quantities

/// One picture: what must be said to the spacecraft for it, as verbs of the prompt.
struct Shot {
  let camera: ShotCamera
  private let target: String
  private let pointing: [String]
  private let expose: String

  /// Bodies that the attitude law can follow, with the law and the name the camera knows.
  private static let bodies = [
    "earth": ("earth", "earth"), "moon": ("moon", "moon"), "asteroid": ("target", "asteroid"),
    "comet": ("target", "comet"),
  ]

  init(camera: ShotCamera, target: String, exposure: String, filter: String) throws {
    self.camera = camera
    self.target = target
    let time = exposure.filter { $0 != " " }
    switch camera {
    case .anac:
      let (law, name, direction) = try Self.sky(target)
      pointing = ["send POINT law=\(law) \(direction) --now", "minute 20"]
      expose = "send ANAC_EXPOSE target=\(name) filter=\(filter) exposure=\(time) window=full --now"
    case .arm:
      guard ["flag", "capsule"].contains(target) else {
        throw Refusal("--target: the arm camera sees flag and capsule; '\(target)' is for --camera anac")
      }
      guard filter == "clear" else { throw Refusal("--filter: the arm camera has none") }
      pointing = ["send ARM_POSE pose=\(target) slow=false --now", "minute 5"]
      expose = "send ARM_CAMERA_EXPOSE exposure=\(time) lamp=true --now"
    }
  }

  /// Law, name for the camera, and the direction's arguments.
  private static func sky(_ target: String) throws -> (String, String, String) {
    if let (law, name) = bodies[target] { return (law, name, "right_ascension=0rad declination=0rad") }
    let angles = target.split(separator: ",").map(String.init)
    guard angles.count == 2, let ascension = Double(angles[0]), let declination = Double(angles[1]),
      (0..<360).contains(ascension), (-90...90).contains(declination)
    else {
      throw Refusal("--target: earth, moon, asteroid, comet, or RA,DEC in degrees; capsule and flag need --camera arm")
    }
    return ("direction", "brightest", "right_ascension=\(angles[0])deg declination=\(angles[1])deg")
  }

  /// What is typed, in order.
  var verbs: [String] {
    let power =
      switch camera {
      case .anac:
        [
          "send ANAC_POWER state=true --now", "second 30", "send ANAC_MODE mode=operating --now", "second 5",
          "send ANAC_DOOR open=true --now", "second 20",
        ]
      case .arm:
        ["send ARM_POWER state=true --now", "second 10", "send ARM_CAMERA_POWER state=true --now", "second 20"]
      }
    return power + pointing + [expose, "second 40"]
  }

  /// Where and how, before anything is flown.
  func plan(_ session: RunSession) -> String {
    let progress = session.progress()
    var lines = "\(camera.rawValue) at \(target), \(progress.phase), from \(MomentText.text(session.now + 1))\n"
    if let distance = target == "earth" ? progress.distanceToEarth : progress.distanceToTarget, camera == .anac {
      lines += "distance \(ProgressLine.length(distance))\n"
    }
    return lines + verbs.map { "  \($0)\n" }.joined()
  }
}
