/** Records as `key: value` lines that a person can compare. */

/** Technical keys: they are derived for queries only, from values that have lines of their own. */
const TECHNICAL = new Set([
  'id',
  'sort',
  'span',
  'labelSort',
  'dateSort',
  'labels',
  'labelVaries',
  'values',
  'existenceMin',
  'existenceMax',
  'definedBy',
  'startMin',
  'startMax',
  'endMin',
  'endMax',
  'saidStart',
  'saidEnd',
  'principalId',
  'claimCount',
  'voices',
  'uncited',
  'state',
  'given',
  'sourceIds',
  'voiceIds',
  'statuses',
  'modalities',
  'attributedTo',
  'datasets',
  'dataset',
  'precision',
]);

/** Keys that files state, so that a missing value was withdrawn and is not the consequence of another change. */
const STATED = new Set([
  'category',
  'note',
  'givenLabel',
  'identifiers',
  'sourceKind',
  'publisher',
  'url',
  'language',
  'date',
  'dateText',
  'dateBasis',
  'reliability',
  'textDigest',
  'byEvent',
  'exOfficio',
  'acting',
  'began',
  'ended',
  'vacant',
  'format',
  'seats',
  'unit',
]);

/** One-line texts by key. */
export type Lines = Map<string, string>;

/** All lines but technical ones, and without `givenLabel` if it repeats `label`. */
export function formatLines(lines: Lines): string {
  return [...lines]
    .filter(([key, value]) => !TECHNICAL.has(key) && !(key === 'givenLabel' && value === lines.get('label')))
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n');
}

/** The lines of a text that `formatLines` or `diffLines` made; none of null. */
export function parseLines(text: string | null): Lines {
  const lines: Lines = new Map();
  for (const line of text?.split('\n') ?? []) {
    const [, key, value = ''] = /^(.+?): (.*)$/.exec(line) ?? [];
    if (key !== undefined) lines.set(key, value);
  }
  return lines;
}

/** The lines that differ, before and after. Technical lines are included only if nothing else differs. */
export function diffLines(before: Lines, after: Lines): { before: string; after: string } {
  const labelIsGiven = [before, after].every((lines) => lines.get('givenLabel') === lines.get('label'));
  const keys = [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => before.get(key) !== after.get(key) && !(key === 'givenLabel' && labelIsGiven),
  );
  const plain = keys.filter((key) => !TECHNICAL.has(key));
  const text = (lines: Lines, absent: (key: string) => string[]): string =>
    (plain.length > 0 ? plain : keys)
      .flatMap((key) => (lines.has(key) ? [`${key}: ${lines.get(key)}`] : absent(key)))
      .join('\n');
  const withdrawn = (key: string): string[] => (STATED.has(key) ? [`${key}: (withdrawn)`] : []);
  return { before: text(before, () => []), after: text(after, withdrawn) };
}
