import ArgumentParser

@main
struct TianwenTwo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tianwen2", abstract: "A headless emulator of the Tianwen-2 spacecraft.")
}
