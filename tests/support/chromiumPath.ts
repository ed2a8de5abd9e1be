/** Where Chromium is installed. */
import { existsSync } from 'node:fs';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The path in CHROMIUM, or that of the first browser found; undefined if there is no such file. */
export function findChromium(): string | undefined {
  const candidates = process.env.CHROMIUM ? [process.env.CHROMIUM] : CANDIDATES;
  return candidates.find((path) => existsSync(path));
}
