package import Foundation
package import Sky

/// A kernel that cannot be used, with its file: one sentence for the user.
package struct KernelFileError: Error, Equatable, CustomStringConvertible {
  package let file: String
  package let reason: KernelError
  package var description: String { "\(file): \(reason.sentence)" }
}

/// Opens the kernels of `Config/kernels`; the rest of the house gets them as memory.
package enum KernelFiles {
  /// In this order; of two that describe a body at one epoch the later rules.
  package static let names = ["de421_2025_2036.bsp", "kamooalewa.bsp", "311p.bsp", "tianwen2_ref.bsp"]

  /// Throws Foundation's error for a file that cannot be read and `KernelFileError` for one that is no use.
  package static func load(folder: URL) throws -> Ephemeris {
    var kernels: [Kernel] = []
    for name in names { kernels.append(try kernel(at: folder.appending(path: name))) }
    return try complete(kernels, in: folder.path)
  }

  /// From bytes that the caller has read, in the order of `names`.
  package static func load(_ files: [(path: String, bytes: [UInt8])], folder: String) throws(KernelFileError)
    -> Ephemeris
  {
    var kernels: [Kernel] = []
    for file in files {
      do throws(KernelError) {
        kernels.append(try Kernel(bytes: file.bytes))
      } catch { throw KernelFileError(file: file.path, reason: error) }
    }
    return try complete(kernels, in: folder)
  }

  private static func complete(_ kernels: [Kernel], in folder: String) throws(KernelFileError) -> Ephemeris {
    let ephemeris = Ephemeris(kernels)
    for body in [NAIFCode.sun, .earth, .moon, .spacecraft] {
      do throws(KernelError) {
        try ephemeris.require(body, from: missionStart, to: missionEnd)
      } catch { throw KernelFileError(file: folder, reason: error) }
    }
    return ephemeris
  }

  /// Separation, 2025-05-28T17:49:00 UTC, and the end of the mission, 2035-12-29T23:59 UTC, TDB s past J2000.
  private static let missionStart = 801_726_609.185
  private static let missionEnd = 1_135_857_609.183

  package static func kernel(at url: URL) throws -> Kernel {
    let bytes = [UInt8](try Data(contentsOf: url))
    do throws(KernelError) {
      return try Kernel(bytes: bytes)
    } catch { throw KernelFileError(file: url.path, reason: error) }
  }
}

extension KernelError {
  package var sentence: String {
    switch self {
    case .tooShort(let bytes): "the file has \(bytes) bytes; a kernel has at least 1024"
    case .wrongMagic: "not an SPK kernel: it does not begin with DAF/SPK"
    case .damagedFileRecord(let field): "the kernel's file record is damaged: \(field.words)"
    case .truncated(let needed, let bytes): "the kernel is cut off: it needs \(needed) bytes and has \(bytes)"
    case .damagedSummaries(let record): "the kernel's list of segments is damaged at record \(record)"
    case .summaryLoop(let record): "the kernel's list of segments runs in a circle at record \(record)"
    case .unknownType(let target, let type): "segment of \(target.words) has type \(type); 2, 3, 9 and 13 are read"
    case .unknownFrame(let target, let frame): "segment of \(target.words) has axes \(frame); only 1 (J2000) is read"
    case .damagedSegment(let target, let reason): "segment of \(target.words) is damaged: \(reason.words)"
    case .noSuchBody(let body): "no kernel describes \(body.words)"
    case .outOfSpan(let body, let from, let to, let neededFrom, let neededTo):
      "\(body.words) is known from \(from) to \(to) TDB s past J2000; the mission needs \(neededFrom) to \(neededTo)"
    }
  }
}

extension NAIFCode { fileprivate var words: String { "body \(rawValue)" } }

extension KernelError.FileRecordField {
  fileprivate var words: String {
    switch self {
    case .doublesPerSummary: "summaries must have 2 doubles"
    case .integersPerSummary: "summaries must have 6 integers"
    case .format: "unknown number format"
    case .firstSummary: "no first summary record"
    }
  }
}

extension KernelError.SegmentDamage {
  fileprivate var words: String {
    switch self {
    case .wordCount: "its addresses hold nothing"
    case .recordCount: "its count of records does not fit its length"
    case .recordSize: "its records have an impossible length"
    case .windowSize: "its interpolation window is longer than its states, or than SPICE allows"
    case .interval: "its records do not follow each other"
    case .epochsNotAscending: "its epochs do not ascend"
    case .notFinite: "it contains something that is not a number"
    case .spanBeyondRecords: "it promises a longer span than its records cover"
    }
  }
}
