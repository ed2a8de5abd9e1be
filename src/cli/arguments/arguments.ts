/** Reads the command line. */
import { parseArgs } from 'node:util';
import { capitalized } from '../../domain/labels/capitalized.ts';
import { foreignLetter, inLatin } from '../../domain/matching/lookAlike.ts';
import { ID_PATTERN } from '../../domain/model/kinds.ts';
import { canonicalEncoding, unknownEncodingMessage } from '../../formats/encoding.ts';
import { COMMAND_NAMES, COMMANDS, type CommandName, FILES } from '../commands.ts';
import { type Arguments, OPTION_NAMES, OPTIONS, type Option } from './options.ts';
import { UsageError } from './usageError.ts';

/** A command to run, or what is asked about the program: the help of a command, or of all, or its version. */
export type CommandLine =
  | { readonly command: CommandName; readonly args: Arguments }
  | { readonly helpOf: CommandName | null }
  | 'version';

/** Reads the arguments after the program's name. Throws a UsageError. */
export function readArguments(argv: readonly string[]): CommandLine {
  const { values, positionals, tokens } = parsed(argv);
  const [name, ...words] = positionals;
  if (values.help) return { helpOf: name === undefined ? null : commandOf(name) };
  if (values.version) return 'version';
  const command = commandOf(name);
  const { options } = COMMANDS[command];
  for (const token of tokens)
    if (token.kind === 'option' && !options.includes(token.name as Option)) {
      const accepted = options.map((known) => `--${known}`).join(', ') || 'no options';
      throw new UsageError(`fasti ${command} does not accept --${token.name}; it accepts ${accepted}.`);
    }
  const args = {
    ...Object.fromEntries(OPTION_NAMES.map((option) => [inCamelCase(option), values[option]])),
    words,
    repeated: repeatedOptions(values),
  } as unknown as Arguments;
  checkArguments(command, args);
  return { command, args: { ...args, encoding: encodingOf(args.encoding) } };
}

type Values = Readonly<Record<string, string | boolean | undefined>>;

/** The options and words of a command line, in order. Throws a UsageError for an option that no command has. */
function parsed(argv: readonly string[]) {
  const own = Object.entries(OPTIONS).map(
    ([name, option]) =>
      [name, 'value' in option ? { type: 'string' } : { type: 'boolean', default: false }] as const,
  );
  const asked = { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' } } as const;
  try {
    return parseArgs({
      args: [...argv],
      options: { ...Object.fromEntries(own), ...asked },
      allowPositionals: true,
      tokens: true,
    }) as { values: Values; positionals: string[]; tokens: { kind: string; name?: string }[] };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Node's parser appends advice about `--`, which does not apply here.
    throw new UsageError(`${error.message.split('. ')[0]?.replace(/\.$/, '')}. See fasti --help.`);
  }
}

const inCamelCase = (name: string): string => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

function commandOf(name: string | undefined): CommandName {
  const command = COMMAND_NAMES.find((known) => known === name);
  if (command !== undefined) return command;
  const wrong = name === undefined ? 'No command given' : `There is no command "${name}"`;
  throw new UsageError(`${wrong}; use one of ${COMMAND_NAMES.join(', ')}.`);
}

function checkArguments(name: CommandName, args: Arguments): void {
  const { needs, instead, needsReason, accepts = hasWordsOf(name), refuse } = COMMANDS[name];
  const { words, replace, keepGoing, reason, dataset } = args;
  if (replace && keepGoing)
    throw new UsageError(
      '--replace would take away what refused rows said before; use it without --keep-going.',
    );
  if (!accepts(args)) {
    const [what, example] = needs ?? [];
    throw new UsageError(
      needs === undefined
        ? `fasti ${name} does not accept files, got "${words[0]}"${instead ? `; ${instead}` : ''}.`
        : `fasti ${name} needs ${what}, such as: fasti ${name} ${example}.`,
    );
  }
  if (needsReason && !reason?.trim())
    throw new UsageError(`fasti ${name} needs --reason, which is stored with the batch.`);
  checkDataset(dataset);
  refuse?.(args);
}

/** Whether there are as many words as the command takes. */
function hasWordsOf(name: CommandName): (args: Arguments) => boolean {
  const { words = '' } = COMMANDS[name];
  const count = words.split('>').length - 1;
  return (args) => (words === FILES ? args.words.length > 0 : args.words.length === count);
}

const repeatedOptions = (values: Values): string[] =>
  OPTION_NAMES.filter((name) => COMMANDS.apply.options.includes(name)).flatMap((name) => {
    const value = values[name];
    if (value === undefined || value === false) return [];
    return value === true ? [`--${name}`] : [`--${name}`, String(value)];
  });

function encodingOf(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  const encoding = canonicalEncoding(label);
  if (encoding === null) throw new UsageError(`${capitalized(unknownEncodingMessage(label))}.`);
  return encoding;
}

function checkDataset(id: string | undefined): void {
  if (id === undefined || ID_PATTERN.test(id)) return;
  const [letter, latin] = [foreignLetter(id), inLatin(id)];
  throw new UsageError(
    letter !== null && ID_PATTERN.test(latin)
      ? `"${id}" is not the id of a dataset, since it has ${letter}; write ${latin} in Latin letters.`
      : `"${id}" is not the id of a dataset; use an id such as town-hall.`,
  );
}
