/** What every reader reports to while it reads a file. */
import type { Places } from './places.ts';
import type { Problems } from './problem.ts';

export interface ReadContext {
  readonly problems: Problems;
  readonly places: Places;
}
