/**
 * `npm run docs:dependencies` writes the licences of all packages that a production install has into
 * docs/dependencies.md. A test compares the table with the lock, and refuses licences that are not listed here.
 * The bill of materials is `npm sbom --omit dev --sbom-format cyclonedx`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { init, type ModuleInfos } from 'license-checker-rseidelsohn';

/** Licences that allow use in a server under Apache-2.0, with notices. */
export const ACCEPTED_LICENCES: readonly string[] = [
  '(MIT AND BSD-3-Clause)',
  '0BSD',
  'Apache-2.0',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
];

const ROOT = resolve(import.meta.dirname, '..');
const PAGE = resolve(ROOT, 'docs/dependencies.md');
const [BEGIN, END] = ['<!-- licences -->', '<!-- /licences -->'];

/** The names of packages by licence, without versions, which the lock has. */
export async function licences(): Promise<Map<string, string[]>> {
  const found: ModuleInfos = await promisify(init)({
    start: ROOT,
    production: true,
    excludePackagesStartingWith: 'fasti',
  });
  const names = new Map<string, Set<string>>();
  for (const [module, { licenses }] of Object.entries(found)) {
    const licence = String(licenses);
    const known = names.get(licence) ?? new Set();
    // The binaries of the embedded engine are named by system: which of them is installed depends on this computer.
    known.add(module.slice(0, module.lastIndexOf('@')).replace(/^(@grafeo-db\/js)-.*$/, '$1'));
    names.set(licence, known);
  }
  return new Map(
    [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([licence, set]) => [licence, [...set].sort()]),
  );
}

/** The page with the present table. Throws an Error if it has no place for one. */
export function withLicences(page: string, found: ReadonlyMap<string, readonly string[]>): string {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${PAGE} has no ${BEGIN} and ${END}`);
  const rows = [...found].map(([licence, names]) => `| ${licence} | ${names.length} |`);
  return `${before}${BEGIN}\n\n| licence | packages |\n| --- | ---: |\n${rows.join('\n')}\n\n${END}${after}`;
}

if (process.argv[1] === import.meta.filename)
  writeFileSync(PAGE, withLicences(readFileSync(PAGE, 'utf8'), await licences()));
