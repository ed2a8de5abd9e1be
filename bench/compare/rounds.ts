/** Measures all servers on one query in interleaved rounds. */
import type { Statement } from '../../src/store/graph.ts';
import { type Child, cpuOf, cpuWithChildren } from './child.ts';
import { CONNECTIONS, type Loaded, load, rateOf, type Until } from './load.ts';
import type { Asked, Question } from './question.ts';

export type Server = 'fasti' | 'stock' | 'tuned' | 'bare' | 'embedded' | 'postgraphile';

export interface Measured {
  /** Answers per second. */
  readonly perSecond: number;
  /** Processor time per answer in milliseconds, of the server and of its database together. */
  readonly cpu: number;
}

/** The results of each round by server; none for a server that does not support the query. */
export type Rounds = Readonly<Record<Server, readonly Measured[]>>;

export interface Plan {
  readonly question: Question;
  readonly statements: readonly (readonly Statement[])[];
  readonly fasti: Child;
  readonly stock: Child;
  readonly tuned: Child;
  readonly bare: Child;
  readonly inProcess: Child;
  /** Null in a short run. */
  readonly postgraphile: Child | null;
  /** The process ids of Neo4j and PostgreSQL. */
  readonly neo4j: number;
  readonly postgres: number;
  readonly seconds: number;
}

/**
 * A server that takes longer than this for an answer on each connection gets a number of requests that takes about as long
 * as a round, instead of a time limit: with few answers, many would be unfinished at the end of the time and not counted.
 */
const SLOW_SECONDS = 0.1;

/**
 * Before the rounds each server is asked each question for one second again and again, until so many seconds in a row are
 * not better than the best before by a tenth. Fewer are too few: the compiler of Java takes some 20 seconds for what Neo4j
 * runs for a statement, and improves it in steps, so that a question got a fifth of its answers.
 */
const SETTLED = { better: 1.1, seconds: 3, mostSeconds: 20 } as const;

type Ask = (until: Until) => Promise<Loaded>;

/** A server and how it is asked. */
interface Asking {
  readonly server: Server;
  readonly pid: number;
  /** The process id of its database. */
  readonly database: number;
  readonly ask: Ask;
}

/** A warm server, and the time or number of requests of its turn in a round. */
interface Turn extends Asking {
  readonly until: Until;
}

/** The number of requests that takes about as long as a round, at least one per connection. */
const inRound = (plan: Plan, seconds: number): Until => ({
  requests: CONNECTIONS * Math.max(1, Math.round(plan.seconds / seconds)),
});

/** Asks a server until its rate no longer rises, and chooses the length of its turns by that rate. */
async function settle(plan: Plan, asking: Asking): Promise<Turn> {
  let best = 0;
  let steady = 0;
  for (let second = 0; second < SETTLED.mostSeconds && steady < SETTLED.seconds; second += 1) {
    const rate = rateOf(await asking.ask({ seconds: 1 }));
    await asking.ask({ requests: 1 });
    steady = rate > best * SETTLED.better ? 0 : steady + 1;
    best = Math.max(best, rate);
    if (CONNECTIONS / best > SLOW_SECONDS) break;
  }
  if (CONNECTIONS / best <= SLOW_SECONDS) return { ...asking, until: { seconds: plan.seconds } };
  const { seconds } = await asking.ask({ requests: CONNECTIONS });
  return { ...asking, until: inRound(plan, seconds) };
}

/**
 * Measures rounds in which each server has one turn with each question, and returns the rounds of each question. All
 * questions are asked in each round: V8 optimizes anew what became general while other kinds of questions were asked, so
 * what is timed first has twice the processor time, and would have it in all of its rounds if they followed each other.
 */
export async function measure(plans: readonly Plan[], rounds: number): Promise<readonly Rounds[]> {
  const settled: Turn[][] = [];
  for (const plan of plans) {
    const turns: Turn[] = [];
    for (const asking of askingOf(plan)) turns.push(await settle(plan, asking));
    settled.push(turns);
  }
  const found = plans.map(
    (): Record<Server, Measured[]> => ({
      fasti: [],
      stock: [],
      tuned: [],
      bare: [],
      embedded: [],
      postgraphile: [],
    }),
  );
  for (let round = 0; round < rounds; round += 1)
    for (const [i, turns] of settled.entries())
      for (const turn of turns) found[i]?.[turn.server].push(await measureTurn(turn));
  return found;
}

async function measureTurn({ pid, database, ask, until }: Turn): Promise<Measured> {
  const used = (): number => cpuOf(pid) + cpuWithChildren(database);
  const before = used();
  const loaded = await ask(until);
  const spent = used() - before;
  // Waits for the requests that were unfinished at the end of the turn: they would slow down the next server.
  if ('seconds' in until) await ask({ requests: 1 });
  return { perSecond: rateOf(loaded), cpu: spent / loaded.answers };
}

function askingOf(plan: Plan): Asking[] {
  const { question, statements, bare, neo4j, postgres } = plan;
  const overHttp = (
    server: Server,
    { pid, url }: Child,
    asked: readonly Asked[],
    database = neo4j,
  ): Asking => ({
    server,
    pid,
    database,
    ask: (until) => load(url, asked, until),
  });
  const byDriver: Ask = (until) => bare.ask({ requests: statements, connections: CONNECTIONS, until });
  return [
    overHttp('fasti', plan.fasti, question.fasti),
    ...(question.peer
      ? [overHttp('stock', plan.stock, question.peer), overHttp('tuned', plan.tuned, question.peer)]
      : []),
    { server: 'bare', pid: bare.pid, database: neo4j, ask: byDriver },
    overHttp('embedded', plan.inProcess, question.fasti),
    ...(plan.postgraphile && question.postgraphile
      ? [overHttp('postgraphile', plan.postgraphile, question.postgraphile, postgres)]
      : []),
  ];
}
