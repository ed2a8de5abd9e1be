/**
 * Each value is derived from all that it depends on, and is derived anew when any of that changes: after each change, the
 * stored values are those that all records together give.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayOfTime } from '../../src/changes/batchRef.ts';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import { mergeEntities, unmergeEntity } from '../../src/changes/merge/mergeEntities.ts';
import { purgeRecord } from '../../src/changes/purge/purgeRecord.ts';
import { revertBatch } from '../../src/changes/revert/revertBatch.ts';
import { canonical } from '../../src/domain/model/canonical.ts';
import { factCoreOf } from '../../src/store/codec/fact.ts';
import type { Graph } from '../../src/store/graph.ts';
import { readEntities, readFacts } from '../../src/store/read/records.ts';
import { liveIds } from '../../src/store/write/derivedProps.ts';
import { checkAsync } from '../domain/property.ts';
import { fileOf } from '../import/support.ts';
import { staleRecords } from '../support/allFacts.ts';
import { openEmpty, wipe } from '../support/engines.ts';
import { runsOf, sampleOf } from '../support/extent.ts';

const AT = '2026-11-25T10:00:00.000Z';
const META = { by: 'tests', reason: 'tests', at: AT };

/** What the two datasets say; each value is one that other values are derived from. */
interface Values {
  readonly life: string;
  readonly fair: string;
  readonly council: string;
  readonly city: string;
  readonly whole: string;
  readonly owner: string;
  readonly ownOwner: string;
  readonly bodyOfCouncil: string;
  readonly seats: string;
  readonly first: string;
  readonly otherTerm: string;
  readonly sourceDate: string;
  readonly voice: string;
  readonly name: string;
  readonly officeOf: string;
  readonly organizer: string;
  readonly founding: string;
  readonly galaOf: string;
}

const ALTERNATIVES: { readonly [K in keyof Values]: readonly [string, string] } = {
  life: ['1900/1990', '1920/1936'],
  fair: ['1950/1970', '1951/1952'],
  council: ['none', '1970'],
  city: ['1960', '1940'],
  whole: ['fair', 'market'],
  owner: ['council', 'guild'],
  ownOwner: ['none', 'guild'],
  bodyOfCouncil: ['city', 'none'],
  seats: ['1', 'none'],
  first: ['1930/1934', '1932/1938'],
  otherTerm: ['1945', '1943'],
  sourceDate: ['1990', '1985'],
  voice: ['none', 'paper'],
  name: ['Anna', 'Annette'],
  officeOf: ['council', 'city'],
  organizer: ['none', 'guild'],
  founding: ['none', 'gala'],
  galaOf: ['feast', 'none'],
};
const KEYS = Object.keys(ALTERNATIVES) as (keyof Values)[];
const valuesAt = (place: 0 | 1) =>
  Object.fromEntries(KEYS.map((key) => [key, ALTERNATIVES[key][place]])) as unknown as Values;
const BASE = valuesAt(0);
const OTHERS = valuesAt(1);

const SOURCES = ({ sourceDate, voice }: Values): string => `sources:
  chronicle: { title: Chronicle, date: "${sourceDate}"${voice === 'none' ? '' : `, voice: ${voice}`} }
  paper: { title: Paper, date: "1980" }
`;
const between = (span: string): string => {
  const [start = '', end = ''] = span.split('/');
  return `start: "${start}", end: "${end}"`;
};
const where = (value: string, line: string): string => (value === 'none' ? '' : line);

