import CMallocMeter
import DownlinkBench
import GroundInterface
import Quantities
import StateCheck
import Testing

@Suite struct FrameAssemblerTests {
  /// Packets in 299 s of the real downlink at normal rate (DERIVED, fact sheet §3.6 and its sources).
  static let normal: [(DownlinkPacket, Int)] = [
    (.mission, 299), (.thermal, 299), (.power, 299), (.propellant, 299), (.controlState, 299), (.cameraState, 149),
    (.transponderA, 299), (.transponderB, 299), (.sampler, 299), (.attitude, 299), (.wheels, 150),
    (.laserRange, 150), (.laserImage, 150), (.cameraImage, 149), (.arm, 149), (.capsuleSeal, 92), (.capsule, 92),
    (.events, 28), (.warnings, 28), (.sampling, 51), (.navigation, 52), (.attitudeSensors, 52), (.burn, 51),
  ]
  /// The same at low rate, around a burn.
  static let low: [(DownlinkPacket, Int)] = [
    (.mission, 73), (.controlState, 73), (.power, 14), (.thermal, 10), (.propellant, 10), (.transponderA, 50),
    (.transponderB, 50), (.sampler, 50), (.attitude, 50), (.wheels, 0), (.laserRange, 20), (.laserImage, 10),
    (.cameraState, 20), (.cameraImage, 10), (.arm, 10), (.capsuleSeal, 20), (.capsule, 37), (.sampling, 0),
    (.navigation, 14), (.attitudeSensors, 14), (.burn, 145), (.events, 14), (.warnings, 14),
  ]

  @Test func `the normal rate sends what the real one does`() {
    let reception = Self.receive(seconds: 299, .normal)
    for (packet, count) in Self.normal {
      #expect((reception.count(packet) - count).magnitude <= 2, "\(packet): \(reception.count(packet)) for \(count)")
    }
  }

