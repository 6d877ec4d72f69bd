import FixedStorage
import FlightServices
import GroundInterface
import HardwareInterface
import Quantities
import StateCheck
import Testing

@Suite struct MassMemoryTests {
  var memory = MassMemory()

  private func count(_ event: Event, _ services: inout FlightServices) -> Int {
    var (found, number) = (0, 0)
    while services.events.fresh.count > number {
      if services.events.fresh[number].event == event { found += 1 }
      number += 1
    }
    return found
  }

  @Test mutating func `a user fills its quota and no more, and what is refused is counted`() {
    let part = MassMemory.quota(.anac) / 4
    for _ in 0..<4 { #expect(memory.write(part, of: .anac) == true) }
    #expect(memory.write(1, of: .anac) == false)
    #expect(memory.refused == 1 && memory.written == 4 && memory.stored(.anac) == 4 * part)
    #expect(memory.write(1, of: .telemetry) == true)
  }

  @Test mutating func `all together fill the capacity though no quota is spent`() {
    let anac = memory.write(MassMemory.quota(.anac), of: .anac)
    let room = MassMemory.capacity - MassMemory.quota(.anac)
    #expect(anac && room < MassMemory.quota(.armCamera))
    #expect(memory.write(room + 1, of: .armCamera) == false)
    #expect(memory.write(room, of: .armCamera) == true)
    #expect(memory.used == MassMemory.capacity)
    #expect(memory.write(1, of: .telemetry) == false)
  }

  @Test mutating func `what can be done without leaves a reserve`() {
    let most = MassMemory.quota(.armCamera)
    #expect(memory.write(most - 300, of: .armCamera) == true)
    #expect(memory.write(150, of: .armCamera, leaving: 200) == false)
    #expect(memory.write(150, of: .armCamera) == true)
  }

  @Test mutating func `the downlink frees telemetry first, pictures after it`() {
    for user in [MassMemory.User.anac, .armCamera, .telemetry] { #expect(memory.write(1000, of: user) == true) }
    memory.send(1500)
    #expect(memory.stored(.telemetry) == 0 && memory.stored(.armCamera) == 500 && memory.stored(.anac) == 1000)
    memory.send(9000)
    #expect(memory.used == 0 && memory.sent == 3000)
  }

  @Test mutating func `a full medium refuses, a corrupt one is noticed`() {
    #expect(memory.verify() == true)
    memory.medium.isFull = true
    #expect(memory.write(10, of: .telemetry) == false)
    #expect(memory.medium.hasRefused && memory.refused == 1)
    memory.medium.invertedBits = 4
    #expect(memory.verify() == false)
    memory.medium.invertedBits = 0
    #expect(memory.verify() == true)
  }

  @Test func `telemetry is recorded in silence and sent when the transmitter is on`() {
    var services = FlightServices()
    for second in stride(from: Int64(0), through: 1600, by: 16) {
      services.begin(time: OnBoardTime(Frame(second * 128)), frame: Frame(second * 128))
      services.scrub()
    }
    #expect(services.memory.used == 1600 * 20)
    #expect(services.telemetry.value(.memoryTelemetry) == 32_000)
    services.telemetry.publish(.transponderATransmitting, true)
    services.begin(time: OnBoardTime(Frame(1616 * 128)), frame: Frame(1616 * 128))
    services.scrub()
    #expect(services.memory.used == 0 && services.telemetry.value(.memorySent) == 32_000)
  }

  @Test func `a directory in doubt sends nothing, and says so`() {
    var services = FlightServices()
    services.telemetry.publish(.transponderATransmitting, true)
    services.keep(1_000_000, of: .anac)
    services.memory.medium.invertedBits = 1
    for second in [Int64(0), 16] {
      services.begin(time: OnBoardTime(Frame(second * 128)), frame: Frame(second * 128))
      services.scrub()
    }
    let told = count(.memoryCorrupt, &services)
    #expect(services.memory.used == 1_000_000 && told == 2)
  }

  @Test func `refusals in a row are told once`() {
    var services = FlightServices()
    services.memory.medium.isFull = true
    for _ in 0..<3 { services.keep(1, of: .anac) }
    services.memory.medium.isFull = false
    services.keep(1, of: .anac)
    services.memory.medium.isFull = true
    services.keep(1, of: .anac)
    let told = count(.storeFull, &services)
    #expect(told == 2 && services.memory.refused == 4)
  }

  @Test func `the books are part of the state`() {
    #expect(missingFromVisit(MassMemory()).isEmpty)
    #expect(missingFromVisit(FlightServices()).isEmpty)
  }
}
