/** Starts a Neo4j server for a test run on a free port, and kills it at the end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { fetchNeo4j, javaFor, RELEASES, type ReleaseName } from './neo4jJars.ts';

const READY_TIMEOUT_MS = 180_000;
const POLL_MS = 200;

const SEVERAL = join(import.meta.dirname, 'neo4j', 'Servers.java');

export interface Neo4jOfWorkers {
  readonly uris: readonly string[];
  /** The folders of the servers. */
  readonly homes: readonly string[];
  /** Its process id. */
  pid(): Promise<number>;
  stop(): Promise<void>;
  /** Ends the server with a signal, and waits for its end. Its data stay. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  /** Starts the server again with its data and on its port, after `end`. */
  startAgain(): Promise<void>;
  /** Stops the process of the server where it is, or lets it go on. */
  freeze(): Promise<void>;
  thaw(): Promise<void>;
}

export interface RunningNeo4j extends Omit<Neo4jOfWorkers, 'uris' | 'homes'> {
  readonly uri: string;
  /** The folder with its databases, without their logs of transactions. */
  readonly databases: string;
  /** Ends the server, copies its data into a new folder, and starts it again. */
  saveData(folder: string): Promise<void>;
}

export interface Neo4jOptions {
  /** In Neo4j's notation: `512m`, `2g`. */
  readonly heap?: string;
  readonly pageCache?: string;
  /**
   * Keeps plans although the records they were made for were deleted and others loaded: planning is most of what tests
   * take, and a load that plans its statements anew takes four times as long. Not for tests that count hits.
   */
  readonly keepPlans?: boolean;
  /** Whether it sends signs of life every two seconds while it works. */
  readonly showsLife?: boolean;
  readonly javaFlags?: readonly string[];
  /** A folder that `saveData` has filled: the server starts with these data. */
  readonly data?: string | undefined;
  /** The newest one is started by `Servers.java` only: the program that starts one server alone has another name there. */
  readonly release?: ReleaseName;
}

/**
 * Starts an empty Neo4j without authentication. It ends with this process, even if this process is killed.
 * Throws an Error of one sentence if Java or Maven is missing, and one with the end of the log if the server does not
 * start.
 */
export async function startNeo4j(options: Omit<Neo4jOptions, 'release'> = {}): Promise<RunningNeo4j> {
  const { uris, homes, ...server } = await startServers(1, options, ([home = '']) => [
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${join(home, 'conf')}`,
  ]);
  return {
    uri: uris[0] ?? '',
    databases: join(homes[0] ?? '', DATA, 'databases'),
    ...server,
    async saveData(folder) {
      await server.end('SIGTERM');
      await cp(join(homes[0] ?? '', DATA), folder, { recursive: true });
      await server.startAgain();
    },
  };
}

/** Starts several of them in one process; see `Servers.java`. They share the heap, and end together. */
export function startNeo4jOfWorkers(count: number, options: Neo4jOptions): Promise<Neo4jOfWorkers> {
  return startServers(count, options, (homes) => [SEVERAL, ...homes]);
}

async function startServers(
  count: number,
  options: Neo4jOptions,
  programOf: (homes: readonly string[]) => readonly string[],
): Promise<Neo4jOfWorkers> {
  const { heap = '512m', javaFlags = [], data } = options;
  const release = RELEASES[options.release ?? 'supported'];
  const command = javaFor(release);
  await fetchNeo4j(release);
  const folder = await mkdtemp(join(tmpdir(), 'fasti-neo4j-'));
  const homes: string[] = [];
  const uris: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const port = await freePort();
    const home = join(folder, String(port));
    await mkdir(join(home, 'conf'), { recursive: true });
    await writeFile(
      join(home, 'conf', 'neo4j.conf'),
      [...settings(port, options), ...release.settings, ''].join('\n'),
    );
    if (data !== undefined) await cp(data, join(home, DATA), { recursive: true });
    homes.push(home);
    uris.push(`bolt://127.0.0.1:${port}`);
  }
  const log = join(folder, 'output.log');
  const java = [command, `-Xmx${heap}`, ...javaFlags, '-cp', join(release.library, '*'), ...programOf(homes)];
  let server = await launch(folder, log, java);
  const ended = async (): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null)
      await new Promise((done) => server.once('exit', done));
  };
  const pid = async (): Promise<number> => Number(await readFile(join(folder, PID_FILE), 'utf8'));
  const signal = async (name: NodeJS.Signals): Promise<void> => {
    process.kill(await pid(), name);
  };
  const stop = async (): Promise<void> => {
    server.stdin?.end();
    await ended();
    await rm(folder, { recursive: true, force: true });
  };
  const untilStarted = async (): Promise<void> => {
    try {
      for (const uri of uris) await untilReady(uri, server);
    } catch (error) {
      const output = (await readFile(log, 'utf8')).trim().split('\n').slice(-15).join('\n');
      await stop();
      throw new Error(
        `${error instanceof Error ? error.message : String(error)} The end of its log:\n${output}`,
      );
    }
  };
  await untilStarted();
  return {
    uris,
    homes,
    pid,
    stop,
    async end(name) {
      await signal(name);
      await ended();
    },
    async startAgain() {
      server = await launch(folder, log, java);
      await untilStarted();
    },
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
  };
}

