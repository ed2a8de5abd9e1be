/** The documents of a YAML file, each of which is read as a file of its own. */
import type { Problems } from '../problem.ts';
import { MAX_DOCUMENT_BYTES, type SeedFile } from '../seedFile.ts';

/** The start of a line that begins a document. No value of YAML has it at the beginning of a line, not even in quotes. */
const BEGINNING = /\n\uFEFF?---(?=[ \t\r\n]|$)/g;

/** The start of a line with more than a comment or a directive. */
const RECORD = /(?<![^\n])(?![^\S\n]*(?:[#%]|\n|$|---[^\S\n]*(?:#|\n|$)))/;

/** The most documents of a file, each of which takes time and memory, however small it is. */
const MAX_DOCUMENTS = 10_000;

/** The documents of a file that `---` lines divide, in their order, but for empty ones; the file itself if it has none. */
export function* documentsOf(file: SeedFile, problems: Problems): Generator<SeedFile> {
  let [linesBefore, found] = [0, 0];
  for (const text of textsOf(file.content)) {
    // Of a larger one only the size matters.
    if (text.length > MAX_DOCUMENT_BYTES || RECORD.test(text)) {
      if (found === MAX_DOCUMENTS) {
        const hint = 'write several records in each, or divide the file';
        const at = { file: file.name, line: linesBefore + 1, column: 1 };
        problems.error(at, 'TOO_LARGE', `the file has more than ${MAX_DOCUMENTS} documents`, hint);
        return;
      }
      found += 1;
      yield { ...file, content: text, linesBefore };
    }
    linesBefore += lineBreaksIn(text);
  }
  if (found === 0) yield file;
}

/** The bytes of the largest document of a file. */
export function largestDocument(content: string): number {
  let largest = 0;
  for (const text of textsOf(content)) largest = Math.max(largest, Buffer.byteLength(text));
  return largest;
}

/** The texts between the lines that begin documents. */
function* textsOf(content: string): Generator<string> {
  for (let from = 0, to = 0; from < content.length; from = to) {
    BEGINNING.lastIndex = from;
    const next = BEGINNING.exec(content);
    to = next === null ? content.length : next.index + 1;
    yield content.slice(from, to);
  }
}

function lineBreaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
