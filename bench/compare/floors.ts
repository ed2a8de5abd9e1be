/** The ratios of a comparison that must not get worse. */
import type { Server } from './rounds.ts';
import { geometricMean, type Line, type Measure, ratio } from './table.ts';

interface Floor {
  readonly about: string;
  readonly least: number;
  /** Undefined if the run did not ask what it is about. */
  readonly of: (lines: readonly Line[]) => number | undefined;
}

const lineOf = (lines: readonly Line[], name: string): Line | undefined =>
  lines.find(({ question }) => question.name === name);

const toStock =
  (name: string) =>
  (lines: readonly Line[]): number | undefined => {
    const line = lineOf(lines, name);
    return line && ratio(line, 'fasti', 'stock')?.judged;
  };

/** The floor of a question on the embedded engine, beside the same on Neo4j. */
const embeddedTo = (name: string, short: string, least: number): Floor => ({
  about: `of ${short} on Neo4j for ${short} on the embedded engine`,
  least,
  of(lines) {
    const line = lineOf(lines, name);
    return line && ratio(line, 'embedded', 'fasti')?.judged;
  },
});

const mean =
  (other: Server, measure: Measure = 'RATE') =>
  (lines: readonly Line[]): number | undefined =>
    geometricMean(lines, 'fasti', other, measure, 'judged');

const FLOORS: readonly Floor[] = [
  { about: 'times @neo4j/graphql', least: 2.4, of: mean('stock') },
  { about: 'times the tuned one', least: 2.2, of: mean('tuned') },
  {
    // Not by answers a second: the client of the servers takes a sixth of the processors, and the driver alone has none.
    about: 'of the driver alone, by processor time,',
    least: 0.7,
    of: mean('bare', 'PROCESSOR'),
  },
  { about: 'times @neo4j/graphql for Q3', least: 20, of: toStock('Q3 window') },
  { about: 'times @neo4j/graphql for the deep page', least: 100, of: toStock('deep page') },
  embeddedTo('Q3 window', 'Q3', 0.8),
  embeddedTo('Q6 names', 'Q6', 0.7),
];

/** A sentence for each ratio that is below its floor. */
export function belowFloors(lines: readonly Line[]): readonly string[] {
  return FLOORS.flatMap(({ about, least, of }) => {
    const value = of(lines);
    return value === undefined || value >= least
      ? []
      : [`${value.toFixed(2)} ${about} is below the floor of ${least}.`];
  });
}
