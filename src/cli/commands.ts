/** The commands: their words, options and what they do. Checks of arguments, the help and the README follow from this table. */
import { EXPORT_FORMATS } from '../export/writers.ts';
import { readConfig } from '../settings/config.ts';
import { ROLES, TOKEN_NAME } from '../settings/tokens.ts';
import type { Graph } from '../store/graph.ts';
import { inputFormatOf } from './arguments/commandOptions.ts';
import type { Arguments, Option } from './arguments/options.ts';
import { UsageError } from './arguments/usageError.ts';
import { apply, plan } from './commands/apply.ts';
import { backup, restore } from './commands/backup.ts';
import { check } from './commands/check.ts';
import { doctor } from './commands/doctor.ts';
import { exportFormatOf, exportGraph } from './commands/export.ts';
import { map } from './commands/map.ts';
import { merge } from './commands/merge.ts';
import { purge } from './commands/purge.ts';
import { revert } from './commands/revert.ts';
import { status } from './commands/status.ts';
import { template } from './commands/template.ts';
import { token } from './commands/token.ts';
import { withdraw } from './commands/withdraw.ts';
import { withGraph, withGraphIfAny } from './graph/connectGraph.ts';
import type { CommandIo } from './output/commandIo.ts';

export interface Command {
  readonly about: string;
  /** The words after the command, each in `<>`; `<files or folders>` are any number, the others one each. */
  readonly words?: string;
  /** What the words must be, and such words. */
  readonly needs?: readonly [what: string, example: string];
  /** What to do instead of naming files, where the command takes no words. */
  readonly instead?: string;
  readonly options: readonly Option[];
  /** What an option means to this command, where others mean something else. */
  readonly means?: Readonly<Partial<Record<Option, string>>>;
  /** Whether the words are right, where their number alone does not decide it. */
  readonly accepts?: (args: Arguments) => boolean;
  readonly needsReason?: true;
  /** Throws a UsageError for options that do not go together. */
  readonly refuse?: (args: Arguments) => void;
  /** Does it, and returns the exit status. */
  readonly run: (args: Arguments, io: CommandIo) => Promise<number> | number;
}

type Run = Command['run'];

const onGraph =
  (work: (graph: Graph, args: Arguments, io: CommandIo) => Promise<number>): Run =>
  (args, io) =>
    withGraph(io, (graph) => work(graph, args, io));
const onGraphIfAny =
  (work: (graph: Graph | undefined, args: Arguments, io: CommandIo) => Promise<number>): Run =>
  (args, io) =>
    withGraphIfAny(io, (graph) => work(graph, args, io));

export const FILES = '<files or folders>';
const SEED = { words: FILES, needs: ['files or folders', 'seed'], refuse: inputFormatOf } as const;
const SEED_OPTIONS = ['json', 'strict', 'encoding', 'dataset', 'format', 'map', 'leave-open', 'all'] as const;
const EDIT_OPTIONS = ['json', 'by', 'reason', 'dry-run', 'full', 'no-color'] as const;
const MERGE = { options: EDIT_OPTIONS, needsReason: true, run: onGraph(merge) } as const;

/** Checks the entries, and keeps their names as a type. */
const tableOf = <Name extends string>(commands: Readonly<Record<Name, Command>>) => commands;

