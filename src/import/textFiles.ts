/** Seed files given as texts, such as those of a GraphQL request. */

import type { Problems } from '../formats/problem.ts';
import type { SeedFile } from '../formats/seedFile.ts';
import { extensionsOf, FORMAT_NAMES, type FormatName } from './readers.ts';

/** A file given as text; its format does not depend on its name. */
export interface SeedText {
  /** The name that messages show. */
  readonly name: string;
  readonly format: FormatName;
  readonly content: string;
}

const LONGEST_NAME = 200;

/**
 * The files in the order given. A file is left out, and a problem added for it, if its name was used before or cannot be
 * shown in messages, if its format cannot be read, or if it contains a NUL byte.
 */
export function textFiles(texts: readonly SeedText[], problems: Problems): SeedFile[] {
  const names = new Set<string>();
  const files: SeedFile[] = [];
  texts.forEach(({ name, format, content }, i) => {
    const at = { file: nameable(name) ? name : `file ${i + 1}`, line: 1, column: 1 };
    const [extension] = extensionsOf(format);
    if (!nameable(name))
      problems.error(
        at,
        'INVALID_VALUE',
        'a file without a usable name',
        `give one line of 1 to ${LONGEST_NAME} characters, such as tenures.csv`,
      );
    else if (names.has(name))
      problems.error(at, 'DUPLICATE_KEY', 'two files have this name', 'give each file a name of its own');
    else if (extension === undefined)
      problems.error(
        at,
        'UNKNOWN_FORMAT',
        `files in the format ${format} cannot be read`,
        `send one of ${FORMAT_NAMES.filter((known) => extensionsOf(known).length > 0).join(', ')}`,
      );
    else if (content.includes('\0'))
      problems.error(at, 'ENCODING', 'the file contains a NUL byte', 'remove it, or save the file as UTF-8');
    // As with files on disk, a byte order mark is not part of the text. A text has no folder with other files.
    else files.push({ name, extension, content: content.replace(/^\uFEFF/, ''), textBeside: () => null });
    names.add(name);
  });
  return files;
}

const nameable = (name: string): boolean =>
  name.trim() !== '' && name.length <= LONGEST_NAME && !/\p{Cc}/u.test(name);
