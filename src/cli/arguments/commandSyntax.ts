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
  'withdraw',
  'status',
  'export',
  'doctor',
  'backup',
  'restore',
  'map',
  'template',
  'token',
  'mcp',
  'serve',
] as const;
export type CommandName = (typeof COMMANDS)[number];

const FLAG = { type: 'boolean', default: false } as const;
const VALUE = { type: 'string' } as const;

const OPTIONS = {
  json: FLAG,
  strict: FLAG,
  replace: FLAG,
  /** Rows with errors are left out instead of blocking the run. */
  'keep-going': FLAG,
  /** A merge, an unmerge, a revert or a purge writes nothing and only says what it would do. */
  'dry-run': FLAG,
  /** A backup, an export or the page of a plan replaces files that Fasti did not write. */
  force: FLAG,
  /** `doctor` mends what it can. */
  mend: FLAG,
  expect: VALUE,
  by: VALUE,
  reason: VALUE,
  /** The only source whose claims are withdrawn. */
  source: VALUE,
  encoding: VALUE,
  /** The file that maps sheets to tables. */
  map: VALUE,
  /** Rows about which a question is open are left out. */
  'leave-open': FLAG,
  /** The folder for the tables that a mapping amounts to. */
  tables: VALUE,
  dataset: VALUE,
  list: FLAG,
  /** A plan, a revert or a merge shows every change with all its lines. */
  full: FLAG,
  /** Every problem is shown, however many there are. */
  all: FLAG,
  'no-color': FLAG,
  format: VALUE,
  /** The file or folder to export to; standard output where absent. */
  out: VALUE,
  /** The page that a plan is written to. */
  html: VALUE,
  /** The table of what is wrong. */
  problems: VALUE,
  help: { ...FLAG, short: 'h' },
  version: { ...FLAG, short: 'v' },
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
  options: ['json', 'strict', 'encoding', 'dataset', 'format', 'map', 'leave-open', 'all', ...options],
  problemOf: (words) =>
    words.length > 0 ? null : `fasti ${command} needs files or folders, such as: fasti ${command} seed`,
});

/** A command that needs the name of one file. */
const fileSyntax = (command: CommandName, what: string, options: readonly Option[]): CommandSyntax => ({
  options,
  problemOf: (words) =>
    words.length === 1
      ? null
      : `fasti ${command} needs the name of one file ${what}, such as: fasti ${command} fasti-backup.gz.`,
});

/** A command that accepts no words. @param instead what to do with a file */
const wordlessSyntax = (command: CommandName, options: readonly Option[], instead = ''): CommandSyntax => ({
  options,
  problemOf: ([word]) =>
    word === undefined ? null : `fasti ${command} does not accept files, got "${word}"${instead}.`,
});

/** A command that needs ids, and a reason. */
const reasonedSyntax = (
  command: CommandName,
  ids: number,
  needed: string,
  options: readonly Option[] = [],
): CommandSyntax => ({
  options: ['json', 'by', 'reason', 'dry-run', ...options],
  problemOf: (words, { reason }) => {
    if (words.length !== ids) return `fasti ${command} needs ${needed}`;
    return reason?.trim() ? null : `fasti ${command} needs --reason, which is stored with the batch.`;
  },
});

export const SYNTAX: Readonly<Record<CommandName, CommandSyntax>> = {
  check: filesSyntax('check', ['problems']),
  plan: filesSyntax('plan', ['replace', 'keep-going', 'full', 'html', 'force', 'no-color']),
  apply: filesSyntax('apply', ['replace', 'keep-going', 'expect', 'by', 'reason']),
  revert: {
    options: ['json', 'by', 'reason', 'dry-run', 'full', 'no-color'],
    problemOf: ([id = '', ...more]) =>
      more.length === 0 && /^(batch\/)?\d{1,9}$/.test(id)
        ? null
        : 'fasti revert needs the id of one batch, such as: fasti revert batch/3; fasti status lists the latest batches.',
  },
  merge: reasonedSyntax(
    'merge',
    2,
    'the ids of two entities or of two tenures, such as: fasti merge a-smith ann-smith --reason "same dates".',
    ['full', 'no-color'],
  ),
  unmerge: reasonedSyntax(
    'unmerge',
    1,
    'the id of one merged entity or tenure, such as: fasti unmerge a-smith --reason "a namesake".',
    ['full', 'no-color'],
  ),
  purge: reasonedSyntax(
    'purge',
    1,
    'the id of one entity or fact, such as: fasti purge a-smith --reason "asked to be forgotten".',
  ),
  withdraw: reasonedSyntax(
    'withdraw',
    1,
    'the id of one fact, such as: fasti withdraw tenure/anna/mayor --source gazette --reason "a misprint".',
    ['source', 'full', 'no-color'],
  ),
  status: wordlessSyntax('status', ['json']),
  export: wordlessSyntax('export', ['format', 'dataset', 'out', 'force'], '; name the target with --out'),
  doctor: wordlessSyntax('doctor', ['json', 'mend'], '; fasti check reports what is wrong with files'),
  backup: fileSyntax('backup', 'to write', ['force']),
  restore: fileSyntax('restore', 'to read', []),
  map: {
    options: ['encoding', 'map', 'tables', 'out', 'dataset', 'force'],
    problemOf: (words, { map, tables }) => {
      if (words.length === 0) return 'fasti map needs workbooks or CSV files, such as: fasti map town.xlsx';
      return tables !== undefined && map === undefined
        ? '--tables needs a mapping: --map town.map.yaml; fasti map town.xlsx proposes one.'
        : null;
    },
  },
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
  mcp: wordlessSyntax('mcp', []),
  serve: wordlessSyntax('serve', [], '; set FASTI_SEED to the file or folder to load'),
};

const isRole = (word: string): boolean => ROLES.some((role) => role === word);

/** The options and words of a command line, in order. Throws a UsageError for an option that no command has. */
export function parseOptions(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, tokens: true });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`${firstSentence(error.message)} See fasti --help.`);
    throw error;
  }
}

/** Node's parser appends advice about `--`, which does not apply here. */
const firstSentence = (text: string): string => `${text.split('. ')[0]?.replace(/\.$/, '') ?? text}.`;
