package import HardwareInterface
package import Quantities

/// Lumped heat: every node stores, conducts to its mount and radiates into space.
///
/// C dT/dt = Q + G (T_mount - T) + (flows from what is mounted on it) - eA sigma T^4. What leaves one node through a
/// mount enters the other, so nothing is lost inside. Heun's method, in steps that the quickest node bears.
package struct ThermalNetwork: BitwiseCopyable, Sendable {
  /// What never changes in a run.
  struct Sheet: BitwiseCopyable, Sendable {
    var heatCapacity: Thermal.Values
    /// Its reciprocal.
    var kelvinPerJoule = Thermal.Values()
    var mounts = InlineArray<20, Int>(repeating: 0)
    var louvres: Louvres
    /// Half the time constant of the quickest node when it is hot, s; Heun's method is stable up to twice that constant.
    var longestStep = Double.infinity
  }
  /// They turn in proportion to the temperature of their radiator.
  struct Louvres: BitwiseCopyable, Sendable {
    var beginKelvin, rangeKelvin, shutShare: Double
  }
  let sheet: Sheet
  /// K.
  package private(set) var kelvin: Thermal.Values
  /// To the mount, W/K.
  package private(set) var conductance: Thermal.Values
  /// Emissivity times area, m^2; of the radiators with open louvres.
  package private(set) var emitting: Thermal.Values

  package init(_ data: Thermal.DataSheet, at kelvin: Thermal.Values) {
    sheet = Sheet(data)
    conductance = data.conductance
    emitting = data.emittingSquareMeters
    self.kelvin = kelvin
  }

  fileprivate static var stefanBoltzmann: Double { 5.670374419e-8 }

  /// The area of a node that unfolds.
  package mutating func unfold(_ node: Thermal.Node, toSquareMeters area: Double) { emitting[node] = area }

  /// A node is no longer there: nothing flows to it or from it.
  package mutating func drop(_ node: Thermal.Node) {
    conductance[node] = 0
    emitting[node] = 0
  }

  /// Lets `watts` into the nodes for so many seconds.
  package mutating func step(seconds: Double, watts: inout Thermal.Values) {
    let steps = Int(min(seconds / sheet.longestStep, 1e6)) + 1
    let h = seconds / Double(steps)
    var first = Thermal.Values()
    var second = Thermal.Values()
    for _ in 0..<steps {
      var guess = kelvin
      flows(at: &guess, &watts, into: &first)
      for i in 0..<20 { guess.values[i] += h * first.values[i] * sheet.kelvinPerJoule.values[i] }
      flows(at: &guess, &watts, into: &second)
      for i in 0..<20 {
        kelvin.values[i] += 0.5 * h * (first.values[i] + second.values[i]) * sheet.kelvinPerJoule.values[i]
      }
    }
  }

  /// Net power into each node, W.
  private mutating func flows(
    at kelvin: inout Thermal.Values, _ watts: inout Thermal.Values, into net: inout Thermal.Values
  ) {
    let (emitting, conductance, mounts) = (emitting.values.span, conductance.values.span, sheet.mounts.span)
    for i in 0..<20 { net.values[i] = watts.values[i] - Self.radiated(emitting[i], kelvin.values[i]) }
    let (left, right) = (Int(Thermal.Node.plusY.rawValue), Int(Thermal.Node.minusY.rawValue))
    net.values[left] += sheet.louvres.heldBack(emitting[left], kelvin.values[left])
    net.values[right] += sheet.louvres.heldBack(emitting[right], kelvin.values[right])
    for i in 1..<20 {
      let mount = mounts[i]
      let flow = conductance[i] * (kelvin.values[mount] - kelvin.values[i])
      net.values[i] += flow
      net.values[mount] -= flow
    }
  }

  /// Stefan-Boltzmann, W.
  fileprivate static func radiated(_ squareMeters: Double, _ kelvin: Double) -> Double {
    let square = kelvin * kelvin
    return stefanBoltzmann * squareMeters * square * square
  }

  /// Heat stored above 0 K, J.
  package var storedJoules: Double {
    var sum = 0.0
    for i in 0..<20 { sum += sheet.heatCapacity.values[i] * kelvin.values[i] }
    return sum
  }

  /// Radiated by all nodes together at their present temperatures, W.
  package var radiatedWatts: Double {
    mutating get {
      var (kelvin, nothing, net) = (kelvin, Thermal.Values(), Thermal.Values())
      flows(at: &kelvin, &nothing, into: &net)
      var sum = 0.0
      for i in 0..<20 { sum -= net.values[i] }
      return sum
    }
  }
}

extension ThermalNetwork.Louvres {
  /// What they keep back of the radiation of so many square metres, W.
  fileprivate func heldBack(_ squareMeters: Double, _ kelvin: Double) -> Double {
    let open = ((kelvin - beginKelvin) / rangeKelvin).clamped(0, 1)
    return ThermalNetwork.radiated(squareMeters * (1 - shutShare) * (1 - open), kelvin)
  }
}

extension ThermalNetwork.Sheet {
  init(_ data: Thermal.DataSheet) {
    heatCapacity = data.heatCapacity
    louvres = ThermalNetwork.Louvres(
      beginKelvin: data.louvresBeginKelvin, rangeKelvin: max(1, data.louvresOpenKelvin - data.louvresBeginKelvin),
      shutShare: data.louvresShutShare)
    for i in 0..<20 { kelvinPerJoule.values[i] = 1 / data.heatCapacity.values[i] }
    for i in 0..<20 { mounts[i] = Int(Thermal.Node(rawValue: UInt8(i))?.mount.rawValue ?? 0) }
    longestStep = 0.5 * quickest(data)
  }

  /// Time constant of the quickest node, s, at a temperature that none exceeds.
  private func quickest(_ data: Thermal.DataSheet) -> Double {
    let hotKelvin = 400.0
    var leaks = data.conductance
    for i in 1..<20 { leaks.values[mounts[i]] += data.conductance.values[i] }
    var least = Double.infinity
    for i in 0..<20 {
      let radiating =
        4 * ThermalNetwork.stefanBoltzmann * data.emittingSquareMeters.values[i] * hotKelvin * hotKelvin * hotKelvin
      least = min(least, data.heatCapacity.values[i] / (leaks.values[i] + radiating))
    }
    return least
  }
}

extension ThermalNetwork: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("kelvin", &kelvin)
    visitor.field("conductance", &conductance)
    visitor.field("emitting", &emitting)
  }
}
