/** What `fasti --help` and `fasti plan --help` print. */
import { COMMAND_NAMES, COMMANDS, type CommandName } from '../commands.ts';
import { OPTION_NAMES, OPTIONS, type Option } from './options.ts';

const FORMATS = `The name of a file shows its format: .yaml, .csv, .tsv, .json for Popolo, .xml for EAC-CPF. A pattern such as
'data/**/*.csv' stands for all files that match it; - stands for standard input and needs --format.`;

const SETTINGS = `Settings come from the environment: NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE for Neo4j;
without NEO4J_URI the embedded engine stores the graph in FASTI_DATA (default .fasti). For serve: HOST, PORT, FASTI_SEED.`;

const STATUS = 'Exit status: 0 success, 1 failure (see standard error), 2 invalid command line or settings.';

const column = (text: string, width: number): string => `  ${text.padEnd(width)}`;

/** How a command is called: `fasti merge <from> <into>`. */
export const callOf = (command: CommandName): string =>
  `fasti ${command} ${COMMANDS[command].words ?? ''}`.trimEnd();

const meaningOf = (option: Option, command: CommandName): string =>
  COMMANDS[command].means?.[option] ?? OPTIONS[option].about;

function optionLine(name: Option, meaning: string): string {
  const option = OPTIONS[name];
  return column('value' in option ? `--${name} ${option.value}` : `--${name}`, 17) + meaning;
}

/** A line for each meaning of an option, with the commands that take it so. */
function optionLines(option: Option): string[] {
  const commands = COMMAND_NAMES.filter((command) => COMMANDS[command].options.includes(option));
  const meanings = new Set(commands.map((command) => meaningOf(option, command)));
  return [...meanings].map((meaning) => {
    const of = commands.filter((command) => meaningOf(option, command) === meaning);
    return optionLine(option, `${of.join(', ')}: ${meaning}`);
  });
}

/** The help of one command, or of all of them. */
export function helpOf(command: CommandName | null): string {
  if (command === null) return helpOfAll();
  const options = OPTION_NAMES.filter((option) => COMMANDS[command].options.includes(option));
  const lines = options.map((option) => optionLine(option, meaningOf(option, command)));
  return [
    `Usage: ${callOf(command)}${options.length > 0 ? ' [options]' : ''}\n\n  ${COMMANDS[command].about}`,
    ...(options.includes('encoding') ? [FORMATS] : []),
    ...(options.length > 0 ? [['Options', ...lines].join('\n')] : []),
    STATUS,
    ...(command === 'template' || command === 'token' ? [] : [SETTINGS]),
    'fasti --help lists all commands.',
  ].join('\n\n');
}

const helpOfAll = (): string =>
  [
    'Usage: fasti <command> [options]',
    COMMAND_NAMES.map((command) => column(callOf(command), 33) + COMMANDS[command].about).join('\n'),
    FORMATS,
    [
      'Options',
      ...OPTION_NAMES.flatMap(optionLines),
      '  -h, --help       show this text; after a command, what is about that command',
      '  -v, --version    show the version',
    ].join('\n'),
    STATUS,
    SETTINGS,
  ].join('\n\n');
