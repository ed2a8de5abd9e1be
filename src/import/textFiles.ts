/** Seed files that come as texts, such as those of a request. */

import type { SeedFile } from '../formats/fileRecords.ts';
import { endingsOf, FORMATS, type FormatName } from '../formats/index.ts';
import type { Problems } from '../formats/problem.ts';

/** A file by its content, with its format told apart from its name. */
export interface SeedText {
  /** As messages call it. */
  readonly name: string;
  readonly format: FormatName;
  readonly content: string;
}

const LONGEST_NAME = 200;

/**
 * The files in their order. Two of one name, a name that cannot stand in a message, and a format that is not read
 * are problems of that file.
 */
export function textFiles(texts: readonly SeedText[], problems: Problems): SeedFile[] {
  const names = new Set<string>();
  const files: SeedFile[] = [];
  texts.forEach(({ name, format, content }, i) => {
    const at = { file: nameable(name) ? name : `file ${i + 1}`, line: 1, column: 1 };
    const [ending] = endingsOf(format);
    if (!nameable(name))
      problems.error(
        at,
        'INVALID_VALUE',
        'a file without a usable name',
        `give one line of 1 to ${LONGEST_NAME} characters, such as tenures.csv`,
      );
    else if (names.has(name))
      problems.error(at, 'DUPLICATE_KEY', 'two files have this name', 'give each its own');
    else if (ending === undefined)
      problems.error(
        at,
        'UNKNOWN_FORMAT',
        `${format} is not read here`,
        `send one of ${FORMATS.filter((known) => endingsOf(known).length > 0).join(', ')}`,
      );
    else if (content.includes('\0'))
      problems.error(at, 'ENCODING', 'a NUL byte', 'take it away, or save the file as UTF-8');
    // A byte order mark is no part of the text, here as on disk. Nothing lies beside a text.
    else files.push({ name, ending, content: content.replace(/^\uFEFF/, ''), textBeside: () => null });
    names.add(name);
  });
  return files;
}

const nameable = (name: string): boolean =>
  name.trim() !== '' && name.length <= LONGEST_NAME && !/\p{Cc}/u.test(name);