  @Test func `the low rate sends what the real one does`() {
    let reception = Self.receive(seconds: 299, .low)
    for (packet, count) in Self.low {
      let tolerance = max(3, count / 20)
      #expect(
        (reception.count(packet) - count).magnitude <= tolerance, "\(packet): \(reception.count(packet)) for \(count)")
    }
  }

  @Test func `frames have no gap and no filling`() {
    let reception = Self.receive(seconds: 299, .normal)
    #expect(reception.extractor.continuity.frames == 299)
    #expect(reception.extractor.continuity.gaps == 0)
    #expect(reception.extractor.broken == 0)
    #expect(reception.row(SpacePacketHeader.idleAPID) == nil)
    let bytes = reception.packets.reduce(0) { $0 + $1.count }
    #expect(bytes > 299 * 876 - DownlinkPacket.largestBytes && bytes <= 299 * 876)
  }

  @Test func `sequence counts go by production, sent or not`() {
    let reception = Self.receive(seconds: 299, .normal)
    #expect(reception.row(DownlinkPacket.mission.apid).map { $0.mostStep } == 1)
    #expect(reception.row(DownlinkPacket.cameraState.apid).map { $0.mostStep } == 1)
    #expect(reception.row(DownlinkPacket.capsule.apid).map { [$0.leastStep, $0.mostStep] } == [3, 4])
    #expect(reception.row(DownlinkPacket.sampling.apid).map { $0.leastStep >= 4 && $0.mostStep <= 7 } == true)
  }

  @Test func `while the transmitter is off the counters go on`() {
    let reception = Self.receive(around: 20_000)
    #expect(reception.extractor.continuity.missed == 20_000)
    #expect(reception.extractor.continuity.gaps == 1)
    // Of 20 000 the sequence count can only tell what is left beyond its 16 384.
    #expect(reception.row(DownlinkPacket.mission.apid)?.passedOver == 3616)
  }

  @Test func `after a hundred days of silence frames are missing, and none has gone back`() {
    let reception = Self.receive(around: 9_000_000)
    #expect(reception.extractor.continuity.restarts == 0)
    #expect(reception.extractor.continuity.missed == 9_000_000)
  }

  /// What the frames hold, as count of each packet by the second in which it ended.
  private static func counts(_ frames: [[UInt8]]) -> [[UInt16: UInt16]] {
    var reception = Reception()
    return frames.map { frame in
      let before = reception.packets.count
      reception.take([frame])
      let headers = reception.packets[before...].compactMap { packetHeader($0) }
      return Dictionary(headers.map { ($0.apid, $0.count) }, uniquingKeysWith: { $1 })
    }
  }

  @Test func `an hour off the air leaves the counters where an hour on it would have`() {
    var (sending, silent) = (RecordedDownlink(), RecordedDownlink())
    sending.record(seconds: 3700)
    silent.record(seconds: 10)
    silent.skip(seconds: 3600)
    silent.record(seconds: 90)
    let (wanted, found) = (sending.frames.suffix(90), silent.frames.suffix(90))
    #expect(wanted.map { header($0)?.counter } == found.map { header($0)?.counter })
    // Behind the first frames both have caught up with the same table; what slips may slip by a second more.
    for (one, other) in zip(Self.counts(Array(wanted)), Self.counts(Array(found))).dropFirst(5) {
      for (apid, count) in one where apid < 0x600 {
        #expect(other[apid].map { (Int($0) - Int(count)).magnitude <= 1 } != false)
      }
      #expect(one[17] != nil && one[17] == other[17] && one[272] == other[272] && one[528] == other[528])
    }
  }

  @Test func `what stands low in the table slips, what stands high never does`() {
    let reception = Self.receive(seconds: 299, .normal)
    for packet in [DownlinkPacket.mission, .thermal, .power, .propellant, .controlState, .transponderA] {
      #expect(reception.row(packet.apid).map { [$0.leastStep, $0.mostStep] } == [1, 1])
    }
    // In the recordings APID 36 comes after 1, 2 or 3 seconds.
    let arm = reception.row(DownlinkPacket.arm.apid)
    #expect(arm.map { $0.leastStep < 2 && $0.mostStep == 3 } == true)
    let background = reception.row(DownlinkPacket.burn.apid)
    #expect(background.map { $0.leastStep < $0.mostStep } == true)
  }

  @Test func `a change of rate swaps the table, and the producers count on`() {
    var recorded = RecordedDownlink()
    recorded.record(seconds: 40)
    recorded.record(seconds: 40, at: .low)
    recorded.record(seconds: 40)
    var seen: Set<UInt16> = []
    for (second, packets) in Self.counts(recorded.frames).enumerated() {
      for (apid, count) in packets {
        seen.insert(apid)
        let every = DownlinkPacket(apid: apid).map { Int($0.productionSeconds) } ?? 0
        // A packet is whole in the second of its production or, begun in one frame, in the next.
        #expect(Int(count) == second / every || Int(count) == (second - 1) / every, "\(apid) in second \(second)")
      }
    }
    #expect(seen.count == DownlinkPacket.count)
  }

  @Test func `each rate counts its own frames`() {
    var recorded = RecordedDownlink()
    recorded.record(seconds: 20)
    recorded.record(seconds: 50, at: .low)
    recorded.record(seconds: 20)
    #expect(recorded.frames.map(\.count).filter { $0 == 220 }.count == 50)
    let headers = recorded.frames.compactMap { FrameHeader($0.span) }
    #expect(headers[20].counter == 0)
    #expect(headers[70].counter == 20)
    var reception = Reception()
    reception.take(recorded.frames)
    #expect(reception.extractor.continuity.gaps == 0)
    #expect(reception.count(.mission) >= 40)
  }

  @Test func `the state is complete and survives a checkpoint in the middle of a packet`() {
    var recorded = RecordedDownlink()
    recorded.record(seconds: 7)
    #expect(missingFromVisit(recorded.assembler).isEmpty)
    #expect(survivesCheckpoint(recorded.assembler, into: FrameAssembler()))
  }

  @Test func `samples that have not been sent survive a checkpoint`() {
    var recorded = RecordedDownlink()
    recorded.record(seconds: 1)
    recorded.sheet.publish(.wheel1Drag, 0.5)
    #expect(missingFromVisit(recorded.sheet).isEmpty)
    #expect(survivesCheckpoint(recorded.sheet, into: TelemetrySheet()))
  }

  @Test func `filling a frame allocates nothing`() {
    var recorded = RecordedDownlink()
    var frame = [UInt8](repeating: 0, count: DownlinkRate.normal.frameBytes)
    recorded.record(seconds: 1)
    var bytes = frame.mutableSpan
    let before = cmallocmeter_this_thread()
    for second in 0..<100 {
      recorded.sheet.unsent = .all
      recorded.assembler.fill(&bytes, at: OnBoardTime(units: Int64(second) << 16), &recorded.sheet, &recorded.events)
    }
    #expect(cmallocmeter_this_thread() == before)
  }

  /// Ten seconds of frames before and after so many with the transmitter off.
  private static func receive(around silence: UInt32) -> Reception {
    var recorded = RecordedDownlink()
    recorded.record(seconds: 10)
    recorded.skip(seconds: silence)
    recorded.record(seconds: 10)
    var reception = Reception()
    reception.take(recorded.frames)
    return reception
  }

  private static func receive(seconds: Int, _ rate: DownlinkRate) -> Reception {
    var recorded = RecordedDownlink()
    recorded.record(seconds: seconds, at: rate)
    var reception = Reception()
    reception.take(recorded.frames)
    return reception
  }
}
