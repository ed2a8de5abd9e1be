/** The examples and other questions on Neo4j: the answers of the embedded engine, and plans without scans. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/dataOf.ts';
import { exampleDocuments } from '../support/documents.ts';
import { sampleOf } from '../support/extent.ts';
import { seededApi } from '../support/seeded.ts';
import { openSideBySide, type SideBySide } from '../support/sideBySide.ts';
import { expectOneStatementWithoutScans, scansOf } from '../support/withoutScans.ts';
import { QUESTIONS, WITHIN } from './questions.ts';
import { expectStatementCount } from './statementCount.ts';

/** Planning a statement takes Neo4j up to ten seconds when nothing of the kind was planned before. */
const SAMPLED = 12;

let engines: SideBySide;

beforeAll(async () => {
  engines = await openSideBySide(seededApi);
});
afterAll(() => engines?.close());

it.each(sampleOf(exampleDocuments(), SAMPLED))(
  '$name: the same answer from both engines, without scans',
  async (example) => {
    const expected = await dataOf(engines.embedded.api, example.text, example.variables);
    const { answer, profiles } = await engines.profiled(({ api }) =>
      dataOf(api, example.text, example.variables),
    );
    expectStatementCount(profiles, example.rootFields);
    expect(answer).toEqual(expected);
    expect(profiles.flatMap(scansOf)).toEqual([]);
  },
);

it('a search for words of an entity, its office and its time: the same answer in two statements without scans', async () => {
  const text = '{ search(text: "morozov governor 2017") { nodes { matchedBy entity { id } } } }';
  const expected = await dataOf(engines.embedded.api, text);
  const { answer, profiles } = await engines.profiled(({ api }) => dataOf(api, text));
  expect(profiles).toHaveLength(2);
  expect(answer).toEqual(expected);
  expect(profiles.flatMap(scansOf)).toEqual([]);
});

/** The levels of parts in these records, their own statement, and for an empty list what is tied to them. */
const MOST_WITHIN = 6;

it.each(sampleOf(WITHIN, SAMPLED))('what is inside, without scans: %s', async (text) => {
  const expected = await dataOf(engines.embedded.api, text);
  const { answer, profiles } = await engines.profiled(({ api }) => dataOf(api, text));
  expect(profiles.length).toBeLessThanOrEqual(MOST_WITHIN);
  expect(answer).toEqual(expected);
  expect(profiles.flatMap(scansOf)).toEqual([]);
});

describe.each(Object.entries(QUESTIONS))('%s', (_theme, questions) => {
  it.each(sampleOf(questions, SAMPLED))('%s', async (text) => {
    await expectOneStatementWithoutScans(engines, text);
  });
});
