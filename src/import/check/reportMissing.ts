/** Reports references to ids that no record has. */
import type { Position } from '../../formats/places.ts';
import { type ProblemCode, type Problems, quoteValue } from '../../formats/problem.ts';

interface MissingRecord {
  readonly code: ProblemCode;
  /** What is wrong if no row declares the id. */
  readonly message: string;
  readonly hint: string;
}

/**
 * Reports that `key` names an id that no record has. If an error in its own record is reported already, this is no further
 * problem; but where refused rows are left out, the row that names it has to be left out too.
 */
export function reportMissing(
  id: string,
  key: string,
  at: Position,
  problems: Problems,
  describe: () => MissingRecord,
): void {
  const { refused } = problems;
  const isLeftOut = refused.leaveOut && refused.hasRecord(id);
  if (!isLeftOut && refused.explainMissing(id)) return;
  const { code, message, hint } = describe();
  if (isLeftOut)
    problems.error(at, code, `${key} names ${quoteValue(id)}, whose row is refused`, 'correct that row');
  else problems.error(at, code, message, hint);
}
