/** Stored digests save comparing unchanged records, and never change a plan. */
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadSeed, planSeed, type SeedOptions, type SeedReport } from '../../src/changes/loadSeed.ts';
import { mergeEntities, unmergeEntity } from '../../src/changes/merge/mergeEntities.ts';
import { revertBatch } from '../../src/changes/revert/revertBatch.ts';
import type { Graph } from '../../src/store/graph.ts';
import { forEachEngine, openEmpty, wipe } from '../support/engines.ts';
import { runsOf } from '../support/extent.ts';
import { recording } from '../support/recordingGraph.ts';

const AT = '2026-11-25T10:00:00.000Z';
const LATER = '2031-02-01T10:00:00.000Z';

/** The values in which the versions of the two datasets differ. */
interface Values {
  readonly sourceDate: string | null;
  readonly voice: string | null;
  readonly annaNote: string | null;
  readonly annaStart: string | null;
  readonly fairDate: string;
  readonly isPart: boolean;
  /** Whether a claim says who spoke; otherwise the dataset only names the fact. */
  readonly isClaimed: boolean;
  readonly seats: number | null;
  readonly firstEnd: string;
  readonly role: string;
  readonly names: readonly string[];
}

const BASE: Values = {
  sourceDate: '1990',
  voice: null,
  annaNote: 'a poet',
  annaStart: '1900',
  fairDate: '1950',
  isPart: true,
  isClaimed: true,
  seats: 1,
  firstEnd: '1934',
  role: 'chair',
  names: ['Ann', 'Anna'],
};

const input = (content: string) => ({ texts: [{ name: 'a.yaml', format: 'YAML' as const, content }] });
const field = (key: string, value: string | number | null): string =>
  value === null ? '' : `, ${key}: ${JSON.stringify(value)}`;

/** The dataset that declares most of the records. */
const town = (values: Values) =>
  input(`fasti: "1"
dataset: town
sources:
  chronicle: { title: Chronicle${field('date', values.sourceDate)}${field('voice', values.voice)} }
entities:
  anna: { kind: person, label: Anna${field('note', values.annaNote)} }
  ben: { kind: person, label: Ben }
  benny: { kind: person, label: Benny }
  mayor: { kind: office, label: Mayor }
  council: { kind: organization, label: Council }
  fair: { kind: event, label: Fair }
  opening: { kind: event, label: Opening }
facts:
- { id: anna-life, existence: { entity: anna }, claims: [ { source: chronicle${field('start', values.annaStart)} } ] }
- { id: fair-date, existence: { entity: fair }, claims: [ { source: chronicle, date: "${values.fairDate}" } ] }
- { id: speech, participation: { event: opening, participant: anna, role: speaker }, claims: [ ${values.isClaimed ? '{ source: chronicle }' : ''} ] }
- { id: t1, tenure: { holder: anna, office: mayor, term: a }, claims: [ { source: chronicle, start: "1930", end: "${values.firstEnd}" } ] }
- { id: t2, tenure: { holder: ben, office: mayor, term: b }, claims: [ { source: chronicle, start: "1934" } ] }
- { id: m, membership: { member: benny, body: council, role: ${values.role} }, claims: [ { source: chronicle, start: "1920", end: ".." } ] }
${values.isPart ? '- { id: part, relation: { type: PART_OF, subject: opening, object: fair }, claims: [ { source: chronicle } ] }\n' : ''}${values.names
  .map(
    (name) =>
      `- { id: name-${name.toLowerCase()}, name: { entity: anna, text: ${name} }, claims: [ { source: chronicle, start: "19${name.length}0" } ] }\n`,
  )
  .join('')}`);

/** A dataset that adds to the same records, and states some values differently. */
const press = (values: Values) =>
  input(`fasti: "1"
dataset: press
sources:
  paper: { title: Paper, date: "1960" }
  chronicle: { title: The Chronicle${field('date', values.sourceDate)} }
entities:
  anna: { kind: person${field('note', values.annaNote)} }
facts:
- { id: t1, tenure: { holder: anna, office: mayor, term: a }, note: of the press, claims: [ { source: paper, start: "1931", end: "${values.firstEnd}" } ] }
- { id: t3, tenure: { holder: benny, office: mayor, term: c }, claims: [ { source: chronicle, start: "1940", end: "1941" } ] }
- { id: mayor-seats, existence: { entity: mayor${field('seats', values.seats)} }, claims: [ { source: paper } ] }
${values.isPart ? `- { id: m, membership: { member: benny, body: council, role: ${values.role} }, claims: [ { source: paper, start: "1921" } ] }\n` : ''}`);

const SETS = { town, press } as const;
type Set = keyof typeof SETS;

/** The comparable part of a report. */
function summaryOf({ accepted, datasets, counts, problems }: SeedReport) {
  const changes = datasets.flatMap(({ plan }) => [...plan.changes]);
  return {
    accepted,
    counts,
    problems,
    changes,
    plans: datasets.map(({ plan: { hash, findings } }) => ({ hash, findings })),
  };
}

/** Plans by digests and by comparing everything, expects equal plans, and returns the plan. */
async function planBoth(graph: Graph, set: Set, values: Values, meta: SeedOptions = {}) {
  const byDigests = summaryOf(await planSeed(graph, SETS[set](values), { at: AT, ...meta }));
  const full = summaryOf(await planSeed(graph, SETS[set](values), { at: AT, ...meta, compareAll: true }));
  expect(byDigests).toEqual(full);
  return byDigests;
}

const apply = async (graph: Graph, set: Set, values: Values, meta: SeedOptions = {}) =>
  summaryOf(await loadSeed(graph, SETS[set](values), { at: AT, ...meta }));

