package import HardwareInterface
import Quantities
import Sky

/// The link between spacecraft and station in decibels, by free-space loss; what stays the same in a run is summed once.
package struct LinkBudget: BitwiseCopyable, Sendable {
  /// Level in the receiver of a spacecraft one metre away with an antenna of 0 dBi, dBm.
  let levelAtOneMeter: Double
  /// Carrier to noise density in the station, one metre from 1 W and 0 dBi, dB-Hz.
  package let carrierToNoiseAtOneMeter: Double
  /// High-gain antenna on its axis, dBi, and its width at half power, rad, at either frequency.
  let highGainUp, highGainDown, highBeamUp, highBeamDown: Double
  private let sheet: Radio.DataSheet

  package init(_ sheet: Radio.DataSheet) {
    self.sheet = sheet
    let stationUp = Self.dishGain(sheet.stationMeters, sheet.stationEfficiency, sheet.uplinkHertz)
    let stationDown = Self.dishGain(sheet.stationMeters, sheet.stationEfficiency, sheet.downlinkHertz)
    levelAtOneMeter =
      Self.decibels(sheet.stationWatts) + 30 + stationUp - sheet.stationLoss - sheet.lineLoss
      - Self.freeSpaceLoss(meters: 1, sheet.uplinkHertz)
    carrierToNoiseAtOneMeter =
      stationDown - sheet.stationLoss - sheet.lineLoss - Self.decibels(Self.boltzmann * sheet.stationNoiseKelvin)
      - Self.freeSpaceLoss(meters: 1, sheet.downlinkHertz)
    highGainUp = Self.dishGain(sheet.highGainMeters, sheet.highGainEfficiency, sheet.uplinkHertz)
    highGainDown = Self.dishGain(sheet.highGainMeters, sheet.highGainEfficiency, sheet.downlinkHertz)
    highBeamUp = Self.dishBeam(sheet.highGainMeters, sheet.uplinkHertz)
    highBeamDown = Self.dishBeam(sheet.highGainMeters, sheet.downlinkHertz)
  }

  /// Level in the receiver, dBm.
  func level(_ antenna: Radio.Antenna, offAxis angle: Double, meters: Double) -> Double {
    let gain = gain(antenna, offAxis: angle, high: highGainUp, beam: highBeamUp)
    return levelAtOneMeter + gain - 2 * Self.decibels(max(meters, 1))
  }

  /// Information rate that the station decodes for each watt of the amplifier, bit/s.
  func bitsPerSecondPerWatt(_ antenna: Radio.Antenna, offAxis angle: Double, meters: Double) -> Double {
    let gain = gain(antenna, offAxis: angle, high: highGainDown, beam: highBeamDown)
    let carrierToNoise = carrierToNoiseAtOneMeter + gain - 2 * Self.decibels(max(meters, 1))
    return Elementary.exp((carrierToNoise - sheet.requiredBitEnergy) / Self.decibelsPerNeper)
  }

  /// Parabola in decibels around the axis (12 dB at the full width), down to the back lobe.
  private func gain(_ antenna: Radio.Antenna, offAxis angle: Double, high: Double, beam: Double) -> Double {
    let (peak, width) =
      switch antenna {
      case .highGain: (high, beam)
      case .mediumGain: (sheet.mediumGain, sheet.mediumBeam)
      case .lowGain: (sheet.lowGain, sheet.lowBeam)
      }
    return max(peak - 12 * (angle / width) * (angle / width), sheet.backLobe)
  }
}

extension LinkBudget {
  private static var boltzmann: Double { 1.380649e-23 }
  /// Decibels of a power ratio of e.
  private static var decibelsPerNeper: Double { 4.342_944_819_032_518 }

  static func decibels(_ ratio: Double) -> Double { decibelsPerNeper * Elementary.log(ratio) }

  /// 20 log10(4 pi d / lambda).
  package static func freeSpaceLoss(meters: Double, _ hertz: Double) -> Double {
    2 * decibels(2 * Angle.fullTurn * meters * hertz / Ephemeris.lightSpeed)
  }

  /// Dish of a diameter, dBi: efficiency times (pi D / lambda)^2.
  package static func dishGain(_ meters: Double, _ efficiency: Double, _ hertz: Double) -> Double {
    decibels(efficiency) + 2 * decibels(Angle.halfTurn * meters * hertz / Ephemeris.lightSpeed)
  }

  /// Full width at half power, rad: 70 degrees times lambda / D.
  private static func dishBeam(_ meters: Double, _ hertz: Double) -> Double {
    1.2217 * Ephemeris.lightSpeed / hertz / meters
  }
}
