/** Records as short texts, so that a person can see what a plan changes. */
import type { Props, StoredEntity, StoredFact, StoredSource } from '../graph/writer/records.ts';

/** Derived for queries alone; a person sees what they come from. */
const TECHNICAL = new Set([
  'id',
  'kind',
  'sort',
  'labelSort',
  'dateSort',
  'startMin',
  'startMax',
  'endMin',
  'endMax',
  'principalId',
  'claimCount',
  'state',
  'given',
  'voiceIds',
  'precision',
]);

/** What files state, so that its end is somebody's word and not a consequence. */
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
  'byEventId',
  'acting',
  'began',
  'ended',
  'vacant',
  'format',
  'seats',
  'unit',
]);

type Lines = Map<string, string>;

const valueText = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value));

const linesOf = (props: Props): Lines =>
  new Map(Object.entries(props).map(([key, value]) => [key, valueText(value)]));

export const factLines = (fact: StoredFact): Lines =>
  new Map([...linesOf(fact.props), ['claims', fact.claims.map(({ id }) => id).join(', ')]]);

export const recordLines = ({ props }: StoredEntity | StoredSource): Lines => linesOf(props);

/** The whole of a record, without what is technical, one `key: value` a line. */
export function wholeText(lines: Lines): string {
  return [...lines]
    .filter(([key]) => !TECHNICAL.has(key))
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n');
}

/** What differs, as it was and as it will be; technical lines only where nothing else differs. */
export function differences(before: Lines, after: Lines): { before: string; after: string } {
  const keys = [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => before.get(key) !== after.get(key),
  );
  const plain = keys.filter((key) => !TECHNICAL.has(key));
  const text = (lines: Lines, absent: (key: string) => string[]): string =>
    (plain.length > 0 ? plain : keys)
      .flatMap((key) => (lines.has(key) ? [`${key}: ${lines.get(key)}`] : absent(key)))
      .join('\n');
  const withdrawn = (key: string): string[] => (STATED.has(key) ? [`${key}: (withdrawn)`] : []);
  return { before: text(before, () => []), after: text(after, withdrawn) };
}
