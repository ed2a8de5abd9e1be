/** A PostgreSQL of its own for the comparison, with the records of the Neo4j. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import pg from 'pg';

export interface RunningPostgres {
  readonly uri: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const READY_TIMEOUT_MS = 30_000;
/** Rows that are written by one statement. */
const ROWS = 20_000;

/** What the manual of PostgreSQL advises for a machine with this much memory, and for short statements. */
const SETTINGS = {
  shared_buffers: '512MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  random_page_cost: '1.1',
  jit: 'off',
} as const;

/** Each table, with the statement of Neo4j that reads its rows. The text `sort` orders facts and claims as Fasti does. */
const TABLES = [
  [
    'person (id text primary key, label text not null, label_sort text not null)',
    'MATCH (x:Person) RETURN x.id AS id, x.label AS label, x.labelSort AS label_sort',
  ],
  [
    'body (id text primary key, label text not null)',
    'MATCH (x:Organization) RETURN x.id AS id, x.label AS label',
  ],
  [
    'office (id text primary key, label text not null, body_id text references body)',
    "MATCH (x:Office) OPTIONAL MATCH (x)<-[:SUBJECT]-(:Relation {type: 'BELONGS_TO'})-[:OBJECT]->(body) RETURN x.id AS id, x.label AS label, body.id AS body_id",
  ],
  ['event (id text primary key, label text not null)', 'MATCH (x:Event) RETURN x.id AS id, x.label AS label'],
  [
    'source (id text primary key, title text not null)',
    'MATCH (x:Source) RETURN x.id AS id, x.title AS title',
  ],
  [
    'tenure (id text primary key, sort text not null unique, start text, "end" text, days int4range not null, holder_id text references person, office_id text not null references office)',
    `MATCH (x:Tenure) RETURN x.id AS id, x.sort AS sort, x.start AS start, x.end AS end, x.holderId AS holder_id, x.officeId AS office_id,
'[' + CASE WHEN abs(x.startMin) < 1000000000 THEN toString(toInteger(x.startMin)) ELSE '' END + ',' + CASE WHEN abs(x.endMax) < 1000000000 THEN toString(toInteger(x.endMax)) ELSE '' END + ']' AS days`,
  ],
  [
    'claim (id text primary key, sort text not null unique, tenure_id text not null references tenure, source_id text not null references source)',
    'MATCH (t:Tenure)-[:CLAIM]->(x:Claim) RETURN x.id AS id, x.sort AS sort, t.id AS tenure_id, x.sourceId AS source_id',
  ],
  [
    'participation (id text primary key, sort text not null unique, event_id text not null references event, participant_id text references person)',
    'MATCH (x:Participation) RETURN x.id AS id, x.sort AS sort, x.eventId AS event_id, x.participantId AS participant_id',
  ],
] as const;

const INDEXES: readonly string[] = [
  'office (body_id)',
  'tenure (holder_id, sort)',
  'tenure (office_id, sort)',
  'tenure using gist (days)',
  'claim (tenure_id, sort)',
  'claim (source_id)',
  'participation (event_id, sort)',
  'participation (participant_id, sort)',
  'person (label_sort)',
  'person using gin (label_sort gin_trgm_ops)',
];

/** Where Debian installs PostgreSQL, a folder for each release. */
const INSTALLED = '/usr/lib/postgresql';

/** The folder of `initdb` and `postgres`. Throws an Error that says how to install them. */
export function postgresPrograms(): string {
  const releases = existsSync(INSTALLED) ? readdirSync(INSTALLED) : [];
  const folder = releases
    .sort((a, b) => Number(b) - Number(a))
    .map((release) => join(INSTALLED, release, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
  if (folder === undefined)
    throw new Error(
      `bench:full compares with PostGraphile over PostgreSQL, which is not in ${INSTALLED}. On Debian: apt-get install postgresql`,
    );
  return folder;
}

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** PostgreSQL refuses to run as root: then it runs as the user that Debian made for it, else as nobody. */
function otherUser(): { uid: number; gid: number } | object {
  if (process.getuid?.() !== 0) return {};
  const idOf = (option: string): number => {
    const { stdout, status } = spawnSync('id', [option, 'postgres'], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : 65_534;
  };
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** Starts an empty cluster on a free port, in a folder that `stop` removes. */
export async function startPostgres(): Promise<RunningPostgres> {
  const programs = postgresPrograms();
  const folder = mkdtempSync(join(tmpdir(), 'fasti-postgres-'));
  const user = otherUser();
  if ('uid' in user) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', folder, '-U', 'bench', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...user, encoding: 'utf8', cwd: '/' },
  );
  if (made.status !== 0 || !existsSync(join(folder, 'PG_VERSION')))
    throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: folder, ...SETTINGS };
  const server = spawn(
    join(programs, 'postgres'),
    [
      '-D',
      folder,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    { ...user, cwd: '/', stdio: 'ignore' },
  );
  const gone = once(server, 'exit');
  const uri = `postgres://bench@127.0.0.1:${port}/postgres`;
  const stop = async (): Promise<void> => {
    // Ends the connections that servers still have.
    server.kill('SIGINT');
    await gone;
    await rm(folder, { recursive: true, force: true });
  };
  for (const end = performance.now() + READY_TIMEOUT_MS; ; await pause(100)) {
    const client = new pg.Client({ connectionString: uri });
    try {
      await client.connect();
      await client.end();
      return { uri, pid: server.pid ?? 0, stop };
    } catch (error) {
      if (performance.now() < end && server.exitCode === null) continue;
      await stop();
      throw error;
    }
  }
}

/** Copies the records of a Neo4j into tables, with the indexes that the questions need. */
export async function fillPostgres(uri: string, neo4jUri: string): Promise<void> {
  const client = new pg.Client({ connectionString: uri });
  const driver = neo4j.driver(neo4jUri, undefined, { disableLosslessIntegers: true });
  try {
    await client.connect();
    await client.query('create extension pg_trgm');
    for (const [table, statement] of TABLES) {
      await client.query(`create table ${table}`);
      const name = table.split(' ')[0];
      const { records } = await driver.executeQuery(statement);
      const rows = records.map((record) => record.toObject());
      for (let from = 0; from < rows.length; from += ROWS)
        await client.query(`insert into ${name} select * from json_populate_recordset(null::${name}, $1)`, [
          JSON.stringify(rows.slice(from, from + ROWS)),
        ]);
    }
    for (const index of INDEXES) await client.query(`create index on ${index}`);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
    await driver.close();
  }
}