export const COMMANDS = tableOf({
  check: {
    ...SEED,
    about: 'report everything that is wrong with seed files',
    options: [...SEED_OPTIONS, 'problems'],
    run: onGraphIfAny(check),
  },
  plan: {
    ...SEED,
    about: 'show what applying them would change, without writing',
    options: [...SEED_OPTIONS, 'replace', 'keep-going', 'full', 'html', 'force', 'no-color'],
    run: onGraph(plan),
  },
  apply: {
    ...SEED,
    about: 'write them, one batch for each dataset; if there is an error, nothing is written',
    options: [...SEED_OPTIONS, 'replace', 'keep-going', 'expect', 'by', 'reason'],
    run: onGraph(apply),
  },
  revert: {
    words: '<batch>',
    about: 'undo a batch with a new one, such as: fasti revert batch/3',
    needs: ['the id of one batch, which fasti status lists', 'batch/3'],
    options: EDIT_OPTIONS,
    accepts: ({ words: [id = '', ...more] }) => more.length === 0 && /^(batch\/)?\d{1,9}$/.test(id),
    run: onGraph(revert),
  },
  merge: {
    words: '<from> <into>',
    about: 'merge two entities, or two tenures, into one; the first id then redirects to the second',
    needs: ['the ids of two entities or of two tenures', 'a-smith ann-smith --reason "same dates"'],
    ...MERGE,
  },
  unmerge: {
    words: '<id>',
    about: 'undo a merge; what sources said under the id moves back to it',
    needs: ['the id of one merged entity or tenure', 'a-smith --reason "a namesake"'],
    ...MERGE,
  },
  purge: {
    words: '<id>',
    about: 'erase an entity with its facts, or one fact, from all history; cannot be undone',
    needs: ['the id of one entity or fact', 'a-smith --reason "asked to be forgotten"'],
    options: ['json', 'by', 'reason', 'dry-run'],
    needsReason: true,
    run: onGraph(purge),
  },
  withdraw: {
    words: '<fact>',
    about: 'take the claims of a fact back, or with --source those of one source',
    needs: ['the id of one fact', 'tenure/anna/mayor --source gazette --reason "a misprint"'],
    options: [...EDIT_OPTIONS, 'source'],
    needsReason: true,
    run: onGraph(withdraw),
  },
  status: {
    about: 'show what is loaded, who wrote it and why, and whether a write is in progress',
    options: ['json'],
    run: onGraph(status),
  },
  export: {
    about: 'write the records of the graph as YAML, which loads unchanged, or in another format',
    instead: 'name the target with --out',
    options: ['format', 'dataset', 'out', 'force'],
    means: { dataset: 'only this dataset', format: `${EXPORT_FORMATS.join(', ')}; by default yaml` },
    refuse: exportFormatOf,
    run: onGraph(exportGraph),
  },
  doctor: {
    about: 'examine the graph as a store; with --mend compute again what follows from its records',
    instead: 'fasti check reports what is wrong with files',
    options: ['json', 'mend'],
    run: onGraph(doctor),
  },
  backup: {
    words: '<file>',
    about: 'write the whole graph with its history to a file, also while it is used',
    needs: ['the name of one file to write', 'fasti-backup.gz'],
    options: ['force'],
    run: onGraph(backup),
  },
  restore: {
    words: '<file>',
    about: 'write such a file into an empty graph, on either engine',
    needs: ['the name of one file to read', 'fasti-backup.gz'],
    options: [],
    run: onGraph(restore),
  },
  map: {
    words: FILES,
    about: 'read sheets as a mapping says, ask what they leave open; without --map propose a mapping',
    needs: ['workbooks or CSV files', 'town.xlsx'],
    options: ['encoding', 'map', 'tables', 'out', 'dataset', 'force'],
    refuse: ({ tables, map }) => {
      if (tables !== undefined && map === undefined)
        throw new UsageError(
          '--tables needs a mapping: --map town.map.yaml; fasti map town.xlsx proposes one.',
        );
    },
    run: onGraphIfAny(map),
  },
  template: {
    words: '<kind>',
    about: 'print an empty CSV table for a kind of record, with its columns explained',
    needs: ['the name of one table, or --list, which lists all tables', 'tenures'],
    options: ['list'],
    accepts: ({ words, list }) => list || words.length === 1,
    run: template,
  },
  token: {
    words: '<role> <name>',
    about: 'make a token for a reader, editor or admin, and print the line to store',
    needs: [
      `a role (${ROLES.join(', ')}) and a name of at most 64 letters, digits and - . _ @`,
      'editor ann',
    ],
    options: [],
    accepts: ({ words: [role, name = '', ...more] }) =>
      more.length === 0 && ROLES.some((known) => known === role) && TOKEN_NAME.test(name),
    run: token,
  },
  mcp: {
    about: 'answer an agent over standard input and output, by the Model Context Protocol',
    options: [],
    // Loading the server takes time that only these commands should spend.
    run: async (_, io) => {
      const { mcp } = await import('./serve/mcp.ts');
      return withGraph(io, (graph) => mcp(graph, readConfig(io.env), io));
    },
  },
  serve: {
    about: 'load the seed and serve GraphQL over HTTP',
    instead: 'set FASTI_SEED to the file or folder to load',
    options: [],
    run: async (_, io) => {
      const { serve } = await import('./serve/serve.ts');
      return serve(readConfig(io.env), { out: io.text, err: (text) => text.split('\n').forEach(io.err) });
    },
  },
});

export type CommandName = keyof typeof COMMANDS;
export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];
