/**
 * `npm run setup`: installs what the tests need besides Node, and fetches Neo4j into `.cache/`, with
 * a file of its classes that lets it start sooner.
 * Debian gets JDKs, Maven, Chromium, curl, Python and Poppler from apt-get, with sudo unless run as root. Elsewhere the script lists what is
 * missing and ends with 1.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findChromium } from '../tests/support/chromiumPath.ts';
import { findJava } from '../tests/support/java.ts';
import { archiveClasses } from '../tests/support/neo4jClasses.ts';
import { fetchNeo4j, isFetched, RELEASES } from '../tests/support/neo4jJars.ts';

interface Requirement {
  /** As a sentence for people names it. */
  readonly name: string;
  readonly debianPackage: string;
  readonly isMet: () => boolean;
}

const releases = Object.values(RELEASES);

const REQUIREMENTS: readonly Requirement[] = [
  {
    name: `a JDK, version ${RELEASES.supported.oldestJava} or newer`,
    debianPackage: 'default-jdk-headless',
    isMet: () => findJava(RELEASES.supported.oldestJava) !== undefined,
  },
  {
    name: `a JDK, version ${RELEASES.newest.oldestJava} or newer, for Neo4j ${RELEASES.newest.version}`,
    debianPackage: 'openjdk-21-jdk-headless',
    isMet: () => findJava(RELEASES.newest.oldestJava) !== undefined,
  },
  {
    name: 'Maven (the command mvn)',
    debianPackage: 'maven',
    isMet: () => releases.every(isFetched) || succeeds('mvn', '-v'),
  },
  {
    name: 'Chromium or Chrome (or its path in CHROMIUM)',
    debianPackage: 'chromium',
    isMet: () => findChromium() !== undefined,
  },
  ...['curl', 'python3'].map((command) => ({
    name: `${command}, which runs what the editor copies as a program`,
    debianPackage: command,
    isMet: () => succeeds(command, '--version'),
  })),
  {
    name: 'pdftotext (of Poppler), which reads what pages print',
    debianPackage: 'poppler-utils',
    isMet: () => succeeds('pdftotext', '-v'),
  },
];

const succeeds = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

const isDebian = (): boolean =>
  existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

function install(packages: readonly string[]): void {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo'];
  const run = (...args: readonly string[]): void => {
    const [command = '', ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    const { status } = spawnSync(command, rest, { stdio: 'inherit' });
    if (status !== 0) throw new Error(`"${[command, ...rest].join(' ')}" failed.`);
  };
  run('update', '-qq');
  run('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

const missing = (): readonly Requirement[] => REQUIREMENTS.filter(({ isMet }) => !isMet());

const wanted = missing();
if (wanted.length > 0 && isDebian()) install(wanted.map(({ debianPackage }) => debianPackage));
const left = missing();
if (left.length > 0) {
  const list = left.map(({ name }) => `  ${name}`).join('\n');
  process.stderr.write(
    `The tests need, besides Node:\n${list}\nInstall them and run "npm run setup" again.\n`,
  );
  process.exitCode = 1;
} else {
  for (const release of releases) await fetchNeo4j(release);
  await archiveClasses();
  process.stderr.write(
    'The tests have what they need: a JDK, Chromium, curl, Python, Poppler, and Neo4j in .cache/.\n',
  );
}
