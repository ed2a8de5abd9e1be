/** The tokens that a running server accepts: those of the environment, and those of a file, which may change. */
import { unwatchFile, watchFile } from 'node:fs';
import type { Log } from '../../observe/log.ts';
import { type Config, ConfigError } from '../../settings/config.ts';
import { readTokenFile } from '../../settings/settingFiles.ts';
import type { TokenConfig } from '../../settings/tokens.ts';

/** How often the file is looked at. A change of its time or size is noticed on network drives and behind links too. */
const INTERVAL_MS = 2_000;

export interface OpenTokens {
  /** The tokens that are accepted at present. */
  readonly current: () => readonly TokenConfig[];
  /** Stops looking at the file. */
  close(): void;
}

/**
 * Reads the file of tokens, if there is one, and again once it has changed and then stayed the same for `intervalMs`. A change
 * that cannot be read leaves the tokens as they were, and is logged. Throws a ConfigError where the file cannot be read at the
 * start.
 */
export function openTokens(
  { tokens, tokensFile: path }: Pick<Config, 'tokens' | 'tokensFile'>,
  log: Log,
  intervalMs = INTERVAL_MS,
): OpenTokens {
  if (path === null) return { current: () => tokens, close: () => {} };
  const first = readTokenFile(path);
  if (first.problems.length > 0) throw new ConfigError(first.problems);
  let current = [...tokens, ...first.tokens];
  const reload = (): void => {
    const next = readTokenFile(path);
    if (next.problems.length > 0)
      log.error('tokens not read again', new ConfigError(next.problems), { accepted: current.length });
    else {
      current = [...tokens, ...next.tokens];
      log.info('tokens read again', { accepted: current.length });
    }
  };
  let waiting: NodeJS.Timeout | undefined;
  // A file that is written in place is empty at first, which would be a file without tokens.
  const changed = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(reload, intervalMs).unref();
  };
  watchFile(path, { interval: intervalMs, persistent: false }, changed);
  return {
    current: () => current,
    close: () => {
      clearTimeout(waiting);
      unwatchFile(path, changed);
    },
  };
}
