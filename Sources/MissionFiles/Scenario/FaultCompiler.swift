import Emulator
import Quantities

/// Compiles one entry of `faults:`.
struct FaultCompiler {
  let builder: PlanBuilder
  let seed: UInt64
  /// Written by `step`: a latched fault may be ended by `until`.
  let isSession: Bool
  private var catalogue: CatalogueIndex { builder.catalogue }

  private struct Target {
    var kind: TargetKind
    var index: Int32
    var types: [TypeTraits]
    var budget: Int64?
  }

  /// The row and what its trigger waits for; a row of an entry with errors only keeps its place.
  func compile(_ mapping: MappingReader, id: String) -> (row: FaultRow, needs: [CompiledLeaf.Reference]) {
    mapping.follow(.fault)
    defer { mapping.finish() }
    _ = mapping.optional("id")
    let target = mapping.required("target").flatMap { self.target($0) }
    let type = mapping.required("type").flatMap { self.type($0, of: target) }
    var row = FaultRow(target?.kind ?? .part, index: target?.index ?? 0, effect: type?.effect ?? 0)
    let conditions = ConditionCompiler(builder)
    let trigger = mapping.required("when").flatMap { TriggerReader(conditions: conditions).read($0) }
    if let trigger { row.trigger = trigger.row }
    readValue(mapping, type, target, into: &row)
    readLife(mapping, type, into: &row)
    readUntil(mapping, conditions, into: &row)
    mapping.reserve(["use", "chance"])
    for key in ["why", "requirement", "summary"] { _ = mapping.textIfPresent(key) }
    addKeys(id, to: &row)
    return (row, trigger?.needs ?? [])
  }

  // MARK: target and type

  private func target(_ value: ValueReader) -> Target? {
    guard let name = value.text() else { return nil }
    if let part = catalogue.parts[name] {
      return Target(kind: .part, index: builder.part(part), types: TargetTypes.of(part))
    }
    if let task = catalogue.tasks[name] {
      return Target(kind: .task, index: Int32(task.number), types: TargetTypes.task, budget: task.budget)
    }
    if let link = catalogue.links.firstIndex(of: name) {
      return Target(kind: .link, index: Int32(link), types: TargetTypes.link)
    }
    if let clock = catalogue.clocks.firstIndex(of: name) {
      return Target(kind: .clock, index: Int32(clock), types: TargetTypes.clock)
    }
    if let store = catalogue.stores.firstIndex(of: name) {
      return Target(kind: .store, index: Int32(store), types: TargetTypes.store)
    }
    if let signal = catalogue.signals[name] {
      return Target(kind: .signal, index: builder.signal(signal), types: TargetTypes.of(signal.entry))
    }
    if catalogue.parameters[name] != nil {
      value.report(.notForceable, "'\(name)' can be read, not forced: it is no word on a wire")
      return nil
    }
    _ = value.word(of: catalogue.targets.sorted(), noun: "target", code: .unknownTarget)
    return nil
  }

  private func type(_ value: ValueReader, of target: Target?) -> TypeTraits? {
    guard let target else {
      _ = value.text()
      return nil
    }
    guard let name = value.text() else { return nil }
    if let type = target.types.first(where: { $0.name == name }) { return type }
    let offered = target.types.map(\.name)
    let hint = DidYouMean.hint(name, among: offered)
    value.report(
      .typeNotOffered, "the target does not offer '\(name)': \(offered.joined(separator: ", "))", hint: hint)
    return nil
  }

  // MARK: value

