import ArgumentParser

/// A subcommand that is nothing but one of the short benchmarks.
protocol ShortBenchCommand: ParsableCommand {
  static var bench: ShortBench { get }
  var options: BenchOptions { get }
}

extension ShortBenchCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: bench.rawValue, abstract: bench.abstract)
  }

  func run() throws { try options.show([Self.bench]) }
}

struct DispatchBenchCommand: ShortBenchCommand {
  static let bench = ShortBench.dispatch
  @OptionGroup var options: BenchOptions
}

struct KernelBenchCommand: ShortBenchCommand {
  static let bench = ShortBench.kernel
  @OptionGroup var options: BenchOptions
}

struct PacketBenchCommand: ShortBenchCommand {
  static let bench = ShortBench.packets
  @OptionGroup var options: BenchOptions
}

struct FaultBenchCommand: ShortBenchCommand {
  static let bench = ShortBench.faults
  @OptionGroup var options: BenchOptions
}

struct SecondBenchCommand: ShortBenchCommand {
  static let bench = ShortBench.second
  @OptionGroup var options: BenchOptions
}
