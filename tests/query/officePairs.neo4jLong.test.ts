/** `coTenures` of an office and of one tenure. */
import { expect, it } from 'vitest';
import { loadText } from '../support/loadText.ts';
import { loadedApi } from '../support/seeded.ts';
import { onEachEngine } from './time/fixture.ts';

const TERMS: Readonly<Record<string, string>> = {
  asked: 'start: "2000-01-10", end: "2000-01-20"',
  before: 'start: "2000-01-01", end: "2000-01-09"',
  meets: 'start: "2000-01-01", end: "2000-01-10"',
  overlaps: 'start: "2000-01-01", end: "2000-01-12"',
  starts: 'start: "2000-01-10", end: "2000-01-12"',
  during: 'start: "2000-01-11", end: "2000-01-19"',
  finishes: 'start: "2000-01-15", end: "2000-01-20"',
  equals: 'start: "2000-01-10", end: "2000-01-20"',
  contains: 'start: "2000-01-09", end: "2000-01-21"',
  after: 'start: "2000-01-21", end: "2000-01-30"',
  rough: 'start: "1999", end: "[2000-01-09..2000-01-10]"',
  planned: 'start: "2000-01-20", end: "2000-02-01", modality: PLANNED',
};

const SEED = `fasti: "1"
dataset: relations
language: en
sources:
  book: { title: Book }
entities:
  chair: { kind: office, label: Chair }
${Object.keys(TERMS)
  .map((id) => `  ${id}: { kind: person, label: ${id} }`)
  .join('\n')}
facts:
${Object.entries(TERMS)
  .map(
    ([id, claim]) =>
      `- { id: term-${id}, tenure: { holder: ${id}, office: chair }, claims: [ { source: book, ${claim} } ] }`,
  )
  .join('\n')}
`;

interface Pairs {
  readonly coTenures: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly certainty: string;
      readonly tenure: { readonly holder: { readonly id: string } };
      readonly other: { readonly holder: { readonly id: string } };
    }[];
  };
}

onEachEngine(
  'pairs of tenures of an office and of a tenure',
  (engine) => loadedApi(engine, (graph) => loadText(graph, SEED, '2026-01-31T00:00:00Z')),
  (ask) => {
    const others = async (args: string): Promise<string[]> => {
      const { coTenures } = (await ask(
        `{ coTenures(${args}) { totalCount nodes { certainty tenure { holder { id } } other { holder { id } } } } }`,
      )) as Pairs;
      expect(coTenures.totalCount).toBe(coTenures.nodes.length);
      return coTenures.nodes
        .filter(({ tenure }) => tenure.holder.id === 'asked')
        .map(({ other, certainty }) => `${other.holder.id} ${certainty}`)
        .sort();
    };

    it('of a tenure that nothing has are refused', async () => {
      await expect(ask('{ coTenures(of: {tenure: "none"}) { totalCount } }')).rejects.toThrow(
        /no tenure has this id/,
      );
    });

    it('are those that share time, each once', async () => {
      const { coTenures } = (await ask(
        '{ coTenures(of: {office: "chair"}, first: 200) { totalCount nodes { certainty tenure { holder { id } } other { holder { id } } } } }',
      )) as Pairs;
      const pairs = coTenures.nodes.map(({ tenure, other }) =>
        [tenure.holder.id, other.holder.id].sort().join(' '),
      );
      expect(new Set(pairs).size).toBe(pairs.length);
      expect(await others('of: {tenure: "term-asked"}, first: 200')).toEqual(
        ['contains', 'during', 'equals', 'finishes', 'overlaps', 'starts'].map((id) => `${id} DEFINITE`),
      );
    });
  },
);
