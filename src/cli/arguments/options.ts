/** The options of the command line. */
import { FORMAT_OPTIONS } from '../../import/readers.ts';

/** In the order of the help; an option without `value` is a flag. Which command takes which: `COMMANDS`. */
export const OPTIONS = {
  json: { about: 'print JSON on standard output' },
  strict: { about: 'treat warnings as errors' },
  replace: {
    about: 'retract all of the dataset that the files do not have, other claims of their facts too',
  },
  'keep-going': { about: 'leave out records with errors, and those that name them, instead of all' },
  expect: { value: 'HASH', about: 'write only if the plan still has this hash' },
  by: { value: 'NAME', about: 'the author, stored with the batch; by default the name of the user' },
  source: { value: 'ID', about: 'only the claims of this source' },
  reason: { value: 'TEXT', about: 'the reason, stored with the batch; all but apply and revert require it' },
  encoding: { value: 'NAME', about: 'the encoding of files that are not UTF-8, such as windows-1251' },
  map: { value: 'FILE', about: 'read the sheets that this mapping names as it says' },
  'leave-open': { about: 'leave out the rows of sheets about which a question is open' },
  tables: { value: 'DIR', about: 'write the tables that a mapping amounts to' },
  dataset: { value: 'ID', about: 'the dataset of files that do not name one' },
  format: { value: 'NAME', about: `the format of standard input: ${Object.keys(FORMAT_OPTIONS).join(', ')}` },
  all: { about: 'show every problem; by default many are summed up by their code' },
  out: { value: 'PATH', about: 'a file or a folder; by default standard output' },
  problems: {
    value: 'FILE',
    about: 'write a table (.csv) of the problems too: file, sheet, cell, what was typed, what would work',
  },
  html: { value: 'FILE', about: 'write the plan as a page too, with timelines before and after' },
  force: { about: 'overwrite files too that Fasti did not write' },
  'dry-run': { about: 'only say what would change' },
  full: { about: 'show every change with all its lines' },
  'no-color': { about: 'no colors, as when NO_COLOR is set or the output is not a terminal' },
  mend: { about: 'mend what can be computed again' },
  list: { about: 'list the kinds, one a line' },
} as const satisfies Readonly<Record<string, { readonly about: string; readonly value?: string }>>;

type Options = typeof OPTIONS;
export type Option = keyof Options;
export const OPTION_NAMES = Object.keys(OPTIONS) as readonly Option[];

type InCamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<InCamelCase<Rest>>}`
  : Name;

/** The arguments of a command. */
export type Arguments = {
  readonly [Name in Option as InCamelCase<Name>]: Options[Name] extends { readonly value: string }
    ? string | undefined
    : boolean;
} & {
  /** What follows the command: files, ids, the name of a table, or the role and name of a token. */
  readonly words: readonly string[];
  /** The options that `apply` takes too, as they were written. */
  readonly repeated: readonly string[];
};
