/** The findings of the rules on whole graphs with known answers, equal on both engines. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import { mergeEntities, unmergeEntity } from '../../src/changes/merge/mergeEntities.ts';
import { PREFETCHES } from '../../src/query/roots/rootFields.ts';
import { ENGINES } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi, type SeededApi, seededApi } from '../support/seeded.ts';
import { usExecutiveSeed } from '../support/usExecutive.ts';
import { asking, TOWN } from './integrity/town.ts';

const FOUND = [
  'END_BEFORE_START ERROR cora-guild',
  'OUTSIDE_LIFE ERROR anna-council anna-lives',
  'OUTSIDE_LIFE ERROR bert-later bert-lives',
  'OUTSIDE_EXISTENCE ERROR cora-early mayor-is',
  'SEAT_OVERLAP ERROR bert-mayor anna-mayor',
  'EVENT_BEFORE_BODY ERROR feast-council council-is',
  'PLACEHOLDER_DATE WARNING bert-guild',
  'PROBABLE_DUPLICATE WARNING anna berg',
  'UNCITED NOTICE anna-guild',
  'CONFLICTING_CLAIMS NOTICE cora-guild',
];

describe.each(ENGINES)('integrity on %s', (engine) => {
  let town: SeededApi;
  beforeAll(async () => {
    town = await loadedApi(engine, (graph) => loadText(graph, TOWN, '2025-01-01T00:00:00Z'));
  });
  afterAll(() => town?.close());
  const ask = asking(() => town);

  it('reports what is certainly wrong, and nothing that is only possibly wrong', async () => {
    const all = await ask();
    expect(all.found).toEqual(FOUND);
    expect(all).toMatchObject({ totalCount: FOUND.length, complete: true, notes: [] });
    expect(all.statements).toBeLessThanOrEqual((PREFETCHES.integrity?.maxStatements ?? 0) + 1);
    expect(all.nodes.map(({ message }) => message)).toContain(
      '"bert" by "bert-mayor" and "anna" by "anna-mayor" surely held an office from 1934-03-31 to 1935-01-01 that has one seat',
    );
  });

  it.each([
    ['CONFLICTING_CLAIMS', 2],
    ['UNCITED', 2],
    ['SEAT_OVERLAP', 2],
    ['OUTSIDE_LIFE', 2],
    ['PROBABLE_DUPLICATE', 2],
  ])('evaluates one rule, %s, in %i statements', async (rule, statements) => {
    const one = await ask(`rules: [${rule}]`);
    expect(one.found).toEqual(FOUND.filter((line) => line.startsWith(rule)));
    expect(one.totalCount).toBe(one.found.length);
    expect(one.statements).toBe(statements);
  });

  it('restricts itself to the facts of a scope, by any id', async () => {
    expect((await ask('ids: ["mayor"]')).found).toEqual([
      'OUTSIDE_EXISTENCE ERROR cora-early mayor-is',
      'SEAT_OVERLAP ERROR bert-mayor anna-mayor',
    ]);
    // The facts of whom the finding names second.
    expect((await ask('ids: ["anna"], rules: [SEAT_OVERLAP]')).found).toEqual([
      'SEAT_OVERLAP ERROR bert-mayor anna-mayor',
    ]);
    expect((await ask('ids: ["berg"]')).found).toEqual(['PROBABLE_DUPLICATE WARNING anna berg']);
    expect((await ask('ids: ["anna-2", "clerk"]')).found).toEqual([]);
    const both = await ask('ids: ["bert", "council", "guild", "anna", "mayor"]');
    expect(both.found).toEqual(FOUND);
  });

  it('has pages without a gap, in a stable order', async () => {
    const found: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < FOUND.length; page += 1) {
      const part = await ask(`first: 3${after === null ? '' : `, after: "${after}"`}`);
      expect(part.pageInfo.hasPreviousPage).toBe(page > 0);
      found.push(...part.found);
      after = part.pageInfo.endCursor;
      if (!part.pageInfo.hasNextPage) break;
    }
    expect(found).toEqual(FOUND);
  });

  it.each([
    ['rules: []', 'integrity(rules: []) names no rule; give some of END_BEFORE_START'],
    ['ids: []', 'integrity(ids:) has 0 ids; give 1 to 50'],
    ['ids: ["anna", "nobody"]', 'integrity(ids: "nobody"): no entity has this id'],
    ['ids: ["anna-lives"]', 'integrity(ids: "anna-lives"): no entity has this id'],
    [`ids: [${Array.from({ length: 51 }, (_, i) => `"m${i}"`).join(', ')}]`, 'has 51 ids; give 1 to 50'],
    ['first: 201', 'first: 201'],
    ['after: "bm9wZQ"', 'is not a cursor of this API'],
  ])('is an error that suggests what would work: %s', async (args, message) => {
    const { errors = [] } = await town.api.execute(`{ integrity(${args}) { totalCount } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors[0]?.message).toContain(message);
  });

  it('follows corrections, merges and unmerges', async () => {
    const { graph } = town;
    const at = '2025-02-01T00:00:00Z';
    await mergeEntities(graph, 'berg', 'anna', { reason: 'one', at });
    expect((await ask('rules: [PROBABLE_DUPLICATE]')).found).toEqual([]);
    expect((await ask('ids: ["berg"], rules: [OUTSIDE_LIFE]')).found).toEqual([FOUND[1]]);
    await unmergeEntity(graph, 'berg', { reason: 'two', at });
    expect((await ask('rules: [PROBABLE_DUPLICATE]')).found).toEqual([
      'PROBABLE_DUPLICATE WARNING anna berg',
    ]);
    // A longer life makes one of the terms possible; the other fact of that rule remains wrong.
    await loadText(graph, TOWN.replace('end: "1960"', 'end: "1961"'), at);
    expect((await ask('rules: [OUTSIDE_LIFE]')).found).toEqual([FOUND[2]]);
    await loadText(graph, TOWN, at);
    expect((await ask()).found).toEqual(FOUND);
    // An acting holder takes no seat.
    const acting = TOWN.replace(
      'tenure: { holder: bert, office: mayor }',
      'tenure: { holder: bert, office: mayor, acting: "true" }',
    );
    await loadText(graph, acting, at);
    expect((await ask('rules: [SEAT_OVERLAP]')).found).toEqual([]);
    await loadText(graph, TOWN.replace('acting', ''), at);
  });
});

/** Events of a body through PART_OF; the bodies begin in 1950 and 1960. */
const SERIES = `fasti: "1"
dataset: series
language: en
sources:
  book: { title: The Book }
entities:
  league: { kind: organization, label: League }
  board: { kind: organization, label: Board }
  panel: { kind: organization, label: Panel }
  old-board: { kind: organization, label: Old board }
  moved-board: { kind: organization, label: Moved board }
  land: { kind: region, label: Land }
  city: { kind: region, label: City }
  assemblies: { kind: event, label: Assemblies }
  first: { kind: event, label: First assembly }
  opening: { kind: event, label: Opening }
  lent: { kind: event, label: Assembly of another league }
  founding: { kind: event, label: Founding assembly }
  session: { kind: event, label: Session }
  early: { kind: event, label: Early session }
  other: { kind: event, label: Other session }
  fair: { kind: event, label: Fair }
facts:
- { id: league-is, byEvent: founding, existence: { entity: league }, claims: [ { source: book, start: "1950-06" } ] }
- { id: old-board-is, existence: { entity: old-board }, claims: [ { source: book, start: "1930" } ] }
- { id: land-is, existence: { entity: land }, claims: [ { source: book, start: "1950" } ] }
- { id: board-in, relation: { type: PART_OF, subject: board, object: league }, claims: [ { source: book } ] }
- { id: panel-in, relation: { type: PART_OF, subject: panel, object: board }, claims: [ { source: book } ] }
- { id: old-board-in, relation: { type: PART_OF, subject: old-board, object: league }, claims: [ { source: book } ] }
- { id: moved-in, relation: { type: PART_OF, subject: moved-board, object: league }, claims: [ { source: book, start: "1970" } ] }
- { id: city-in, relation: { type: PART_OF, subject: city, object: land }, claims: [ { source: book } ] }
- { id: series-of, relation: { type: BELONGS_TO, subject: assemblies, object: league }, claims: [ { source: book } ] }
- { id: first-is, existence: { entity: first }, claims: [ { source: book, date: "1948-05" } ] }
- { id: first-in, relation: { type: PART_OF, subject: first, object: assemblies }, claims: [ { source: book } ] }
- { id: opening-is, existence: { entity: opening }, claims: [ { source: book, date: "1948-05-01" } ] }
- { id: opening-in, relation: { type: PART_OF, subject: opening, object: first }, claims: [ { source: book } ] }
- { id: lent-is, existence: { entity: lent }, claims: [ { source: book, date: "1948-05" } ] }
- { id: lent-in, relation: { type: PART_OF, subject: lent, object: assemblies }, claims: [ { source: book } ] }
- { id: lent-of, relation: { type: BELONGS_TO, subject: lent, object: old-board }, claims: [ { source: book } ] }
- { id: founding-is, existence: { entity: founding }, claims: [ { source: book, date: "1950-05" } ] }
- { id: founding-in, relation: { type: PART_OF, subject: founding, object: assemblies }, claims: [ { source: book } ] }
- { id: session-is, existence: { entity: session }, claims: [ { source: book, date: "1940" } ] }
- { id: session-of, relation: { type: ORGANIZED_BY, subject: session, object: panel }, claims: [ { source: book } ] }
- { id: early-is, existence: { entity: early }, claims: [ { source: book, date: "1940" } ] }
- { id: early-of, relation: { type: BELONGS_TO, subject: early, object: old-board }, claims: [ { source: book } ] }
- { id: other-is, existence: { entity: other }, claims: [ { source: book, date: "1940" } ] }
- { id: other-of, relation: { type: BELONGS_TO, subject: other, object: moved-board }, claims: [ { source: book } ] }
- { id: fair-is, existence: { entity: fair }, claims: [ { source: book, date: "1940" } ] }
- { id: fair-of, relation: { type: HOSTED_BY, subject: fair, object: city }, claims: [ { source: book } ] }
`;