/** When entities existed, what they are part of, and what they belong to. */
const contexts = (values: Values): string =>
  fileOf(
    `${SOURCES(values)}entities:
  anna: { kind: person, label: Anna Berg }
  anne: { kind: person, label: Anne }
  ben: { kind: person, label: Ben }
  mayor: { kind: office, label: Mayor }
  clerk: { kind: office, label: Clerk }
  warden: { kind: office, label: Warden, seats: "1" }
  city: { kind: organization, label: City }
  council: { kind: organization, label: Council }
  guild: { kind: organization, label: Guild }
  fair: { kind: event, label: Fair }
  market: { kind: event, label: Market }
  opening: { kind: event, label: Opening }
  toast: { kind: event, label: Toast }
  parade: { kind: event, label: Parade }
  march: { kind: event, label: March }
  feast: { kind: event, label: Feast }
  gala: { kind: event, label: Gala }
facts:
- { id: anna-life, existence: { entity: anna }, claims: [ { source: chronicle, ${between(values.life)} } ] }
- { id: anna-name, name: { entity: anna, text: ${values.name} }, claims: [ { source: chronicle, start: "1900" } ] }
- { id: fair-date, existence: { entity: fair }, claims: [ { source: chronicle, ${between(values.fair)} } ] }
- { id: opening-date, existence: { entity: opening }, claims: [ { source: paper, date: "1955-06" } ] }
- { id: market-date, existence: { entity: market }, claims: [ { source: paper, date: "1955-03" } ] }
- { id: march-date, existence: { entity: march }, claims: [ { source: paper, date: "1956-02" } ] }
- { id: city-date, existence: { entity: city }, claims: [ { source: paper, start: "${values.city}" }, { source: chronicle, start: "1963" } ] }
- { id: guild-date, existence: { entity: guild }${where(values.founding, `, byEvent: ${values.founding}`)}, claims: [ { source: paper, start: "1965" } ] }
- { id: feast-owner, relation: { type: BELONGS_TO, subject: feast, object: guild }, claims: [ { source: paper } ] }
${where(values.council, `- { id: council-date, existence: { entity: council }, claims: [ { source: paper, start: "${values.council}" } ] }\n`)}${where(
  values.seats,
  `- { id: seats, existence: { entity: mayor, seats: "${values.seats}" }, claims: [ { source: paper } ] }\n`,
)}${where(
  values.bodyOfCouncil,
  `- { id: council-city, relation: { type: PART_OF, subject: council, object: ${values.bodyOfCouncil} }, claims: [ { source: paper } ] }\n`,
)}${where(
  values.organizer,
  `- { id: parade-organizer, relation: { type: ORGANIZED_BY, subject: parade, object: ${values.organizer} }, claims: [ { source: paper } ] }\n`,
)}${where(
  values.galaOf,
  `- { id: gala-feast, relation: { type: PART_OF, subject: gala, object: ${values.galaOf} }, claims: [ { source: paper } ] }\n`,
)}${where(
  values.ownOwner,
  `- { id: own-owner, relation: { type: BELONGS_TO, subject: opening, object: ${values.ownOwner} }, claims: [ { source: paper } ] }\n`,
)}- { id: whole-${values.whole}, relation: { type: PART_OF, subject: parade, object: ${values.whole} }, claims: [ { source: paper } ] }
- { id: owner-${values.owner}, relation: { type: BELONGS_TO, subject: fair, object: ${values.owner} }, claims: [ { source: paper } ] }
- { id: office-${values.officeOf}, relation: { type: BELONGS_TO, subject: mayor, object: ${values.officeOf} }, claims: [ { source: paper } ] }
`,
    'contexts',
  );

