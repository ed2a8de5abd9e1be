import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadSeed } from '../../src/changes/loadSeed.ts';
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
