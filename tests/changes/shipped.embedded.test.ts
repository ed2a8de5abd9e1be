/** The shipped seed: it is complete, it matches docs/seed-coverage.md, and no date is more exact than its sources. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import { dataOf } from '../support/dataOf.ts';
import { type SeededApi, seededApi } from '../support/seeded.ts';
import { READING } from './shipped/reading.ts';
import { type ShownDate, type ShownFact, shownFacts } from './shipped/stored.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SEED = resolve(ROOT, 'seed');
const COVERAGE = readFileSync(resolve(ROOT, 'docs/seed-coverage.md'), 'utf8');

/** The length of the article to whose characters the locators point. */
const ARTICLE_LENGTH = 3653;

/** The rows of the tables on the coverage page, by their first cell. */
const ROWS = new Map(
  [...COVERAGE.matchAll(/^\| ?([^|\n]+?) ?\|(.*)\|$/gm)].map(([, first = '', rest = '']) => [
    first.trim(),
    rest.split('|').map((cell) => cell.trim()),
  ]),
);

/** One name, or all from the first to the last: "B001 to B081", "E1a to E1c". */
function namesOf(text: string): string[] {
  const [first = '', last = first] = text.split(' to ');
  const [, stem = '', from = ''] = /^(.*?)(\d+|[a-z])$/.exec(first) ?? [];
  const to = last.slice(stem.length);
  if (/[a-z]/.test(from))
    return [...'abcdefghijklmnopqrstuvwxyz'].filter((x) => x >= from && x <= to).map((x) => stem + x);
  return Array.from(
    { length: Number(to) - Number(from) + 1 },
    (_, i) => stem + String(Number(from) + i).padStart(from.length, '0'),
  );
}

/** The number in the column "in the seed". */
const stated = (what: string): number => Number.parseInt(ROWS.get(what)?.[1] ?? '', 10);

