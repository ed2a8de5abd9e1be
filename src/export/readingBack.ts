/** What has to be known to read exported files back. */
import { inMebibytes, MAX_FILES, maxBytesOf } from '../formats/limits.ts';
import { hasKnownExtension } from '../formats/readers.ts';
import type { ExportedFile } from '../formats/shared/exportedFile.ts';

/**
 * A sentence about more files than are read in one run, and one about each file that is too large to be read because of a
 * single record; empty for formats that are only written.
 */
export function readingBackNotes(files: readonly ExportedFile[]): string[] {
  const read = files.filter(({ name }) => hasKnownExtension(name));
  const count =
    read.length > MAX_FILES
      ? [
          `The export has ${read.length} files, more than the ${MAX_FILES} that are read at once; read them in parts, such as those that begin with one letter, with --dataset. The order of the parts does not matter.`,
        ]
      : [];
  return [...count, ...read.flatMap(sizeNote)];
}

function sizeNote({ name, content }: ExportedFile): string[] {
  const [bytes, limit] = [Buffer.byteLength(content), maxBytesOf(name)];
  if (bytes <= limit) return [];
  return [
    `${name} has ${inMebibytes(bytes)}, more than the ${inMebibytes(limit)} that are read, because of a single record; ${/\.(json|xml)$/.test(name) ? 'export it as YAML or CSV' : 'divide its claims among files, and apply all but the first with --add'}.`,
  ];
}
