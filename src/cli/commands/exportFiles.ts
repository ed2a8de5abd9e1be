/**
 * The files of an export in their folder. A list beside them says what an export wrote, in the format of `sha256sum`:
 * formats such as CSV have no place for a mark, and a file that a person has edited since is theirs.
 */
import { lstat, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { sha256 } from '../../domain/model/canonical.ts';
import { FastiError } from '../../domain/model/fastiError.ts';
import type { ExportedFile } from '../../formats/shared/exportedFile.ts';
import { createFolder } from '../../store/engines/embedded.ts';
import { orFileError, writeWhole } from '../output/wholeFile.ts';

const LIST = '.fasti-export';
const LINE = /^([0-9a-f]{64}) {2}(.+)$/;

/**
 * Writes files and returns their paths. `to` is a file if its name has an extension and there is one file to write;
 * otherwise it is a folder, created if missing. Without `force` no file is replaced but what an export wrote and nobody
 * changed since. Throws FastiError, before anything is written, if there is such a file, and if writing fails.
 */
export async function writeExportFiles(
  files: readonly ExportedFile[],
  to: string,
  force: boolean,
  hint = 'Name another file or folder with --out, or add --force.',
): Promise<string[]> {
  const isFile = files.length === 1 && extname(to) !== '';
  const folder = isFile ? dirname(to) : to;
  const targets = files.map(({ name, content, bytes }) => ({
    path: isFile ? to : join(to, name),
    name: isFile ? basename(to) : name,
    content: bytes ?? content,
  }));
  const list = join(folder, LIST);
  await orFileError(to, async () => {
    if (!isFile) await createFolder(folder);
    const known = await contentOf(list);
    const digests = known === null ? new Map<string, string>() : digestsIn(String(known));
    const others: string[] = digests === null ? [list] : [];
    for (const { path, name, content } of targets) {
      const found = await contentOf(path);
      if (found !== null && ![digests?.get(name), sha256(content)].includes(sha256(found))) others.push(path);
    }
    if (others.length > 0 && !force)
      throw new FastiError(
        'FILE_EXISTS',
        `Nothing is overwritten: fasti did not write "${others.join('", "')}", or it was changed since.`,
        { hint },
      );
    const written = new Map(digests);
    for (const { path, name, content } of targets) {
      await writeContent(path, content);
      written.set(name, sha256(content));
    }
    await writeFile(list, [...written].map(([name, digest]) => `${digest}  ${name}\n`).join(''));
  });
  return targets.map(({ path }) => path);
}

/** Replaces a file as a whole; a link and a pipe are written through. */
async function writeContent(path: string, content: string | Uint8Array): Promise<void> {
  const found = await lstat(path).catch(() => null);
  if (found !== null && !found.isFile()) await writeFile(path, content);
  // A file that only its owner may read stays so.
  else await writeWhole(path, (part) => writeFile(part, content, { mode: found?.mode ?? 0o666 }));
}

/** The content of a file; null where there is none, or something that has no content to lose, such as a pipe. */
async function contentOf(path: string): Promise<Buffer | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? readFile(path) : null;
}

/** The digests of a list, by file name; null if it is no such list. */
function digestsIn(list: string): Map<string, string> | null {
  const digests = new Map<string, string>();
  for (const line of list.split('\n').slice(0, list.endsWith('\n') ? -1 : undefined)) {
    const [, digest, name] = LINE.exec(line) ?? [];
    if (digest === undefined || name === undefined) return null;
    digests.set(name, digest);
  }
  return digests;
}