/** Facts whose values are derived from those, and from each other. */
const doings = (values: Values): string =>
  fileOf(
    `facts:
- { id: whole, relation: { type: PART_OF, subject: opening, object: fair }, claims: [ { source: paper } ] }
- { id: march-parade, relation: { type: PART_OF, subject: march, object: parade }, claims: [ { source: paper } ] }
- { id: toast-opening, relation: { type: PART_OF, subject: toast, object: opening }, claims: [ { source: paper } ] }
- { id: speech, participation: { event: opening, participant: anna, role: speaker }, claims: [ { source: chronicle } ] }
- { id: marched, participation: { event: parade, participant: ben, role: host }, claims: [ { source: chronicle } ] }
- { id: toasted, participation: { event: toast, participant: ben, role: host }, claims: [ { source: chronicle } ] }
- { id: feast-exists, existence: { entity: feast }, claims: [ { source: paper } ] }
- { id: feasted, participation: { event: feast, participant: anna, role: guest }, claims: [ { source: paper } ] }
- { id: danced, participation: { event: gala, participant: anna, role: guest }, claims: [ { source: paper } ] }
- { id: t1, tenure: { holder: anna, office: mayor, term: a }, claims: [ { source: chronicle, ${between(values.first)} }, { source: paper, attested: "1933" } ] }
- { id: t2, tenure: { holder: ben, office: mayor, term: b }, claims: [ { source: paper, attested: "1929" } ] }
- { id: t3, tenure: { holder: anna, office: clerk, term: "1" }, claims: [ { source: paper, attested: "1940" } ] }
- { id: t4, tenure: { holder: anna, office: clerk, term: "2" }, claims: [ { source: paper, attested: "${values.otherTerm}" } ] }
- { id: since, tenure: { holder: anna, office: warden }, claims: [ { source: chronicle, start: "1970", end: ".." } ] }
- { id: next, tenure: { holder: ben, office: warden }, claims: [ { source: paper, attested: "1995" } ] }
- { id: t5, tenure: { holder: anne, office: clerk }, claims: [ { source: paper, attested: "1941" } ] }
- { id: still, membership: { member: ben, body: city }, claims: [ { source: chronicle, start: "1970", end: ".." } ] }
- { id: m, membership: { member: anna, body: city }, claims: [ { source: paper, attested: "1955" } ] }
`,
    'doings',
  );

/** More facts than are derived at once. */
const FILLER = Array.from(
  { length: 600 },
  (_, i) =>
    `- { id: filler-${i}, membership: { member: ben, body: guild, role: r${i} }, claims: [ { source: paper } ] }\n`,
).join('');

/** All of it in one dataset, with what values are derived from behind the others and apart from them. */
const apart = (values: Values): string =>
  contexts(values).replace(
    'facts:\n',
    `${doings(values).slice(doings(values).indexOf('facts:\n'))}${FILLER}`,
  );

const text = (name: string, content: string) => ({ name, format: 'YAML' as const, content });
const SETS = {
  contexts: (values: Values) => [text('contexts.yaml', contexts(values))],
  doings: (values: Values) => [text('doings.yaml', doings(values))],
  apart: (values: Values) => [text('apart.yaml', apart(values))],
  both: (values: Values) => [text('contexts.yaml', contexts(values)), text('doings.yaml', doings(values))],
} as const;
type Set = keyof typeof SETS;

