/** Interleaved rounds of all servers on one question. */
import type { Statement } from '../../src/store/graph.ts';
import { type Child, cpuOf } from './child.ts';
import { CONNECTIONS, type Loaded, load, rateOf, type Until } from './load.ts';
import type { Asked, Question } from './question.ts';

export type Server = 'fasti' | 'stock' | 'tuned' | 'bare' | 'embedded';

export interface Measured {
  /** Answers a second. */
  readonly perSecond: number;
  /** Milliseconds of processor time of the server and of Neo4j for one answer. */
  readonly cpu: number;
}

/** What each round gave, server by server; a server that cannot ask the question has none. */
export type Rounds = Readonly<Record<Server, readonly Measured[]>>;

export interface Plan {
  readonly question: Question;
  readonly statements: readonly (readonly Statement[])[];
  readonly fasti: Child;
  readonly stock: Child;
  readonly tuned: Child;
  readonly bare: Child;
  readonly inProcess: Child;
  /** The process of Neo4j. */
  readonly neo4j: number;
  readonly rounds: number;
  readonly seconds: number;
}

/** How long each server is asked each question before any is timed: after a second one may be at half of its speed. */
const WARM_UP_SECONDS = 2;
/**
 * Whoever takes longer for an answer on each connection is asked a number of requests that takes about as long as a
 * round instead of for its time: of few answers many are still under way when the time is up, and are not counted.
 */
const SLOW_SECONDS = 0.1;

type Ask = (until: Until) => Promise<Loaded>;

/** A server that is asked the question, and how. */
interface Asking {
  readonly server: Server;
  readonly pid: number;
  readonly ask: Ask;
}

/** One that is warm, and for how long, or how often, it is asked in one round. */
export interface Turn extends Asking {
  readonly until: Until;
}

/** The same warm-up for each server that is asked the question. */
export async function warmUp(plan: Plan): Promise<Turn[]> {
  const turns: Turn[] = [];
  for (const asking of askingOf(plan)) {
    const first = await asking.ask({ requests: CONNECTIONS });
    if (first.seconds < WARM_UP_SECONDS) await asking.ask({ seconds: WARM_UP_SECONDS });
    const { seconds } = await asking.ask({ requests: CONNECTIONS });
    turns.push({
      ...asking,
      until: seconds > SLOW_SECONDS ? inRound(plan, seconds) : { seconds: plan.seconds },
    });
  }
  return turns;
}

/** As many answers on each connection as take about as long as a round, one at least. */
const inRound = (plan: Plan, seconds: number): Until => ({
  requests: CONNECTIONS * Math.max(1, Math.round(plan.seconds / seconds)),
});

/** Rounds in which each server has its turn. */
export async function measure({ neo4j, rounds }: Plan, turns: readonly Turn[]): Promise<Rounds> {
  const found: Record<Server, Measured[]> = { fasti: [], stock: [], tuned: [], bare: [], embedded: [] };
  for (let round = 0; round < rounds; round += 1)
    for (const { server, pid, ask, until } of turns) {
      const before = cpuOf(pid) + cpuOf(neo4j);
      const loaded = await ask(until);
      const spent = cpuOf(pid) + cpuOf(neo4j) - before;
      found[server].push({ perSecond: rateOf(loaded), cpu: spent / loaded.answers });
      // Answered behind what was under way when the time was up, which else would burden whoever comes next.
      if ('seconds' in until) await ask({ requests: 1 });
    }
  return found;
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
