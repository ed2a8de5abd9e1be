/**
 * `npm run docs:cost` writes the table of tests/support/cost/tables.md: what the examples, natural questions and hostile
 * requests cost over the shipped records. A test compares the table.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { costTables, withCostTables } from '../tests/support/cost/table.ts';

const path = resolve(import.meta.dirname, '../tests/support/cost/tables.md');
writeFileSync(path, withCostTables(readFileSync(path, 'utf8'), await costTables()));
