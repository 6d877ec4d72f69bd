import ANAC
import DeviceModel
import HardwareInterface
import Quantities
import Testing

struct `What the camera measures` {
  static let perPixel = 5.5e-6 / 0.3235

  @Test(arguments: [
    (BodyID.earth, ANAC.Target.earth, 6_371_000.0, -15.8, 1.237), (.moon, .moon, 1_737_400.0, -11.0, 0.337),
  ])
  func `Earth and Moon at 590,000 km have their size`(
    body: BodyID, target: ANAC.Target, radius: Double, magnitude: Double, degrees: Double
  ) throws {
    var bench = CameraBench()
    let diameter = 2 * Elementary.asin(radius / 5.9e8)
    bench.place(body, magnitude: magnitude, diameter: diameter, range: 5.9e8, x: 1e-3, y: -2e-3)
    bench.prepare()
    let image = try bench.expose(0.008, target, .neutral)
    #expect(image.isDetected)
    #expect(image.saturatedFraction == 0)
    let measured = image.sizePixels * Self.perPixel * 180 / Double.pi
    #expect(abs(measured - degrees) < 0.002)
    #expect(abs(image.x * Self.perPixel - 1e-3) < 1e-5)
    #expect(abs(image.y * Self.perPixel + 2e-3) < 1e-5)
  }

  /// CAM-01, CAM-02: aperture signal-to-noise of a solar-type star, 15 e- read noise.
  @Test(arguments: [
    (6.0, 0.1, 221.7663), (8, 0.01, 15.21744), (8, 0.1, 80.46081), (10, 0.1, 22.26912), (10, 1, 104.6988),
    (12, 1, 31.24885),
  ])
  func `a star's signal-to-noise is that of the published chain`(v: Double, seconds: Double, ratio: Double) throws {
    var sheet = ANAC.DataSheet()
    sheet.readNoiseElectrons = 15
    sheet.strayElectronsPerSecond = 0
    (sheet.detectorRiseKelvin, sheet.opticsRiseKelvin) = (0, 0)
    var bench = CameraBench(sheet)
    bench.place(.comet, magnitude: v, range: 1e12)
    bench.prepare()
    let image = try bench.expose(seconds)
    #expect(abs(image.signalToNoise / ratio - 1) < 1e-4)
  }

  @Test func `the asteroid is seen at 30,000 km`() throws {
    var bench = CameraBench()
    bench.place(.asteroid, magnitude: 8.1, diameter: 5e-7, range: 3e7)
    bench.prepare()
    let image = try bench.expose(0.1, .asteroid)
    #expect(image.isDetected)
    #expect(image.signalToNoise > 50)
    #expect(image.sizePixels == 0)
    #expect((image.x * image.x + image.y * image.y).squareRoot() < 1)
  }

  @Test func `a body outside the field, behind the door or too faint is not found`() throws {
    var bench = CameraBench()
    bench.place(.asteroid, magnitude: 8, x: 0.02)
    bench.prepare()
    let outside = try bench.expose(0.1, .asteroid)
    bench.place(.asteroid, magnitude: 8, x: 0.006)
    let outsideWindow = try bench.expose(0.1, .asteroid, .clear, .central)
    let inside = try bench.expose(0.1, .asteroid)
    bench.place(.asteroid, magnitude: 15)
    let faint = try bench.expose(0.1, .asteroid)
    #expect(!outside.isDetected && !outsideWindow.isDetected && inside.isDetected && !faint.isDetected)
    bench.place(.asteroid, magnitude: 8)
    bench.command.door = .close
    let dark = try bench.expose(0.1, .asteroid)
    #expect(!dark.isDetected && dark.meanCounts - 200 < 1)
  }

  @Test func `the measured direction scatters by the sigma it states`() throws {
    var squares = 0.0
    for seed in 1...60 as ClosedRange<UInt64> {
      var bench = CameraBench(seed: seed)
      bench.place(.asteroid, magnitude: 10)
      bench.prepare()
      let image = try bench.expose(0.1, .asteroid)
      squares += (image.x * image.x + image.y * image.y) / (2 * image.sigmaPixels * image.sigmaPixels)
    }
    #expect(squares / 60 > 0.65 && squares / 60 < 1.45)
  }

  @Test func `a near target blurs until the lens is focused on it`() throws {
    var bench = CameraBench()
    bench.place(.asteroid, magnitude: -5, diameter: 0.02, range: 1_000)
    bench.prepare()
    let blurred = try bench.expose(0.001, .asteroid)
    bench.command.focus = 5.0 / 1_000
    let sharp = try bench.expose(0.001, .asteroid)
    #expect(blurred.widthPixels > 3 && sharp.widthPixels < 1.8)
  }

  @Test func `too much light saturates, the neutral filter takes it away`() throws {
    var bench = CameraBench()
    bench.place(.earth, magnitude: -15.8, diameter: 0.0216, range: 5.9e8)
    bench.prepare()
    let clear = try bench.expose(0.012, .earth)
    #expect(clear.saturatedFraction > 0.2)
    #expect(clear.peakCounts > 4_000)
    let neutral = try bench.expose(0.008, .earth, .neutral)
    #expect(neutral.saturatedFraction == 0)
  }

  @Test func `the exposure's middle is the time of the image`() throws {
    var bench = CameraBench()
    bench.stepFrames = 1
    bench.place(.asteroid, magnitude: 10)
    bench.prepare()
    bench.fly(20)
    bench.command.exposureSeconds = 2
    bench.command.exposeCount += 1
    let ordered = bench.around.now + 1
    bench.fly(8)
    let image = try bench.takeImage()
    #expect(image.time == OnBoardTime(ordered + 128))
  }
}
