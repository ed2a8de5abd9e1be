import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import { mergeEntities, unmergeEntity } from '../../src/changes/merge/mergeEntities.ts';
import { calendarDateOf, type Day, isBounded } from '../../src/domain/time/day.ts';
import type { Graph } from '../../src/store/graph.ts';
import { contentOf, fileOf, folderOf, propsOf } from '../import/support.ts';
import { ENGINES, openEmpty, wipe } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';

const AT = '2026-01-01T00:00:00Z';

/** An office with one seat, known only from letters: who held it on some days. */
const LETTERS = fileOf(
  `sources:
  letters: { title: Letters }
entities:
  kim: { kind: person }
  nam: { kind: person }
  secretary: { kind: office, seats: "1" }
facts:
- id: kim-secretary
  tenure: { holder: kim, office: secretary }
  claims: [ { source: letters, attested: "2014-03-12/2014-11-05" } ]
`,
  'letters',
);

/** A second file, of another dataset, that states facts about entities of the first one. */
const second = (facts: string, dataset = 'second'): string =>
  fileOf(`sources:\n  papers: { title: Papers }\nfacts:\n${facts}`, dataset);

const NAM = second(`- id: nam-secretary
  tenure: { holder: nam, office: secretary }
  claims: [ { source: papers, attested: "2016-01-18/2017-09-21" } ]
`);

const existence = (entity: string, id: string, dates: string): string =>
  second(`- id: ${id}\n  existence: { entity: ${entity} }\n  claims: [ { source: papers, ${dates} } ]\n`, id);

const shown = (day: Day): string | null => {
  if (!isBounded(day)) return null;
  const { year, month, day: date } = calendarDateOf(day);
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
};

