/**
 * `npm run rooms`: the size of each room of `src`, and its door: its files that other rooms import, and the names that
 * these take. `npm run rooms store` lists the door of `store`. Code lines are lines that are neither blank nor a comment;
 * generated files are left out.
 */
import { readFileSync } from 'node:fs';
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

const listed = process.argv[2];
const counted = [...rooms].filter(([, { files }]) => files > 0).sort();
for (const [name, { files, lines, door }] of counted) {
  if (listed !== undefined && listed !== name) continue;
  const names = [...door.values()].reduce((sum, set) => sum + set.size, 0);
  console.log(`${name}: ${files} files, ${lines} lines; door: ${door.size} files, ${names} names`);
  if (listed !== undefined)
    for (const [file, set] of [...door].sort()) console.log(`  ${file}: ${[...set].join(', ')}`);
}
if (listed === undefined) console.log(`all: ${counted.reduce((sum, [, { lines }]) => sum + lines, 0)} lines`);
