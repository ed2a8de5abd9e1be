/** `fasti token editor ann`: makes a token, and prints the line to store. */
import { randomBytes } from 'node:crypto';
import { ROLES, tokenLine } from '../../settings/tokens.ts';
import type { Arguments } from '../arguments/options.ts';
import { type CommandIo, EXIT } from '../output/commandIo.ts';

/** Tools that look for secrets in texts know a token by it. */
const PREFIX = 'fasti_';

/**
 * Prints the line to store on standard output, so that it can be appended to a file, and the token itself on standard
 * error, since nothing else keeps it.
 */
export function token({ words }: Arguments, io: CommandIo): number {
  const [roleName, name = ''] = words;
  // The syntax was checked.
  const role = ROLES.find((known) => known === roleName) ?? 'reader';
  const made = PREFIX + randomBytes(32).toString('base64url');
  const lines = [
    `The token of ${name}, which is stored nowhere and shown once:`,
    '',
    `  ${made}`,
    '',
    'The line to store, in the file of FASTI_TOKENS_FILE or in FASTI_TOKENS:',
    '',
  ];
  for (const line of lines) io.err(line);
  io.out(tokenLine(role, name, made));
  return EXIT.done;
}
