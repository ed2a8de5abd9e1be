/** Measures all servers on one query in interleaved rounds. */
import type { Statement } from '../../src/store/graph.ts';
import { type Child, cpuOf } from './child.ts';
import { CONNECTIONS, type Loaded, load, rateOf, type Until } from './load.ts';
import type { Asked, Question } from './question.ts';

export type Server = 'fasti' | 'stock' | 'tuned' | 'bare' | 'embedded';

export interface Measured {
  /** Answers per second. */
  readonly perSecond: number;
  /** Processor time per answer in milliseconds, of the server and of Neo4j together. */
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
  /** The process id of Neo4j. */
  readonly neo4j: number;
  readonly seconds: number;
}

/**
 * A server that takes longer than this for an answer on each connection gets a number of requests that takes about as long
 * as a round, instead of a time limit: with few answers, many would be unfinished at the end of the time and not counted.
 */
const SLOW_SECONDS = 0.1;

/**
 * Before the rounds each server is asked each question for one second again and again, until a second is no longer better
 * than the best before by a tenth.
 */
const SETTLED = { better: 1.1, mostSeconds: 5 } as const;

type Ask = (until: Until) => Promise<Loaded>;

/** A server and how it is asked. */
interface Asking {
  readonly server: Server;
  readonly pid: number;
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
  for (let second = 0; second < SETTLED.mostSeconds; second += 1) {
    const rate = rateOf(await asking.ask({ seconds: 1 }));
    await asking.ask({ requests: 1 });
    const rises = rate > best * SETTLED.better;
    best = Math.max(best, rate);
    if (!rises || CONNECTIONS / best > SLOW_SECONDS) break;
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
  const settled: { plan: Plan; turns: Turn[] }[] = [];
  for (const plan of plans) {
    const turns: Turn[] = [];
    for (const asking of askingOf(plan)) turns.push(await settle(plan, asking));
    settled.push({ plan, turns });
  }
  const found = plans.map(
    (): Record<Server, Measured[]> => ({ fasti: [], stock: [], tuned: [], bare: [], embedded: [] }),
  );
  for (let round = 0; round < rounds; round += 1)
    for (const [i, { plan, turns }] of settled.entries())
      for (const turn of turns) found[i]?.[turn.server].push(await measureTurn(turn, plan.neo4j));
  return found;
}

async function measureTurn({ pid, ask, until }: Turn, neo4j: number): Promise<Measured> {
  const before = cpuOf(pid) + cpuOf(neo4j);
  const loaded = await ask(until);
  const spent = cpuOf(pid) + cpuOf(neo4j) - before;
  // Waits for the requests that were unfinished at the end of the turn: they would slow down the next server.
  if ('seconds' in until) await ask({ requests: 1 });
  return { perSecond: rateOf(loaded), cpu: spent / loaded.answers };
}

function askingOf(plan: Plan): Asking[] {
  const { question, statements, bare } = plan;
  const overHttp = (server: Server, { pid, url }: Child, asked: readonly Asked[]): Asking => ({
    server,
    pid,
    ask: (until) => load(url, asked, until),
  });
  const byDriver: Ask = (until) => bare.ask({ requests: statements, connections: CONNECTIONS, until });
  return [
    overHttp('fasti', plan.fasti, question.fasti),
    ...(question.peer
      ? [overHttp('stock', plan.stock, question.peer), overHttp('tuned', plan.tuned, question.peer)]
      : []),
    { server: 'bare', pid: bare.pid, ask: byDriver },
    overHttp('embedded', plan.inProcess, question.fasti),
  ];
}
