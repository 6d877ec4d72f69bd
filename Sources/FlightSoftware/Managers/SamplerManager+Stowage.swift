import FlightServices
import GroundInterface
import HardwareInterface
import Quantities

extension SamplerManager {
  mutating func enter(_ step: Stowage.Step, seconds: Double, _ now: Frame) {
    transfer.step = step
    transfer.watch.start(at: now, seconds: seconds)
    switch step {
    case .insert: orders.transfer = .insert
    case .backOff: orders.transfer = .backOff
    case .latch: orders.transfer = .latch
    case .pullTest: orders.transfer = .pull
    case .cut:
      orders.transfer = .hold
      orders.cutterFiring &+= 1
    case .idle, .done, .failed:
      orders.transfer = .hold
      transfer.watch.stop()
    }
  }

  /// Fact sheet §6.3, steps 4 to 7; what a step did is read from the switches, so any step may be entered again.
  mutating func stow(_ response: inout Sampler.Response, _ services: inout FlightServices) {
    let now = services.frame
    let isUnderWay = transfer.step != .idle && transfer.step != .done && transfer.step != .failed
    if isUnderWay, response.wrist.isValid, !response.wrist.isOn { return finish(&response, &services) }
    let isOver = transfer.watch.ranOut(at: now)
    switch transfer.step {
    case .idle, .done, .failed: return
    case .insert: watchInsertion(&response, isOver, &services)
    case .backOff:
      guard isOver else { return }
      enter(.insert, seconds: 2 * sheet.seatStrokeMeters / sheet.insertionSpeed, now)
    case .latch:
      if response.latch1.isOn && response.latch2.isOn {
        enter(.pullTest, seconds: 3, now)
      } else if isOver {
        services.events.raise(.sampleNotLatched, response.latch1.value + response.latch2.value)
        tryAgain(&services)
      }
    case .pullTest: watchPull(&response, isOver, &services)
    case .cut: watchCut(isOver, &services)
    }
  }

  /// Axial force above 80 N before the end of the stroke: back off 20 mm and try again (SAMP-11).
  mutating func watchInsertion(
    _ response: inout Sampler.Response, _ isOver: Bool, _ services: inout FlightServices
  ) {
    if response.stroke.value >= sheet.seatStrokeMeters - 5e-4 {
      enter(.latch, seconds: 2 * sheet.latchSeconds + 2, services.frame)
    } else if response.strokeForce.value > 80 || isOver {
      services.events.raise(.sampleInsertionBlocked, response.strokeForce.value, response.stroke.value)
      tryAgain(&services)
    }
  }

  mutating func watchPull(_ response: inout Sampler.Response, _ isOver: Bool, _ services: inout FlightServices) {
    let cameOut = response.stroke.value < sheet.seatStrokeMeters - 2e-3
    if cameOut || (isOver && response.strokeForce.value > -0.5 * sheet.pullNewtons) {
      services.events.raise(.sampleNotLatched, response.stroke.value)
      tryAgain(&services)
    } else if isOver {
      enter(.cut, seconds: 5, services.frame)
    }
  }

  /// Five seconds after the first charge the wrist must be open; else the second one is fired (SAMP-13).
  mutating func watchCut(_ isOver: Bool, _ services: inout FlightServices) {
    guard isOver else { return }
    services.events.raise(.sampleHeadHeld, Double(transfer.watch.failures))
    guard transfer.watch.failures <= 1 else { return fail(&services) }
    orders.backupCutterFiring &+= 1
    retries &+= 1
    transfer.watch.extend(at: services.frame, seconds: 5)
  }

  /// The wrist is open: head and container stay in the capsule, whenever that is noticed.
  mutating func finish(_ response: inout Sampler.Response, _ services: inout FlightServices) {
    enter(.done, seconds: 0, services.frame)
    services.events.raise(.sampleStowed, response.stroke.value)
  }

  /// Three attempts at insertion in all.
  mutating func tryAgain(_ services: inout FlightServices) {
    transfer.attempts &+= 1
    guard transfer.attempts <= 3 else { return fail(&services) }
    retries &+= 1
    enter(.backOff, seconds: 0.02 / sheet.insertionSpeed, services.frame)
  }

  mutating func fail(_ services: inout FlightServices) {
    let step = transfer.step
    enter(.failed, seconds: 0, services.frame)
    services.events.raise(.sampleStowFailed, Double(step.rawValue))
  }
}
