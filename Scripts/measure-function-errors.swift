// The elementary functions by number, for Scripts/measure-function-errors.py, which compiles this file with
// Sources/Quantities/Functions into one library. The numbers are places in the script's list of functions.

@c(evaluate)
public func evaluate(
  function: Int32, x: UnsafePointer<Double>, y: UnsafePointer<Double>, values: UnsafeMutablePointer<Double>, count: Int
) {
  switch function {
  case 0: each(count, values) { Elementary.sin(x[$0]) }
  case 1: each(count, values) { Elementary.cos(x[$0]) }
  case 2: each(count, values) { Elementary.tan(x[$0]) }
  case 3: each(count, values) { Elementary.asin(x[$0]) }
  case 4: each(count, values) { Elementary.acos(x[$0]) }
  case 5: each(count, values) { Elementary.atan(x[$0]) }
  case 6: each(count, values) { Elementary.atan2(x[$0], y[$0]) }
  case 7: each(count, values) { Elementary.exp(x[$0]) }
  case 8: each(count, values) { Elementary.exp2(x[$0]) }
  case 9: each(count, values) { Elementary.log(x[$0]) }
  case 10: each(count, values) { Elementary.log2(x[$0]) }
  case 11: each(count, values) { Elementary.log10(x[$0]) }
  case 12: each(count, values) { Elementary.pow(x[$0], y[$0]) }
  default: preconditionFailure("no function has this number")
  }
}

@inline(__always)
private func each(_ count: Int, _ values: UnsafeMutablePointer<Double>, _ function: (Int) -> Double) {
  for i in 0..<count { values[i] = function(i) }
}
