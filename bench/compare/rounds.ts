/** Interleaved rounds of all servers on one question. */
import type { Statement } from '../../src/graph/graph.ts';
import { type Child, cpuOf } from './child.ts';
import { CONNECTIONS, load, warmUp } from './load.ts';
import type { Question } from './question.ts';

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
  /** Rounds that are not told, before the others; short warm-ups come before every question. */
  readonly warmUps: number;
  readonly rounds: number;
  readonly seconds: number;
}

/** Requests of a warm-up: enough to compile a statement, and the answer to it. */
const WARM_UP = 96;

/** The same warm-up for each server, then rounds in which each has its turn. */
export async function measure(plan: Plan): Promise<Rounds> {
  const { question } = plan;
  const runs: Readonly<Record<Server, (() => Promise<Measured>) | null>> = {
    fasti: () => overHttp(plan, plan.fasti, question.fasti),
    stock: question.peer && (() => overHttp(plan, plan.stock, question.peer ?? [])),
    tuned: question.peer && (() => overHttp(plan, plan.tuned, question.peer ?? [])),
    bare: () => byDriver(plan),
    embedded: () => overHttp(plan, plan.inProcess, question.fasti),
  };
  for (const child of [plan.fasti, plan.inProcess]) await warmUp(child.url, question.fasti, WARM_UP);
  for (const child of [plan.stock, plan.tuned])
    if (question.peer) await warmUp(child.url, question.peer, WARM_UP);
  await plan.bare.ask({ requests: plan.statements, connections: CONNECTIONS, until: { requests: WARM_UP } });
  const found: Record<Server, Measured[]> = { fasti: [], stock: [], tuned: [], bare: [], embedded: [] };
  for (let round = 0; round < plan.warmUps + plan.rounds; round += 1)
    for (const server of SERVERS) {
      const measured = await runs[server]?.();
      if (round >= plan.warmUps && measured) found[server].push(measured);
    }
  return found;
}

async function overHttp(plan: Plan, child: Child, asked: Question['fasti']): Promise<Measured> {
  const before = cpuOf(child.pid) + cpuOf(plan.neo4j);
  const perSecond = await load(child.url, asked, plan.seconds);
  const spent = cpuOf(child.pid) + cpuOf(plan.neo4j) - before;
  return { perSecond, cpu: spent / (perSecond * plan.seconds) };
}

async function byDriver(plan: Plan): Promise<Measured> {
  const before = cpuOf(plan.bare.pid) + cpuOf(plan.neo4j);
  const { done } = await plan.bare.ask<{ done: number }>({
    requests: plan.statements,
    connections: CONNECTIONS,
    until: { seconds: plan.seconds },
  });
  const spent = cpuOf(plan.bare.pid) + cpuOf(plan.neo4j) - before;
  return { perSecond: done / plan.seconds, cpu: spent / Math.max(1, done) };
}
