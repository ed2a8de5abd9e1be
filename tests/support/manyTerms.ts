/** An archive of 5,000 terms in 50 offices from 1900 to 2020, each of about a year, always the same. */
import type { Graph } from '../../src/store/graph.ts';
import { loadText } from './loadText.ts';
import { randomFrom } from './randomFrom.ts';
import { copiesOf } from './shippedStore.ts';

const OFFICES = 50;
const TERMS = 100;
const DAYS = 438;

export const MANY_OFFICES: readonly string[] = Array.from({ length: OFFICES }, (_, i) => `office-${i}`);

export interface Term {
  readonly id: string;
  readonly start: string;
  readonly end: string;
}

/** The terms, one office after the other. */
export function manyTerms(): readonly Term[] {
  const random = randomFrom(5);
  const dayAfter = (days: number): string =>
    new Date(Date.UTC(1900, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
  return MANY_OFFICES.flatMap((_, office) => {
    const gaps = Array.from({ length: TERMS }, () => Math.floor(random() * 60));
    return gaps.map((gap, term) => ({
      id: `t-${office}-${term}`,
      start: dayAfter(term * DAYS + gap),
      end: dayAfter((term + 1) * DAYS - 1),
    }));
  });
}

const people: readonly string[] = Array.from({ length: OFFICES * TERMS }, (_, i) => `person-${i}`);

const records = (): string =>
  [
    'fasti: "1"',
    'dataset: terms',
    'sources:',
    '  roll: { title: Roll of terms }',
    'entities:',
    ...MANY_OFFICES.map((id, i) => `  ${id}: { kind: office, label: "Seat ${i + 1}" }`),
    ...people.map((id, i) => `  ${id}: { kind: person, label: "Holder ${i + 1}" }`),
    'facts:',
    ...manyTerms().map(
      ({ id, start, end }, i) =>
        `- { id: ${id}, tenure: { office: office-${Math.floor(i / TERMS)}, holder: person-${i} }, claims: [ { source: roll, start: "${start}", end: "${end}" } ] }`,
    ),
    '',
  ].join('\n');

/** Opens a graph of its own with the terms, which later runs find loaded. The caller closes it. */
export const openManyTerms: () => Promise<Graph> = copiesOf(
  async (graph) => void (await loadText(graph, records(), '2026-01-31T00:00:00Z')),
  { folder: '.cache/many-terms', records: () => [records()] },
);
