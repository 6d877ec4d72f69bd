/// Wrong use, told in one sentence; the program ends with status 2.
struct Refusal: Error {
  var message: String

  init(_ message: String) { self.message = message }
}