describe('the shipped seed', () => {
  let seeded: SeededApi;
  let facts: readonly ShownFact[];
  beforeAll(async () => {
    seeded = await seededApi('embedded');
    facts = await shownFacts(seeded.api);
  });
  afterAll(() => seeded?.close());

  /** The facts that come from `seats` of an office, not from the list of facts. */
  const isSeats = ({ id }: ShownFact): boolean => id.startsWith('existence/');

  it('has no errors and no warnings; what sources disagree about is a notice', async () => {
    const { problems, accepted } = await checkSeed([SEED]);
    expect(accepted).toBe(true);
    expect(problems).toEqual([]);
  });

  it('changes nothing when it is applied again', async () => {
    const { counts, datasets } = await loadSeed(seeded.graph, [SEED], { by: 'tests' });
    expect({ ...counts, UNCHANGED: 0 }).toEqual({
      CREATE: 0,
      UPDATE: 0,
      RETRACT: 0,
      UNCHANGED: 0,
      CONFLICT: 0,
    });
    expect(datasets.map(({ batch }) => batch)).toEqual([null]);
  });

  it('holds as much as the coverage page says', async () => {
    const seats = facts.filter(isSeats);
    const { about } = (await dataOf(
      seeded.api,
      '{ about { entityCount factCount claimCount sourceCount } }',
    )) as {
      about: Record<string, number>;
    };
    expect(seats).toHaveLength(Number(/^Loading the seed adds (\d+) facts/m.exec(COVERAGE)?.[1]));
    expect(about).toEqual({
      entityCount: stated('entities'),
      factCount: stated('facts') + seats.length - facts.filter(({ withdrawn }) => withdrawn).length,
      claimCount: stated('claims') + seats.length,
      // The dataset is a source too: that of the seats.
      sourceCount: stated('sources') + 1,
    });
    expect(about.entityCount).toBe(111);
  });

  it('has as many facts of each kind as the coverage page says', () => {
    const line = /^Facts by kind: (.*)\.$/m.exec(COVERAGE)?.[1] ?? '';
    const counts = new Map<string, number>();
    for (const fact of facts)
      if (!isSeats(fact)) {
        const kind = fact.kind.toLowerCase();
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
      }
    expect(Object.fromEntries(counts)).toEqual(
      Object.fromEntries(line.split(', ').map((part) => [part.split(' ')[0], Number(part.split(' ')[1])])),
    );
  });

  it('has facts for every fact that the coverage page names, and no others', () => {
    const section = COVERAGE.slice(COVERAGE.indexOf('## Fact by fact'));
    const [list = ''] = /^D1, .*$/m.exec(section) ?? [];
    const readings = list.split(', ').flatMap(namesOf);
    expect(new Set(readings).size).toBe(160);
    const ids = facts.filter((fact) => !isSeats(fact)).map(({ id }) => id);
    const isOf = (id: string, reading: string): boolean =>
      id === reading.toLowerCase() || id.startsWith(`${reading.toLowerCase()}-`);
    expect(ids.filter((id) => !readings.some((reading) => isOf(id, reading)))).toEqual([]);
    const without = readings.filter((reading) => !ids.some((id) => isOf(id, reading)));
    expect(without).toEqual(['D1', 'D2', 'E1f', 'A4q', 'R5', 'B002']);
  });

  it('has every entity of the article, of the same kind', async () => {
    let total = 0;
    for (const [kind, text] of Object.entries(READING)) {
      const ids = text.trim().split(/\s+/);
      total += ids.length;
      const { nodes } = (await dataOf(
        seeded.api,
        'query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Entity { kind } } }',
        {
          ids,
        },
      )) as { nodes: unknown };
      expect(nodes).toEqual(ids.map((id) => ({ id, kind })));
    }
    expect(total).toBe(102);
  });

  it('shows no date that is more exact than a claim', () => {
    expect(facts.flatMap(inventedDates)).toEqual([]);
  });

  it('has no event that is possible in any year', async () => {
    expect(
      await dataOf(
        seeded.api,
        '{ events(during: "1900") { nodes { id } } integrity(rules: [OPEN_EVENT]) { nodes { message } } }',
      ),
    ).toEqual({ events: { nodes: [] }, integrity: { nodes: [] } });
  });

  it.each(['ulyanovsk-region', 'wego'])(
    'has the meeting and the events of 2020 and 2021 on the timeline of %s',
    async (id) => {
      const { timeline } = (await dataOf(
        seeded.api,
        'query($ids: [ID!]!) { timeline(ids: $ids, reach: [PARTS, EVENTS], during: "2020/2021", first: 100) { nodes { entity { id } others { id } } } }',
        { ids: [id] },
      )) as { timeline: { nodes: { entity: { id: string }; others: { id: string }[] }[] } };
      const shown = new Set(
        timeline.nodes.flatMap(({ entity, others }) => [entity, ...others].map((one) => one.id)),
      );
      expect([...shown]).toEqual(
        expect.arrayContaining(['excom-2020', 'online-events-2020', 'planned-events-2021']),
      );
    },
  );

  it('has locators within the article', async () => {
    const { source } = (await dataOf(
      seeded.api,
      '{ source(id: "article") { claims(first: 200) { totalCount nodes { locators { start end } fact { id } } } } }',
    )) as {
      source: {
        claims: {
          totalCount: number;
          nodes: readonly {
            locators: readonly { start: number; end: number }[];
            fact: { id: string };
          }[];
        };
      };
    };
    const { totalCount, nodes } = source.claims;
    expect(nodes).toHaveLength(totalCount);
    const outside = nodes.filter(
      ({ locators }) =>
        locators.length === 0 ||
        locators.some(({ start, end }) => !(start >= 0 && start < end && end <= ARTICLE_LENGTH)),
    );
    expect(outside).toEqual([]);
  });
});

/** The dates of a fact that are neither given by a claim nor a range between days that claims give. */
function inventedDates({ id, interval, claims }: ShownFact): string[] {
  expect(claims.nodes).toHaveLength(claims.totalCount);
  const said = claims.nodes.flatMap(({ start, end, attested }) =>
    [start, end, attested].filter((date) => date !== null),
  );
  // The ends of a range are as exact as the range; "still so" reaches to the date of the source.
  const texts = new Set(said.flatMap(({ edtf }) => [edtf, ...(edtf.startsWith('[') ? [] : edtf.split('/'))]));
  const days = new Set(
    [...said, ...claims.nodes.map(({ source }) => source.date)].flatMap((date) => [
      date?.earliest,
      date?.latest,
    ]),
  );
  const isSet = ({ edtf, earliest, latest }: ShownDate): boolean =>
    edtf.startsWith('[') &&
    (earliest === null || days.has(earliest)) &&
    (latest === null || days.has(latest)) &&
    (earliest !== null || latest !== null);
  return Object.values(interval)
    .filter((date) => date !== null)
    .filter((date) => !texts.has(date.edtf) && !isSet(date))
    .map(({ edtf }) => `${id}: ${edtf}`);
}
