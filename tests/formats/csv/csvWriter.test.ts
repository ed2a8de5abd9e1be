import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSeed } from '../../../src/changes/checkSeed.ts';
import type {
  ClaimRecord,
  Dataset,
  EntityRecord,
  FactRecord,
  SourceRecord,
} from '../../../src/domain/model/record.ts';
import { julianToEdtf } from '../../../src/domain/time/julian.ts';
import { writeCsv } from '../../../src/formats/csv/writer.ts';
import { folderOf } from '../../import/support.ts';

/** Texts that are difficult in tables. They are never empty, since an empty cell has no value. */
const textOf = (...more: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom('a', 'Я', '"', ',', ';', ' ', '#', '|', 'null', '~', '..', "'", '=', ...more), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => parts.join(''))
    .filter((one) => one.trim() !== '');
const text = textOf();
const lines = textOf('\t', '\n', '\r\n');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const flag = maybe(fc.boolean());

const identifier = fc.record({
  scheme: fc.constantFrom('wikidata', 'viaf', 'Fec ID'),
  value: text,
  url: maybe(fc.constant('https://example.org/a?b=c')),
});
const entity = (id: string, kind: EntityRecord['kind']): fc.Arbitrary<EntityRecord> =>
  fc.record({
    id: fc.constant(id),
    kind: fc.constant(kind),
    category: maybe(text),
    note: maybe(lines),
    label: maybe(text),
    identifiers: fc.array(identifier, { maxLength: 4 }),
  });

const gregorian = fc.constantFrom('2005', '2005-01-06~', '[2004-12..2005-01]', '-0027-01-16', 'XXXX-10-17');
const julian = fc.constantFrom('1917-10-25', '1917-10', '[1796-11-06..]').map(julianToEdtf);

const claim: fc.Arbitrary<ClaimRecord> = fc
  .tuple(
    fc.record({
      source: fc.constantFrom('s/1', 's.1', 'town'),
      duration: maybe(fc.constant('P10Y')),
      quote: maybe(lines),
      note: maybe(lines),
      began: maybe(text),
      ended: maybe(text),
      acting: flag,
      locators: fc.array(
        fc
          .record({
            page: maybe(text),
            paragraph: maybe(text),
            written: maybe(text),
            range: maybe(fc.nat(9)),
          })
          .filter(
            ({ page, paragraph, written, range }) => (page ?? paragraph ?? written ?? range) !== undefined,
          )
          .map(({ page, paragraph, written, range }) => ({
            page,
            paragraph,
            written,
            ...(range === undefined ? {} : { start: range, end: range + 1 }),
          })),
        { maxLength: 2 },
      ),
      rank: fc.constantFrom('NORMAL' as const, 'PREFERRED' as const),
      modality: fc.constantFrom('ASSERTED' as const, 'PLANNED' as const),
    }),
    fc.oneof(
      fc.record({ start: maybe(gregorian), end: fc.constantFrom(undefined, '..'), dateText: maybe(text) }),
      fc.record({ attested: maybe(gregorian), dateText: maybe(text) }),
      fc.record({ start: julian, dateText: text, calendar: fc.constant('JULIAN' as const) }),
    ),
    fc.constantFrom(
      { status: 'STATED' as const, derivedFrom: [] },
      { status: 'DERIVED' as const, rule: 'a, "rule"', derivedFrom: ['s/1', 's.1'] },
      { status: 'ATTRIBUTED' as const, by: 'anna', derivedFrom: [] },
    ),
  )
  .map(([said, dates, status]) => ({ ...said, ...dates, ...status }));

const tenure: fc.Arbitrary<FactRecord> = fc.record({
  id: fc.constant('t1'),
  kind: fc.constant('TENURE' as const),
  roles: fc.constantFrom(
    { holder: ['anna'], office: ['mayor'] },
    { holder: ['anna'], office: ['mayor'], byEvent: ['vote'] },
  ),
  term: maybe(text),
  note: maybe(lines),
  acting: flag,
  began: maybe(text),
  claims: fc.array(claim, { minLength: 1, maxLength: 4 }),
});
const source = (id: string): fc.Arbitrary<SourceRecord> =>
  fc.record({
    id: fc.constant(id),
    title: text,
    note: maybe(lines),
    text: maybe(lines.map((one) => one.repeat(10))),
  });

const dataset: fc.Arbitrary<Dataset> = fc.record({
  id: fc.constant('town'),
  language: maybe(fc.constant('en')),
  sources: fc.tuple(source('s/1'), source('s.1')),
  entities: fc.tuple(entity('anna', 'PERSON'), entity('mayor', 'OFFICE'), entity('vote', 'EVENT')),
  facts: tenure.map((fact) => [fact]),
});

async function readBack(datasets: readonly Dataset[]) {
  const { files, omissions } = writeCsv(datasets);
  expect(omissions).toEqual([]);
  const folder = await folderOf(Object.fromEntries(files.map(({ name, content }) => [name, content])));
  const checked = await checkSeed([folder]);
  return { files, ...checked };
}

describe('written tables', () => {
  it('are read back as the same records', async () => {
    await fc.assert(
      fc.asyncProperty(dataset, async (given) => {
        const { problems, datasets } = await readBack([given]);
        expect(problems.filter(({ code }) => code !== 'DUPLICATE_CLAIM')).toEqual([]);
        const [read] = datasets;
        expect(read?.language).toEqual(given.language);
        expect(read?.facts).toEqual(given.facts);
        const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
        expect(read?.entities.toSorted(byId)).toEqual(given.entities);
        const plain = ({ textDigest: _, ...rest }: SourceRecord) => rest;
        expect(read?.sources.filter(({ id }) => id !== 'town').map(plain)).toEqual(given.sources);
      }),
      { numRuns: 60 },
    );
  });

  it('are named after their kinds, and after their datasets if there are several', async () => {
    const one = (id: string): Dataset => ({
      id,
      sources: [{ id: `${id}/s`, title: 'S', text: 'text' }],
      entities: [{ id: `${id}/anna`, kind: 'PERSON', identifiers: [] }],
      facts: [],
    });
    const names = async (...datasets: Dataset[]) =>
      (await readBack(datasets)).files.map(({ name }) => name).sort();
    expect(await names(one('a'))).toEqual(['a.s.txt', 'people.csv', 'sources.csv']);
    expect(await names(one('a'), one('b/c'))).toEqual([
      'a.a.s.txt',
      'a.people.csv',
      'a.sources.csv',
      'b.c.b.c.s.txt',
      'b.c.people.csv',
      'b.c.sources.csv',
    ]);
  });

  it('are split if one would be too large to be read', async () => {
    const note = 'x'.repeat(9_000);
    const entities = Array.from(
      { length: 1_000 },
      (_, i): EntityRecord => ({ id: `p${i}`, kind: 'PERSON', note, identifiers: [] }),
    );
    const { files, problems, datasets } = await readBack([{ id: 'a', sources: [], entities, facts: [] }]);
    expect(files.map(({ name }) => name)).toEqual(['people.csv', 'people-2.csv']);
    expect(problems).toEqual([]);
    expect(datasets[0]?.entities).toHaveLength(1_000);
  });
});
