/// Numbers with a fixed count of decimals: for tables that people read.
package enum Decimal {
  package static func text(_ value: Double, decimals: Int) -> String {
    guard value.isFinite, value.magnitude < 1e15 else { return "\(value)" }
    var scale = Int64(1)
    for _ in 0..<decimals { scale *= 10 }
    let total = Int64((value.magnitude * Double(scale)).rounded())
    let sign = value < 0 && total > 0 ? "-" : ""
    guard decimals > 0 else { return "\(sign)\(total)" }
    return "\(sign)\(total / scale)." + (total % scale).digits(decimals)
  }
}
