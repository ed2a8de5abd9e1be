/** How many statements a request may take. */
import { expect } from 'vitest';
import { PREFETCHES } from '../../src/query/roots/rootFields.ts';

/** Expects one statement for each root field, and before it at most as many as its prefetch declares. */
export function expectStatementCount(statements: readonly unknown[], rootFields: readonly string[]): void {
  const most = rootFields.reduce((sum, name) => sum + 1 + (PREFETCHES[name]?.maxStatements ?? 0), 0);
  expect(statements.length).toBeLessThanOrEqual(most);
  expect(statements.length).toBeGreaterThanOrEqual(rootFields.length);
}
