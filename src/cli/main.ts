#!/usr/bin/env node
/** The entry point of the `fasti` command line. */
import './production.ts';
import { runCommand } from './command.ts';
import { limitHeapGrowth } from './heapLimit.ts';
import { colorsFor } from './output/colors.ts';
import { progressLine } from './output/progress.ts';

if (process.argv[2] !== 'serve') limitHeapGrowth();

// A reader that has seen enough, such as `head`, closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

process.exitCode = await runCommand(process.argv.slice(2), {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  input: process.stdin,
  isTerminal: process.stdout.isTTY,
  colorize: colorsFor(process.stdout),
  ...(process.stderr.isTTY ? { progress: progressLine((text) => void process.stderr.write(text)) } : {}),
});