  private func readValue(_ mapping: MappingReader, _ type: TypeTraits?, _ target: Target?, into row: inout FaultRow) {
    guard let type else {
      // Without a type nothing can be said about its value.
      _ = mapping.optional("value")
      _ = mapping.optional("probability")
      return
    }
    if type.hasProbability {
      row.probability = mapping.quantityIfPresent("probability", unit: "", in: Double.leastNonzeroMagnitude...1) ?? 1
    }
    switch type.value {
    case .none: break
    case .own(let kind, let range, let isRequired):
      let value = isRequired ? mapping.required("value") : mapping.optional("value")
      row.hasValue = value != nil
      row.value = value.flatMap { $0.argument(kind, in: range) } ?? 0
    case .quantity(let unit, let range, let isDifference):
      let value = mapping.required("value")
      row.hasValue = true
      row.value = value?.quantity(unit: unit, in: range, isDifference: isDifference) ?? 0
      warnOfOverrun(value, target?.budget, row)
    case .count(let usual): row.value = Double(mapping.integerIfPresent("value", in: 1...1024) ?? usual)
    case .duration: row.delay = mapping.duration("value")
    }
  }

  private func warnOfOverrun(_ value: ValueReader?, _ budget: Int64?, _ row: FaultRow) {
    guard row.target == .task, let value, let budget, row.value * 1e9 > Double(budget) else { return }
    let text = NumberText.write(Double(budget) / 1e6)
    value.report(.alwaysOverrun, "the extra time exceeds the budget of \(text) ms: every activation is an overrun")
  }

  // MARK: life

  private func readLife(_ mapping: MappingReader, _ type: TypeTraits?, into row: inout FaultRow) {
    if let list = mapping.listIfPresent("phases") {
      row.phases = 0
      for phase in list {
        if let raw = phase.word(of: catalogue.phases, noun: "phase", code: .unknownName) { row.phases |= 1 << raw }
      }
    }
    let traits = type ?? TypeTraits(name: "", effect: 0, value: .none, ramps: true)
    row.ramps = traits.ramps
    row.shape = ShapeReader(type: traits).read(mapping.optional("shape"))
    let clear = mapping.optional("clear")
    row.clear =
      clear?.word(of: ["restore", "hold-last", "latched"]).flatMap { ClearKind(rawValue: UInt8($0)) } ?? .restore
    if row.clear == .holdLast, !traits.canHold {
      clear?.report(.shapeDoesNotFit, "'\(traits.name)' has nothing that could be held")
    }
    row.requiresEffect = mapping.booleanIfPresent("require_effective") ?? true
    readLimit(mapping, into: &row)
  }

  private func readLimit(_ mapping: MappingReader, into row: inout FaultRow) {
    row.times = 1
    guard let limit = mapping.mappingIfPresent("limit") else { return }
    limit.follow(.limit)
    defer { limit.finish() }
    let times = limit.optional("times")
    if let times, case .scalar(let scalar) = times.node, scalar.text == "unlimited" {
      row.times = .max
    } else {
      row.times = times?.integer(in: 1...1_000_000_000) ?? 1
    }
    row.rearm = limit.durationIfPresent("rearm", allowZero: true) ?? 0
    guard row.times != 1 else { return }
    if row.trigger.moment.kind != .none { times?.report(.cannotRepeat, "a fault with a moment happens once") }
    if row.clear == .holdLast {
      times?.report(.cannotRepeat, "a contribution held for the rest of the run happens once")
    }
  }

  private func readUntil(_ mapping: MappingReader, _ conditions: ConditionCompiler, into row: inout FaultRow) {
    guard let value = mapping.optional("until") else { return }
    if row.clear == .latched, !isSession {
      value.report(.shapeDoesNotFit, "a latched fault ends by its cure or by hand: 'until' does not fit")
    }
    guard let until = value.mapping() else { return }
    until.follow(.until)
    if until.has("at") {
      if let (moment, _) = MomentReader(conditions: conditions).read(until) { row.untilMoment = moment }
    } else if let condition = conditions.compile(until) {
      row.untilCondition = condition.index
    }
    until.finish()
  }

  private func addKeys(_ id: String, to row: inout FaultRow) {
    func key(_ purpose: String) -> UInt64 {
      var hash = FNV1a()
      for byte in "\(seed)/\(id)/\(purpose)".utf8 { hash.take(byte) }
      return hash.value
    }
    row.noiseKey = key("noise")
    row.probabilityKey = key("probability")
    row.corruptKey = key("corrupt")
    row.shapeKey = key("shape")
  }
}
