/** The documents of a YAML file, each of which is read as a file of its own. */
import type { SeedFile } from '../seedFile.ts';

/** A line that begins a document. No value of YAML has it at the beginning of a line, not even in quotes. */
const BEGINNING = /^---(?=[ \t\r\n]|$)/gm;

/** A line with no more than a comment or a directive, or nothing. */
const NO_RECORD = /^\s*(?:[#%]|$|---\s*(?:#|$))/;

/** The most documents of a file. What follows belongs to the last one, so that the parser refuses it. */
const MAX_DOCUMENTS = 1_000;

/** The documents of a file that `---` lines divide, in their order, but for empty ones; the file itself if it has one. */
export function* documentsOf(file: SeedFile): Generator<SeedFile> {
  const { content } = file;
  let [from, linesBefore, found] = [0, 0, 0];
  while (from < content.length) {
    const to = found < MAX_DOCUMENTS - 1 ? endOf(content, from) : content.length;
    const text = content.slice(from, to);
    const lines = text.split('\n');
    if (!lines.every((line) => NO_RECORD.test(line))) {
      found += 1;
      yield { ...file, content: text, linesBefore };
    }
    from = to;
    linesBefore += lines.length - 1;
  }
  if (found === 0) yield file;
}

/** Where the next document begins. */
function endOf(content: string, from: number): number {
  BEGINNING.lastIndex = from + 1;
  return BEGINNING.exec(content)?.index ?? content.length;
}
