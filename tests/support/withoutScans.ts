/** One question on both engines: equal answers, from one statement that scans nothing on Neo4j. */
import { expect } from 'vitest';
import { dataOf } from './dataOf.ts';
import type { Profile } from './profile.ts';
import type { SideBySide } from './sideBySide.ts';

/** Operators that scan everything or multiply rows. A product of single rows does not count: `about` joins single counts. */
const FORBIDDEN = ['NodeByLabelScan', 'AllNodesScan', 'CartesianProduct', 'DirectedAllRelationshipsScan'];

export const scansOf = ({ operators }: Profile): string[] =>
  operators.filter((operator) => FORBIDDEN.includes(operator));

export async function expectOneStatementWithoutScans(engines: SideBySide, text: string): Promise<void> {
  const expected = await dataOf(engines.embedded.api, text);
  const { answer, profiles } = await engines.profiled(({ api }) => dataOf(api, text));
  expect(answer).toEqual(expected);
  expect(profiles).toHaveLength(1);
  expect(profiles.flatMap(scansOf)).toEqual([]);
}
