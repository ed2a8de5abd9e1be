/**
 * `npm run rooms`: the size of each room of `src`, and its door: its files that other rooms import, and the names that
 * these take. `npm run rooms store` lists the door of `store`. Code lines are lines that are neither blank nor a comment;
 * generated files are left out. `--check` fails where a room, all of them, or the other files of `src` have more lines than
 * scripts/rooms.json allows; `--write` writes the lines of today there. Fewer are free; more are a decision.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { globSync } from 'tinyglobby';

const SOURCE = 'src';
const IMPORT = /(?:import|export)\s+(?:type\s+)?([^;]*?)\s+from\s+'(\.[^']+)'/g;

interface Room {
  files: number;
  lines: number;
  /** The names that other rooms import, by file. */
  readonly door: Map<string, Set<string>>;
}

const rooms = new Map<string, Room>();

function roomOf(file: string): Room {
  const name = relative(SOURCE, file).split('/')[0] ?? '';
  const room = rooms.get(name) ?? { files: 0, lines: 0, door: new Map() };
  rooms.set(name, room);
  return room;
}

const codeLines = (text: string): number =>
  text.split('\n').filter((line) => !/^\s*(?:$|\/\/|\*|\/\*)/.test(line)).length;

const namesIn = (clause: string): string[] =>
  clause
    .replace(/[{}]/g, '')
    .split(',')
    .map((name) =>
      name
        .trim()
        .replace(/^type /, '')
        .replace(/ as .*/, ''),
    )
    .filter((name) => name !== '');

for (const file of globSync(`${SOURCE}/**/*.{ts,tsx}`, { ignore: '**/generated/**' })) {
  const text = readFileSync(file, 'utf8');
  const room = roomOf(file);
  room.files += 1;
  room.lines += codeLines(text);
  for (const [, clause = '', path = ''] of text.matchAll(IMPORT)) {
    const target = join(dirname(file), path);
    const other = roomOf(target);
    if (other === room || !target.startsWith(`${SOURCE}/`) || target.includes('/generated/')) continue;
    const names = other.door.get(target) ?? new Set();
    other.door.set(target, names);
    for (const name of namesIn(clause)) names.add(name);
  }
}

/** The lines that are allowed. */
interface Allowed {
  readonly rooms: Readonly<Record<string, number>>;
  readonly total: number;
  /** Lines of documents, styles, scripts and data in `src`, so that code does not move there. */
  readonly others: number;
}

const ALLOWED = new URL('rooms.json', import.meta.url);

const counted = [...rooms].filter(([, { files }]) => files > 0).sort();
const others = globSync(`${SOURCE}/**/*`, { ignore: ['**/*.{ts,tsx,md}', '**/generated/**'] })
  .map(
    (file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '').length,
  )
  .reduce((sum, lines) => sum + lines, 0);
const now: Allowed = {
  rooms: Object.fromEntries(counted.map(([name, { lines }]) => [name, lines])),
  total: counted.reduce((sum, [, { lines }]) => sum + lines, 0),
  others,
};

function check(allowed: Allowed): void {
  const sizes: [string, number, number][] = [
    ...counted.map(([name, { lines }]): [string, number, number] => [
      `src/${name}`,
      lines,
      allowed.rooms[name] ?? 0,
    ]),
    ['src', now.total, allowed.total],
    ['src beside TypeScript', others, allowed.others],
  ];
  for (const [what, lines, most] of sizes)
    if (lines > most) {
      console.error(
        `${what} has ${lines} lines; ${most} are allowed. Take something away; scripts/rooms.json says what is allowed.`,
      );
      process.exitCode = 1;
    }
}

function print(listed: string | undefined): void {
  for (const [name, { files, lines, door }] of counted) {
    if (listed !== undefined && listed !== name) continue;
    const names = [...door.values()].reduce((sum, set) => sum + set.size, 0);
    console.log(`${name}: ${files} files, ${lines} lines; door: ${door.size} files, ${names} names`);
    if (listed !== undefined)
      for (const [file, set] of [...door].sort()) console.log(`  ${file}: ${[...set].join(', ')}`);
  }
  if (listed === undefined) console.log(`all: ${now.total} lines, and ${others} beside TypeScript`);
}

const [argument] = process.argv.slice(2);
if (argument === '--check') check(JSON.parse(readFileSync(ALLOWED, 'utf8')));
else if (argument === '--write') writeFileSync(ALLOWED, `${JSON.stringify(now, null, 2)}\n`);
else print(argument);
