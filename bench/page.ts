/** The page of the documentation that tells what was measured. */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

const PAGE = resolve(import.meta.dirname, '../docs/performance.md');

/** Puts a table between its two marks. Throws where the page has not both. */
export async function putOnPage([begin, end]: readonly [string, string], table: string): Promise<void> {
  const page = await readFile(PAGE, 'utf8');
  const [before, after] = [page.split(begin)[0], page.split(end)[1]];
  if (!page.includes(begin) || after === undefined)
    throw new Error(`docs/performance.md has no ${begin} with ${end} behind it`);
  await writeFile(PAGE, `${before}${begin}\n\n${table}\n\n${end}${after}`);
}
