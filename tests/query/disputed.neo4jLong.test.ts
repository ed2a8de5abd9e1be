/** What the claims of a fact contradict each other about, on both engines. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/dataOf.ts';
import { ENGINES } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi, type SeededApi } from '../support/seeded.ts';

const term = (id: string, ...claims: string[]): string =>
  `- id: ${id}\n  tenure: { holder: ann, office: mayor, term: ${id} }\n  claims:\n${claims.map((claim) => `  - { ${claim} }\n`).join('')}`;

const number = (id: string, ...claims: string[]): string =>
  `- id: ${id}\n  quantity: { entity: town, property: ${id} }\n  claims:\n${claims.map((claim) => `  - { ${claim} }\n`).join('')}`;

const RECORDS = `fasti: "1"
dataset: disputes
language: en
sources:
  gazette: { title: Gazette, voice: gazette }
  letter: { title: Letter, voice: letter }
entities:
  ann: { kind: person, label: Ann }
  mayor: { kind: office, label: Mayor }
  town: { kind: region, label: Town }
facts:
${[
  term('agreed', 'source: gazette, start: "2005"', 'source: letter, start: "2005-01-06"'),
  term('start', 'source: gazette, start: "2005-01-06", end: "2010"', 'source: letter, start: "2005-01-14"'),
  term('end', 'source: gazette, start: "2011", end: "2012"', 'source: letter, end: "2013-05-01"'),
  term('seen', 'source: gazette, start: "2006-05-01"', 'source: letter, attested: "2003"'),
  term('both', 'source: gazette, end: "1990-06-30"', 'source: letter, start: "1992-03-01", end: "1995"'),
  term('acting', 'source: gazette, start: "1980", acting: "true"', 'source: letter, acting: "false"'),
  term(
    'withdrawn',
    'source: gazette, start: "1980", rank: DEPRECATED',
    'source: letter, start: "1990", rank: DEPRECATED',
  ),
  number(
    'people',
    'source: gazette, value: { min: "4", max: "4" }',
    'source: letter, value: { min: "6", max: "6" }',
  ),
  number(
    'houses',
    'source: gazette, value: { min: "10", max: "10" }, date: "2010"',
    'source: letter, value: { min: "12", max: "12" }, date: "2010"',
    'source: gazette, value: { min: "20", max: "20" }, date: "2018"',
  ),
].join('')}`;

const DISPUTED: Readonly<Record<string, readonly string[]>> = {
  agreed: [],
  start: ['START'],
  end: ['END'],
  seen: ['START'],
  both: ['START', 'END'],
  acting: ['ACTING'],
  people: ['VALUE'],
  houses: ['VALUE'],
};

describe.each(ENGINES)('what is disputed on %s', (engine) => {
  let seeded: SeededApi;
  beforeAll(async () => {
    seeded = await loadedApi(engine, (graph) => loadText(graph, RECORDS, '2026-01-31T00:00:00Z'));
  });
  afterAll(() => seeded?.close());

  interface Disputed {
    readonly recordId: string;
    readonly conflict: boolean;
    readonly disputed: readonly string[];
  }
  const byId = (facts: readonly Disputed[]) =>
    Object.fromEntries(facts.map(({ recordId, disputed }) => [recordId, disputed]));

  it('is said of facts and of items of timelines', async () => {
    const { facts, timeline } = (await dataOf(
      seeded.api,
      `{ facts(filter: {kinds: [TENURE, QUANTITY]}) { nodes { recordId conflict disputed } }
         timeline(ids: ["mayor"], kinds: [TENURE]) {
           nodes { fact { recordId } conflict disputed }
         } }`,
    )) as unknown as {
      facts: { nodes: Disputed[] };
      timeline: { nodes: (Disputed & { fact: Disputed })[] };
    };
    expect(byId(facts.nodes)).toEqual(DISPUTED);
    for (const { conflict, disputed } of facts.nodes) expect(conflict).toBe(disputed.length > 0);
    expect(timeline.nodes.length).toBe(6);
    for (const { fact, disputed, conflict } of timeline.nodes) {
      expect(disputed).toEqual(DISPUTED[fact.recordId]);
      expect(conflict).toBe(disputed.length > 0);
    }
  });

  it('is said of each value, and nothing of a withdrawn fact', async () => {
    const asked = `{ facts(filter: {kinds: [QUANTITY]}) { nodes { recordId ... on Quantity { values { disputed } } } }
                     withdrawn: facts(filter: {supports: [WITHDRAWN]}, include: [WITHDRAWN]) { nodes { recordId disputed } } }`;
    expect(await dataOf(seeded.api, asked)).toEqual({
      facts: {
        nodes: [
          { recordId: 'houses', values: [{ disputed: ['VALUE'] }, { disputed: [] }] },
          { recordId: 'people', values: [{ disputed: ['VALUE'] }] },
        ],
      },
      withdrawn: { nodes: [{ recordId: 'withdrawn', disputed: [] }] },
    });
  });

  it('is in the message of integrity, with the dates that contradict each other', async () => {
    const asked = '{ integrity(rules: [CONFLICTING_CLAIMS]) { nodes { message } } }';
    const { integrity } = (await dataOf(seeded.api, asked)) as unknown as {
      integrity: { nodes: { message: string }[] };
    };
    expect(integrity.nodes.map(({ message }) => message.replace(/^.*all be true: /, '')).sort()).toEqual([
      'end 2012 or 2013-05-01',
      'start 1992-03-01; end 1990-06-30 or 1995',
      'start 2005-01-06 or 2005-01-14',
      'start 2006-05-01, which others exclude',
      'the number',
      'the number',
      'whether it was acting',
    ]);
  });
});
