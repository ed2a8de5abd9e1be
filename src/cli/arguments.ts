/** What was asked for on the command line. */
import { parseArgs } from 'node:util';
import { ID_PATTERN } from '../domain/model/kinds.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../export/exportRecords.ts';
import { knownEncoding, unknownEncoding } from '../formats/encoding.ts';
import type { FormatName } from '../formats/index.ts';
import { STANDARD_INPUT } from '../import/readFiles.ts';

export const COMMANDS = [
  'check',
  'plan',
  'apply',
  'revert',
  'merge',
  'unmerge',
  'status',
  'export',
  'template',
  'serve',
] as const;
export type CommandName = (typeof COMMANDS)[number];

export interface Arguments {
  readonly command: CommandName;
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly strict: boolean;
  readonly replace: boolean;
  readonly expect: string | undefined;
  readonly by: string | undefined;
  readonly reason: string | undefined;
  /** The encoding of the files, by the name that the platform knows it by. */
  readonly encoding: string | undefined;
  /** The dataset of files that do not name one. */
  readonly dataset: string | undefined;
  readonly list: boolean;
  /** Whether a plan or a revert tells every change with all its lines. */
  readonly full: boolean;
  /** False where colours are not wanted. */
  readonly color: boolean;
  /** The options of a plan that applying it needs too, as they are written. */
  readonly repeated: readonly string[];
  /** The format to export in. */
  readonly format: ExportFormat;
  /** The format of standard input, where that is among the files. */
  readonly input: FormatName | undefined;
  /** The file or folder to export to; standard output where absent. */
  readonly to: string | undefined;
}

/** The command cannot be understood; the message says what would work. */
export class UsageError extends Error {}

