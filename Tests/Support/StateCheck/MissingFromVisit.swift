public import Quantities

/// Stored properties, as `outer.inner`, that `visit` does not name.
///
/// Whoever adds a property to a state and forgets its line in `visit` would lose it at the next
/// checkpoint; a test asks `#expect(missingFromVisit(state).isEmpty)`. Properties named `sheet` or
/// `keys` are constants of the run and may be missing; containers name their elements themselves.
public func missingFromVisit(_ state: some Visitable) -> [String] {
  let collector = NameCollector(of: state)
  var named = Set(collector.paths)
  named.formUnion(collector.groups)
  var missing: [String] = []
  collect(state, prefix: "", named: named, into: &missing)
  return missing
}

/// The constants of a run: they are in the mission file, not in the state.
private let exempt: Set<String> = ["sheet", "keys"]

private func collect(_ state: Any, prefix: String, named: Set<String>, into missing: inout [String]) {
  if !(state is any Visitable) || isContainer(state) { return }
  for child in Mirror(reflecting: state).children {
    guard let label = child.label, !exempt.contains(label) else { continue }
    let path = prefix + label
    if named.contains(path) {
      collect(child.value, prefix: path + ".", named: named, into: &missing)
    } else {
      missing.append(path)
    }
  }
}

/// Containers of `FixedStorage` visit what they hold, not what they are made of.
private func isContainer(_ state: Any) -> Bool { "\(type(of: state))".hasPrefix("Fixed") }
