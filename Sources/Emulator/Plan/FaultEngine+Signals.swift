import FixedStorage
import HardwareInterface
package import Quantities

/// Forcing words on wires, between the wing that wrote them and the one that reads them.
extension FaultEngine {
  /// Notes what the reader had before the onset of a fault on its word.
  mutating func capture<Craft: FaultSurfaces>(_ i: Int, _ row: FaultRow, _ craft: inout Craft) {
    let signal = plan.signals[Int(row.index)]
    let word = craft.word(signal.signal)
    faults[i].captured = word.value
    if !forced.contains(row.index) { written[Int(row.index)] = word }
    guard !forced.contains(row.index) else { return }
    insert(row.index, into: &forced)
    for place in plan.chains(of: Int(row.index)) {
      chains[place].delivered = word
      if chains[place].queue >= 0 { queues[Int(chains[place].queue)].removeAll() }
    }
  }

  /// Passes every forced word of one wing through its layers: sensor words behind the plant's step, command
  /// words behind the flight software's.
  package mutating func force<Craft: FaultSurfaces>(at now: Frame, commands: Bool, _ craft: inout Craft) {
    var place = 0
    while place < forced.count {
      let row = forced[place]
      let signal = plan.signals[Int(row)]
      guard signal.signal.isCommand == commands else {
        place += 1
        continue
      }
      if hasContribution(signal) {
        pass(row, signal, now, &craft)
        place += 1
      } else {
        forced.remove(at: place)
      }
    }
  }

  /// Puts the command words back as the flight software wrote them: it does not see what became of its orders.
  package mutating func restoreCommands<Craft: FaultSurfaces>(_ craft: inout Craft) {
    for row in forced where plan.signals[Int(row)].signal.isCommand {
      craft.setWord(plan.signals[Int(row)].signal, written[Int(row)])
    }
  }

  private func hasContribution(_ signal: SignalRow) -> Bool {
    for k in Int(signal.first)..<Int(signal.first + signal.count) {
      let i = Int(plan.rows.signalFaults[k])
      if faults[i].stage == .active || faults[i].isFrozen { return true }
    }
    return false
  }

  private mutating func pass<Craft: FaultSurfaces>(
    _ row: Int32, _ signal: SignalRow, _ now: Frame, _ craft: inout Craft
  ) {
    let word = craft.word(signal.signal)
    let fresh = word.frame == now ? word : nil
    written[Int(row)] = word
    let main = plan.chains(of: Int(row)).lowerBound
    step(main, signal, fresh, now)
    let delivered = chains[main].delivered
    craft.setWord(signal.signal, delivered)
    let isReceived = signal.reader == 255 || craft.isPowered(unit: signal.reader)
    for k in 0..<Int(signal.count) {
      let i = Int(plan.rows.signalFaults[Int(signal.first) + k])
      step(main + 1 + k, signal, fresh, now)
      guard isReceived, faults[i].isOn else { continue }
      let other = chains[main + 1 + k].delivered
      let differs = other.frame != delivered.frame || other.value.bitPattern != delivered.value.bitPattern
      if differs, !(other.value.isNaN && delivered.value.isNaN && other.frame == delivered.frame) {
        noteEffective(i, now.count)
      }
    }
  }

  /// One tick of one chain: a fresh word enters, or a delayed one leaves.
  private mutating func step(_ place: Int, _ signal: SignalRow, _ fresh: Reading?, _ now: Frame) {
    let chain = chains[place]
    var arriving = fresh
    arriving?.value = shaped(fresh?.value ?? 0, chain.omitted, signal, now)
    if chain.queue >= 0, let delay = rulingDelay(chain.omitted, signal) {
      if let word = arriving {
        if queues[Int(chain.queue)].isFull { arriving = queues[Int(chain.queue)].popFirst() } else { arriving = nil }
        queues[Int(chain.queue)].append(word)
      }
      // Several may be due at once when the delay became shorter: the reader keeps the newest.
      while !queues[Int(chain.queue)].isEmpty, queues[Int(chain.queue)].first.frame.count + delay <= now.count {
        arriving = queues[Int(chain.queue)].popFirst()
      }
    } else if chain.queue >= 0 {
      queues[Int(chain.queue)].removeAll()
    }
    guard let word = arriving, !isDropped(chain.omitted, signal, word.frame) else { return }
    chains[place].delivered = Reading(signal.format.onWire(word.value), at: word.frame)
  }

  /// The layers up to `stuck`, without the fault left out.
  private func shaped(_ value: Double, _ omitted: Int32, _ signal: SignalRow, _ now: Frame) -> Double {
    var x = value
    var stuck: Int32 = -1
    for k in Int(signal.first)..<Int(signal.first + signal.count) {
      let index = plan.rows.signalFaults[k]
      let i = Int(index)
      guard index != omitted, faults[i].isOn, let layer = SignalLayer(rawValue: plan.faults[i].effect) else { continue }
      if layer == .stuck {
        if stuck < 0 || faults[Int(stuck)].onset < faults[i].onset { stuck = index }
      } else {
        x = SignalArithmetic.apply(
          layer, to: x, row: plan.faults[i], state: faults[i], isFlag: signal.isFlag, at: now)
      }
    }
    guard stuck >= 0 else { return x }
    let i = Int(stuck)
    return SignalArithmetic.apply(
      .stuck, to: x, row: plan.faults[i], state: faults[i], isFlag: signal.isFlag, at: now)
  }

  /// Delay of the later onset, nil when none is on.
  private func rulingDelay(_ omitted: Int32, _ signal: SignalRow) -> Int64? {
    var ruler: Int32 = -1
    for k in Int(signal.first)..<Int(signal.first + signal.count) {
      let index = plan.rows.signalFaults[k]
      let i = Int(index)
      guard index != omitted, faults[i].isOn, plan.faults[i].effect == SignalLayer.delay.rawValue else { continue }
      if ruler < 0 || faults[Int(ruler)].onset < faults[i].onset { ruler = index }
    }
    return ruler < 0 ? nil : plan.faults[Int(ruler)].delay
  }

  private func isDropped(_ omitted: Int32, _ signal: SignalRow, _ frame: Frame) -> Bool {
    for k in Int(signal.first)..<Int(signal.first + signal.count) {
      let index = plan.rows.signalFaults[k]
      let row = plan.faults[Int(index)]
      guard index != omitted, faults[Int(index)].isOn, row.effect == SignalLayer.drop.rawValue else { continue }
      if row.probability >= 1 { return true }
      if NoiseStream(key: row.probabilityKey).uniform(at: frame, draw: 0) < row.probability { return true }
    }
    return false
  }

  /// Tick in which the next delayed word arrives, `.max` for none.
  mutating func nextDelivery(_ row: Int32) -> Int64 {
    let signal = plan.signals[Int(row)]
    guard signal.delays else { return .max }
    var next = Int64.max
    for place in plan.chains(of: Int(row)) {
      let chain = chains[place]
      guard !queues[Int(chain.queue)].isEmpty, let delay = rulingDelay(chain.omitted, signal) else { continue }
      next = min(next, queues[Int(chain.queue)].first.frame.count + delay)
    }
    return next
  }
}
