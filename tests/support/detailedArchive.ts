/** Random archives whose records have texts, identifiers and claims of every form, for round trips through file formats. */
import fc from 'fast-check';
import type {
  ClaimRecord,
  Dataset,
  EntityRecord,
  FactRecord,
  SourceRecord,
} from '../../src/domain/model/record.ts';
import type { Archive } from './oracle/archive/archive.ts';
import { fullArchive } from './oracle/archive/randomArchive.ts';

/** Texts that formats and spreadsheet programs have read as something else. */
const LINES = [
  'A plain text.',
  ' spaces around ',
  '=1+1',
  "'quoted'",
  '"a", b; c|d',
  'null',
  '2005-01',
  '# no comment',
  '- item: [x] & <b>',
  'Ёлка — “so”',
  '@home',
] as const;
const TEXTS = [...LINES, 'two\nlines', 'a paragraph\n\nand\tanother'] as const;

const optional = <T>(arbitrary: fc.Arbitrary<T>, freq = 2): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq });

const line = fc.constantFrom(...LINES);

/** What records have besides what decides answers. */
const detail = fc.record({
  line: optional(line),
  text: optional(fc.constantFrom(...TEXTS)),
  language: optional(fc.constantFrom('en', 'ru', 'zh-Hant')),
  identifiers: fc.array(
    fc.record({
      scheme: fc.constantFrom('wikidata', 'viaf', 'Local list'),
      value: fc.constantFrom('Q1', 'Q2', ' x; "y"'),
      url: optional(fc.constant('https://example.org/a?b=1&c=(d)'), 1),
    }),
    { maxLength: 3 },
  ),
  reason: optional(fc.constantFrom('elected', '=appointed'), 1),
  claim: fc.constantFrom<Partial<ClaimRecord>>(
    {},
    {},
    { locators: [{ page: '3', start: 1, end: 9 }, { paragraph: '2' }, { written: 'л. 17 об.' }] },
    { status: 'DERIVED', rule: 'counted' },
    { duration: 'P4Y' },
    { note: 'In the margin; see "b".' },
  ),
  decimals: optional(fc.integer({ min: 1, max: 2 })),
});
type Detail = typeof detail extends fc.Arbitrary<infer Value> ? Value : never;

const withIdentifiers = (entity: EntityRecord, { line, text, identifiers }: Detail): EntityRecord => ({
  ...entity,
  category: line ?? entity.category,
  note: text ?? entity.note,
  identifiers,
});

const withOrigin = (source: SourceRecord, { line, text, language }: Detail): SourceRecord => ({
  ...source,
  title: line?.trim() ?? source.title,
  kind: line,
  publisher: text === undefined ? undefined : 'A press, & co.',
  url: text === undefined ? undefined : `https://example.org/${source.id}?a=1&b=%20`,
  language,
  dateText: source.date === undefined ? undefined : line,
  note: text,
});

const withWords = (
  claim: ClaimRecord,
  { line, text, reason, claim: more }: Detail,
  fact: FactRecord,
): ClaimRecord => ({
  ...claim,
  quote: text,
  note: line,
  dateText: (claim.start ?? claim.date ?? claim.attested) ? line : undefined,
  ...(fact.kind === 'TENURE' ? { began: reason } : {}),
  ...(claim.status === 'STATED' ? more : {}),
  ...(claim.status === 'STATED' && more.status === 'DERIVED' ? { derivedFrom: [claim.source] } : {}),
});

const withNotes = (fact: FactRecord, own: Detail): FactRecord => ({
  ...fact,
  note: own.text,
  ...(fact.kind === 'TENURE' ? { ended: own.reason } : {}),
  ...(fact.kind === 'QUANTITY' ? { unit: own.line?.trim() } : {}),
});

function detailed(dataset: Dataset, details: readonly Detail[]): Dataset {
  let next = 0;
  const more = (): Detail => details[next++ % details.length] as Detail;
  return {
    ...dataset,
    entities: dataset.entities.map((entity) => withIdentifiers(entity, more())),
    sources: dataset.sources.map((source) => withOrigin(source, more())),
    facts: dataset.facts.map((fact) => ({
      ...withNotes(fact, more()),
      claims: fact.claims.map((claim) => withWords(claim, more(), fact)),
    })),
  };
}

/** An archive whose records have further texts, each in some of the places where it may be. */
export const detailedArchive: fc.Arbitrary<Archive> = fc
  .tuple(fullArchive, fc.array(detail, { minLength: 7, maxLength: 31, size: 'max' }))
  .map(([{ steps }, details]) => ({
    steps: steps.map((step) =>
      step.kind === 'LOAD' ? { ...step, dataset: detailed(step.dataset, details) } : step,
    ),
  }));
