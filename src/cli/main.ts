#!/usr/bin/env node
/** The command line: `fasti check | plan | apply | revert | status | export | template | serve`. */
import './production.ts';
import { paintFor } from './colors.ts';
import { runCommand } from './command.ts';
import { keepHeapSmall } from './heapLimit.ts';
import { progressLine } from './progress.ts';

if (process.argv[2] !== 'serve') keepHeapSmall();

process.exitCode = await runCommand(process.argv.slice(2), {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  input: process.stdin,
  paint: paintFor(process.stdout),
  ...(process.stderr.isTTY ? { progress: progressLine((text) => void process.stderr.write(text)) } : {}),
});
