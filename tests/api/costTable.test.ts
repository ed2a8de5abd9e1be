/** The natural questions pass, the hostile requests do not, and tests/support/cost/tables.md says what they cost. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { costTables, withCostTables } from '../support/cost/table.ts';

it('counts as tests/support/cost/tables.md says; `npm run docs:cost` writes its tables', async () => {
  const text = readFileSync(resolve(import.meta.dirname, '../../tests/support/cost/tables.md'), 'utf8');
  const tables = await costTables();
  for (const name of tables.keys()) expect(text).toContain(`<!-- costs: ${name} -->`);
  expect(withCostTables(text, tables)).toBe(text);
});
