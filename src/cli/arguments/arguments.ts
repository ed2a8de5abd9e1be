/** The arguments of the command line, as each command reads them. */
import { capitalized } from '../../domain/labels/capitalized.ts';
import { foreignLetter, inLatin } from '../../domain/matching/lookAlike.ts';
import { ID_PATTERN } from '../../domain/model/kinds.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../export/writers.ts';
import { canonicalEncoding, unknownEncodingMessage } from '../../formats/encoding.ts';
import { FORMAT_OPTIONS, type FormatName } from '../../import/readers.ts';
import { STANDARD_INPUT } from '../../import/readFiles.ts';
import {
  COMMANDS,
  type CommandName,
  type Option,
  type OptionValues,
  parseOptions,
  SYNTAX,
} from './commandSyntax.ts';
import { UsageError } from './usageError.ts';

export interface Arguments extends Omit<OptionValues, 'encoding' | 'dataset' | 'format'> {
  readonly command: CommandName;
  /** What follows the command: files, ids, the name of a table, or the role and name of a token. */
  readonly words: readonly string[];
  readonly keepGoing: boolean;
  readonly leaveOpen: boolean;
  readonly dryRun: boolean;
  /** The encoding of the files, by its canonical name. */
  readonly encoding: string | undefined;
  /** The dataset of files that do not name one. */
  readonly dataset: string | undefined;
  /** False with `--no-color`. */
  readonly color: boolean;
  /** The options of `plan` that `apply` needs too, as they were written. */
  readonly repeated: readonly string[];
  /** The format to export in. */
  readonly format: ExportFormat;
  /** The format of standard input, where `-` is among the files. */
  readonly input: FormatName | undefined;
}

const READS_FILES: readonly CommandName[] = ['check', 'plan', 'apply'];

/** What is asked about the program: the help of a command, or of all, or its version. */
export type Asked = { readonly helpOf: CommandName | null } | 'version';

/** Reads the arguments after the program's name. Throws a UsageError. */
export function readArguments(argv: readonly string[]): Arguments | Asked {
  const { values, positionals, tokens } = parseOptions(argv);
  const [name, ...words] = positionals;
  if (values.help) return { helpOf: name === undefined ? null : commandOf(name) };
  if (values.version) return 'version';
  const command = commandOf(name);
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name as Option] : []));
  checkSyntax(command, words, given, values);
  const readsFiles = READS_FILES.includes(command);
  return {
    ...values,
    command,
    words,
    keepGoing: values['keep-going'],
    leaveOpen: values['leave-open'],
    dryRun: values['dry-run'],
    encoding: encodingOf(values.encoding),
    dataset: datasetOf(values.dataset),
    color: !values['no-color'],
    repeated: repeatedOptions(values),
    format: command === 'export' ? exportFormatOf(values.format) : 'yaml',
    input: readsFiles ? inputFormatOf(words, values.format) : undefined,
  };
}

function commandOf(name: string | undefined): CommandName {
  if (name === undefined) throw new UsageError(`No command given; use one of ${COMMANDS.join(', ')}.`);
  const command = COMMANDS.find((known) => known === name);
  if (command === undefined)
    throw new UsageError(`There is no command "${name}"; use one of ${COMMANDS.join(', ')}.`);
  return command;
}

function checkSyntax(
  command: CommandName,
  words: readonly string[],
  given: readonly Option[],
  values: OptionValues,
): void {
  const { options, problemOf } = SYNTAX[command];
  for (const option of given)
    if (!options.includes(option)) {
      const accepted = options.map((known) => `--${known}`).join(', ') || 'no options';
      throw new UsageError(`fasti ${command} does not accept --${option}; it accepts ${accepted}.`);
    }
  if (values.replace && values['keep-going'])
    throw new UsageError(
      '--replace would take away what refused rows said before; use it without --keep-going.',
    );
  const problem = problemOf(words, values);
  if (problem !== null) throw new UsageError(problem);
}

const REPEATED = [
  'strict',
  'replace',
  'keep-going',
  'encoding',
  'dataset',
  'format',
  'map',
  'leave-open',
] as const;

const repeatedOptions = (values: OptionValues): string[] =>
  REPEATED.flatMap((name) => {
    const value = values[name];
    if (value === undefined || value === false) return [];
    return value === true ? [`--${name}`] : [`--${name}`, value];
  });

function encodingOf(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  const encoding = canonicalEncoding(label);
  if (encoding === null) throw new UsageError(`${capitalized(unknownEncodingMessage(label))}.`);
  return encoding;
}

function datasetOf(id: string | undefined): string | undefined {
  if (id === undefined || ID_PATTERN.test(id)) return id;
  const [letter, latin] = [foreignLetter(id), inLatin(id)];
  throw new UsageError(
    letter !== null && ID_PATTERN.test(latin)
      ? `"${id}" is not the id of a dataset, since it has ${letter}; write ${latin} in Latin letters.`
      : `"${id}" is not the id of a dataset; use an id such as town-hall.`,
  );
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