const load = async (graph: Graph, set: Set, values: Values, replace = true) => {
  const report = await loadSeed(graph, { texts: SETS[set](values) }, { ...META, replace });
  expect(report.problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
  return report;
};

const expectFresh = async (graph: Graph, what = ''): Promise<void> =>
  expect(await staleRecords(graph, dayOfTime(AT)), what).toEqual([]);

/** What is stored of each fact and entity, by what files state of it. */
async function derivedTexts(graph: Graph): Promise<Map<string, string>> {
  const facts = await readFacts(graph, await liveIds(graph, 'Fact'));
  const entities = await readEntities(graph, await liveIds(graph, 'Entity'));
  return new Map([
    ...facts.map((fact) => [canonical(factCoreOf(fact)), canonical({ ...fact, digests: null })] as const),
    ...entities.map((entity) => [entity.id, canonical({ ...entity, digests: null })] as const),
  ]);
}

describe('each dependency', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openEmpty('embedded');
  });
  afterAll(() => graph?.close());
  beforeEach(() => wipe(graph));

  it.each(KEYS)('of what is derived from %s is followed by plans and reverts', async (key) => {
    await load(graph, 'contexts', BASE);
    await load(graph, 'doings', BASE);
    await expectFresh(graph, 'loaded');
    const next = { ...BASE, [key]: ALTERNATIVES[key][1] };
    const set: Set = key === 'first' || key === 'otherTerm' ? 'doings' : 'contexts';
    const before = await derivedTexts(graph);
    await load(graph, set, next);
    await expectFresh(graph, 'changed');
    const after = await derivedTexts(graph);
    const dependents = [...after].filter(([stated, text]) => (before.get(stated) ?? text) !== text);
    expect(dependents.length, 'derived anew').toBeGreaterThan(0);
    await revertBatch(graph, 'batch/3', META);
    await expectFresh(graph, 'reverted');
    await revertBatch(graph, 'batch/4', META);
    await expectFresh(graph, 'restored');
  });

  it.each(sampleOf(KEYS))(
    'of what is derived from %s is read by plans of the facts alone, and of both at once',
    async (key) => {
      const next = { ...BASE, [key]: ALTERNATIVES[key][1] };
      await load(graph, 'both', next);
      await expectFresh(graph, 'both at once');
      await revertBatch(graph, 'batch/2', META);
      await expectFresh(graph, 'without the facts');
      await load(graph, 'doings', next);
      await expectFresh(graph, 'the facts alone');
    },
  );

  it.each([
    ['the first values', BASE],
    ['the others', OTHERS],
    ['the first values but for a body of a part', { ...BASE, ownOwner: OTHERS.ownOwner }],
  ])('is read from files and from edits where it is not derived at once: %s', async (_, values) => {
    await load(graph, 'apart', values);
    await expectFresh(graph, 'loaded');
    await revertBatch(graph, 'batch/1', META);
    expect(await liveIds(graph, 'Fact')).toEqual([]);
    await revertBatch(graph, 'batch/2', META);
    expect((await liveIds(graph, 'Fact')).length).toBeGreaterThan(600);
    await expectFresh(graph, 'restored');
  });

  it.each(['anna', 'ben', 'fair', 'council', 'city', 'mayor', 't2', 't3', 'fair-date', 'owner-council'])(
    'of what is derived from %s is followed by its purge',
    async (id) => {
      await load(graph, 'both', BASE);
      await purgeRecord(graph, id, META);
      await expectFresh(graph);
    },
  );

  it.each([
    ['anne', 'anna'],
    ['ben', 'anna'],
    ['market', 'fair'],
    ['guild', 'council'],
    ['clerk', 'mayor'],
  ])('of what is derived from %s is followed by its merge into %s', async (from, into) => {
    await load(graph, 'both', BASE);
    await mergeEntities(graph, from, into, META);
    await expectFresh(graph, 'merged');
    await load(graph, 'doings', { ...BASE, first: '1930/1938', otherTerm: '1943' });
    await expectFresh(graph, 'loaded again');
    await unmergeEntity(graph, from, META);
    await expectFresh(graph, 'unmerged');
  });

  it('is followed by any changes', async () => {
    const values = fc.record<Values>(
      Object.fromEntries(KEYS.map((key) => [key, fc.constantFrom(...ALTERNATIVES[key])])) as {
        [K in keyof Values]: fc.Arbitrary<string>;
      },
    );
    const step = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({
          set: fc.constantFrom<Set>('contexts', 'doings', 'both'),
          values,
          replace: fc.boolean(),
        }),
      },
      { weight: 1, arbitrary: fc.constantFrom('merge', 'unmerge', 'revert' as const) },
    );
    await checkAsync(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
        await wipe(graph);
        await load(graph, 'both', BASE);
        for (const one of steps) {
          if (typeof one === 'object') await load(graph, one.set, one.values, one.replace);
          else if (one === 'merge') await mergeEntities(graph, 'anne', 'anna', META).catch(() => null);
          else if (one === 'unmerge') await unmergeEntity(graph, 'anne', META).catch(() => null);
          else {
            const [clock] = await graph.read({ text: 'MATCH (c:Clock) RETURN c.number AS n', params: {} });
            await revertBatch(graph, `batch/${clock?.n}`, META).catch(() => null);
          }
          await expectFresh(graph);
        }
      }),
      runsOf(30),
    );
  }, 240_000);
});
