/** Variables that look like settings but are none, such as misspelled ones. */
import { nearest } from '../domain/search/nearest.ts';

const PREFIX = 'FASTI_';

/** A problem for each variable that begins with `FASTI_`, has a value and is none of the known names. */
export function unknownSettings(
  env: Readonly<Record<string, string | undefined>>,
  known: ReadonlySet<string>,
): string[] {
  const names = [...known].filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length));
  return Object.keys(env)
    .filter((name) => name.toUpperCase().startsWith(PREFIX) && !known.has(name) && env[name]?.trim())
    .map((name) => {
      const near = nearest(name.slice(PREFIX.length), names);
      return `${name} is not a setting; ${near === null ? 'remove it.' : `did you mean ${PREFIX}${near}?`}`;
    });
}
