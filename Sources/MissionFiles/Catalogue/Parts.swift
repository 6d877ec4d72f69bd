/// Every part of every device that a script may fail; each device's rows stand in its own file.
package enum PartCatalogue {
  package static let all: [PartEntry] = bus + anac + capsule + sampler + armCamera
}
