import ArgumentParser
import MissionFiles
import Quantities

/// One picture: what must be said to the spacecraft for it, as verbs of the prompt.
struct Shot {
  let camera: ShotCamera
  private let target: String
  private let pointing: Step
  private let expose: String

  /// A verb, and how long it takes until the next may follow.
  private struct Step {
    let verb: String
    let seconds: Int64
  }

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
      pointing = Step(verb: "send POINT law=\(law) \(direction) --now", seconds: 1200)
      expose = "send ANAC_EXPOSE target=\(name) filter=\(filter) exposure=\(time) window=full --now"
    case .arm:
      guard ["flag", "capsule"].contains(target) else {
        throw Refusal("--target: the arm camera sees flag and capsule; '\(target)' is for --camera anac")
      }
      guard filter == "clear" else { throw Refusal("--filter: the arm camera has none") }
      pointing = Step(verb: "send ARM_POSE pose=\(target) slow=false --now", seconds: 300)
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

  private var preparation: [Step] {
    let power =
      switch camera {
      case .anac:
        [
          Step(verb: "send ANAC_POWER state=true --now", seconds: 30),
          Step(verb: "send ANAC_MODE mode=operating --now", seconds: 5),
          Step(verb: "send ANAC_DOOR open=true --now", seconds: 20),
        ]
      case .arm:
        [
          Step(verb: "send ARM_POWER state=true --now", seconds: 10),
          Step(verb: "send ARM_CAMERA_POWER state=true --now", seconds: 20),
        ]
      }
    return power + [pointing]
  }

  /// From the first verb to the exposure.
  var preparationSeconds: Int64 { preparation.reduce(0) { $0 + $1.seconds } }

  /// What is typed, in order.
  var verbs: [String] { preparation.flatMap { [$0.verb, "second \($0.seconds)"] } + [expose, "second 40"] }

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
