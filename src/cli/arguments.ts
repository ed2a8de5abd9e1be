/** The arguments of the command line, as each command reads them. */

import { parseArgs } from 'node:util';
import { capitalized } from '../domain/labels/capitalized.ts';
import { ID_PATTERN } from '../domain/model/kinds.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../export/exportRecords.ts';
import { canonicalEncoding, unknownEncodingMessage } from '../formats/encoding.ts';
import { FORMAT_OPTIONS, type FormatName } from '../formats/registry.ts';
import { STANDARD_INPUT } from '../import/readFiles.ts';
import { UsageError } from './usageError.ts';

export const COMMANDS = [
  'check',
  'plan',
  'apply',
  'revert',
  'merge',
  'unmerge',
  'status',
  'export',
  'backup',
  'restore',
  'template',
  'serve',
] as const;
type CommandName = (typeof COMMANDS)[number];

export interface Arguments {
  readonly command: CommandName;
  /** What follows the command: files, ids, or the name of a table. */
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly strict: boolean;
  readonly replace: boolean;
  /** Whether the files only add claims to those that their datasets made before. */
  readonly add: boolean;
  /** Whether rows with errors are left out instead of blocking the run. */
  readonly keepGoing: boolean;
  /** Whether a merge or an unmerge writes nothing and only says what it would do. */
  readonly dryRun: boolean;
  readonly expect: string | undefined;
  readonly by: string | undefined;
  readonly reason: string | undefined;
  /** The encoding of the files, by its canonical name. */
  readonly encoding: string | undefined;
  /** The dataset of files that do not name one. */
  readonly dataset: string | undefined;
  readonly list: boolean;
  /** Whether a plan or a revert shows every change with all its lines. */
  readonly full: boolean;
  /** Whether every problem is shown, however many there are. */
  readonly all: boolean;
  /** False with `--no-color`. */
  readonly color: boolean;
  /** The options of `plan` that `apply` needs too, as they were written. */
  readonly repeated: readonly string[];
  /** The format to export in. */
  readonly format: ExportFormat;
  /** The format of standard input, where `-` is among the files. */
  readonly input: FormatName | undefined;
  /** The file or folder to export to; standard output where absent. */
  readonly to: string | undefined;
}

