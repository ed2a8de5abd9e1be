/** Random changes of names, and random searches of what was recorded at each batch: as by comparing the text with all names. */
import { expect, inject, it } from 'vitest';
import type { Api } from '../../../src/api/api.ts';
import { mergeEntities } from '../../../src/changes/merge/mergeEntities.ts';
import { revertBatch } from '../../../src/changes/revert/revertBatch.ts';
import { foldLabel } from '../../../src/domain/labels/entityLabel.ts';
import { FastiError } from '../../../src/domain/model/fastiError.ts';
import { compareCodeUnits } from '../../../src/domain/model/textOrder.ts';
import { rankHits, type SearchCandidates } from '../../../src/domain/search/hitRanking.ts';
import { storedIdentifier } from '../../../src/domain/search/identifier.ts';
import { readSearchText } from '../../../src/domain/search/nameMatch.ts';
import { searchWords } from '../../../src/domain/search/words.ts';
import { LiveNames } from '../../../src/query/memory/liveNames.ts';
import { readClock } from '../../../src/store/clock.ts';
import type { Graph, Row } from '../../../src/store/graph.ts';
import { apiWith } from '../../support/apiWith.ts';
import { dataOf } from '../../support/dataOf.ts';
import { forEachEngine } from '../../support/engines.ts';
import { loadText } from '../../support/loadText.ts';
import { randomFrom } from '../../support/randomFrom.ts';

const SEED = inject('seed');
const STEPS = 14;
const WORDS = [
  'Anna',
  'Anne',
  'Иван',
  'Ivan',
  'Ivanov',
  'Ivanova',
  'Morozov',
  'Morosov',
  'van',
  'der',
  'Li',
  '王',
];
const ENTITIES = ['ann', 'bob', 'club', 'town'];

const timeOf = (batch: number): string => new Date(Date.UTC(2025, 0, batch)).toISOString();

forEachEngine((engine, open) => {
  it(`finds the same as a comparison with all names on ${engine}, seed ${SEED}`, async () => {
    const random = randomFrom(SEED);
    const upTo = (most: number): number => Math.floor(random() * most);
    const oneOf = <T>(list: readonly T[]): T => list[upTo(list.length)] as T;
    const words = (most: number): string =>
      Array.from({ length: 1 + upTo(most) }, () => oneOf(WORDS)).join(' ');
    const file = (): string => {
      const entities = ENTITIES.filter(() => random() < 0.8).map((id) => {
        const label = random() < 0.5 ? `, label: ${words(2)}` : '';
        const identifiers =
          random() < 0.4 ? `, identifiers: [ { scheme: wikidata, value: Q${upTo(3)} } ]` : '';
        return [id, `  ${id}: { kind: ${id === 'town' ? 'region' : 'person'}${label}${identifiers} }`];
      });
      const facts = entities.flatMap(([id]) =>
        Array.from({ length: upTo(3) }, (_, i) => {
          const rank = random() < 0.2 ? ', rank: DEPRECATED' : '';
          const dates = random() < 0.3 ? ', start: "1990", end: "2000"' : '';
          return `- { id: ${id}${i}, name: { entity: ${id}, text: ${words(3)} }, claims: [ { source: roll${rank}${dates} } ] }`;
        }),
      );
      const records = entities.map(([, line]) => line).join('\n');
      return `fasti: "1"\ndataset: random\nsources:\n  roll: { title: Roll }\n${records && `entities:\n${records}\n`}${facts.length > 0 ? `facts:\n${facts.join('\n')}\n` : ''}`;
    };

    const graph = await open();
    const api = await apiWith(graph, { names: new LiveNames(graph, { waits: true }) });
    for (let step = 1; step <= STEPS; step += 1) {
      const { number } = await readClock(graph);
      const change = { by: 'tests', reason: 'a test', at: timeOf(number + 1) };
      const edit = random();
      try {
        if (edit < 0.7 || number < 2) await loadText(graph, file(), change.at, { replace: true });
        else if (edit < 0.85) await revertBatch(graph, `batch/${number - upTo(2)}`, change);
        else await mergeEntities(graph, oneOf(ENTITIES.slice(0, 3)), oneOf(ENTITIES.slice(0, 3)), change);
      } catch (error) {
        // What cannot be merged or reverted is refused.
        if (!(error instanceof FastiError)) throw error;
      }
      const newest = (await readClock(graph)).number;
      // Some batches are followed together.
      if (random() < 0.3 || newest === 0) continue;
      for (const batch of [null, newest, 1 + upTo(newest)]) {
        const text = oneOf([words(3), words(2).slice(0, 4), 'Q1', 'wikidata:Q2', 'ann', 'Anmа', 'Moroozov']);
        const data = (await dataOf(
          api,
          `{ search(text: ${JSON.stringify(text)}, first: 50${batch === null ? '' : `, knownAt: "${timeOf(batch)}"`}) { nodes { matched matchedBy entity { recordId } } } }`,
        )) as {
          search: { nodes: readonly { matched: string; matchedBy: string; entity: { recordId: string } }[] };
        };
        const found = data.search.nodes.map(
          ({ matched, matchedBy, entity }) => `${entity.recordId} ${matchedBy} ${matched}`,
        );
        const day = Math.floor(Date.now() / 86_400_000);
        const hits = rankHits(readSearchText(text), await allNames(graph, batch ?? newest), {
          window: { from: day, to: day },
          moment: false,
        });
        expect(found, `step ${step}, batch ${batch}, "${text}"`).toEqual(
          hits.map(({ entity, match, matched }) => `${entity} ${match} ${matched}`),
        );
      }
      const part = oneOf([words(1), words(2), 'va', 'n', 'ozov', 'nn iv']);
      const order = oneOf(['LABEL_ASC', 'LABEL_DESC'] as const);
      expect(await labelled(api, part, order), `step ${step}, labels with "${part}"`).toEqual(
        await labelsIn(graph, part, order),
      );
    }
    await api.close();
  }, 400_000);
});