forEachEngine((_name, open) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await open();
  });
  beforeEach(async () => {
    await wipe(graph);
    await apply(graph, 'town', BASE);
  });

  it('save reading the facts that a second run finds unchanged', async () => {
    const watched = recording(graph);
    const { counts } = await apply(watched, 'town', BASE, { at: LATER });
    expect(counts).toMatchObject({ CREATE: 0, UPDATE: 0, RETRACT: 0 });
    const whole = watched.statements.filter(({ text }) => /properties\((f|s)\) AS props/.test(text));
    expect(whole).toEqual([]);
  });

  it('are dropped for a dataset whose properties another dataset changes', async () => {
    await apply(graph, 'press', { ...BASE, annaNote: 'a painter' });
    const { changes } = await planBoth(graph, 'town', BASE);
    expect(changes.filter(({ kind }) => kind === 'UPDATE').map(({ id }) => id)).toContain('anna');
    await planBoth(graph, 'press', { ...BASE, annaNote: 'a painter' });
  });

  it('stay for a dataset if another one only adds a claim', async () => {
    await apply(graph, 'press', BASE);
    const [row] = await graph.read({
      text: "MATCH (f:Fact {id: 'm'}) RETURN f.digests AS digests",
      params: {},
    });
    const digests = row?.digests as string[] | undefined;
    expect(digests?.map((digest) => digest.split(' ')[0]).sort()).toEqual(['press', 'town']);
  });

  it('stay valid through merges and unmerges', async () => {
    await apply(graph, 'press', BASE);
    await mergeEntities(graph, 'benny', 'ben', { reason: 'one man' });
    await planBoth(graph, 'town', BASE);
    await planBoth(graph, 'press', BASE);
    await apply(graph, 'press', { ...BASE, firstEnd: '1935' });
    await planBoth(graph, 'town', BASE);
    await unmergeEntity(graph, 'benny', { reason: 'two men' });
    await planBoth(graph, 'town', BASE);
    expect((await planBoth(graph, 'press', { ...BASE, firstEnd: '1935' })).counts).toMatchObject({
      UPDATE: 0,
    });
  });

  it('are restored by a revert', async () => {
    await apply(graph, 'town', { ...BASE, firstEnd: '1933', sourceDate: null });
    await revertBatch(graph, 'batch/2', { at: AT });
    expect((await planBoth(graph, 'town', BASE)).counts).toMatchObject({ CREATE: 0, UPDATE: 0, RETRACT: 0 });
    await planBoth(graph, 'town', { ...BASE, firstEnd: '1933', sourceDate: null });
  });

  it('do not hide the effects of a new date or voice of a source', async () => {
    await apply(graph, 'press', BASE);
    for (const values of [
      { ...BASE, sourceDate: '1925' },
      { ...BASE, voice: 'guild' },
    ]) {
      await planBoth(graph, 'town', values);
      await apply(graph, 'press', { ...BASE, sourceDate: values.sourceDate });
      await planBoth(graph, 'town', BASE);
    }
  });

  it('do not hide findings about unchanged facts', async () => {
    const dead = { ...BASE, annaStart: '1960' };
    const first = await apply(graph, 'town', dead);
    expect(first.plans[0]?.findings).not.toEqual([]);
    expect((await planBoth(graph, 'town', dead)).plans[0]?.findings).toEqual(first.plans[0]?.findings);
  });

  it('lead to the same plan with replace', async () => {
    await apply(graph, 'press', BASE);
    const less = { ...BASE, isPart: false, names: ['Ann'] };
    await planBoth(graph, 'press', less, { replace: true });
    await apply(graph, 'press', less, { replace: true });
    await planBoth(graph, 'town', BASE, { replace: true });
  });
});

describe('any edits', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openEmpty('embedded');
  });
  afterAll(() => graph.close());

  const values = fc.record<Values>({
    sourceDate: fc.constantFrom('1990', '1925', null),
    voice: fc.constantFrom(null, 'guild'),
    annaNote: fc.constantFrom('a poet', 'a painter', null),
    annaStart: fc.constantFrom('1900', '1932', '1960', null),
    fairDate: fc.constantFrom('1950', '1950-05'),
    isPart: fc.boolean(),
    isClaimed: fc.boolean(),
    seats: fc.constantFrom(1, 2, null),
    firstEnd: fc.constantFrom('1934', '1933', '..'),
    role: fc.constantFrom('chair'),
    names: fc.subarray(['Ann', 'Anna', 'Annette']),
  });
  const edit = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        set: fc.constantFrom<Set>('town', 'press'),
        values,
        replace: fc.boolean(),
        at: fc.constantFrom(AT, LATER),
      }),
    },
    { weight: 1, arbitrary: fc.constantFrom('merge', 'unmerge', 'revert' as const) },
  );

  it('lead to the same plan by digests and without', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), values, async (edits, last) => {
        await wipe(graph);
        await apply(graph, 'town', BASE);
        let batches = 1;
        for (const one of edits) {
          if (typeof one === 'object') {
            const { set, values: next, replace, at } = one;
            await planBoth(graph, set, next, { replace, at });
            await apply(graph, set, next, { replace, at });
          } else if (one === 'revert')
            await revertBatch(graph, `batch/${batches}`, { at: AT }).catch(() => null);
          else if (one === 'merge')
            await mergeEntities(graph, 'benny', 'ben', { reason: 'one', at: AT }).catch(() => null);
          else await unmergeEntity(graph, 'benny', { reason: 'two', at: AT }).catch(() => null);
          const [clock] = await graph.read({ text: 'MATCH (c:Clock) RETURN c.number AS number', params: {} });
          batches = Number(clock?.number ?? 1);
          await planBoth(graph, 'town', last);
          await planBoth(graph, 'press', last);
        }
      }),
      { numRuns: runsOf(25) },
    );
  }, 240_000);
});
