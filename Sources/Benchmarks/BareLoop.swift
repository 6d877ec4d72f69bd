import Dynamics
import Quantities

/// The least that a second of the attitude loop can be: body, four wheels, gyro and controller, and as many samples as
/// all packets have, written one behind the other, in one function.
///
/// No device can fail, nothing is dispatched, watched, digested or read on the ground: what the loop of the emulator
/// takes beyond this is what makes it an emulator.
struct BareLoop {
  private var body = RigidBody(inertia: Vector3(1400, 1800, 1100))
  private var believed = Quaternion.identity
  private var momentum = InlineArray<4, Double>(repeating: 3)
  private let noise = NoiseStream(seed: 1, device: "bench", purpose: "gyro")
  /// As many samples as the packets have, by the way in which they are written (a test holds them to it).
  static var reals: Int { 175 }
  static var steps: Int { 14 }
  static var longs: Int { 27 }
  static var shorts: Int { 7 }
  static var bytes: Int { 66 }
  private var samples = InlineArray<289, Double>(repeating: 1.37)
  private var packets = InlineArray<1984, UInt8>(repeating: 0)
  private var frame = InlineArray<896, UInt8>(repeating: 0)

  mutating func fly(seconds: Int64) -> UInt64 {
    var sum: UInt64 = 0
    for second in 0..<seconds {
      let rate = measure(at: Frame(128 * second))
      control(rate)
      write()
      sum = sum &* 31 ^ UInt64(frame[Int(second % 892)]) ^ body.attitude.x.bitPattern
    }
    return sum
  }

  private mutating func measure(at now: Frame) -> Vector3 {
    let rate = body.rateBody + 1e-7 * noise.normalVector(at: now, draw: 0).normals
    believed = (believed * Quaternion(w: 1, vector: 0.5 * rate)).normalized
    return rate
  }

  /// Wheels in a pyramid: what they take up, less friction, the body gives.
  private mutating func control(_ rate: Vector3) {
    let wanted = -2 * (believed.vector + 12 * rate)
    var (stored, taken) = (Vector3.zero, Vector3.zero)
    for i in 0..<4 {
      let axis = Vector3(i == 0 || i == 3 ? 0.408 : -0.408, i < 2 ? 0.408 : -0.408, 0.816)
      let torque = min(max(-0.75 * axis.dot(wanted) - 1e-4 * momentum[i], -0.2), 0.2)
      stored += momentum[i] * axis
      taken += torque * axis
      momentum[i] += torque
      samples[i] = momentum[i]
      samples[i + 4] = torque
    }
    body.step(seconds: 1, torqueBody: .zero, storedMomentumBody: stored, storedTorqueBody: taken)
    samples[8] = rate.x
    samples[9] = rate.y
    samples[10] = rate.z
    samples[11] = believed.w
    samples[12] = believed.x
    samples[13] = believed.y
    samples[14] = believed.z
  }

  /// All samples into the packets, and of these a frame.
  private mutating func write() {
    var bytes = packets.mutableSpan
    var raw = unsafe bytes.mutableBytes
    for i in 0..<Self.reals {
      raw.storeBytes(of: Float(samples[i]).bitPattern.bigEndian, toByteOffset: 4 * i, as: UInt32.self)
    }
    for i in 0..<Self.steps {
      let steps = Int16(truncatingIfNeeded: Int64(samples[175 + i] * 80))
      raw.storeBytes(of: steps.bigEndian, toByteOffset: 700 + 2 * i, as: Int16.self)
    }
    for i in 0..<Self.longs {
      let count = UInt32(truncatingIfNeeded: Int64(samples[189 + i]))
      raw.storeBytes(of: count.bigEndian, toByteOffset: 728 + 4 * i, as: UInt32.self)
    }
    for i in 0..<Self.shorts {
      let count = UInt16(truncatingIfNeeded: Int64(samples[216 + i]))
      raw.storeBytes(of: count.bigEndian, toByteOffset: 836 + 2 * i, as: UInt16.self)
    }
    for i in 0..<Self.bytes {
      raw.storeBytes(of: UInt8(truncatingIfNeeded: Int64(samples[223 + i])), toByteOffset: 850 + i, as: UInt8.self)
    }
    for i in 0..<892 { frame[i] = packets[i + 128] }
  }
}
