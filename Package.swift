// swift-tools-version: 6.2
// The floor plan. Every target names what it may see, and Scripts/check holds the
// imports of each file against this list, so the plan cannot drift from the house.
import PackageDescription

/// Rules of every room: exact import lists, no silent existentials, no unmarked unsafe memory.
let rules: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
]

/// Numeric rooms are optimised in debug builds too: the tests fly whole missions. In release builds what is public is
/// inlined in other rooms; what is `package` never is, so the floors that both wings stand on are public.
let numeric =
  rules + [
    .unsafeFlags(["-O"], .when(configuration: .debug)),
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
  ]

/// `Double.rounded` and its kin call libm, which nothing else pulls in on Linux.
let libm: [LinkerSetting] = [.linkedLibrary("m")]

/// Rooms by name, each once.
func rooms(_ names: [String]) -> [Target.Dependency] { Set(names).sorted().map { .byName(name: $0) } }

func room(_ name: String, sees: [String] = [], and libraries: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: rooms(sees) + libraries, swiftSettings: numeric, linkerSettings: libm)
}

func tests(of name: String, sees: [String] = [], resources: [Resource] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: rooms([name] + sees), resources: resources, swiftSettings: rules)
}

let groundFloor = ["Quantities", "FixedStorage", "FlightScheduler"]
let interfaces = ["HardwareInterface", "GroundInterface"]
let deviceFloor = [
  "Quantities", "FixedStorage", "HardwareInterface", "Sky", "Dynamics", "DeviceModel",
]
/// An instrument's tests fly device and manager back to back.
let instrumentTests =
  deviceFloor + groundFloor + ["GroundInterface", "FlightServices", "FlightSoftware", "StateCheck", "InstrumentBench"]
let devices = ["ANAC", "ArmCamera", "Sampler", "ReturnCapsule", "Bus"]

