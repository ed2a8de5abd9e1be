/**
 * Counts how often what Fasti says of two rough intervals is what all days on which they may begin and end say, for the thirteen
 * relations: `npx tsx bench/intervals.ts [PAIRS]` makes pairs of claims, tries all their days, and writes the table in
 * bench/README.md. Ends with 1 if a verdict is wrong.
 */
import { randomFrom } from '../tests/support/randomFrom.ts';
import { enumerated, judged, RELATIONS, roughInterval, textOf } from '../tests/support/roughIntervals.ts';
import { putOnPage } from './page.ts';

const MARKS = ['<!-- intervals: written by bench/intervals.ts -->', '<!-- end of intervals -->'] as const;
const PAIRS = Number(process.argv[2] ?? 5_000);
const random = randomFrom(7);

const COLUMNS = ['DEFINITE', 'POSSIBLE', 'no', 'POSSIBLE, never so', 'POSSIBLE, always so', 'wrong'] as const;
type Column = (typeof COLUMNS)[number];
const counts = Object.fromEntries(
  RELATIONS.map((relation) => [relation, Object.fromEntries(COLUMNS.map((column) => [column, 0]))]),
) as Record<string, Record<Column, number>>;

/** Where a verdict and the enumeration agree, the verdict; else how they differ. */
function columnOf(said: string | null, tried: string | null): Column {
  if (said === tried) return (said ?? 'no') as Column;
  if (said === 'POSSIBLE') return tried === null ? 'POSSIBLE, never so' : 'POSSIBLE, always so';
  return 'wrong';
}

let sets = 0;
for (let pair = 0; pair < PAIRS; pair += 1) {
  const [a, b] = [roughInterval(random), roughInterval(random)];
  const [said, tried] = [judged(a, b), enumerated(a, b)];
  const hasSet = `${textOf(a)} ${textOf(b)}`.includes(',');
  if (hasSet) sets += 1;
  for (const relation of RELATIONS) {
    const found = columnOf(said[relation], tried[relation]);
    const column = found.includes(',') && !hasSet ? 'wrong' : found;
    if (column === 'wrong') process.stderr.write(`${textOf(a)} ${relation} ${textOf(b)}\n`);
    (counts[relation] as Record<Column, number>)[column] += 1;
  }
}
const total = (column: Column): number => Object.values(counts).reduce((sum, row) => sum + row[column], 0);
const row = (name: string, of: (column: Column) => number): string =>
  `| ${name} | ${COLUMNS.map((column) => of(column).toLocaleString('en')).join(' | ')} |`;
const text = [
  `${PAIRS.toLocaleString('en')} pairs, of which ${sets.toLocaleString('en')} have a set of two dates:`,
  '',
  `| relation | ${COLUMNS.join(' | ')} |`,
  `| --- |${' ---: |'.repeat(COLUMNS.length)}`,
  ...RELATIONS.map((relation) => row(relation, (column) => counts[relation]?.[column] ?? 0)),
  row('all', total),
].join('\n');
await putOnPage(MARKS, text);
process.stdout.write(`${text}\n`);
if (total('wrong') > 0) process.exitCode = 1;
