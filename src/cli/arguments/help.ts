/** What `fasti --help` and `fasti plan --help` print. */

import { EXPORT_FORMATS } from '../../export/writers.ts';
import { FORMAT_OPTIONS } from '../../import/readers.ts';
import { COMMANDS, type CommandName, type Option, SYNTAX } from './commandSyntax.ts';

const FILES = '<files or folders>';
const ABOUT: Readonly<Record<CommandName, readonly [words: string, about: string]>> = {
  check: [FILES, 'report everything that is wrong with seed files'],
  plan: [FILES, 'show what applying them would change, without writing'],
  apply: [FILES, 'write them, one batch for each dataset; if there is an error, nothing is written'],
  revert: ['<batch>', 'undo a batch with a new one, such as: fasti revert batch/3'],
  merge: [
    '<from> <into>',
    'merge two entities, or two tenures, into one; the first id then redirects to the second',
  ],
  unmerge: ['<id>', 'undo a merge; what sources said under the id moves back to it'],
  purge: ['<id>', 'erase an entity with its facts, or one fact, from all history; cannot be undone'],
  withdraw: ['<fact>', 'take the claims of a fact back, or with --source those of one source'],
  status: ['', 'show what is loaded, who wrote it and why, and whether a write is in progress'],
  export: ['', 'write the records of the graph as YAML, which loads unchanged, or in another format'],
  doctor: ['', 'examine the graph as a store; with --mend compute again what follows from its records'],
  backup: ['<file>', 'write the whole graph with its history to a file, also while it is used'],
  restore: ['<file>', 'write such a file into an empty graph, on either engine'],
  map: [FILES, 'read sheets as a mapping says, ask what they leave open; without --map propose a mapping'],
  template: ['<kind>', 'print an empty CSV table for a kind of record, with its columns explained'],
  token: ['<role> <name>', 'make a token for a reader, editor or admin, and print the line to store'],
  mcp: ['', 'answer an agent over standard input and output, by the Model Context Protocol'],
  serve: ['', 'load the seed and serve GraphQL over HTTP'],
};

/** The options in the order of the help; `of` where an option means something else to some commands. */
const OPTIONS: readonly {
  readonly name: Option;
  readonly value?: string;
  readonly about: string;
  readonly of?: readonly CommandName[];
}[] = [
  { name: 'json', about: 'print JSON on standard output' },
  { name: 'strict', about: 'treat warnings as errors' },
  {
    name: 'replace',
    about: 'retract all of the dataset that the files do not have, other claims of their facts too',
  },
  { name: 'keep-going', about: 'leave out records with errors, and those that name them, instead of all' },
  { name: 'expect', value: 'HASH', about: 'write only if the plan still has this hash' },
  { name: 'by', value: 'NAME', about: 'the author, stored with the batch; by default the name of the user' },
  { name: 'source', value: 'ID', about: 'only the claims of this source' },
  {
    name: 'reason',
    value: 'TEXT',
    about: 'the reason, stored with the batch; all but apply and revert require it',
  },
  {
    name: 'encoding',
    value: 'NAME',
    about: 'the encoding of files that are not UTF-8, such as windows-1251',
  },
  { name: 'map', value: 'FILE', about: 'read the sheets that this mapping names as it says' },
  { name: 'leave-open', about: 'leave out the rows of sheets about which a question is open' },
  { name: 'tables', value: 'DIR', about: 'write the tables that a mapping amounts to' },
  {
    name: 'dataset',
    value: 'ID',
    about: 'the dataset of files that do not name one',
    of: ['check', 'plan', 'apply', 'map'],
  },
  { name: 'dataset', value: 'ID', about: 'only this dataset', of: ['export'] },
  {
    name: 'format',
    value: 'NAME',
    about: `the format of standard input: ${Object.keys(FORMAT_OPTIONS).join(', ')}`,
    of: ['check', 'plan', 'apply'],
  },
  { name: 'format', value: 'NAME', about: `${EXPORT_FORMATS.join(', ')}; by default yaml`, of: ['export'] },
  { name: 'all', about: 'show every problem; by default many are summed up by their code' },
  { name: 'out', value: 'PATH', about: 'a file or a folder; by default standard output' },
  {
    name: 'problems',
    value: 'FILE',
    about: 'write a table (.csv) of the problems too: file, sheet, cell, what was typed, what would work',
  },
  { name: 'html', value: 'FILE', about: 'write the plan as a page too, with timelines before and after' },
  { name: 'force', about: 'overwrite files too that Fasti did not write' },
  { name: 'dry-run', about: 'only say what would change' },
  { name: 'full', about: 'show every change with all its lines' },
  { name: 'no-color', about: 'no colors, as when NO_COLOR is set or the output is not a terminal' },
  { name: 'mend', about: 'mend what can be computed again' },
  { name: 'list', about: 'list the kinds, one a line' },
];

const FORMATS = `The name of a file shows its format: .yaml, .csv, .tsv, .json for Popolo, .xml for EAC-CPF. A pattern such as
'data/**/*.csv' stands for all files that match it; - stands for standard input and needs --format.`;

const SETTINGS = `Settings come from the environment: NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE for Neo4j;
without NEO4J_URI the embedded engine stores the graph in FASTI_DATA (default .fasti). For serve: HOST, PORT, FASTI_SEED.`;

const STATUS = 'Exit status: 0 success, 1 failure (see standard error), 2 invalid command line or settings.';

const column = (text: string, width: number): string => `  ${text.padEnd(width)}`;

const commandsWith = ({ name, of }: (typeof OPTIONS)[number]): readonly CommandName[] =>
  of ?? COMMANDS.filter((command) => SYNTAX[command].options.includes(name));

const optionLine = ({ name, value, about }: (typeof OPTIONS)[number], prefix = ''): string =>
  column(value === undefined ? `--${name}` : `--${name} ${value}`, 17) + prefix + about;

/** The help of one command, or of all of them. */
export function helpOf(command: CommandName | null): string {
  if (command === null) return helpOfAll();
  const [words, about] = ABOUT[command];
  const options = OPTIONS.filter((option) => commandsWith(option).includes(command));
  const usage = ['fasti', command, words, options.length > 0 ? '[options]' : ''].filter(Boolean).join(' ');
  return [
    `Usage: ${usage}\n\n  ${about}`,
    ...(SYNTAX[command].options.includes('encoding') ? [FORMATS] : []),
    ...(options.length > 0 ? [`Options\n${options.map((option) => optionLine(option)).join('\n')}`] : []),
    STATUS,
    ...(command === 'template' || command === 'token' ? [] : [SETTINGS]),
    'fasti --help lists all commands.',
  ].join('\n\n');
}

function helpOfAll(): string {
  const commands = COMMANDS.map((command) => {
    const [words, about] = ABOUT[command];
    return `${column(`fasti ${command} ${words}`, 33)}${about}`;
  });
  const options = OPTIONS.map((option) => {
    const of = commandsWith(option);
    return optionLine(option, option.name === 'json' ? '' : `${of.join(', ')}: `);
  });
  return [
    'Usage: fasti <command> [options]',
    commands.join('\n'),
    FORMATS,
    [
      'Options',
      ...options,
      '  -h, --help       show this text; after a command, what is about that command',
      '  -v, --version    show the version',
    ].join('\n'),
    STATUS,
    SETTINGS,
  ].join('\n\n');
}
