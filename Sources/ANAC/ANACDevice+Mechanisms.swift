import DeviceModel
import HardwareInterface
import Quantities

extension ANACDevice {
  /// Drives the door; in safe mode it closes by itself.
  mutating func moveDoor(_ order: ANAC.DoorOrder, _ seconds: Double) {
    let goal =
      switch mode == .safe ? .close : order {
      case .hold: doorAngle
      case .open: sheet.doorTravelRadians
      case .close: 0.0
      }
    guard goal != doorAngle else { return }
    switch parts.door.fault {
    case nil:
      motorAmperes += sheet.motorAmperes
      doorAngle = Self.stepped(doorAngle, to: goal, by: sheet.doorTravelRadians / sheet.doorSeconds * seconds)
    case .jammed:
      motorAmperes += sheet.stalledMotorAmperes
      parts.door.note(true)
    }
  }

  /// Turns the wheel the shorter way to `filter`, or the longer way when `reversed`.
  mutating func turnWheel(_ filter: ANAC.Filter, reversed: Bool, _ seconds: Double) {
    var ahead = Double(filter.rawValue) - filterPlace
    if ahead < 0 { ahead += 8 }
    if filter != wheelGoal || reversed != wheelReversed {
      (wheelGoal, wheelReversed) = (filter, reversed)
      wheelForward = (ahead <= 4) != reversed
    }
    guard ahead != 0 else { return }
    if let fault = parts.filterWheel.fault {
      switch fault {
      case .stuck:
        motorAmperes += sheet.stalledMotorAmperes
        return parts.filterWheel.note(true)
      }
    }
    motorAmperes += sheet.motorAmperes
    let step = seconds / sheet.filterStepSeconds
    if step + 1e-9 >= (wheelForward ? ahead : 8 - ahead) {
      filterPlace = Double(filter.rawValue)
    } else {
      filterPlace += wheelForward ? step : -step
      if filterPlace < 0 { filterPlace += 8 }
      if filterPlace >= 8 { filterPlace -= 8 }
    }
  }

  /// Moves the lens; `goal` outside its travel stops at the end.
  mutating func moveFocus(_ goal: Double, _ seconds: Double) {
    let goal = goal.clamped(0, 1)
    guard goal != focusTravel else { return }
    if parts.focus.fault == .stuck {
      motorAmperes += sheet.stalledMotorAmperes
      return parts.focus.note(true)
    }
    motorAmperes += sheet.motorAmperes
    focusTravel = Self.stepped(focusTravel, to: goal, by: seconds / sheet.focusSeconds)
  }

  static func stepped(_ value: Double, to goal: Double, by step: Double) -> Double {
    (goal - value).magnitude <= step + 1e-9 ? goal : value + (goal > value ? step : -step)
  }

  /// Part of the light that passes the door: blocked up to 20 degrees, clear of the beam from 80 on.
  var doorPassage: Double {
    mutating get { ((doorAngle - Double.pi / 9) / (Double.pi / 3)).clamped(0, 1) }
  }

  /// Part of the light that passes the wheel; between two places only their frame is in the beam.
  var filterTransmission: Double {
    mutating get {
      let place = Int(filterPlace + 0.5) % 8
      let offset = filterPlace - Double(Int(filterPlace + 0.5))
      guard offset.magnitude < 0.1 else { return 0 }
      return switch ANAC.Filter(rawValue: UInt8(place)) {
      case .clear, nil: 1
      case .band1: sheet.band1Transmission
      case .band2: sheet.band2Transmission
      case .band3: sheet.band3Transmission
      case .band4: sheet.band4Transmission
      case .band5: sheet.band5Transmission
      case .band6: sheet.band6Transmission
      case .neutral: sheet.neutralTransmission
      }
    }
  }
}
