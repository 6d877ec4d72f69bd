import DeviceModel
package import HardwareInterface
package import Quantities

/// What the pyrotechnics have done: parachutes out, heat shield gone.
package struct CapsulePyros: BitwiseCopyable, Sendable {
  /// The relay was closed in the step before; firing needs it.
  package var relayClosed = false
  /// Lines that have been fired; each fires once.
  package var spent = CapsuleInternal.PyroMask()
  package var drogueOpened = Frame.never, mainOpened = Frame.never, heatShieldDropped = Frame.never
  /// Drag areas fully open, m^2; 0 for a canopy that is missing or torn.
  package var drogueArea = 0.0, mainArea = 0.0
  package init() {}

  /// Acts on the arming and firing lines at frame `now`; `pressure` is the dynamic pressure outside, Pa.
  mutating func act(
    _ command: inout CapsuleInternal.Command, at now: Frame, pressure: Double, _ sheet: Capsule.DataSheet,
    _ parts: inout CapsuleParts
  ) {
    let mayFire = relayClosed && command.pyroArm
    relayClosed = command.pyroArm
    guard mayFire else { return }
    let fresh = CapsuleInternal.PyroMask(bits: command.fire.bits & ~spent.bits)
    guard fresh.bits != 0 else { return }
    spent.bits |= fresh.bits
    if fresh.contains(.drogue) { openDrogue(at: now, pressure: pressure, sheet, &parts.drogue) }
    if fresh.contains(.main) && parts.main.fault == .igniterDead && mainOpened == .never {
      parts.main.note(true)
    } else if fresh.contains(.main) || fresh.contains(.mainBackup) {
      openMain(at: now, pressure: pressure, sheet, &parts.main)
    }
    if fresh.contains(.heatShield) { heatShieldDropped = now }
  }

  mutating func openDrogue(
    at now: Frame, pressure: Double, _ sheet: Capsule.DataSheet, _ part: inout Part<CapsuleFaults.Drogue>
  ) {
    guard drogueOpened == .never else { return }
    drogueOpened = now
    let sound = pressure > sheet.drogueLimitPascals ? 0 : sheet.drogueDragArea
    drogueArea = part.fault == .missing ? 0 : sound
    part.note(drogueArea != sound)
  }

  mutating func openMain(
    at now: Frame, pressure: Double, _ sheet: Capsule.DataSheet, _ part: inout Part<CapsuleFaults.Main>
  ) {
    guard mainOpened == .never else { return }
    mainOpened = now
    let sound = pressure > sheet.mainLimitPascals ? 0 : sheet.mainDragArea
    mainArea = part.fault == .doesNotInflate ? 0.02 * sound : sound
    part.note(mainArea != sound)
  }

  /// Drag area of all canopies at frame `now`, m^2; each fills with the square of time, and the
  /// drogue goes with the main parachute's bag.
  func dragArea(at now: Frame, _ sheet: Capsule.DataSheet) -> Double {
    mainOpened != .never
      ? mainArea * Self.filling(now, since: mainOpened, seconds: sheet.mainInflationSeconds)
        + drogueArea * (1 - Self.filling(now, since: mainOpened, seconds: sheet.mainInflationSeconds))
      : drogueOpened != .never
        ? drogueArea * Self.filling(now, since: drogueOpened, seconds: sheet.drogueInflationSeconds) : 0
  }

  static func filling(_ now: Frame, since opened: Frame, seconds: Double) -> Double {
    let part = (now.seconds(since: opened) / seconds).clamped(0, 1)
    return part * part
  }
}

extension CapsulePyros: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("relayClosed", &relayClosed)
    visitor.field("spent", &spent.bits)
    visitor.field("drogueOpened", &drogueOpened)
    visitor.field("mainOpened", &mainOpened)
    visitor.field("heatShieldDropped", &heatShieldDropped)
    visitor.field("drogueArea", &drogueArea)
    visitor.field("mainArea", &mainArea)
  }
}
