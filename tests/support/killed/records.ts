/**
 * Two states of an archive that differ in 5,000 facts, or at a smaller scale in 2,240, which still take several transactions:
 * some have other claims, some exist in one state only.
 */
import { createHash } from 'node:crypto';
import type { Api } from '../../../src/api/api.ts';
import { isWholeScale } from '../../long/scale.ts';
import { withoutMoments } from '../dataOf.ts';

/** The pause between two reads. Without it the reader would slow down the writer. */
export const READ_EVERY_MS = 40;

export const STATES = ['old', 'new'] as const;
export type State = (typeof STATES)[number];
export const otherThan = (state: State): State => (state === 'old' ? 'new' : 'old');

const PEOPLE = 400;
const OFFICES = 20;
/** Facts that are the same in both states. */
const LASTING = 200;
/** Facts of both states that differ in claim, source and date. */
const CHANGING = isWholeScale ? 1_100 : 440;
/** Facts of one state only, as many in each. */
const PASSING = isWholeScale ? 1_750 : 700;
/** Facts that the batch from one state to the other creates, updates or retracts. */
export const FACTS = CHANGING + PEOPLE + 2 * PASSING;

const list = (count: number, lineOf: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => `${lineOf(i)}\n`).join('');

const tenure = (id: string, i: number, source: string, year: number): string =>
  `- { id: ${id}, tenure: { holder: p${i % PEOPLE}, office: o${i % OFFICES}, term: ${id} }, claims: [ { source: ${source}, start: "${year + (i % 100)}", end: "${year + 1 + (i % 100)}" } ] }`;

/** A file in the native format with all records of a state. */
export const fileOfState = (state: State): string =>
  [
    'fasti: "1"\ndataset: archive\nsources:\n  lasting: { title: Lasting }\n  old: { title: Old }\n  new: { title: New }\nentities:\n',
    list(PEOPLE, (i) => `  p${i}: { kind: person, note: The ${state} note. }`),
    list(OFFICES, (i) => `  o${i}: { kind: office, label: Office ${i} }`),
    'facts:\n',
    list(LASTING, (i) => tenure(`lasting-${i}`, i, 'lasting', 1700)),
    list(CHANGING, (i) => tenure(`changing-${i}`, i, state, state === 'old' ? 1800 : 1850)),
    list(
      PEOPLE,
      (i) =>
        `- { id: name-${i}, name: { entity: p${i}, text: ${state} name ${i} }, claims: [ { source: ${state} } ] }`,
    ),
    list(PASSING, (i) => tenure(`${state}-${i}`, i, state, 1900)),
  ].join('');

/** Reads what each batch changes: counts of all facts, and facts that change, appear and disappear. */
const QUESTION = `{
  about { entityCount factCount claimCount sourceCount }
  lasting: facts(filter: {sources: ["lasting"]}) { totalCount }
  old: facts(filter: {sources: ["old"]}) { totalCount }
  new: facts(filter: {sources: ["new"]}) { totalCount }
  people(first: 100) { totalCount nodes { id label note } }
  changing: facts(first: 100, filter: {sources: ["old", "new"]}) { totalCount nodes { id label interval { start { edtf } } } }
  goes: node(id: "old-699") { id }
  comes: node(id: "new-699") { id }
  person(id: "p7") { label names { nodes { text claims { nodes { source { id } } } } } }
}`;

/** How often a reader asks again that is refused because a writer is in its way; each attempt takes seconds. */
const ATTEMPTS = 10;

/** A checksum of what a reader sees now. A slow machine may refuse a reader beside a writer, and never answers it wrongly. */
export async function checksumSeenBy(api: Api): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const { data, errors } = await api.execute(QUESTION);
    if (!errors)
      return createHash('sha256')
        .update(JSON.stringify(withoutMoments(data)))
        .digest('hex');
    const isRefused = errors.every(({ extensions }) => extensions?.code === 'SERVICE_UNAVAILABLE');
    if (!isRefused || attempt === ATTEMPTS) throw new Error(errors.map(({ message }) => message).join('\n'));
  }
}