const OPTIONS = {
  json: { type: 'boolean' },
  strict: { type: 'boolean' },
  replace: { type: 'boolean' },
  expect: { type: 'string' },
  by: { type: 'string' },
  reason: { type: 'string' },
  encoding: { type: 'string' },
  dataset: { type: 'string' },
  list: { type: 'boolean' },
  full: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  format: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

type Option = keyof typeof OPTIONS;

/** The options that each command takes; help and version go with all. */
const TAKES: Readonly<Record<CommandName, readonly Option[]>> = {
  check: ['json', 'strict', 'encoding', 'dataset', 'format'],
  plan: ['json', 'strict', 'replace', 'encoding', 'dataset', 'format', 'full', 'no-color'],
  apply: ['json', 'strict', 'replace', 'expect', 'by', 'reason', 'encoding', 'dataset', 'format'],
  revert: ['json', 'by', 'reason', 'full', 'no-color'],
  merge: ['json', 'by', 'reason'],
  unmerge: ['json', 'by', 'reason'],
  status: ['json'],
  export: ['format', 'dataset', 'out'],
  template: ['list'],
  serve: [],
};

const NEEDS_FILES: readonly CommandName[] = ['check', 'plan', 'apply'];

/** The formats of standard input, by their names on the command line. */
const INPUT_FORMATS: Readonly<Record<string, FormatName>> = {
  yaml: 'YAML',
  csv: 'CSV',
  popolo: 'POPOLO',
  eac: 'EAC_CPF',
};

/** Reads the arguments behind the program's name. Throws UsageError. */
export function readArguments(args: readonly string[]): Arguments | 'help' | 'version' {
  const { values, positionals } = parsed(args);
  if (values.help) return 'help';
  if (values.version) return 'version';
  const [name, ...paths] = positionals;
  if (name === undefined) throw new UsageError(`No command; write one of ${COMMANDS.join(', ')}.`);
  const command = COMMANDS.find((known) => known === name);
  if (command === undefined)
    throw new UsageError(`There is no command "${name}"; write one of ${COMMANDS.join(', ')}.`);
  for (const option of Object.keys(values) as Option[])
    if (!TAKES[command].includes(option)) {
      const taken = TAKES[command].map((known) => `--${known}`).join(', ');
      throw new UsageError(`fasti ${command} takes no --${option}; it takes ${taken || 'no options'}.`);
    }
  if (command === 'serve' && paths.length > 0)
    throw new UsageError(
      `fasti serve takes no files, got "${paths[0]}"; set FASTI_SEED to what it shall load.`,
    );
  if (command === 'template' && !values.list && paths.length !== 1)
    throw new UsageError(
      'fasti template needs the name of one table, such as: fasti template tenures; fasti template --list has all.',
    );
  if (command === 'export' && paths.length > 0)
    throw new UsageError(`fasti export takes no files, got "${paths[0]}"; name where to write with --out.`);
  if (command === 'status' && paths.length > 0)
    throw new UsageError(`fasti status takes no files, got "${paths[0]}".`);
  if (command === 'revert' && (paths.length !== 1 || !/^(batch\/)?\d{1,9}$/.test(paths[0] ?? '')))
    throw new UsageError(
      'fasti revert needs the id of one batch, such as: fasti revert batch/3; fasti status has the last ones.',
    );
  if (command === 'merge' && paths.length !== 2)
    throw new UsageError(
      'fasti merge needs the ids of two entities, such as: fasti merge a-smith ann-smith --reason "same dates".',
    );
  if (command === 'unmerge' && paths.length !== 1)
    throw new UsageError(
      'fasti unmerge needs one id that was merged, such as: fasti unmerge a-smith --reason "a namesake".',
    );
  if ((command === 'merge' || command === 'unmerge') && !values.reason?.trim())
    throw new UsageError(`fasti ${command} needs --reason, so that others can judge it later.`);
  if (NEEDS_FILES.includes(command) && paths.length === 0)
    throw new UsageError(`fasti ${command} needs files or folders, such as: fasti ${command} seed`);
  return {
    command,
    paths,
    json: values.json ?? false,
    strict: values.strict ?? false,
    replace: values.replace ?? false,
    expect: values.expect,
    by: values.by,
    reason: values.reason,
    encoding: encodingOf(values.encoding),
    dataset: datasetOf(values.dataset),
    list: values.list ?? false,
    full: values.full ?? false,
    color: !values['no-color'],
    repeated: [
      ...(values.strict ? ['--strict'] : []),
      ...(values.replace ? ['--replace'] : []),
      ...(values.encoding === undefined ? [] : ['--encoding', values.encoding]),
      ...(values.dataset === undefined ? [] : ['--dataset', values.dataset]),
      ...(values.format === undefined ? [] : ['--format', values.format]),
    ],
    format: command === 'export' ? formatOf(values.format) : 'yaml',
    input: NEEDS_FILES.includes(command) ? inputOf(paths, values.format) : undefined,
    to: values.out,
  };
}

function encodingOf(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  const encoding = knownEncoding(label);
  if (encoding === null) throw new UsageError(`${capital(unknownEncoding(label))}.`);
  return encoding;
}

function datasetOf(id: string | undefined): string | undefined {
  if (id !== undefined && !ID_PATTERN.test(id))
    throw new UsageError(`"${id}" is not the id of a dataset; write one such as town-hall.`);
  return id;
}

function formatOf(name: string | undefined): ExportFormat {
  if (name === undefined) return 'yaml';
  const format = EXPORT_FORMATS.find((known) => known === name.toLowerCase());
  if (format === undefined)
    throw new UsageError(`There is no export format "${name}"; write one of ${EXPORT_FORMATS.join(', ')}.`);
  return format;
}

function inputOf(paths: readonly string[], name: string | undefined): FormatName | undefined {
  const names = Object.keys(INPUT_FORMATS).join(', ');
  if (!paths.includes(STANDARD_INPUT)) {
    if (name === undefined) return undefined;
    throw new UsageError(
      `--format tells what ${STANDARD_INPUT}, the standard input, is; the format of a file is told by its name.`,
    );
  }
  if (name === undefined)
    throw new UsageError(
      `${STANDARD_INPUT} is the standard input, which has no name that tells its format; add --format with one of ${names}.`,
    );
  const format = INPUT_FORMATS[name.toLowerCase()];
  if (format === undefined)
    throw new UsageError(`Standard input cannot be read as "${name}"; write one of ${names}.`);
  return format;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`${firstSentence(error.message)} See fasti --help.`);
    throw error;
  }
}

/** The parser adds advice on `--` that does not fit here. */
const firstSentence = (text: string): string => `${text.split('. ')[0]?.replace(/\.$/, '') ?? text}.`;
