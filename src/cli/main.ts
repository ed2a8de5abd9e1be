#!/usr/bin/env node
/** The command line: `fasti check | plan | apply | revert | status | export | template | serve`. */
import { runCommand } from './command.ts';
import { paintFor } from './paint.ts';
import { progressLine } from './progress.ts';

process.exitCode = await runCommand(process.argv.slice(2), {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  paint: paintFor(process.stdout),
  ...(process.stderr.isTTY ? { progress: progressLine((text) => void process.stderr.write(text)) } : {}),
});
