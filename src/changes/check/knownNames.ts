/** Reads what the graph has under the names of sheets: who may be meant, with offices, bodies and years. */
import { extendLifetime, UNKNOWN_LIFETIME } from '../../domain/matching/lifetime.ts';
import { keysOfKind, likenessKeys, mayBeOnePerson } from '../../domain/matching/nameKey.ts';
import { addTo } from '../../domain/model/addTo.ts';
import type { EntityKind } from '../../domain/model/kinds.ts';
import { calendarDateOf, isBounded } from '../../domain/time/day.ts';
import {
  type KnownEntity,
  type KnownRecords,
  type Name,
  NOTHING_KNOWN,
  slugsOf,
} from '../../sheets/mapping/whoIsWho.ts';
import { readClock } from '../../store/clock.ts';
import { boundsOf, entitiesInRole, isWithdrawnFact } from '../../store/codec/fact.ts';
import { sourceRecordOf } from '../../store/codec/source.ts';
import type { StoredFact } from '../../store/codec/storedRecord.ts';
import type { Graph } from '../../store/graph.ts';
import { factIdsOfEntities } from '../../store/read/factIds.ts';
import {
  idsLabelled,
  readEntityNames,
  readFacts,
  readKinds,
  readSourcesAlone,
} from '../../store/read/records.ts';

/** The roles in which a person is somewhere. */
const PLACES = ['office', 'body', 'event'] as const;
/** The roles that a person has there. */
const PEOPLE = ['holder', 'member', 'participant'] as const;

/**
 * Reads what the graph has about names.
 * @param names as the sheets have them
 * @param own the dataset of the sheets, and the ids that it has given
 */
export async function readKnownNames(
  graph: Graph,
  names: readonly Name[],
  own: { readonly dataset: string; readonly ids: readonly string[] },
): Promise<KnownRecords> {
  if ((await readClock(graph)).number === 0) return NOTHING_KNOWN;
  const byKey = new Map<string, KnownEntity[]>();
  const add = (kind: Name['kind'], texts: readonly string[], entity: KnownEntity): void => {
    for (const key of new Set(texts.flatMap((text) => keysIn(kind, text).own))) addTo(byKey, key, entity);
  };
  const named = await entitiesNamed(graph, names);
  const factsOf = await factsOfPeople(graph, named);
  for (const [id, { kind, texts }] of named)
    add(kind, texts, knownEntity(id, kind, texts, factsOf.get(id) ?? []));
  const slugs = new Set(names.flatMap(({ typed }) => slugsOf(typed)));
  for (const { id, title } of (await readSourcesAlone(graph, slugs)).map(sourceRecordOf))
    add('SOURCE', [title], knownEntity(id, 'SOURCE', [title], []));
  const taken = new Set<string>();
  const known = new Set<string>();
  for (const label of ['Entity', 'Source'] as const) {
    for (const [id] of await readKinds(graph, new Set([...slugs, ...own.ids]), label)) taken.add(id);
    for (const id of await idsLabelled(graph, label, own.dataset)) known.add(id);
  }
  const entitiesOf = (key: string): readonly KnownEntity[] => byKey.get(key) ?? [];
  return {
    names: (kind, typed) => [
      ...new Map(
        keysIn(kind, typed)
          .ofOthers.flatMap(entitiesOf)
          .filter((one) => kind !== 'PERSON' || one.names.some((name) => mayBeOnePerson(name, typed)))
          .map((one) => [one.id, one]),
      ).values(),
    ],
    isTaken: (id) => taken.has(id),
    isForeign: (id) => taken.has(id) && !known.has(id),
  };
}

type Named = ReadonlyMap<string, { readonly kind: EntityKind; readonly texts: string[] }>;

/** The entities of the graph that share a name with one of the sheets. */
async function entitiesNamed(graph: Graph, names: readonly Name[]): Promise<Named> {
  const keys = new Set(names.flatMap(({ kind, typed }) => keysIn(kind, typed).ofOthers));
  const named = new Map<string, { kind: EntityKind; texts: string[] }>();
  for await (const { entity, kind, name } of readEntityNames(graph)) {
    if (!keysIn(kind, name).own.some((key) => keys.has(key))) continue;
    const found = named.get(entity) ?? { kind, texts: [] };
    found.texts.push(name);
    named.set(entity, found);
  }
  return named;
}

/** The facts that say where people were, and when they lived. */
async function factsOfPeople(
  graph: Graph,
  named: Named,
): Promise<ReadonlyMap<string, readonly StoredFact[]>> {
  const factsOf = new Map<string, StoredFact[]>();
  const facts = await readFacts(graph, await factIdsOfEntities(graph, named.keys()));
  for (const fact of facts.filter((one) => !isWithdrawnFact(one)))
    for (const id of [...PEOPLE, ...(fact.kind === 'EXISTENCE' ? (['entity'] as const) : [])].flatMap(
      (role) => entitiesInRole(fact, role),
    ))
      if (named.has(id)) addTo(factsOf, id, fact);
  return factsOf;
}

/** The keys of a name, and those of others that may be of the same. */
function keysIn(kind: Name['kind'], name: string) {
  const all = kind === 'SOURCE' ? keysOfKind(name, undefined) : keysOfKind(name, kind);
  const { own, ofOthers } = kind === 'PERSON' ? likenessKeys(name) : { own: all, ofOthers: all };
  const placed = (keys: readonly string[]): string[] => keys.map((key) => `${kind} ${key}`);
  return { own: placed(own), ofOthers: placed(ofOthers) };
}

function knownEntity(
  id: string,
  kind: Name['kind'],
  names: readonly string[],
  facts: readonly StoredFact[],
): KnownEntity {
  const held = facts.filter((fact) => fact.kind !== 'EXISTENCE');
  const contexts = [...new Set(held.flatMap((fact) => PLACES.flatMap((role) => entitiesInRole(fact, role))))];
  const days = held.flatMap(({ props }) => {
    const { startMin, startMax, endMin, endMax } = boundsOf(props);
    return [startMin, startMax, endMin, endMax].filter(isBounded);
  });
  const years =
    days.length === 0
      ? ''
      : [Math.min(...days), Math.max(...days)].map((day) => calendarDateOf(day).year).join('-');
  const where = [contexts.slice(0, 3).join(', '), years].filter(Boolean).join(', ');
  const [label = id] = names;
  const about = kind === 'PERSON' || where !== '' ? `${label} (${where || 'nothing else is known'})` : label;
  const lifetime = facts.reduce(
    (life, { kind: of, props }) => extendLifetime(life, boundsOf(props), of === 'EXISTENCE'),
    UNKNOWN_LIFETIME,
  );
  return { id, contexts, years, about, names, lifetime };
}
