/** The environment, standard streams and colors of a command. */
import type { Environment } from '../../settings/config.ts';
import type { Progress } from '../../store/write/batch.ts';
import type { Colorize } from './colors.ts';

export interface CommandIo {
  /** The environment of the process where absent. */
  readonly env?: Environment;
  /** Writes a line to standard output. */
  out(text: string): void;
  /** Writes a line to standard error. */
  err(text: string): void;
  /** Standard input, for `-` among the files; empty where absent. */
  readonly input?: AsyncIterable<Uint8Array>;
  /** Colors for `out`; none where absent. */
  readonly colorize?: Colorize;
  /** Called as a long write proceeds. */
  readonly progress?: (progress: Progress) => void;
}

/** Lines for standard output and for standard error. */
export interface OutputLines {
  readonly out: readonly string[];
  readonly err: readonly string[];
}

export function printLines({ out, err }: CommandIo, lines: OutputLines): void {
  for (const line of lines.out) out(line);
  for (const line of lines.err) err(line);
}

/** Exit statuses of the process. */
export const EXIT = { done: 0, failed: 1, misused: 2 } as const;