let package = Package(
  name: "tianwen2",
  products: [.executable(name: "tianwen2", targets: ["tianwen2"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Floor 0: knows nothing of spacecraft.
    room("Quantities"),
    room("FixedStorage", sees: ["Quantities"]),
    room("FlightScheduler", sees: ["Quantities", "FixedStorage"]),

    // Floor 1: the wires and the words, the only things both wings share.
    room("HardwareInterface", sees: ["Quantities", "FixedStorage"]),
    room("GroundInterface", sees: ["Quantities", "FixedStorage"]),

    // Floor 1 1/2: the world's mathematics, and what every emulated device has in common.
    room("Sky", sees: ["Quantities", "FixedStorage"]),
    room("Dynamics", sees: ["Quantities", "FixedStorage"]),
    room("DeviceModel", sees: ["Quantities", "FixedStorage", "HardwareInterface"]),

    // Floor 2, the plant wing: truth.
    room("ANAC", sees: deviceFloor),
    room("ArmCamera", sees: deviceFloor),
    room("Sampler", sees: deviceFloor),
    room("ReturnCapsule", sees: deviceFloor),
    room("Bus", sees: deviceFloor),
    room("Plant", sees: deviceFloor + devices + ["FlightScheduler"]),

    // Floor 2, the flight wing: belief.
    room("FlightServices", sees: groundFloor + interfaces),
    room("CapsuleSoftware", sees: groundFloor + interfaces),
    room("FlightSoftware", sees: groundFloor + interfaces + ["FlightServices"]),

    // Floor 2, the ground: sees the downlink and its own tracking, speaks by uplink.
    room("GroundSegment", sees: ["Quantities", "FixedStorage", "GroundInterface"]),

    // Floor 3: the tick, and the clock on the wall.
    .target(name: "CClock", cSettings: [.unsafeFlags(["-ffp-contract=off"])]),
    room("Pacing", sees: ["Quantities", "FixedStorage", "CClock"]),
    room(
      "Emulator",
      sees: groundFloor + interfaces
        + [
          "Sky", "Dynamics", "DeviceModel", "Plant", "FlightServices", "FlightSoftware", "CapsuleSoftware",
          "GroundSegment",
        ]
        + devices),

    // Floor 4 and the roof: paper. The only places that open files.
    room(
      "MissionFiles",
      sees: groundFloor + interfaces
        + [
          "Sky", "Dynamics", "DeviceModel", "Plant", "FlightServices", "FlightSoftware", "CapsuleSoftware",
          "GroundSegment", "Emulator", "Pacing",
        ]
        + devices,
      and: [.product(name: "Yams", package: "Yams")]),
    room(
      "Benchmarks",
      sees: groundFloor + [
        "GroundInterface", "Sky", "Dynamics", "Plant", "FlightSoftware", "Emulator", "MissionFiles", "Pacing",
      ]),
    .executableTarget(
      name: "tianwen2",
      dependencies: rooms([
        "Quantities", "FlightScheduler", "GroundInterface", "MissionFiles", "Emulator", "Pacing", "Benchmarks",
      ])
        + [.product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: rules, linkerSettings: libm),

    // Tests mirror the rooms.
    .target(name: "CMallocMeter", path: "Tests/Support/CMallocMeter"),
    .target(
      name: "StateCheck", dependencies: ["Quantities"], path: "Tests/Support/StateCheck", swiftSettings: rules),
    .target(
      name: "InstrumentBench", dependencies: ["Quantities", "HardwareInterface"],
      path: "Tests/Support/InstrumentBench", swiftSettings: rules),
    .target(
      name: "DownlinkBench", dependencies: ["Quantities", "GroundInterface"],
      path: "Tests/Support/DownlinkBench", swiftSettings: rules),
    tests(of: "Quantities", sees: ["StateCheck"], resources: [.copy("Vectors")]),
    tests(of: "FixedStorage", sees: ["Quantities", "StateCheck"]),
    tests(of: "FlightScheduler", sees: ["Quantities", "FixedStorage"]),
    tests(of: "Pacing", sees: ["Quantities"]),
    tests(of: "Benchmarks", sees: ["GroundInterface", "MissionFiles"]),
    tests(of: "Sky", sees: ["Quantities"], resources: [.copy("Truth")]),
    tests(of: "Dynamics", sees: ["Quantities"]),
    tests(of: "ANAC", sees: instrumentTests),
    tests(of: "ArmCamera", sees: instrumentTests),
    tests(of: "Sampler", sees: instrumentTests),
    tests(of: "ReturnCapsule", sees: deviceFloor + groundFloor + ["CapsuleSoftware", "GroundInterface", "StateCheck"]),
    tests(
      of: "Bus",
      sees: deviceFloor + groundFloor + ["GroundInterface", "FlightServices", "FlightSoftware", "StateCheck"]),
    .testTarget(
      name: "CommandLineTests", dependencies: ["tianwen2", "DownlinkBench", "GroundInterface"],
      resources: [.copy("Golden")],
      swiftSettings: rules),
    tests(of: "Plant", sees: deviceFloor + ["MissionFiles", "StateCheck", "CMallocMeter"]),
    tests(of: "FlightServices", sees: groundFloor + interfaces + ["StateCheck"]),
    tests(
      of: "GroundInterface", sees: ["Quantities", "FixedStorage", "StateCheck", "CMallocMeter", "DownlinkBench"]),
    tests(of: "GroundSegment", sees: ["Quantities", "FixedStorage", "GroundInterface", "StateCheck"]),
    tests(of: "FlightSoftware", sees: groundFloor + interfaces + ["FlightServices", "StateCheck"]),
    tests(
      of: "Emulator",
      sees: groundFloor + interfaces + devices + [
        "Sky", "DeviceModel", "Plant", "FlightServices", "FlightSoftware", "CapsuleSoftware", "GroundSegment",
        "MissionFiles", "CMallocMeter", "StateCheck",
      ]),
    tests(
      of: "MissionFiles",
      sees: groundFloor + interfaces + [
        "DeviceModel", "Emulator", "FlightServices", "FlightSoftware", "CapsuleSoftware", "Plant", "Sky",
        "DownlinkBench",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