const OPTIONS = {
  json: { type: 'boolean' },
  strict: { type: 'boolean' },
  replace: { type: 'boolean' },
  add: { type: 'boolean' },
  'keep-going': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  expect: { type: 'string' },
  by: { type: 'string' },
  reason: { type: 'string' },
  encoding: { type: 'string' },
  dataset: { type: 'string' },
  list: { type: 'boolean' },
  full: { type: 'boolean' },
  all: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  format: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

type Option = keyof typeof OPTIONS;
type Values = ReturnType<typeof parse>['values'];

interface CommandSyntax {
  /** The options that the command accepts, apart from help and version. */
  readonly options: readonly Option[];
  /** What is wrong with the words after the command, or null. */
  readonly problemOf: (words: readonly string[], values: Values) => string | null;
}

/** A command that reads files or folders. */
const filesSyntax = (command: CommandName, options: readonly Option[]): CommandSyntax => ({
  options: ['json', 'strict', 'encoding', 'dataset', 'format', 'all', ...options],
  problemOf: (words) =>
    words.length > 0 ? null : `fasti ${command} needs files or folders, such as: fasti ${command} seed`,
});

/** A command that needs the name of one file. */
const fileSyntax = (command: CommandName, what: string): CommandSyntax => ({
  options: [],
  problemOf: (words) =>
    words.length === 1
      ? null
      : `fasti ${command} needs the name of one file ${what}, such as: fasti ${command} fasti-backup.gz.`,
});

const SYNTAX: Readonly<Record<CommandName, CommandSyntax>> = {
  check: filesSyntax('check', []),
  plan: filesSyntax('plan', ['replace', 'add', 'keep-going', 'full', 'no-color']),
  apply: filesSyntax('apply', ['replace', 'add', 'keep-going', 'expect', 'by', 'reason']),
  revert: {
    options: ['json', 'by', 'reason', 'full', 'no-color'],
    problemOf: ([id = '', ...more]) =>
      more.length === 0 && /^(batch\/)?\d{1,9}$/.test(id)
        ? null
        : 'fasti revert needs the id of one batch, such as: fasti revert batch/3; fasti status lists the latest batches.',
  },
  merge: {
    options: ['json', 'by', 'reason', 'dry-run'],
    problemOf: (words, values) =>
      words.length === 2
        ? reasonProblem('merge', values)
        : 'fasti merge needs the ids of two entities or of two tenures, such as: fasti merge a-smith ann-smith --reason "same dates".',
  },
  unmerge: {
    options: ['json', 'by', 'reason', 'dry-run'],
    problemOf: (words, values) =>
      words.length === 1
        ? reasonProblem('unmerge', values)
        : 'fasti unmerge needs the id of one merged entity or tenure, such as: fasti unmerge a-smith --reason "a namesake".',
  },
  status: {
    options: ['json'],
    problemOf: ([word]) => (word === undefined ? null : `fasti status does not accept files, got "${word}".`),
  },
  export: {
    options: ['format', 'dataset', 'out'],
    problemOf: ([word]) =>
      word === undefined
        ? null
        : `fasti export does not accept files, got "${word}"; name the target with --out.`,
  },
  backup: fileSyntax('backup', 'to write'),
  restore: fileSyntax('restore', 'to read'),
  template: {
    options: ['list'],
    problemOf: (words, values) =>
      values.list || words.length === 1
        ? null
        : 'fasti template needs the name of one table, such as: fasti template tenures; fasti template --list lists all tables.',
  },
  serve: {
    options: [],
    problemOf: ([word]) =>
      word === undefined
        ? null
        : `fasti serve does not accept files, got "${word}"; set FASTI_SEED to the file or folder to load.`,
  },
};

const reasonProblem = (command: CommandName, values: Values): string | null =>
  values.reason?.trim() ? null : `fasti ${command} needs --reason, which is stored with the batch.`;

const READS_FILES: readonly CommandName[] = ['check', 'plan', 'apply'];

/** Reads the arguments after the program's name. Throws a UsageError. */
export function readArguments(argv: readonly string[]): Arguments | 'help' | 'version' {
  const { values, positionals } = parse(argv);
  if (values.help) return 'help';
  if (values.version) return 'version';
  const [name, ...paths] = positionals;
  const command = commandOf(name);
  checkSyntax(command, paths, values);
  const readsFiles = READS_FILES.includes(command);
  return {
    command,
    paths,
    json: values.json ?? false,
    strict: values.strict ?? false,
    replace: values.replace ?? false,
    add: values.add ?? false,
    keepGoing: values['keep-going'] ?? false,
    dryRun: values['dry-run'] ?? false,
    expect: values.expect,
    by: values.by,
    reason: values.reason,
    encoding: encodingOf(values.encoding),
    dataset: datasetOf(values.dataset),
    list: values.list ?? false,
    full: values.full ?? false,
    all: values.all ?? false,
    color: !values['no-color'],
    repeated: repeatedOptions(values),
    format: command === 'export' ? exportFormatOf(values.format) : 'yaml',
    input: readsFiles ? inputFormatOf(paths, values.format) : undefined,
    to: values.out,
  };
}

function commandOf(name: string | undefined): CommandName {
  if (name === undefined) throw new UsageError(`No command given; use one of ${COMMANDS.join(', ')}.`);
  const command = COMMANDS.find((known) => known === name);
  if (command === undefined)
    throw new UsageError(`There is no command "${name}"; use one of ${COMMANDS.join(', ')}.`);
  return command;
}

function checkSyntax(command: CommandName, words: readonly string[], values: Values): void {
  const { options, problemOf } = SYNTAX[command];
  for (const option of Object.keys(values) as Option[])
    if (!options.includes(option)) {
      const accepted = options.map((known) => `--${known}`).join(', ') || 'no options';
      throw new UsageError(`fasti ${command} does not accept --${option}; it accepts ${accepted}.`);
    }
  if (values.replace && values.add)
    throw new UsageError(
      '--replace takes away what the files do not contain, and --add keeps it; use one of them.',
    );
  if (values.replace && values['keep-going'])
    throw new UsageError(
      '--replace would take away what refused rows said before; use it without --keep-going.',
    );
  const problem = problemOf(words, values);
  if (problem !== null) throw new UsageError(problem);
}

function repeatedOptions(values: Values): string[] {
  const { strict, replace, add, encoding, dataset, format } = values;
  return [
    ...(strict ? ['--strict'] : []),
    ...(replace ? ['--replace'] : []),
    ...(add ? ['--add'] : []),
    ...(values['keep-going'] ? ['--keep-going'] : []),
    ...(encoding === undefined ? [] : ['--encoding', encoding]),
    ...(dataset === undefined ? [] : ['--dataset', dataset]),
    ...(format === undefined ? [] : ['--format', format]),
  ];
}

function encodingOf(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  const encoding = canonicalEncoding(label);
  if (encoding === null) throw new UsageError(`${capitalized(unknownEncodingMessage(label))}.`);
  return encoding;
}

function datasetOf(id: string | undefined): string | undefined {
  if (id !== undefined && !ID_PATTERN.test(id))
    throw new UsageError(`"${id}" is not the id of a dataset; use an id such as town-hall.`);
  return id;
}

function exportFormatOf(name: string | undefined): ExportFormat {
  if (name === undefined) return 'yaml';
  const format = EXPORT_FORMATS.find((known) => known === name.toLowerCase());
  if (format === undefined)
    throw new UsageError(`There is no export format "${name}"; use one of ${EXPORT_FORMATS.join(', ')}.`);
  return format;
}

function inputFormatOf(paths: readonly string[], name: string | undefined): FormatName | undefined {
  const names = Object.keys(FORMAT_OPTIONS).join(', ');
  if (!paths.includes(STANDARD_INPUT)) {
    if (name === undefined) return undefined;
    throw new UsageError(
      `--format names the format of standard input (${STANDARD_INPUT}); the format of a file follows from its name.`,
    );
  }
  if (name === undefined)
    throw new UsageError(
      `Standard input (${STANDARD_INPUT}) has no file name that shows its format; add --format with one of ${names}.`,
    );
  const format = FORMAT_OPTIONS[name.toLowerCase()];
  if (format === undefined)
    throw new UsageError(`Standard input cannot be read as "${name}"; use one of ${names}.`);
  return format;
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`${firstSentence(error.message)} See fasti --help.`);
    throw error;
  }
}

/** Node's parser appends advice about `--`, which does not apply here. */
const firstSentence = (text: string): string => `${text.split('. ')[0]?.replace(/\.$/, '') ?? text}.`;
