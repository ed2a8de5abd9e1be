/** What an archive has answers about: questions that few archives would answer by chance are drawn from it. */
import fc from 'fast-check';
import type { EntityKind } from '../../../../src/domain/model/kinds.ts';
import {
  ACTOR_IDS,
  ENTITY_IDS,
  factId,
  IDS_BY_KIND,
  LABELS,
  MAX_FACTS,
  NAMES,
} from '../archive/vocabulary.ts';
import type { Oracle } from '../oracle.ts';
import { quoted } from './randomArguments.ts';

type Pair = readonly [string, string];

/** Ids and words of the present state of an archive. Each list has at least one item, if need be one without an answer. */
export interface Answerable {
  readonly entities: Readonly<Record<EntityKind, readonly string[]>>;
  readonly facts: readonly string[];
  /** Labels and names. */
  readonly words: readonly string[];
  /** Offices with a succession. */
  readonly offices: readonly string[];
  readonly coParticipants: readonly string[];
  /** Two holders who held offices at one time. */
  readonly coTenants: readonly Pair[];
  /** Holders of whom the links of their co-tenures are known. */
  readonly linkedTenants: readonly string[];
  /** Bodies in whose offices there are co-tenures. */
  readonly bodies: readonly string[];
  /** Entities with something between them. */
  readonly connected: readonly Pair[];
}

const LIST_OF: Readonly<Record<EntityKind, string>> = {
  PERSON: 'people',
  ORGANIZATION: 'organizations',
  OFFICE: 'offices',
  REGION: 'regions',
  EVENT: 'events',
  TOPIC: 'topics',
};

interface Present {
  readonly facts: { readonly nodes: readonly { readonly recordId: string }[] };
  readonly [list: string]: {
    readonly nodes: readonly {
      readonly recordId: string;
      readonly label?: string;
      readonly names?: { readonly nodes: readonly { readonly text: string }[] };
    }[];
  };
}

const atLeastOne = <T>(found: readonly T[], otherwise: readonly T[]): readonly T[] =>
  found.length > 0 ? found : otherwise;

/** Each two of them once. */
const pairsOf = (some: readonly string[]): readonly Pair[] =>
  some.flatMap((a, i) => some.slice(i + 1).map((b): Pair => [a, b]));

export async function answerableIn(oracle: Oracle): Promise<Answerable> {
  const lists = Object.values(LIST_OF).map(
    (list) => `${list}(first: 50) { nodes { recordId label names(first: 50) { nodes { text } } } }`,
  );
  const present = (await oracle.ask(
    `{ facts(first: 100, include: [WITHDRAWN]) { nodes { recordId } } ${lists.join(' ')} }`,
  )) as Present;
  const idsIn = (list: string): readonly string[] =>
    present[list]?.nodes.map(({ recordId }) => recordId) ?? [];
  const all = Object.values(LIST_OF).flatMap((list) => present[list]?.nodes ?? []);
  const entities = Object.fromEntries(
    Object.entries(LIST_OF).map(([kind, list]) => [
      kind,
      atLeastOne(idsIn(list), IDS_BY_KIND[kind as EntityKind]),
    ]),
  ) as unknown as Answerable['entities'];
  const actors = [...idsIn('people'), ...idsIn('organizations'), ...idsIn('regions')];
  const ids = all.map(({ recordId }) => recordId);

  /** Those of which the query with them in place of `$` has an answer. */
  async function answered<T extends string | Pair>(some: readonly T[], query: string): Promise<readonly T[]> {
    const found: T[] = [];
    for (const one of some) {
      const [first, second] = typeof one === 'string' ? [one, ''] : one;
      const answer = await oracle.ask(`{ ${query.replace('$1', first).replace('$2', second)} }`);
      if (JSON.stringify(answer).includes('"nodes":[{')) found.push(one);
    }
    return found;
  }
  const id = 'nodes { __typename }';
  return {
    entities,
    facts: atLeastOne(
      present.facts.nodes.map(({ recordId }) => recordId),
      [factId(0)],
    ),
    words: atLeastOne(
      all.flatMap(({ label, names }) => [label ?? '', ...(names?.nodes ?? []).map(({ text }) => text)]),
      NAMES,
    ),
    offices: atLeastOne(
      await answered(idsIn('offices'), `office(id: "$1") { succession(first: 1) { ${id} } }`),
      IDS_BY_KIND.OFFICE,
    ),
    coParticipants: atLeastOne(
      await answered(actors, `coParticipants(id: "$1", first: 1) { ${id} }`),
      ACTOR_IDS,
    ),
    coTenants: atLeastOne(
      await answered(pairsOf(actors), `coTenures(of: {person: {id: "$1", with: "$2"}}, first: 1) { ${id} }`),
      [['ann', 'ben']],
    ),
    linkedTenants: atLeastOne(
      await answered(actors, `coTenures(of: {person: {id: "$1"}}, first: 1) { ${id} }`),
      ACTOR_IDS,
    ),
    bodies: atLeastOne(
      await answered(
        [...idsIn('organizations'), ...idsIn('regions')],
        `coTenures(of: {bodyAndParts: "$1"}, first: 1) { ${id} }`,
      ),
      IDS_BY_KIND.REGION,
    ),
    connected: atLeastOne(
      await answered(pairsOf(ids), `paths(from: "$1", to: "$2", maxHops: 2, first: 1) { ${id} }`),
      [['ann', 'ben']],
    ),
  };
}

/** Mostly one of those with an answer, sometimes any: empty answers and refusals are compared too. */
export const mostly = <T>(answerable: readonly T[], any: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...answerable) },
    { weight: 1, arbitrary: fc.constantFrom(...any) },
  );

/** The same as the text of an id. */
export const idMostly = (answerable: readonly string[], any: readonly string[]): fc.Arbitrary<string> =>
  quoted(mostly(answerable, any));

export const ANY_FACT: readonly string[] = Array.from({ length: MAX_FACTS }, (_, i) => factId(i));
export const ANY_WORD: readonly string[] = [...NAMES, ...NAMES, ...LABELS];
export const ANY_PAIR: readonly Pair[] = pairsOf(ENTITY_IDS);
