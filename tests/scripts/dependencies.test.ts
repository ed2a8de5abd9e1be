/** The packages of a production install: their licences, their hashes, and that the document names each. */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { ACCEPTED_LICENCES, licences, withLicences } from '../../scripts/dependencies.ts';

interface LockedPackage {
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

/** Binaries of the embedded engine for systems whose packages are not in the registry. */
const WITHOUT_HASH =
  /^node_modules\/@grafeo-db\/js-(darwin-(arm64|x64)|linux-arm64-(gnu|musl)|win32-x64-msvc)$/;

const locked = async (): Promise<[string, LockedPackage][]> => {
  const lock = JSON.parse(await readFile('npm-shrinkwrap.json', 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  return Object.entries(lock.packages).filter(([name]) => name !== '');
};

it('have licences that are accepted and documented', async () => {
  const found = await licences();
  expect([...found.keys()].filter((licence) => !ACCEPTED_LICENCES.includes(licence))).toEqual([]);
  const page = await readFile('docs/dependencies.md', 'utf8');
  // If it differs: npm run docs:dependencies
  expect(withLicences(page, found)).toBe(page);
  const { dependencies } = JSON.parse(await readFile('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const [name, version] of Object.entries(dependencies)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(page).toContain(`\`${name}\``);
  }
});

it('have a hash each, and need no script when they are installed', async () => {
  const packages = await locked();
  expect(
    packages
      .filter(([, { integrity }]) => !integrity)
      .map(([name]) => name)
      .filter((name) => !WITHOUT_HASH.test(name)),
  ).toEqual([]);
  // Its script warns of a version range in the package that installs it, and does nothing else.
  const withScript = packages.filter(([, { dev, hasInstallScript }]) => !dev && hasInstallScript);
  expect(withScript.map(([name]) => name)).toEqual(['node_modules/@apollo/protobufjs']);
});
