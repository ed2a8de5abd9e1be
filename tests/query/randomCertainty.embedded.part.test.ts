/** What holds for the certainty of all filters, on random archives and the embedded engine. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seed } from '../domain/property.ts';
import { checkCertaintyOfLists } from '../support/certaintyOfLists.ts';
import { dataOf } from '../support/dataOf.ts';
import { runsOf } from '../support/extent.ts';
import { loadText } from '../support/loadText.ts';
import { textOf, timeOf } from '../support/oracle/archive/archive.ts';
import { loadArchive } from '../support/oracle/archive/loadArchive.ts';
import { randomArchive } from '../support/oracle/archive/randomArchive.ts';
import { date } from '../support/oracle/archive/randomDates.ts';
import { IDS_BY_KIND } from '../support/oracle/archive/vocabulary.ts';
import { filter } from '../support/oracle/questions/randomArguments.ts';
import { loadedApi, type SeededApi } from '../support/seeded.ts';

const LISTS = ['people', 'organizations', 'offices', 'regions', 'events', 'topics'];
const ARCHIVES = runsOf(12);
const QUESTIONS = 40;

interface Edge {
  readonly certainty: string | null;
  readonly node: { readonly id: string };
}

interface Question {
  readonly field: string;
  readonly filter: string;
  readonly asOf: string;
}

const edges = async (
  { api }: SeededApi,
  { field, filter, asOf }: Question,
  certainty: string,
): Promise<readonly Edge[]> => {
  const at = `{asOf: ${JSON.stringify(asOf)}, minCertainty: ${certainty}}`;
  const data = await dataOf(
    api,
    `{ ${field}(first: 100, ${filter}, at: ${at}) { edges { certainty node { id } } } }`,
  );
  return (data as Record<string, { edges: readonly Edge[] }>)[field]?.edges ?? [];
};

const idsOf = (found: readonly Edge[]): string[] => found.map(({ node }) => node.id);

it('a list at DEFINITE has the items whose edges are DEFINITE in the list at POSSIBLE', async () => {
  const sure = await checkCertaintyOfLists('embedded', {
    archives: ARCHIVES,
    questions: QUESTIONS,
    seed,
  });
  expect(sure).toBeGreaterThan(ARCHIVES);
}, 600_000);

/** Ties that all ended before every moment that is asked for. None is of an event, since such a tie holds at any moment. */
const ENDED = (relations: readonly (readonly [string, string, string])[]): string =>
  relations
    .map(
      ([type, subject, object], i) => `- id: ended-${i}
  relation: { type: ${type}, subject: ${subject}, object: ${object} }
  claims: [ { source: ended, start: "0100", end: "0200" } ]
`,
    )
    .join('');

const REGIONS = IDS_BY_KIND.REGION.slice(0, 2) as [string, string];
const ties = [
  ['PART_OF', ...REGIONS],
  ['PART_OF', ...(IDS_BY_KIND.ORGANIZATION.slice(0, 2) as [string, string])],
  ['BELONGS_TO', IDS_BY_KIND.ORGANIZATION[0] as string, REGIONS[0]],
] as const;

/** A date with a first day, after all ties that ended. */
const bounded = date.filter((text) => !text.includes('[..'));

const negated = fc.constantFrom(...LISTS.filter((field) => field !== 'offices')).chain((field) =>
  fc
    .tuple(filter(field), bounded)
    .filter(([given]) => given.length > 0)
    .map(([given, asOf]) => ({
      field,
      filter: (given[0] as string).replace(/^filter: (.*)$/, 'filter: {not: $1}'),
      asOf,
    })),
);

it('a tie that cannot hold at the moment makes no `not` DEFINITE', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.noBias(randomArchive),
      fc.array(negated, { minLength: QUESTIONS }),
      async (world, questions) => {
        const loaded = await loadedApi('embedded', (graph) => loadArchive(graph, world));
        try {
          const before: (readonly Edge[])[] = [];
          for (const each of questions) before.push(await edges(loaded, each, 'DEFINITE'));
          const known = new Set<string>();
          for (const field of LISTS) {
            const data = (await dataOf(loaded.api, `{ ${field}(first: 100) { nodes { id } } }`)) as Record<
              string,
              { nodes: readonly { id: string }[] }
            >;
            for (const { id } of data[field]?.nodes ?? []) known.add(id);
          }
          const added = ties.filter(([, subject, object]) => known.has(subject) && known.has(object));
          if (added.length === 0) return;
          const text = `fasti: "1"\ndataset: ended\nlanguage: en\nsources:\n  ended: { title: Ended }\nfacts:\n${ENDED(added)}`;
          await loadText(loaded.graph, text, timeOf(10));
          for (const [i, each] of questions.entries()) {
            const after = idsOf(await edges(loaded, each, 'DEFINITE'));
            expect(idsOf(before[i] ?? []), `${textOf(world)}\n${JSON.stringify(each)}`).toEqual(
              expect.arrayContaining(after),
            );
          }
        } finally {
          await loaded.close();
        }
      },
    ),
    { numRuns: ARCHIVES, seed, endOnFailure: true },
  );
}, 600_000);
