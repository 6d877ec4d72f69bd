package import GroundInterface

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
    }
  }
}
