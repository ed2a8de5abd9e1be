/** Writes results into docs/performance.md. */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

const PAGE = resolve(import.meta.dirname, '../docs/performance.md');

/** Replaces what is between two marks by a table. Throws an Error if a mark is missing. */
export async function putOnPage([begin, end]: readonly [string, string], table: string): Promise<void> {
  const page = await readFile(PAGE, 'utf8');
  const [before, after] = [page.split(begin)[0], page.split(end)[1]];
  if (!page.includes(begin) || after === undefined)
    throw new Error(`docs/performance.md has no ${begin} followed by ${end}`);
  await writeFile(PAGE, `${before}${begin}\n\n${table}\n\n${end}${after}`);
}
