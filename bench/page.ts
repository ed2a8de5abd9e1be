/** Writes results into bench/README.md, and the short of them into docs/performance.md. */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

type Page = 'bench/README.md' | 'docs/performance.md';

/** Replaces what is between two marks by a table. Throws an Error if a mark is missing. */
export async function putOnPage(
  [begin, end]: readonly [string, string],
  table: string,
  name: Page = 'bench/README.md',
): Promise<void> {
  const path = resolve(import.meta.dirname, '..', name);
  const page = await readFile(path, 'utf8');
  const [before, after] = [page.split(begin)[0], page.split(end)[1]];
  if (!page.includes(begin) || after === undefined)
    throw new Error(`${name} has no ${begin} followed by ${end}`);
  await writeFile(path, `${before}${begin}\n\n${table}\n\n${end}${after}`);
}
