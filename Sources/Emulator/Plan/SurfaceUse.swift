/// Links, clocks, tasks and stores that a plan's faults touch: nobody else is asked in a tick.
package struct SurfaceUse: Sendable {
  package let links: [UInt8]
  package let clocks: [UInt8]
  package let tasks: [UInt8]
  package let stores: [UInt8]

  init(_ faults: [FaultRow]) {
    func used(_ kind: TargetKind) -> [UInt8] {
      var found: [UInt8] = []
      for row in faults where row.target == kind && !found.contains(UInt8(row.index)) {
        found.append(UInt8(row.index))
      }
      return found.sorted()
    }
    links = used(.link)
    clocks = used(.clock)
    tasks = used(.task)
    stores = used(.store)
  }
}
