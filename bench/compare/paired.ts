/** Compares what requests cost two servers: both are asked in short alternating rounds, and the ratio of each round counts. */
import { Agent, request as httpRequest } from 'node:http';
import type { Child } from './child.ts';
import type { Asked } from './question.ts';

const CONNECTIONS = 16;
const WARM_UP = 3_000;
const LONGEST_WARM_UP_MS = 20_000;

/** A server that answers a message with its processor time in microseconds, and what it is asked. */
export interface Side {
  readonly server: Child;
  readonly asked: readonly Asked[];
}

/** Processor time per request in microseconds, and the quartiles of the ratios of the rounds. */
export interface Paired {
  readonly first: number;
  readonly second: number;
  /** Second to first. */
  readonly ratio: readonly [low: number, median: number, high: number];
}

export interface PairedOptions {
  readonly rounds: number;
  /** Requests of one server in one round. */
  readonly requests: number;
  /** Called after every tenth round. */
  readonly onProgress?: (rounds: number, ratio: number) => void;
}

const quantile = (numbers: readonly number[], part: number): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) * part)] ?? 0;

/** Asks both servers in `rounds` rounds. */
export async function measurePaired(
  sides: readonly [Side, Side],
  { rounds, requests, onProgress }: PairedOptions,
): Promise<Paired> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  try {
    for (const side of sides) {
      const end = performance.now() + LONGEST_WARM_UP_MS;
      for (let i = 0; i < WARM_UP && performance.now() < end; i += requests)
        await costOf(agent, side, requests);
    }
    const [first, second]: [number[], number[]] = [[], []];
    const ratios: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      // Each of them begins every other round.
      for (const i of round % 2 === 0 ? [0, 1] : [1, 0])
        (i === 0 ? first : second).push(await costOf(agent, sides[i as 0 | 1], requests));
      ratios.push((second.at(-1) as number) / (first.at(-1) as number));
      if (ratios.length % 10 === 0) onProgress?.(ratios.length, quantile(ratios, 0.5));
    }
    return {
      first: quantile(first, 0.5),
      second: quantile(second, 0.5),
      ratio: [quantile(ratios, 0.25), quantile(ratios, 0.5), quantile(ratios, 0.75)],
    };
  } finally {
    agent.destroy();
  }
}

/** Asks on all connections, and returns the processor time of the server per request, in microseconds. */
async function costOf(agent: Agent, { server, asked }: Side, count: number): Promise<number> {
  const before = await server.ask<number>({});
  let next = 0;
  const connection = async (): Promise<void> => {
    while (next < count) {
      next += 1;
      await ask(agent, server.url, asked[next % asked.length] as Asked);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  return ((await server.ask<number>({})) - before) / count;
}

function ask(agent: Agent, url: string, asked: Asked): Promise<void> {
  return new Promise((done, failed) => {
    const sent = httpRequest(
      url,
      { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
      (response) => {
        response.resume();
        response.once('end', () =>
          response.statusCode === 200 ? done() : failed(new Error(`status ${response.statusCode}`)),
        );
      },
    );
    sent.once('error', failed);
    sent.end(JSON.stringify(asked));
  });
}
