/** The ratios of a comparison that must not get worse. */
import { geometricMean, type Line, ratio } from './table.ts';

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
    return line && ratio(line, 'fasti', 'stock')?.middle;
  };

const FLOORS: readonly Floor[] = [
  { about: 'times @neo4j/graphql', least: 2.4, of: (lines) => geometricMean(lines, 'fasti', 'stock') },
  { about: 'times the tuned one', least: 2, of: (lines) => geometricMean(lines, 'fasti', 'tuned') },
  {
    // Not by answers a second: the client of the servers takes a sixth of the processors, and the driver alone has none.
    about: 'of the driver alone, by processor time,',
    least: 0.65,
    of: (lines) => geometricMean(lines, 'fasti', 'bare', 'PROCESSOR'),
  },
  { about: 'times @neo4j/graphql for Q3', least: 12, of: toStock('Q3 window') },
  { about: 'times @neo4j/graphql for the deep page', least: 50, of: toStock('deep page') },
  {
    about: 'of Q3 on Neo4j for Q3 on the embedded engine',
    least: 0.6,
    of(lines) {
      const line = lineOf(lines, 'Q3 window');
      return line && ratio(line, 'embedded', 'fasti')?.middle;
    },
  },
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
