/** What a server on Neo4j keeps in memory: its resident memory after each first reading, and how long that takes. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PROGRAM = resolve(import.meta.dirname, '../dist/program/main.js');
const PORT = 4_871;
/** After this time the statements of pages and examples are planned. */
const PLANNED_MS = 90_000;
const LONGEST_MS = 600_000;

const QUESTIONS = [
  ['names, labels and identifiers', '{ search(text: "an be") { totalCount } }'],
  ['facts by year', '{ facts { totalCount groups(by: PERIOD, unit: YEAR) { items { key } } } }'],
] as const;

/** The lines of a table, measured on the built program. */
export async function memoryOfServer(uri: string): Promise<string[]> {
  const child = spawn(process.execPath, [PROGRAM, 'serve'], {
    env: {
      ...process.env,
      NEO4J_URI: uri,
      FASTI_SEED: 'none',
      PORT: String(PORT),
      FASTI_LOG_FILE: '/dev/null',
    },
    stdio: 'ignore',
  });
  const resident = async (): Promise<string> => {
    const [, kilobytes = '0'] =
      /VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${child.pid}/status`, 'utf8')) ?? [];
    return `${Math.round(Number(kilobytes) / 1024)} MB`;
  };
  /** Milliseconds of an answer; null where there is an error, such as of time. */
  const ask = async (query: string): Promise<number | null> => {
    const begin = performance.now();
    const answer = await fetch(`http://127.0.0.1:${PORT}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    }).catch(() => null);
    const { errors = [] } = ((await answer?.json()) ?? { errors: [{}] }) as { errors?: unknown[] };
    return errors.length > 0 ? null : performance.now() - begin;
  };
  const untilAnswered = async (query: string): Promise<number> => {
    const begin = performance.now();
    while ((await ask(query)) === null) {
      if (performance.now() - begin > LONGEST_MS) throw new Error(`No answer to ${query}`);
      await pause(500);
    }
    return performance.now() - begin;
  };
  const rows: string[] = [];
  try {
    await untilAnswered('{ __typename }');
    await pause(PLANNED_MS);
    rows.push(`| after the start, with its statements planned | | | ${await resident()} |`);
    for (const [what, query] of QUESTIONS) {
      const first = await untilAnswered(query);
      let again = Number.POSITIVE_INFINITY;
      // Counts are those of a statement until the numbers are read.
      for (let i = 0; i < 30 && again > 200; i += 1) {
        await pause(2_000);
        again = Math.min(again, (await ask(`${query} # ${i}`)) ?? again);
      }
      rows.push(
        `| ${what} | ${(first / 1000).toFixed(1)} s | ${again.toFixed(0)} ms | ${await resident()} |`,
      );
    }
  } finally {
    child.kill('SIGKILL');
  }
  return ['| a server of Fasti | first answer | later | resident |', '| --- | ---: | ---: | ---: |', ...rows];
}
