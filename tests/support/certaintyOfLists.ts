/** A list at DEFINITE has exactly the items whose edges say DEFINITE in the same list at POSSIBLE: random lists of random archives. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { EntityKind } from '../../src/domain/model/kinds.ts';
import type { EngineName } from '../../src/store/graph.ts';
import { dataOf } from './dataOf.ts';
import { textOf } from './oracle/archive/archive.ts';
import { loadArchive } from './oracle/archive/loadArchive.ts';
import { randomArchive } from './oracle/archive/randomArchive.ts';
import { timeArgument } from './oracle/archive/randomDates.ts';
import { IDS_BY_KIND } from './oracle/archive/vocabulary.ts';
import { KINDS, LISTS } from './oracle/questions/lists.ts';
import { during, filter, include, NONE } from './oracle/questions/randomArguments.ts';
import { loadedApi, type SeededApi } from './seeded.ts';

interface ListToAsk {
  /** The kind of the entity that has the list; null at the root. */
  readonly of: EntityKind | null;
  readonly field: string;
}

const ROOT = [
  ...['people', 'organizations', 'offices', 'regions', 'events', 'topics'],
  ...['facts', 'tenures', 'memberships', 'participations', 'relations', 'timeline'],
];
const ALL: readonly ListToAsk[] = [
  ...ROOT.map((field) => ({ of: null, field })),
  ...KINDS.flatMap((of) => LISTS[of].map(({ field }) => ({ of, field }))),
];

/** The lists by the list whose filter they have. */
const FILTER_OF: Readonly<Record<string, string>> = {
  holders: 'tenures',
  members: 'memberships',
  participants: 'participations',
};
const FACTS = ['names', 'existences', 'facts', 'tenures', 'memberships', 'participations', 'relations'];

const isFiltered = ({ of, field }: ListToAsk): boolean =>
  of === null ? field !== 'timeline' : [...FACTS, ...Object.keys(FILTER_OF), 'offices'].includes(field);

const isWindowed = ({ of, field }: ListToAsk): boolean =>
  of === null
    ? [...FACTS, 'timeline', 'events'].includes(field)
    : [...FACTS, 'timeline', 'holders', 'members'].includes(field) ||
      (of !== 'EVENT' && ['parts', 'partOf'].includes(field));

/** The items of a page that has all. */
const MOST = 200;

/** Where the certainty is asked for: with the moment, beside the window or the filter, or in both places. */
type Place = 'at' | 'list' | 'both';

const question = fc.constantFrom(...ALL).chain((list) =>
  fc
    .record({
      id: list.of === null ? fc.constant(null) : fc.constantFrom(...IDS_BY_KIND[list.of]),
      filter: isFiltered(list) ? filter(FILTER_OF[list.field] ?? list.field) : NONE,
      during: isWindowed(list) ? during : NONE,
      asOf: fc.option(timeArgument, { nil: null }),
      include: [...FACTS, 'timeline'].includes(list.field) ? include : NONE,
      place: fc.constantFrom<Place>('at', 'list', 'both'),
      pageSize: fc.constantFrom(1, 2, MOST, MOST),
    })
    .filter((asked) => asked.asOf !== null || asked.filter.length + asked.during.length > 0)
    .map((asked) => ({ ...list, ...asked })),
);
type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;

function listText(
  { of, field, id, asOf, place, ...given }: Question,
  certainty: string,
  page: string,
): string {
  const hasOwn = given.filter.length + given.during.length > 0 && !(of !== null && field === 'offices');
  const least = `minCertainty: ${certainty}`;
  const inMoment = place !== 'list' || !hasOwn ? `, ${least}` : '';
  const args = [
    page,
    ...[...given.filter, ...given.during, ...given.include],
    ...(asOf === null ? [] : [`at: {asOf: ${JSON.stringify(asOf)}${inMoment}}`]),
    ...(hasOwn && (asOf === null || place !== 'at') ? [least] : []),
  ];
  const items = field === 'timeline' ? 'nodes { certainty fact { id } }' : 'edges { certainty node { id } }';
  const text = `list: ${field}(${args.join(', ')}) { totalCount ${items} pageInfo { hasNextPage endCursor } }`;
  return of === null ? `{ ${text} }` : `{ around: ${of.toLowerCase()}(id: "${id}") { ${text} } }`;
}

interface Item {
  readonly certainty: string | null;
  readonly node?: { readonly id: string };
  readonly fact?: { readonly id: string };
}
interface List {
  readonly totalCount: number;
  readonly edges?: readonly Item[];
  readonly nodes?: readonly Item[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** All pages of a list. */
async function read({ api }: SeededApi, asked: Question, certainty: string, pageSize: number) {
  const items: { certainty: string | null; id: string | undefined }[] = [];
  for (let page = `first: ${pageSize}`; ; ) {
    const text = listText(asked, certainty, page);
    const data = (await dataOf(api, text)) as { list?: List; around?: { list: List } | null };
    const list = data.list ?? data.around?.list;
    if (!list) return { totalCount: 0, items };
    // The id has the moment and its certainty.
    for (const { certainty, node, fact } of list.edges ?? list.nodes ?? [])
      items.push({ certainty, id: (node ?? fact)?.id.split('@')[0] });
    if (!list.pageInfo.hasNextPage) return { totalCount: list.totalCount, items };
    page = `first: ${pageSize}, after: ${JSON.stringify(list.pageInfo.endCursor)}`;
  }
}

/** The most random lists of which some are chosen, for each that is asked. */
const TRIED = 12;

/**
 * Asks random lists of random archives, each of which has an item, with both certainties; returns how many items were surely
 * in one.
 */
export async function checkCertaintyOfLists(
  engine: EngineName,
  { archives, questions, seed }: { archives: number; questions: number; seed: number },
): Promise<number> {
  let sure = 0;
  const tried = fc.array(question, { minLength: TRIED * questions, maxLength: TRIED * questions });
  await fc.assert(
    fc.asyncProperty(fc.noBias(randomArchive), tried, async (world, all) => {
      const embedded = await loadedApi('embedded', (graph) => loadArchive(graph, world));
      const loaded =
        engine === 'embedded' ? embedded : await loadedApi(engine, (graph) => loadArchive(graph, world));
      try {
        let asked = 0;
        for (const each of all) {
          const { items } = await read(embedded, each, 'POSSIBLE', MOST);
          // Entities at a moment, without a filter: nothing is asked of them.
          if (items.length === 0 || items.some(({ certainty }) => certainty === null)) continue;
          asked += 1;
          if (asked > questions) break;
          const text = `${textOf(world)}\n${listText(each, 'DEFINITE', `first: ${each.pageSize}`)}`;
          if (loaded !== embedded)
            expect((await read(loaded, each, 'POSSIBLE', MOST)).items, text).toEqual(items);
          const expected = items.filter(({ certainty }) => certainty === 'DEFINITE');
          expect(await read(loaded, each, 'DEFINITE', each.pageSize), text).toEqual({
            totalCount: expected.length,
            items: expected,
          });
          sure += expected.length;
        }
      } finally {
        await loaded.close();
        if (loaded !== embedded) await embedded.close();
      }
    }),
    { numRuns: archives, seed, endOnFailure: true },
  );
  return sure;
}
