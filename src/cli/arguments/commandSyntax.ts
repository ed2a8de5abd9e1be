/** The commands of the command line, with the options and words that each accepts. */
import { parseArgs } from 'node:util';
import { ROLES, TOKEN_NAME } from '../../settings/tokens.ts';
import { UsageError } from './usageError.ts';

export const COMMANDS = [
  'check',
  'plan',
  'apply',
  'revert',
  'merge',
  'unmerge',
  'purge',
  'status',
  'export',
  'doctor',
  'backup',
  'restore',
  'template',
  'token',
  'serve',
] as const;
export type CommandName = (typeof COMMANDS)[number];

const OPTIONS = {
  json: { type: 'boolean' },
  strict: { type: 'boolean' },
  replace: { type: 'boolean' },
  add: { type: 'boolean' },
  'keep-going': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  mend: { type: 'boolean' },
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

export type Option = keyof typeof OPTIONS;
export type OptionValues = ReturnType<typeof parseOptions>['values'];

interface CommandSyntax {
  /** The options that the command accepts, apart from help and version. */
  readonly options: readonly Option[];
  /** What is wrong with the words after the command, or null. */
  readonly problemOf: (words: readonly string[], values: OptionValues) => string | null;
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

export const SYNTAX: Readonly<Record<CommandName, CommandSyntax>> = {
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
  purge: {
    options: ['json', 'by', 'reason', 'dry-run'],
    problemOf: (words, values) =>
      words.length === 1
        ? reasonProblem('purge', values)
        : 'fasti purge needs the id of one entity or fact, such as: fasti purge a-smith --reason "asked to be forgotten".',
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
  doctor: {
    options: ['json', 'mend'],
    problemOf: ([word]) =>
      word === undefined
        ? null
        : `fasti doctor does not accept files, got "${word}"; fasti check reports what is wrong with files.`,
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
  token: {
    options: [],
    problemOf: ([role = '', name = '', ...more]) =>
      more.length === 0 && isRole(role) && TOKEN_NAME.test(name)
        ? null
        : `fasti token needs a role (${ROLES.join(', ')}) and a name of at most 64 letters, digits and - . _ @, such as: fasti token editor ann.`,
  },
  serve: {
    options: [],
    problemOf: ([word]) =>
      word === undefined
        ? null
        : `fasti serve does not accept files, got "${word}"; set FASTI_SEED to the file or folder to load.`,
  },
};

const isRole = (word: string): boolean => ROLES.some((role) => role === word);

const reasonProblem = (command: CommandName, values: OptionValues): string | null =>
  values.reason?.trim() ? null : `fasti ${command} needs --reason, which is stored with the batch.`;

/** The options and words of a command line. Throws a UsageError for an option that no command has. */
export function parseOptions(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`${firstSentence(error.message)} See fasti --help.`);
    throw error;
  }
}

/** Node's parser appends advice about `--`, which does not apply here. */
const firstSentence = (text: string): string => `${text.split('. ')[0]?.replace(/\.$/, '') ?? text}.`;