/** The folder in the home of a server with its databases. */
const DATA = 'data';

/** The file in the folder with the process id of the server. */
const PID_FILE = 'server.pid';

/** Who is silent for four seconds while it works is taken for dead, as `docs/operations.md` advises for clusters. */
const SIGNS_OF_LIFE = [
  'server.bolt.connection_keep_alive_for_requests=ALL',
  'server.bolt.connection_keep_alive=2s',
  'server.bolt.connection_keep_alive_probes=2',
];

const settings = (
  port: number,
  { pageCache = '64m', keepPlans = false, showsLife = false }: Neo4jOptions,
): readonly string[] => [
  `server.bolt.listen_address=127.0.0.1:${port}`,
  `server.bolt.advertised_address=127.0.0.1:${port}`,
  'server.bolt.enabled=true',
  'server.http.enabled=false',
  `server.memory.pagecache.size=${pageCache}`,
  'dbms.security.auth_enabled=false',
  'dbms.usage_report.enabled=false',
  ...(keepPlans ? ['dbms.cypher.min_replan_interval=1d'] : []),
  ...(showsLife ? SIGNS_OF_LIFE : []),
];

/**
 * Starts Java below a shell, which ends with it. When the standard input of the shell closes, which also happens when this
 * process is killed, it kills the server and removes its folder.
 */
async function launch(folder: string, log: string, java: readonly string[]): Promise<ChildProcess> {
  const script = `( sh -c 'echo "$$" > "$0/${PID_FILE}"; exec "$@"' "$0" "$@"; kill "$$" 2>/dev/null ) &
    read -r _; trap '' TERM; kill -9 "$(cat "$0/${PID_FILE}")" 2>/dev/null; rm -rf "$0"; exit 0`;
  const output = await open(log, 'w');
  try {
    return spawn('sh', ['-c', script, folder, ...java], { stdio: ['pipe', output.fd, output.fd] });
  } finally {
    await output.close();
  }
}

async function untilReady(uri: string, server: ChildProcess): Promise<void> {
  const driver = neo4j.driver(uri, undefined, { connectionTimeout: 5000, maxTransactionRetryTime: 0 });
  try {
    for (const deadline = Date.now() + READY_TIMEOUT_MS; ; await pause(POLL_MS)) {
      if (server.exitCode !== null || server.signalCode !== null)
        throw new Error('Neo4j stopped while it started.');
      const ready = await driver.executeQuery('RETURN 1').then(
        () => true,
        () => false,
      );
      if (ready) return;
      if (Date.now() > deadline)
        throw new Error(`Neo4j did not answer within ${READY_TIMEOUT_MS / 1000} seconds.`);
    }
  } finally {
    await driver.close();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('No free port was given.');
  return address.port;
}
