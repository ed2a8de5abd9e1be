/** Records as short texts, so that a person can see what a plan changes. */
import { rolesOf } from '../../store/graphLayout.ts';
import type { Props, StoredEntity, StoredFact, StoredSource } from '../../store/storedRecord.ts';
import { claimText } from './claimText.ts';
import { impliedText } from './impliedText.ts';

/** Derived for queries alone; a person sees what they come from. */
const TECHNICAL = new Set([
  'id',
  'sort',
  'span',
  'labelSort',
  'dateSort',
  'labels',
  'labelVaries',
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
  'byEvent',
  'acting',
  'began',
  'ended',
  'vacant',
  'format',
  'seats',
  'unit',
]);

/** What is so of most records, and not worth a line. */
const USUAL: Readonly<Record<string, string>> = {
  support: 'ASSERTED',
  conflict: 'false',
  endKind: 'UNKNOWN',
};

/** Texts by key, each of one line. */
export type Lines = Map<string, string>;

const oneLine = (value: unknown): string =>
  (Array.isArray(value)
    ? value.map((item) => String(item).replaceAll('\t', ' ').trim()).join(', ')
    : String(value)
  ).replaceAll(/\s*\n\s*/g, ' ');

const linesOf = (props: Props): Lines =>
  new Map(
    Object.entries(props)
      .filter(([key, value]) => USUAL[key] !== String(value))
      .map(([key, value]) => [key, oneLine(value)]),
  );

/** A fact: its kind, who is in it, what is held of it, and each of its claims by the source that makes it. */
export function factLines(fact: StoredFact): Lines {
  const { kind, implied, ...rest } = fact.props;
  const props = linesOf(rest);
  const lines: Lines = new Map([['kind', fact.kind]]);
  for (const [name, { relationship }] of rolesOf(fact.kind)) {
    props.delete(`${name}Id`);
    const ids = fact.roles.filter((link) => link.relationship === relationship).map(({ entity }) => entity);
    if (ids.length > 0) lines.set(name, ids.join(', '));
  }
  for (const [key, value] of props) lines.set(key, value);
  if (Array.isArray(implied)) lines.set('implied', implied.map(String).map(impliedText).join(', '));
  for (const claim of fact.claims) {
    const key = `claim by ${claim.source}`;
    let place = key;
    for (let n = 2; lines.has(place); n += 1) place = `${key} (${n})`;
    lines.set(place, claimText(claim));
  }
  return lines;
}

/** An entity or a source. */
export function recordLines({ props: { kind, ...rest }, ...record }: StoredEntity | StoredSource): Lines {
  const lines = linesOf(rest);
  return 'kind' in record ? new Map([['kind', record.kind], ...lines]) : lines;
}

/** The whole of a record, without what is technical or told already, one `key: value` a line. */
export function wholeText(lines: Lines): string {
  return [...lines]
    .filter(([key, value]) => !TECHNICAL.has(key) && !(key === 'givenLabel' && value === lines.get('label')))
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n');
}

/** The lines that `wholeText` or one side of `differences` was made of. */
export function linesIn(text: string | null): Lines {
  const lines: Lines = new Map();
  for (const line of text?.split('\n') ?? []) {
    const [, key, value = ''] = /^(.+?): (.*)$/.exec(line) ?? [];
    if (key !== undefined) lines.set(key, value);
  }
  return lines;
}

/** What differs, as it was and as it will be; technical lines only where nothing else differs. */
export function differences(before: Lines, after: Lines): { before: string; after: string } {
  const isShown = [before, after].every((lines) => lines.get('givenLabel') === lines.get('label'));
  const keys = [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => before.get(key) !== after.get(key) && !(key === 'givenLabel' && isShown),
  );
  const plain = keys.filter((key) => !TECHNICAL.has(key));
  const text = (lines: Lines, absent: (key: string) => string[]): string =>
    (plain.length > 0 ? plain : keys)
      .flatMap((key) => (lines.has(key) ? [`${key}: ${lines.get(key)}`] : absent(key)))
      .join('\n');
  const withdrawn = (key: string): string[] => (STATED.has(key) ? [`${key}: (withdrawn)`] : []);
  return { before: text(before, () => []), after: text(after, withdrawn) };
}
