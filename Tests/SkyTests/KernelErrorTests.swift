import Testing

@testable import Sky

struct `Kernel files that cannot be used` {
  private func spoiled(_ change: (inout [UInt8]) -> Void) throws -> [UInt8] {
    var bytes = try Kernels.bytes("kamooalewa")
    change(&bytes)
    return bytes
  }

  /// Where the only segment's target, frame, type and word addresses stand: behind the first
  /// summary record's three control words and the two epochs.
  private let integers = 1024 + 3 * 8 + 2 * 8

  @Test func `an empty file is too short`() {
    #expect(throws: KernelError.tooShort(bytes: 0)) { try Kernel(bytes: []) }
  }

  @Test func `a text is not a kernel`() {
    #expect(throws: KernelError.wrongMagic) { try Kernel(bytes: Array("KPL/LSK\nthis is a text kernel".utf8)) }
  }

  @Test func `a file cut at any record is refused as truncated`() throws {
    let whole = try Kernels.bytes("tianwen2_ref")
    for records in [1, 2, 3, whole.count / 2048, whole.count / 1024 - 1] {
      #expect(throws: KernelError.self) { try Kernel(bytes: Array(whole[..<(records * 1024)])) }
    }
    let half = Array(whole[..<(whole.count / 2)])
    #expect { try Kernel(bytes: half) } throws: { error in
      guard case .truncated(let needed, let bytes)? = error as? KernelError else { return false }
      return bytes == half.count && needed > bytes
    }
  }

  @Test func `a count of segments that is none is damage`() throws {
    let bytes = try spoiled { $0[1024 + 2 * 8 + 5] = 0x01 }  // 1 and a fraction
    #expect(throws: KernelError.damagedSummaries(record: 2)) { try Kernel(bytes: bytes) }
  }

  @Test func `an unknown number format is damage`() throws {
    let bytes = try spoiled { $0[88] = 0x56 }
    #expect(throws: KernelError.damagedFileRecord(field: .format)) { try Kernel(bytes: bytes) }
  }

  @Test func `another kind of DAF is damage`() throws {
    let bytes = try spoiled { $0[8] = 3 }
    #expect(throws: KernelError.damagedFileRecord(field: .doublesPerSummary)) { try Kernel(bytes: bytes) }
  }

  @Test func `an unknown segment type is named with its body`() throws {
    let bytes = try spoiled { $0[integers + 12] = 21 }
    #expect(throws: KernelError.unknownType(target: .kamooalewa, type: 21)) { try Kernel(bytes: bytes) }
  }

  @Test func `axes other than ICRF are refused`() throws {
    let bytes = try spoiled { $0[integers + 8] = 17 }
    #expect(throws: KernelError.unknownFrame(target: .kamooalewa, frame: 17)) { try Kernel(bytes: bytes) }
  }

  @Test func `a summary chain that bites its tail is refused`() throws {
    let bytes = try spoiled { $0.replaceSubrange(1024..<1032, with: [0, 0, 0, 0, 0, 0, 0, 0x40]) }  // next = 2.0
    #expect(throws: KernelError.summaryLoop(record: 2)) { try Kernel(bytes: bytes) }
  }

  @Test func `a segment that promises more than its records hold is out of span`() throws {
    let bytes = try spoiled { $0[1024 + 3 * 8 + 8 + 6] ^= 0x10 }  // the stop epoch doubles
    #expect(throws: KernelError.damagedSegment(target: .kamooalewa, reason: .spanBeyondRecords)) {
      try Kernel(bytes: bytes)
    }
  }

  @Test func `a number that is none is refused`() throws {
    let bytes = try spoiled { $0.replaceSubrange(4096..<4104, with: [0, 0, 0, 0, 0, 0, 0xF8, 0x7F]) }
    #expect(throws: KernelError.damagedSegment(target: .kamooalewa, reason: .notFinite)) { try Kernel(bytes: bytes) }
  }

  /// Every byte of the first two records, flipped: an error or a kernel, never a trap.
  @Test func `no flipped byte of the directory crashes the reader`() throws {
    let whole = try Kernels.bytes("kamooalewa")
    var refused = 0
    for place in 0..<1120 {
      var bytes = whole
      bytes[place] ^= 0xFF
      if (try? Kernel(bytes: bytes)) == nil { refused += 1 }
    }
    #expect(refused > 30)
  }
}
