public import Quantities

extension SlotTable {
  /// Changes modes: from frame `first` on, the rows of these modes are due. Does nothing when
  /// neither mode changes, so it may be called every frame.
  @inlinable public mutating func select(flight: UInt8, plant: UInt8, from first: Frame) {
    if flight == flightMode, plant == plantMode { return }
    flightMode = flight
    plantMode = plant
    compile(from: first)
  }

  @inlinable public var selectedFlightMode: UInt8 { flightMode }
  @inlinable public var selectedPlantMode: UInt8 { plantMode }

  @usableFromInline mutating func compile(from first: Frame) {
    precondition(flightMode < 8 && plantMode < 8, "a mode mask has eight bits")
    minor = InlineArray(repeating: 0)
    slowCount = 0
    slowNext = .distant
    for row in 0..<sheet.count {
      let mode = sheet.rows[row].wing == .flight ? flightMode : plantMode
      if sheet.rows[row].modes >> mode & 1 == 1 { enable(row, from: first) }
    }
    measureJumps()
  }

  private mutating func enable(_ row: Int, from first: Frame) {
    let period = Int(sheet.rows[row].period)
    precondition(SlotRow.isLegal(period: sheet.rows[row].period), "period neither divides nor multiplies 128")
    if period > 128 {
      addSlow(row, due: sheet.rows[row].firstDue(from: first))
    } else {
      for frame in stride(from: Int(sheet.rows[row].offset), to: 128, by: period) { minor[frame] |= .row(row) }
    }
  }

  /// Puts a row to those that fall due with it from now on.
  private mutating func addSlow(_ row: Int, due: Frame) {
    let period = sheet.rows[row].period
    var place = 0
    while place < slowCount, slowDue[place] != due.count || slowPeriod[place] != period { place += 1 }
    if place == slowCount {
      slowCount += 1
      (slow[place], slowDue[place], slowPeriod[place]) = (0, due.count, period)
    }
    slow[place] |= .row(row)
    slowNext = min(slowNext, due)
  }

  /// Walks the second backwards twice, so that the distance at its end reaches into the next.
  private mutating func measureJumps() {
    jump = InlineArray(repeating: 0)
    var distance: UInt8 = 0
    for step in 1...256 {
      let frame = (256 - step) & 127
      jump[frame] = distance
      distance = minor[frame] != 0 ? 1 : distance == 0 ? 0 : distance + 1
    }
  }
}
