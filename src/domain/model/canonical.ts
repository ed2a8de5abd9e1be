/** Canonical texts and digests of values: equal values give equal texts. */
import { hash } from 'node:crypto';

/** JSON with the keys of every object sorted; a property that is undefined is left out. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`);
  return `{${entries.join(',')}}`;
}

/** The SHA-256 digest of a text as lower-case hex. */
export const sha256 = (content: string | Uint8Array): string => hash('sha256', content);