describe.each(ENGINES)('implied bounds on %s', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openEmpty(engine);
  });
  afterAll(() => graph?.close());
  beforeEach(() => wipe(graph));

  const load = (text: string) => loadText(graph, text, AT);

  /** The outer interval of a fact, its implied bounds, and the batch of the version. */
  async function outer(id: string) {
    const props = await propsOf(graph, 'Fact', id);
    const reasons = ((props?.implied ?? []) as string[]).map((line) => {
      const [bound, day, because] = line.split('\t');
      return `${bound} ${shown(Number(day))} ${because}`;
    });
    return [shown(props?.startMin as Day), shown(props?.endMax as Day), reasons, props?.knownFrom];
  }

  it('come from an existence that a later file adds, changes and withdraws', async () => {
    await load(LETTERS);
    expect(await outer('kim-secretary')).toEqual([null, null, [], 1]);
    await load(existence('secretary', 'office-exists', 'start: "2010-05"'));
    const since = 'START 2010-05-01 office-exists';
    expect(await outer('kim-secretary')).toEqual(['2010-05-01', null, [since], 2]);
    await load(existence('kim', 'kim-lives', 'start: "1950", end: "2015-02-03"'));
    expect(await outer('kim-secretary')).toEqual([
      '2010-05-01',
      '2015-02-03',
      [since, 'END 2015-02-03 kim-lives'],
      3,
    ]);
    await load(existence('secretary', 'office-exists', 'start: "2012-01-01"'));
    expect(await outer('kim-secretary')).toEqual([
      '2012-01-01',
      '2015-02-03',
      ['START 2012-01-01 office-exists', 'END 2015-02-03 kim-lives'],
      4,
    ]);
    await loadSeed(graph, [await folderOf({ 'a.yaml': fileOf('facts: []\n', 'kim-lives') })], {
      at: AT,
      replace: true,
    });
    expect(await outer('kim-secretary')).toEqual(['2012-01-01', null, ['START 2012-01-01 office-exists'], 5]);
  });

  it('come from a tenure that a later file adds, changes and withdraws', async () => {
    await load(LETTERS);
    await load(NAM);
    expect(await outer('kim-secretary')).toEqual([null, '2016-01-18', ['END 2016-01-18 nam-secretary'], 2]);
    expect(await outer('nam-secretary')).toEqual(['2014-11-05', null, ['START 2014-11-05 kim-secretary'], 2]);
    await load(NAM.replace('2016-01-18/', '2015-07-01/'));
    expect(await outer('kim-secretary')).toEqual([null, '2015-07-01', ['END 2015-07-01 nam-secretary'], 3]);
    await loadSeed(graph, [await folderOf({ 'a.yaml': fileOf('facts: []\n', 'second') })], {
      at: AT,
      replace: true,
    });
    expect(await outer('kim-secretary')).toEqual([null, null, [], 4]);
  });

  it('do not change a side that a claim bounds, nor tenures of offices without stated seats', async () => {
    await load(LETTERS.replace('attested: "2014-03-12/2014-11-05"', 'start: "2014", end: "2017"'));
    await load(NAM);
    expect(await outer('kim-secretary')).toEqual(['2014-01-01', '2017-12-31', [], 1]);
    await wipe(graph);
    await load(LETTERS.replace(', seats: "1"', ''));
    await load(NAM);
    expect(await outer('kim-secretary')).toEqual([null, null, [], 1]);
    await load(second('- id: seat\n  existence: { entity: secretary, seats: "1" }\n', 'seats'));
    expect(await outer('kim-secretary')).toEqual([null, '2016-01-18', ['END 2016-01-18 nam-secretary'], 3]);
    // Now two can hold it at the same time.
    await load(second('- id: seat\n  existence: { entity: secretary, seats: "2" }\n', 'seats'));
    expect(await outer('kim-secretary')).toEqual([null, null, [], 4]);
  });

  it('come from the date of an event that a later file gives, also for its parts', async () => {
    await load(
      fileOf(`sources:
  letters: { title: Letters }
entities:
  kim: { kind: person }
  meeting: { kind: event }
  opening: { kind: event }
facts:
- id: part
  relation: { type: PART_OF, subject: opening, object: meeting }
- id: speaks
  participation: { event: opening, participant: kim, role: speaker }
- id: attends
  participation: { event: meeting, participant: kim }
`),
    );
    expect(await outer('attends')).toEqual([null, null, [], 1]);
    await load(existence('meeting', 'meeting-date', 'date: "2020-11"'));
    const month = ['2020-11-01', '2020-11-30'];
    const because = (id: string, [from, to]: string[]) => [`START ${from} ${id}`, `END ${to} ${id}`];
    expect(await outer('attends')).toEqual([...month, because('meeting-date', month), 2]);
    expect(await outer('speaks')).toEqual([...month, because('meeting-date', month), 2]);
    await load(existence('opening', 'opening-date', 'date: "2020-11-17"'));
    const day = ['2020-11-17', '2020-11-17'];
    expect(await outer('speaks')).toEqual([...day, because('opening-date', day), 3]);
    expect(await outer('attends')).toEqual([...month, because('meeting-date', month), 2]);
  });

  it('never make a fact impossible: it keeps the dates of its sources, and the contradiction is reported', async () => {
    await load(LETTERS);
    const before = await contentOf(graph);
    const death = existence('kim', 'kim-lives', 'end: "2013"');
    const folder = await folderOf({ 'a.yaml': death });
    const strict = await loadSeed(graph, [folder], { at: AT, strict: true });
    expect(strict.accepted).toBe(false);
    expect(await contentOf(graph)).toEqual(before);
    const report = await loadSeed(graph, [folder], { at: AT });
    expect(report.accepted).toBe(true);
    expect(report.datasets[0]?.plan.findings).toEqual([
      {
        severity: 'WARNING',
        code: 'OUTSIDE_LIFE',
        fact: 'kim-secretary',
        because: 'kim-lives',
        message:
          '"kim-secretary" involves "kim" on 2014-11-05 or later, but according to "kim-lives" this life ended on 2013-12-31 at the latest',
        hint: expect.stringContaining('correct the one that is wrong'),
      },
    ]);
    expect(await outer('kim-secretary')).toEqual([null, null, [], 1]);
    const mended = await load(death.replace('2013', '2015'));
    expect(mended.datasets[0]?.plan.findings).toEqual([]);
    expect(await outer('kim-secretary')).toEqual([null, '2015-12-31', ['END 2015-12-31 kim-lives'], 3]);
  });

  const relation = (...claims: string[]): string =>
    fileOf(
      `sources:
  letters: { title: Letters }
  papers: { title: Papers }
entities:
  region: { kind: region }
  office: { kind: organization }
facts:
- id: serves
  relation: { type: SERVES_AS, subject: region, object: office }
  claims: [ ${claims.join(', ')} ]
`,
      'relation',
    );

  it('never remove a day that a claim names, on either side', async () => {
    await load(
      relation('{ source: letters, start: "2013-09-03" }', '{ source: papers, start: "2014-03-11" }'),
    );
    const report = await load(existence('office', 'office-exists', 'start: "2014", end: "2016"'));
    expect(await outer('serves')).toEqual(['2013-09-03', '2016-12-31', ['END 2016-12-31 office-exists'], 2]);
    expect(report.datasets[0]?.plan.findings).toMatchObject([
      {
        code: 'OUTSIDE_EXISTENCE',
        fact: 'serves',
        because: 'office-exists',
        message:
          '"serves" involves "office" on 2013-09-03 or earlier, but according to "office-exists" it began on 2014-01-01 at the earliest',
      },
    ]);
    expect((await propsOf(graph, 'Fact', 'serves'))?.flawed).toBe(true);
    // A month of the year that the source names is narrower, not contradictory.
    await wipe(graph);
    await load(relation('{ source: letters, start: "2013" }'));
    await load(existence('office', 'office-exists', 'start: "2013-06"'));
    expect(await outer('serves')).toEqual(['2013-06-01', null, ['START 2013-06-01 office-exists'], 2]);
  });

  it('of a death that a claim contradicts leave the birth', async () => {
    await load(LETTERS);
    await load(existence('kim', 'kim-lives', 'start: "1950", end: "2013"'));
    expect(await outer('kim-secretary')).toEqual(['1950-01-01', null, ['START 1950-01-01 kim-lives'], 2]);
  });

  /** The tenures of one person, each in a dataset of its own. */
  const term = (id: string, dates: string, holder = 'nam'): string =>
    second(
      `- id: ${id}\n  tenure: { holder: ${holder}, office: secretary, term: ${id} }\n  claims: [ { source: papers, ${dates} } ]\n`,
      id,
    );

  it('come from the next and the previous term of the same person', async () => {
    await load(LETTERS.replace(', seats: "1"', ''));
    await load(term('acting', 'start: "2016-04-07"'));
    expect(await outer('acting')).toEqual(['2016-04-07', null, [], 2]);
    await load(term('elected', 'start: "2016-10-01"'));
    expect(await outer('acting')).toEqual(['2016-04-07', '2016-10-01', ['END 2016-10-01 elected'], 3]);
    await load(term('elected', 'start: "2016-09-18"'));
    expect(await outer('acting')).toEqual(['2016-04-07', '2016-09-18', ['END 2016-09-18 elected'], 4]);
    await load(term('again', 'attested: "2021-05"'));
    expect(await outer('elected')).toEqual(['2016-09-18', '2021-05-31', ['END 2021-05-31 again'], 5]);
    expect(await outer('again')).toEqual(['2016-09-18', null, ['START 2016-09-18 elected'], 5]);
    // A term of another person limits none of them.
    await load(term('elected', 'start: "2016-09-18"', 'kim'));
    expect(await outer('acting')).toEqual(['2016-04-07', '2021-05-31', ['END 2021-05-31 again'], 6]);
    await loadSeed(graph, [await folderOf({ 'a.yaml': fileOf('facts: []\n', 'again') })], {
      at: AT,
      replace: true,
    });
    expect(await outer('acting')).toEqual(['2016-04-07', null, [], 7]);
  });

  it('come from the terms of an entity that is merged, until it is unmerged', async () => {
    await load(LETTERS.replace(', seats: "1"', ''));
    await load(term('acting', 'start: "2016-04-07"'));
    await load(term('elected', 'start: "2016-10-01"', 'kim'));
    expect((await outer('acting')).slice(0, 2)).toEqual(['2016-04-07', null]);
    await mergeEntities(graph, 'kim', 'nam', { by: 'tests', at: AT });
    expect((await outer('acting')).slice(0, 3)).toEqual([
      '2016-04-07',
      '2016-10-01',
      ['END 2016-10-01 elected'],
    ]);
    expect((await outer('kim-secretary')).slice(0, 2)).toEqual([null, '2016-04-07']);
    await unmergeEntity(graph, 'kim', { by: 'tests', at: AT });
    expect((await outer('acting')).slice(0, 3)).toEqual(['2016-04-07', null, []]);
    expect((await outer('kim-secretary')).slice(0, 2)).toEqual([null, '2016-10-01']);
  });

  it('come from another term in the same file', async () => {
    await load(
      fileOf(`sources:
  papers: { title: Papers }
entities:
  nam: { kind: person }
  secretary: { kind: office }
facts:
- id: acting
  tenure: { holder: nam, office: secretary, acting: true }
  claims: [ { source: papers, start: "2016-04-07" } ]
- id: elected
  tenure: { holder: nam, office: secretary, term: "1" }
  claims: [ { source: papers, start: "2016-10-01" } ]
`),
    );
    expect(await outer('acting')).toEqual(['2016-04-07', '2016-10-01', ['END 2016-10-01 elected'], 1]);
    const shownAgain = await load(
      LETTERS.replace('kim: ', 'other: ').replace('holder: kim', 'holder: other'),
    );
    expect(shownAgain.accepted).toBe(true);
    expect(await outer('acting')).toEqual(['2016-04-07', '2016-10-01', ['END 2016-10-01 elected'], 1]);
  });

  it('mark an entity whose name depends on the day', async () => {
    const names = (...list: string[]) =>
      fileOf(
        `sources:\n  letters: { title: Letters }\nentities:\n  club: { kind: organization }\nfacts:\n${list.map((name) => `- name: { entity: club, ${name}`).join('')}`,
      );
    const old = 'text: Old Club }\n  claims: [ { source: letters, end: "2010" } ]\n';
    const plain = 'text: Club, kind: SHORT }\n';
    const varies = async () => (await propsOf(graph, 'Entity', 'club'))?.labelVaries;
    await load(names(old));
    expect(await varies()).toBeUndefined();
    await load(names(old, plain));
    expect(await varies()).toBe(true);
    await load(names(old.replace(', end: "2010"', '')));
    expect(await varies()).toBeUndefined();
  });
});
