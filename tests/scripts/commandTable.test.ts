/** The table of commands in the README follows from the table of the command line. */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { withCommands } from '../../scripts/commandTable.ts';
import { COMMAND_NAMES } from '../../src/cli/commands.ts';

it('has each command', async () => {
  const page = await readFile('README.md', 'utf8');
  for (const name of COMMAND_NAMES) expect(page).toMatch(new RegExp(`^\\| \`fasti ${name}\\b`, 'm'));
  // If it differs: npm run docs:commands
  expect(withCommands(page)).toBe(page);
});
