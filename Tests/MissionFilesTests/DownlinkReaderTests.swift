import DownlinkBench
import GroundInterface
import MissionFiles
import Quantities
import Testing

@Suite struct DownlinkReaderTests {
  private static let file: [UInt8] = {
    var recorded = RecordedDownlink()
    recorded.record(seconds: 10)
    recorded.record(seconds: 20, at: .low)
    return recorded.file
  }()

  private func read(_ file: [UInt8]) -> (report: DownlinkReport, packets: Int) {
    var reader = DownlinkReader("test", file)
    var packets = 0
    reader.read { _, _ in packets += 1 }
    return (reader.report, packets)
  }

  private func places(_ report: DownlinkReport) -> [[Int]] { report.damages.map { [$0.offset, $0.bytes] } }

  @Test func `frames of both rates are found in one file`() {
    let (report, packets) = read(Self.file)
    #expect(report.normalFrames == 10)
    #expect(report.lowFrames == 20)
    #expect(report.damages == [])
    #expect(report.firstTime == OnBoardTime(units: 218_546_400 << 16))
    #expect(report.lastTime == OnBoardTime(units: 218_546_429 << 16))
    #expect(report.census.reduce(0) { $0 + Int($1.packets) } == packets)
  }

  /// As in one of the published recordings: the receiver wrote a frame that never was.
  @Test func `a foreign frame between two that follow each other costs no packet`() {
    var file = Self.file
    file.insert(contentsOf: [UInt8](repeating: 0xC8, count: 892), at: 5 * 892)
    let (report, packets) = read(file)
    #expect(places(report) == [[5 * 892, 892]])
    #expect(report.damages.map(\.kind) == [.foreign])
    #expect(report.unreadableFrames == 1)
    #expect(report.continuity.gaps == 0)
    #expect(packets == read(Self.file).packets)
  }

  @Test func `bytes that are missing cut one frame short`() {
    var file = Self.file
    file.removeSubrange(3000..<3100)
    let (report, _) = read(file)
    #expect(places(report) == [[3 * 892, 792]])
    #expect(report.damages.map(\.kind) == [.cutShort])
    #expect(report.normalFrames == 9)
    #expect(report.continuity.missed == 1)
  }

  @Test func `a file that ends too soon ends with a frame cut short`() {
    let (report, _) = read(Array(Self.file.dropLast(215)))
    #expect(report.damages.map(\.kind) == [.foreign])
    #expect(read(Array(Self.file.dropLast(100))).report.damages.map(\.kind) == [.cutShort])
  }

  @Test func `every byte belongs to a frame or to a damaged place`() {
    let stream = NoiseStream(seed: 3, device: "downlink", purpose: "file")
    for round in 0..<1500 {
      var file = Self.file
      for change in 0..<4 as Range<UInt32> {
        func index(_ bound: Int, _ draw: UInt32) -> Int {
          Int(stream.index(below: UInt64(bound), at: Frame(Int64(round)), draw: change * 4 + draw))
        }
        let place = index(file.count, 0)
        switch index(3, 1) {
        case 0: file[place] = UInt8(index(256, 2))
        case 1: file.removeSubrange(place..<min(place + index(400, 2), file.count))
        default: file.insert(contentsOf: [UInt8](repeating: UInt8(index(256, 2)), count: index(300, 3)), at: place)
        }
      }
      let (report, _) = read(file)
      let frames = report.normalFrames * 892 + report.lowFrames * 220
      #expect(frames + report.damages.reduce(0) { $0 + $1.bytes } == file.count)
    }
  }
}
