/** Programs that single tests need, as npm has them; fetched once into `.cache/`. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';

/** The folder of a package in a version. Its own scripts are not run. */
export function fetchPackage(name: string, version: string): string {
  const prefix = resolve('.cache', `${name.replace(/^.*\//, '')}-${version}`);
  const folder = join(prefix, 'node_modules', name);
  if (!existsSync(folder)) {
    const args = ['install', '--silent', '--no-save', '--ignore-scripts', '--prefix', prefix];
    const { status, stderr } = spawnSync('npm', [...args, `${name}@${version}`], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  }
  return folder;
}

/** The folder with the command `node` of a version. */
export const fetchNode = (version: string): string =>
  join(fetchPackage(`node-${process.platform}-${process.arch}`, version), 'bin');
