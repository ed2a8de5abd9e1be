/** Interleaved rounds of all servers on one question. */
import type { Statement } from '../../src/graph/graph.ts';
import { type Child, cpuOf } from './child.ts';
import { CONNECTIONS, type Loaded, load, type Until } from './load.ts';
import type { Asked, Question } from './question.ts';

export const SERVERS = ['fasti', 'stock', 'tuned', 'bare', 'embedded'] as const;
export type Server = (typeof SERVERS)[number];

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
/** Whoever takes longer for one answer on each connection is asked a number of requests instead of for a time. */
const SLOW_SECONDS = 0.5;
/** They are so many: what is still under way when a round ends would burden whoever comes next. */
const SLOW_REQUESTS = CONNECTIONS;

type Turn = (until: Until) => Promise<Loaded>;

/** For how long, or how often, each server is asked a question in one round. */
export type Turns = ReadonlyMap<Server, Until>;

/** The same warm-up for each server that is asked the question. */
export async function warmUp(plan: Plan): Promise<Turns> {
  const found = new Map<Server, Until>();
  for (const [server, { turn }] of turnsOf(plan)) {
    const { seconds } = await turn({ requests: CONNECTIONS });
    const isSlow = seconds > SLOW_SECONDS;
    if (!isSlow) await turn({ seconds: WARM_UP_SECONDS });
    found.set(server, isSlow ? { requests: SLOW_REQUESTS } : { seconds: plan.seconds });
  }
  return found;
}

/** Rounds in which each server has its turn. */
export async function measure(plan: Plan, turns: Turns): Promise<Rounds> {
  const found: Record<Server, Measured[]> = { fasti: [], stock: [], tuned: [], bare: [], embedded: [] };
  for (let round = 0; round < plan.rounds; round += 1)
    for (const [server, { turn, pid }] of turnsOf(plan)) {
      const before = cpuOf(pid) + cpuOf(plan.neo4j);
      const { answers, seconds } = await turn(turns.get(server) ?? { seconds: plan.seconds });
      const spent = cpuOf(pid) + cpuOf(plan.neo4j) - before;
      found[server].push({ perSecond: answers / seconds, cpu: spent / answers });
    }
  return found;
}

function turnsOf(plan: Plan): Map<Server, { readonly turn: Turn; readonly pid: number }> {
  const { question, statements } = plan;
  const overHttp = ({ pid, url }: Child, asked: readonly Asked[]) => ({
    pid,
    turn: (until: Until) => load(url, asked, until),
  });
  const byDriver: Turn = (until) =>
    plan.bare.ask<Loaded>({ requests: statements, connections: CONNECTIONS, until });
  return new Map<Server, { turn: Turn; pid: number }>([
    ['fasti', overHttp(plan.fasti, question.fasti)],
    ...(question.peer
      ? [
          ['stock', overHttp(plan.stock, question.peer)] as const,
          ['tuned', overHttp(plan.tuned, question.peer)] as const,
        ]
      : []),
    ['bare', { turn: byDriver, pid: plan.bare.pid }],
    ['embedded', overHttp(plan.inProcess, question.fasti)],
  ]);
}
