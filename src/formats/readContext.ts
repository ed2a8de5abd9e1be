/** What every reader reports to while it reads a file. */
import type { Places } from './places.ts';
import type { Problems } from './problem.ts';
import type { RefusedRows } from './refusedRows.ts';

export interface ReadContext {
  readonly problems: Problems;
  readonly places: Places;
  /** The rows to leave out; none if absent. */
  readonly refused?: RefusedRows | undefined;
}
