/// The normal distribution with mean 0 and standard deviation 1.
public enum Normal {
  /// The value below which a normal falls with `probability` in (0, 1).
  ///
  /// Wichura 1988, Applied Statistics 37, algorithm AS 241 (PPND16): about 1 part in 10^16.
  @inlinable public static func quantile(_ probability: Double) -> Double {
    let q = probability - 0.5
    if q.magnitude <= 0.425 { return q * centre(0.180625 - q * q) }
    let tail = q < 0 ? probability : 1 - probability
    let r = (-Elementary.log(tail)).squareRoot()
    let value = r <= 5 ? shoulder(r - 1.6) : farTail(r - 5)
    return q < 0 ? -value : value
  }

  @inlinable static func centre(_ r: Double) -> Double {
    let a = polynomial(
      3.3871328727963666080e0, 1.3314166789178437745e+2, 1.9715909503065514427e+3,
      1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4,
      3.3430575583588128105e+4, 2.5090809287301226727e+3, of: r)
    let b = polynomial(
      1, 4.2313330701600911252e+1, 6.8718700749205790830e+2,
      5.3941960214247511077e+3, 2.1213794301586595867e+4, 3.9307895800092710610e+4,
      2.8729085735721942674e+4, 5.2264952788528545610e+3, of: r)
    return a / b
  }

  @inlinable static func shoulder(_ r: Double) -> Double {
    let c = polynomial(
      1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
      3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1,
      2.27238449892691845833e-2, 7.74545014278341407640e-4, of: r)
    let d = polynomial(
      1, 2.05319162663775882187e0, 1.67638483018380384940e0,
      6.89767334985100004550e-1, 1.48103976427480074590e-1, 1.51986665636164571966e-2,
      5.47593808499534494600e-4, 1.05075007164441684324e-9, of: r)
    return c / d
  }

  @inlinable static func farTail(_ r: Double) -> Double {
    let e = polynomial(
      6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
      2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
      2.71155556874348757815e-5, 2.01033439929228813265e-7, of: r)
    let f = polynomial(
      1, 5.99832206555887937690e-1, 1.36929880922735805310e-1,
      1.48753612908506148525e-2, 7.86869131145613259100e-4, 1.84631831751005468180e-5,
      1.42151175831644588870e-7, 2.04426310338993978564e-15, of: r)
    return e / f
  }

  /// Of degree seven, the constant term first; in pairs, so that the processor has more than one to work on (Estrin).
  @inlinable @inline(__always) static func polynomial(
    _ c0: Double, _ c1: Double, _ c2: Double, _ c3: Double, _ c4: Double, _ c5: Double, _ c6: Double, _ c7: Double,
    of x: Double
  ) -> Double {
    let square = x * x
    let low = (c0 + c1 * x) + (c2 + c3 * x) * square
    let high = (c4 + c5 * x) + (c6 + c7 * x) * square
    return low + high * (square * square)
  }
}