/** More pairs of namesakes than one statement reads the facts of; one pair held different offices, one is called by a title. */
const NAMESAKES = `fasti: "1"
dataset: many
language: en
entities:
  chair: { kind: office, label: The Chair }
  clerk: { kind: office, label: Clerk }
${Array.from({ length: 1_050 }, (_, i) => [`a${i}`, `b${i}`].map((id) => `  ${id}: { kind: person, label: "Ann Berg ${i}00" }\n`).join('')).join('')}  x1: { kind: person, label: The Chair }
  x2: { kind: person, label: The chair }
  y1: { kind: person, label: Gunso Kim }
  y2: { kind: person, label: Gun-seo Kim }
facts:
- tenure: { holder: a7, office: chair }
- tenure: { holder: b7, office: clerk }
- tenure: { holder: y1, office: clerk }
- tenure: { holder: y2, office: clerk }
`;

it('integrity finds the duplicates that a check of the file finds', async () => {
  const many = await loadedApi('embedded', (graph) => loadText(graph, NAMESAKES, '2025-01-01T00:00:00Z'));
  const found = new Set<string>();
  let after: string | null = null;
  do {
    const page = await asking(() => many)(
      `rules: [PROBABLE_DUPLICATE], first: 200${after === null ? '' : `, after: "${after}"`}`,
    );
    expect(page).toMatchObject({ totalCount: 1_050, complete: true });
    for (const { subjects } of page.nodes) found.add(subjects.map(({ id }) => id).join(' '));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  const { problems } = await checkSeed({ texts: [{ name: 'a.yaml', format: 'YAML', content: NAMESAKES }] });
  const checked = problems.map(({ message }) =>
    [...message.matchAll(/"(\w+)"/g)]
      .slice(0, 2)
      .map(([, id]) => id)
      .sort()
      .join(' '),
  );
  expect([...found].sort()).toEqual(checked.sort());
  expect(checked).toContain('y1 y2');
  expect(checked).not.toContain('a7 b7');
  expect(checked).not.toContain('x1 x2');
  await many.close();
});

describe.each(ENGINES)('events before their bodies on %s', (engine) => {
  it('are found through what events and bodies are part of', async () => {
    const series = await loadedApi(engine, (graph) => loadText(graph, SERIES, '2025-01-01T00:00:00Z'));
    const ask = asking(() => series);
    const { found, nodes } = await ask('rules: [EVENT_BEFORE_BODY]');
    expect(found).toEqual([
      'EVENT_BEFORE_BODY ERROR first-in league-is',
      'EVENT_BEFORE_BODY ERROR session-of league-is',
    ]);
    expect(nodes.map(({ message }) => message)).toEqual([
      'according to "first-in" and "series-of", an event of "league" was over on 1948-05-31 at the latest, but according to "league-is", "league" began on 1950-06-01 at the earliest',
      'according to "session-of" and "panel-in" and "board-in", an event of "league" was over on 1940-12-31 at the latest, but according to "league-is", "league" began on 1950-06-01 at the earliest',
    ]);
    expect((await ask('rules: [EVENT_BEFORE_BODY], ids: ["league"]')).found).toEqual(found);
    expect(
      (await checkSeed({ texts: [{ name: 'a.yaml', format: 'YAML', content: SERIES }] })).problems,
    ).toMatchObject([
      { code: 'EVENT_BEFORE_BODY', message: expect.stringContaining('"first-in"') },
      { code: 'EVENT_BEFORE_BODY', message: expect.stringContaining('"session-of"') },
    ]);
    const { graph } = series;
    const having = async (text: string): Promise<readonly string[]> => {
      await loadText(graph, text, '2025-02-01T00:00:00Z');
      return (await ask('rules: [EVENT_BEFORE_BODY]')).found;
    };
    // Each changes one fact on the way, and not the facts that have the findings.
    expect(await having(SERIES.replace('start: "1950-06"', 'start: "1930"'))).toEqual([]);
    expect(await having(SERIES)).toEqual(found);
    const dispute = SERIES.replace(
      'subject: assemblies, object: league }, claims: [ { source: book }',
      (tie) => tie.replace('source: book', 'source: book, start: "1950"'),
    );
    expect(await having(dispute)).toEqual([found[1]]);
    expect(await having(SERIES)).toEqual(found);
    const moved = SERIES.replace('subject: board, object: league }, claims: [ { source: book }', (tie) =>
      tie.replace('source: book', 'source: book, start: "1955"'),
    );
    expect(await having(moved)).toEqual([found[0]]);
    await series.close();
  });
});

describe.each(ENGINES)('integrity of known records on %s', (engine) => {
  let seeded: SeededApi;
  afterAll(() => seeded?.close());
  const ask = asking(() => seeded);

  it('reports the disputes between sources of the shipped seed', async () => {
    seeded = await seededApi(engine);
    const { found } = await ask(
      'first: 200, rules: [END_BEFORE_START, OUTSIDE_LIFE, OUTSIDE_EXISTENCE, SEAT_OVERLAP, EVENT_BEFORE_BODY, CONFLICTING_CLAIMS, PLACEHOLDER_DATE, PROBABLE_DUPLICATE]',
    );
    expect(found).toEqual([
      ...['b017', 'b060', 'b065', 'e8d', 'r3', 'r3-office'].map((id) => `CONFLICTING_CLAIMS NOTICE ${id}`),
    ]);
    const { api } = seeded;
    const { data } = await api.execute('{ facts(filter: {conflict: true}, first: 200) { nodes { id } } }');
    const disputed = (data as unknown as { facts: { nodes: { id: string }[] } }).facts.nodes;
    expect(disputed.map(({ id }) => `CONFLICTING_CLAIMS NOTICE ${id}`).sort()).toEqual(found);
    await seeded.close();
  });

  it('finds no overlap of presidents, and one that is added', async () => {
    seeded = await loadedApi(engine, async (graph) =>
      loadText(graph, await usExecutiveSeed(), '2025-01-01T00:00:00Z'),
    );
    expect(await overlaps()).toEqual([]);
    expect((await ask('first: 200')).found.filter((line) => !line.startsWith('UNCITED'))).toEqual([]);
    const lincoln = 'us-executive/406807';
    await loadText(
      seeded.graph,
      `fasti: "1"\ndataset: forger\nlanguage: en\nsources:\n  forgery: { title: Forgery }\nfacts:\n- { id: forged, tenure: { holder: "${lincoln}", office: president-us, term: forged }, claims: [ { source: forgery, start: "1870", end: "1871" } ] }\n`,
      '2025-02-01T00:00:00Z',
    );
    const { nodes } = await ask('rules: [SEAT_OVERLAP]');
    expect(nodes.map(({ message }) => message)).toEqual([
      expect.stringMatching(/surely held an office from 1870-12-31 to 1871-01-01 that has one seat/),
    ]);
  });
});

/** Terms of two people in one office that share more than the day of a handover, by the file itself. */
async function overlaps(): Promise<string[]> {
  const file = new URL('../fixtures/congress-legislators/executive.yaml', import.meta.url);
  const people = parse(await readFile(file, 'utf8')) as readonly {
    readonly id: { readonly govtrack: number };
    readonly terms: readonly { readonly type: string; readonly start: string; readonly end: string }[];
  }[];
  const terms = people.flatMap(({ id, terms: own }) => own.map((term) => ({ ...term, id: id.govtrack })));
  return terms.flatMap((a) =>
    terms
      .filter((b) => a.id < b.id && a.type === b.type && a.start < b.end && b.start < a.end)
      .map((b) => `${a.id} ${b.id}`),
  );
}
