/** `npm run docs:commands` writes the table of the commands of `fasti` into README.md. A test compares it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { callOf } from '../src/cli/arguments/help.ts';
import { COMMAND_NAMES, COMMANDS } from '../src/cli/commands.ts';

const PAGE = resolve(import.meta.dirname, '../README.md');
const TABLE = /(?<=<!-- commands -->\n)[\s\S]*(?=<!-- \/commands -->)/;

/** The page with the present table. Throws an Error if it has no place for one. */
export function withCommands(page: string): string {
  if (!TABLE.test(page)) throw new Error(`${PAGE} has no <!-- commands --> and <!-- /commands -->`);
  const rows = COMMAND_NAMES.map((name) => `| \`${callOf(name)}\` | ${COMMANDS[name].about} |\n`);
  return page.replace(TABLE, () => `\n| command | purpose |\n| --- | --- |\n${rows.join('')}\n`);
}

if (process.argv[1] === import.meta.filename) writeFileSync(PAGE, withCommands(readFileSync(PAGE, 'utf8')));