type Order = 'LABEL_ASC' | 'LABEL_DESC';

/** The ids of the people whose labels contain a text, page by page. */
async function labelled(api: Api, text: string, orderBy: Order): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const data = await dataOf(
      api,
      'query ($text: String!, $after: String, $orderBy: PersonOrder!) { people(filter: { text: $text }, first: 1, after: $after, orderBy: $orderBy) { totalCount nodes { recordId } pageInfo { hasNextPage endCursor } } }',
      { text, after, orderBy },
    );
    const { people } = data as { people: PeoplePage };
    ids.push(...people.nodes.map(({ recordId }) => recordId));
    ({ endCursor: after, hasNextPage: more } = people.pageInfo);
    if (!more) expect(people.totalCount).toBe(ids.length);
  }
  return ids;
}

interface PeoplePage {
  readonly totalCount: number;
  readonly nodes: readonly { readonly recordId: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function labelsIn(graph: Graph, text: string, order: Order): Promise<string[]> {
  const rows = await graph.read({
    text: 'MATCH (x:Person) WHERE x.labelSort IS NOT NULL RETURN x.id AS id, x.labelSort AS sort',
    params: {},
  });
  const found = rows
    .filter(({ sort }) => String(sort).split('\u0001')[0]?.includes(foldLabel(text)))
    .sort((a, b) => compareCodeUnits(String(a.sort), String(b.sort)))
    .map(({ id }) => String(id));
  return order === 'LABEL_ASC' ? found : found.reverse();
}

/** All names and entities of a batch. */
async function allNames(graph: Graph, batch: number): Promise<SearchCandidates> {
  const read = (pattern: string, columns: string): Promise<readonly Row[]> =>
    graph.read({
      text: `MATCH ${pattern} AND x.knownFrom <= $batch AND x.knownTo > $batch RETURN DISTINCT ${columns}`,
      params: { batch },
    });
  const names = await read(
    "(x)-[:ENTITY|WAS_ENTITY]->(e) WHERE x.kind = 'NAME' AND x.support <> 'WITHDRAWN'",
    'properties(x) AS name, e.id AS entity, e.kind AS kind',
  );
  const entities = await read(
    "(x) WHERE x.kind IN ['PERSON', 'ORGANIZATION', 'REGION']",
    'properties(x) AS entity',
  );
  return {
    names: names.map((row) => {
      const name = row.name as Record<string, never>;
      const { startMin, startMax, endMin, endMax, support, text, id, nameKind = null } = name;
      return {
        entity: String(row.entity),
        kind: row.kind as never,
        fact: String(id),
        text: String(text),
        words: searchWords(String(text)),
        nameKind,
        bounds: { startMin, startMax, endMin, endMax } as never,
        support: support as never,
      };
    }),
    own: entities.map((row) => {
      const { id, mergedInto, givenLabel, identifiers, ...entity } = row.entity as Record<string, unknown>;
      return {
        entity: String(mergedInto ?? id),
        kind: entity.kind as never,
        id: String(id),
        label: (givenLabel as string | undefined) ?? null,
        identifiers: ((identifiers ?? []) as readonly string[]).map(storedIdentifier),
      };
    }),
  };
}
