/** What one request carries. */
import type { Prepared } from './prepare.ts';

export interface Context {
  /** Set before execution: the compiled question of each root field, and what the whole request costs. */
  prepared: Prepared | null;
}

/** A value that the composer has answered whole: an object by response keys. */
export type Answered = Readonly<Record<string, unknown>>;
