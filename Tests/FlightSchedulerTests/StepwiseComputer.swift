import FlightScheduler

/// The model of `EmulatedComputer` told a second time, in the plainest way: 125 steps a frame, each
/// given to the job that has precedence. Costs are whole steps.
struct StepwiseComputer {
  /// Nanoseconds.
  static let step: Int64 = 62_500

  struct Job {
    var task: Int
    var period: Int64
    var release: Int64
    var left: Int64
  }
  private var jobs: [Job] = []
  /// Per task: (frame of release, whether end − release was over budget) of every ended job.
  private(set) var ended: [[(release: Int64, over: Bool)]]
  /// Per task: frames of activations that did not run.
  private(set) var skipped: [[Int64]]

  init(_ rows: [SlotRow], to end: Int64) {
    ended = Array(repeating: [], count: rows.count)
    skipped = ended.map { _ in [] }
    for frame in 0..<end {
      for row in rows where (frame - row.offset) % row.period == 0 { release(row, at: frame) }
      for step in 0..<(SlotRow.frameNanoseconds / Self.step) {
        spend(rows, at: frame * SlotRow.frameNanoseconds + step * Self.step)
      }
    }
  }

  private mutating func release(_ row: SlotRow, at frame: Int64) {
    let task = Int(row.task)
    guard !jobs.contains(where: { $0.task == task }) else { return skipped[task].append(frame) }
    jobs.append(Job(task: task, period: row.period, release: frame, left: row.cost))
  }

  private mutating func spend(_ rows: [SlotRow], at time: Int64) {
    guard
      let place = jobs.indices.min(by: {
        (jobs[$0].period, jobs[$0].release, jobs[$0].task) < (jobs[$1].period, jobs[$1].release, jobs[$1].task)
      })
    else { return }
    jobs[place].left -= Self.step
    guard jobs[place].left == 0 else { return }
    let job = jobs.remove(at: place)
    let response = time + Self.step - job.release * SlotRow.frameNanoseconds
    ended[job.task].append((job.release, response > rows[job.task].budget))
  }

  /// How many overruns may have been told before `frame`: those of jobs that ended well before it
  /// must have been, those of jobs released before it may have been.
  func overruns(of task: Int, tellableBefore frame: Int64) -> ClosedRange<Int> {
    let over = ended[task].filter { $0.over && $0.release < frame }
    return over.filter { $0.release < frame - 16 }.count...over.count
  }
}
