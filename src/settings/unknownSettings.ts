/** Variables that look like settings but are none, such as misspelled ones. */
import { editDistance } from '../domain/search/editDistance.ts';

const PREFIX = 'FASTI_';
/** More edits make another word. */
const MAX_EDITS = 3;

/** A problem for each variable that begins with `FASTI_`, has a value and is none of the known names. */
export function unknownSettings(
  env: Readonly<Record<string, string | undefined>>,
  known: ReadonlySet<string>,
): string[] {
  return Object.keys(env)
    .filter((name) => name.toUpperCase().startsWith(PREFIX) && !known.has(name) && env[name]?.trim())
    .map((name) => {
      const near = nearestOf(name, known);
      return `${name} is not a setting; ${near === null ? 'remove it.' : `did you mean ${near}?`}`;
    });
}

function nearestOf(name: string, known: ReadonlySet<string>): string | null {
  let [best, least]: [string | null, number] = [null, MAX_EDITS + 1];
  for (const candidate of known) {
    const distance = editDistance(name.toUpperCase(), candidate, least - 1, { transpositions: true });
    if (distance === null || !candidate.startsWith(PREFIX)) continue;
    [best, least] = [candidate, distance];
  }
  return best;
}
