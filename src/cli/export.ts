/** `fasti export`: writes what the graph holds to standard output, a file or a folder. */
import { mkdir, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Exported } from '../formats/shared/exportedFile.ts';

/**
 * Writes exported files. Without `to` one file goes to standard output. `to` is a file where its name has an ending
 * and there is one file to write, else a folder, made where it is missing; files of the same names are replaced.
 * Throws an Error of one sentence where several files have no folder, or where it cannot be written.
 */
export async function writeExport(
  { files, left }: Exported,
  to: string | undefined,
  { out, err }: { out(text: string): void; err(text: string): void },
): Promise<void> {
  const [first, ...more] = files;
  if (to === undefined && more.length > 0)
    throw new Error(
      `The export has ${files.length} files (${files.map(({ name }) => name).join(', ')}); name a folder with --out, or one dataset with --dataset.`,
    );
  if (first === undefined) err('The graph is empty; nothing was exported.');
  else if (to === undefined) out(first.content.replace(/\n$/, ''));
  else {
    const paths = await write(files, to);
    err(`Wrote ${paths.join(', ')}.`);
  }
  for (const sentence of left) err(sentence);
}

async function write(files: Exported['files'], to: string): Promise<string[]> {
  const isFile = files.length === 1 && extname(to) !== '';
  const targets = files.map(({ name, content }) => ({ path: isFile ? to : join(to, name), content }));
  try {
    if (!isFile) await mkdir(to, { recursive: true });
    for (const { path, content } of targets) await writeFile(path, content);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new Error(`"${to}" cannot be written (${code}).`, { cause: error });
  }
  return targets.map(({ path }) => path);
}
