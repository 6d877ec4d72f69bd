extension RawRepresentable where RawValue == UInt8 {
  /// The word that a telecommand's number names; nil for any other number, and for no number.
  public init?(argument: Double) {
    guard argument >= 0, argument < 256 else { return nil }
    self.init(rawValue: UInt8(argument))
  }
}
