import Emulator

extension RunReport {
  /// The content of `run.json`, keys in the order of the product contract.
  package var json: JSONValue {
    .object([
      "program": .string(program), "version": .string(version), "build": .string(build), "seed": .integer(seed),
      "start": .string(start),
      "inputs": .array(inputs.map { .object(["path": .string($0.path), "digest": .string($0.digest)]) }),
      "verdict": .string(verdict.word), "exit_code": .integer(Int64(verdict.exitCode)),
      "findings": .array(findings.map { .string($0) }),
      "phases": .array(phases.map(\.json)), "goals": .array(goals.map(\.json)), "plan": .string(plan),
      "faults": .array(faults.map(\.json)), "operations": .array(operations.map(\.json)),
      "expectations": .array(expectations.map(\.json)), "frames": .integer(frames),
      "simulated_seconds": .number(simulatedSeconds), "wall_seconds": .number(wallSeconds),
      "digest": .string(digest), "scheduler": scheduler,
    ])
  }
}

extension RunReport.PhaseRecord {
  package var json: JSONValue {
    .object([
      "id": .string(id), "start_utc": .string(startUTC), "end_utc": .optional(endUTC), "result": .string(result),
      "inherited": .bool(isInherited),
    ])
  }
}

extension RunReport.GoalRecord {
  package var json: JSONValue {
    .object([
      "id": .string(id), "result": .string(result), "value": .optional(value), "unit": .string(unit),
      "utc": .optional(utc),
    ])
  }
}

extension RunReport.FaultRecord {
  package var json: JSONValue {
    .object([
      "id": .string(id), "armed": .optional(armed), "triggered": .optional(triggered),
      "effective": .optional(effective), "cleared": .optional(cleared), "activations": .integer(activations),
      "detected": .optional(detected), "detected_by": .optional(detectedBy),
    ])
  }
}

extension RunReport.OperationRecord {
  package var json: JSONValue {
    .object(["id": .string(id), "sent": .optional(sent), "answer": .optional(answer)])
  }
}

extension RunReport.ExpectationRecord {
  package var json: JSONValue {
    .object([
      "id": .string(id), "result": .string(result), "utc": .optional(utc), "detail": .string(detail),
      "score": .optional(score),
    ])
  }
}
