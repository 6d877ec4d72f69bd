/// The numbered complaints of every YAML file; their text is written where they are raised.
///
/// Codes are part of the contract: tests, editors and users look them up, so a number keeps its meaning.
package enum DiagnosticCode: Int, Sendable, CaseIterable {
  // The text itself.
  case fileTooLarge = 1, notText, empty, severalDocuments, syntax, anchorOrAlias, tag, directive, mergeOrComplexKey
  case tooDeepOrLong = 10, duplicateKey, formatMissing, formatUnknown, unknownKey, missingKey, wrongKind
  case contradiction = 17, emptyValue, illegalName

  // Names.
  case unknownTarget = 20, unknownTelemetry, unknownEvent, unknownName, typeNotOffered, unknownReference
  case unknownTelecommand = 26, duplicateID, notAllowedWord, notForceable

  // Values.
  case notANumber = 30, sexagesimal, disguisedBoolean, unitMissing, unitDoesNotFit, unknownUnit, outOfRange
  case tooManyDigits = 37, comparisonDoesNotFit
  case notADuration = 40, notAMoment, momentOutside, relativeWithoutPlus, shorterThanHalfTick, zeroNotAllowed

  // Meaning.
  case roundedToTicks = 50, alwaysOverrun, cannotHappen, samplesWithoutTelemetry, combinationTooDeep
  case shapeDoesNotFit = 55, waitsForItself, cannotRepeat, limitsInverted, occurrenceForLevel, formCount
  case windowWithWrongForm = 61, phaseWithoutExit, phaseNeverReached
  case filesDisagree = 70, foreignCheckpoint
  case secondStage = 90

  /// As printed: F001 to F090.
  package var text: String { "F" + rawValue.digits(3) }

  /// What is only worth a warning unless the user asks for strictness.
  package var severity: DiagnosticSeverity {
    switch self {
    case .roundedToTicks, .alwaysOverrun, .cannotHappen: .warning
    default: .error
    }
  }
}

package enum DiagnosticSeverity: Sendable { case warning, error }
