/** Measures the answer cache: one query repeated, with the cache and without. */
import type { Child } from './child.ts';
import { load, rateOf } from './load.ts';
import type { Asked } from './question.ts';
import { median } from './statements.ts';

export interface Kept {
  /** Answers per second of each round: to `{ __typename }`, to the query without the cache, and with it. */
  readonly rounds: readonly { readonly nothing: number; readonly without: number; readonly kept: number }[];
  readonly about: string;
}

/** Measures in interleaved rounds after a warm-up round. */
export async function measureKept(
  servers: { readonly without: Child; readonly kept: Child },
  asked: { readonly about: string; readonly request: Asked },
  rounds: number,
  seconds: number,
): Promise<Kept> {
  const nothing: Asked = { query: '{ __typename }', variables: {} };
  const found: Kept['rounds'][number][] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const one = {
      nothing: rateOf(await load(servers.without.url, [nothing], { seconds })),
      without: rateOf(await load(servers.without.url, [asked.request], { seconds })),
      kept: rateOf(await load(servers.kept.url, [asked.request], { seconds })),
    };
    if (round > 0) found.push(one);
  }
  return { rounds: found, about: asked.about };
}

export function keptText({ rounds, about }: Kept): string {
  const middle = (of: (round: Kept['rounds'][number]) => number): number => median(rounds.map(of));
  const rate = (of: (round: Kept['rounds'][number]) => number): string =>
    Math.round(middle(of)).toLocaleString('en');
  return `The same query repeated (${about}): ${rate(({ kept }) => kept)} answers per second from the cache, ${rate(({ without }) => without)} without it, ${rate(({ nothing }) => nothing)} to \`{ __typename }\` without it; from the cache ${middle(({ kept, nothing }) => kept / nothing).toFixed(2)} times \`{ __typename }\`. No other figure here has the cache on.`;
}
