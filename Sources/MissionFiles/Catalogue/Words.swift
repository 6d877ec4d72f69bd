package import GroundInterface
package import HardwareInterface

extension Phase {
  /// Identifier in scripts and reports.
  package var name: String {
    switch self {
    case .launch: "launch"
    case .asteroidTransfer: "asteroid-transfer"
    case .asteroidApproach: "asteroid-approach"
    case .asteroidRendezvous: "asteroid-rendezvous"
    case .asteroidProximity: "asteroid-proximity"
    case .asteroidSampling: "asteroid-sampling"
    case .returnWait: "return-wait"
    case .returnTransfer: "return-transfer"
    case .reentry: "reentry"
    case .cometTransfer: "comet-transfer"
    case .cometApproach: "comet-approach"
    case .cometRendezvous: "comet-rendezvous"
    case .cometProximity: "comet-proximity"
    }
  }
}

extension SpacecraftMode {
  /// Name in scripts and reports.
  package var name: String {
    switch self {
    case .nominal: "NOMINAL"
    case .manoeuvre: "MANOEUVRE"
    case .science: "SCIENCE"
    case .retreat: "RETREAT"
    case .safe: "SAFE"
    case .survival: "SURVIVAL"
    }
  }
}

extension Regime {
  package var name: String {
    switch self {
    case .quiet: "quiet"
    case .attended: "attended"
    case .critical: "critical"
    case .contact: "contact"
    case .steady: "steady"
    }
  }
}

extension CapsuleSequencerState {
  package var name: String {
    switch self {
    case .mated: "mated"
    case .enabled: "enabled"
    case .coasting: "coasting"
    case .listening: "listening"
    case .decelerating: "decelerating"
    case .falling: "falling"
    case .underDrogue: "under-drogue"
    case .underMain: "under-main"
    case .landed: "landed"
    }
  }
}

extension CapsulePreparationState {
  package var name: String {
    switch self {
    case .idle: "idle"
    case .firing: "firing"
    case .separated: "separated"
    case .failed: "failed"
    }
  }
}

/// Every case of an enumeration whose raw values run from 0 without gaps.
///
/// The rooms below cannot offer `allCases`: it allocates, which their Embedded build refuses.
package func everyCase<E: RawRepresentable>(of type: E.Type) -> [E] where E.RawValue: FixedWidthInteger {
  var cases: [E] = []
  while let next = E(rawValue: E.RawValue(cases.count)) { cases.append(next) }
  return cases
}

extension UnitID {
  /// Name in scripts and reports.
  package var name: String {
    switch self {
    case .wheel1: "wheel1"
    case .wheel2: "wheel2"
    case .wheel3: "wheel3"
    case .wheel4: "wheel4"
    case .gyro: "inertial"
    case .starTracker1: "star_tracker1"
    case .starTracker2: "star_tracker2"
    case .sunSensor: "sun_sensor"
    case .laser: "lins"
    case .thrusters: "thrusters"
    case .mainEngine: "main_engine"
    case .ionEngine: "ion_engine"
    case .transmitterA: "transmitter_a"
    case .receiverA: "receiver_a"
    case .transmitterB: "transmitter_b"
    case .receiverB: "receiver_b"
    case .anac: "anac"
    case .armCamera: "arm_camera"
    case .arm: "arm"
    case .sampler: "sampler"
    case .capsule: "capsule"
    case .heaters: "heaters"
    }
  }
}
