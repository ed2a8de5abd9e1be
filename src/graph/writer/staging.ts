/**
 * The first phase of a batch: what is new is written under its number, which readers do not see yet, and what goes
 * is told from when on, while its labels and relationships stay for those who still read it.
 */
import { type EntityKind, type FactKind, labelOf } from '../../domain/kinds.ts';
import type { Value } from '../graph.ts';
import { OPEN, ROLE_RELATIONSHIPS } from '../storage.ts';
import { type Work, work, workOnEach } from './chunks.ts';
import type { Changes, Closing, Props, StoredFact, StoredSource } from './records.ts';

/** Everything that a batch changes, apart from the clock, its own description and that of its dataset. */
export function stagingOf(changes: Changes, number: number): Work[] {
  return [
    ...closing('Fact', idsOf(changes.facts.close), number),
    ...closing('Claim', changes.claims.close, number),
    ...writeSources(changes.sources, number),
    ...writeEntities(changes.entities, number),
    ...createFacts(changes.facts.create, number),
    ...createClaims(changes, number),
  ];
}

export function byKind<T extends { readonly kind: EntityKind | FactKind }>(
  list: readonly T[],
): [T['kind'], T[]][] {
  const groups = new Map<T['kind'], T[]>();
  for (const item of list) {
    const group = groups.get(item.kind);
    if (group) group.push(item);
    else groups.set(item.kind, [item]);
  }
  return [...groups];
}

const idsOf = (list: readonly Closing<EntityKind | FactKind>[]): string[] => list.map(({ id }) => id);

const live = (props: Props, number: number): Value => ({ ...props, knownFrom: number, knownTo: OPEN });

function* mapped<T>(list: Iterable<T>, rowOf: (item: T) => Value): Generator<Value> {
  for (const item of list) yield rowOf(item);
}

const closing = (label: string, ids: readonly string[], number: number): Work[] => [
  workOnEach(
    `MATCH (x:${label} {id: r}) WHERE x.knownTo = $open SET x.knownTo = $number`,
    ids.length,
    () => ids,
    { number, open: OPEN },
  ),
];

const creating = (labels: string, list: readonly { readonly props: Props }[], number: number): Work =>
  workOnEach(`CREATE (x:${labels}) SET x = r`, list.length, () =>
    mapped(list, ({ props }) => live(props, number)),
  );

/** The node keeps its relationships and gets the new state; the old one goes to a node of its own. */
const updating = (
  label: string,
  list: readonly { readonly id: string; readonly props: Props }[],
  number: number,
): Work =>
  workOnEach(
    `MATCH (x:${label} {id: r.id}) WHERE x.knownTo = $open
     CREATE (p:Past) SET p = properties(x), p.knownTo = $number CREATE (x)-[:WAS]->(p) SET x = r.props`,
    list.length,
    () => mapped(list, ({ id, props }) => ({ id, props: live(props, number) })),
    { number, open: OPEN },
  );

function writeSources({ create, update, close }: Changes['sources'], number: number): Work[] {
  return [
    creating('Source', create, number),
    updating('Source', update, number),
    ...writeTexts([...create, ...update], number),
    ...closing('Source', close, number),
  ];
}

/** A text is a version of its own: an update of the source alone leaves it as it is. */
function writeTexts(sources: readonly StoredSource[], number: number): Work[] {
  const texts = sources.flatMap(({ id, text }) =>
    text === null ? [] : [{ id, version: `${id}@${number}`, text }],
  );
  const params = { number, open: OPEN };
  return [
    work(
      `MATCH (s:Source {id: r.id})-[:TEXT]->(t) WHERE t.knownTo = $open AND (r.text IS NULL OR t.text <> r.text)
       SET t.knownTo = $number`,
      sources.length,
      () => mapped(sources, ({ id, text }) => ({ id, text })),
      params,
    ),
    work(
      `MATCH (s:Source {id: r.id}) WHERE NOT EXISTS { MATCH (s)-[:TEXT]->(t) WHERE t.knownTo = $open }
       CREATE (s)-[:TEXT]->(:SourceText {id: r.version, text: r.text, knownFrom: $number, knownTo: $open})`,
      texts.length,
      () => texts,
      params,
    ),
  ];
}

const writeEntities = ({ create, update, close }: Changes['entities'], number: number): Work[] => [
  ...byKind(create).map(([kind, list]) => creating(`Entity:${labelOf(kind)}`, list, number)),
  updating('Entity', update, number),
  ...closing('Entity', idsOf(close), number),
];

function createFacts(facts: readonly StoredFact[], number: number): Work[] {
  const counts = new Map<string, number>();
  for (const { roles } of facts)
    for (const { relationship } of roles) counts.set(relationship, (counts.get(relationship) ?? 0) + 1);
  function* links(wanted: string): Generator<Value> {
    for (const { id, roles } of facts)
      for (const { relationship, entity, as } of roles)
        if (relationship === wanted) yield { fact: id, entity, used: as };
  }
  return [
    ...byKind(facts).map(([kind, list]) => creating(`Fact:${labelOf(kind)}`, list, number)),
    ...ROLE_RELATIONSHIPS.map((relationship) =>
      workOnEach(
        `MATCH (f:Fact {id: r.fact}) WHERE f.knownFrom = $number
         MATCH (e:Entity {id: r.entity}) WHERE e.knownTo > $number
         CREATE (f)-[:${relationship} {\`as\`: r.used}]->(e)`,
        counts.get(relationship) ?? 0,
        () => links(relationship),
        { number },
      ),
    ),
  ];
}

function createClaims({ claims: { create }, facts }: Changes, number: number): Work[] {
  const params = { number };
  const attributed = create.filter(({ by }) => by !== null);
  function* links(): Generator<Value> {
    for (const { id, claims } of facts.create)
      for (const claim of claims) yield { fact: id, claim: claim.id };
  }
  return [
    creating('Claim', create, number),
    workOnEach(
      `MATCH (c:Claim {id: r.id}) MATCH (s:Source {id: r.source}) WHERE s.knownTo > $number CREATE (c)-[:SOURCE]->(s)`,
      create.length,
      () => mapped(create, ({ id, source }) => ({ id, source })),
      params,
    ),
    workOnEach(
      `MATCH (c:Claim {id: r.id}) MATCH (e:Entity {id: r.by}) WHERE e.knownTo > $number CREATE (c)-[:ATTRIBUTED_TO]->(e)`,
      attributed.length,
      () => mapped(attributed, ({ id, by }) => ({ id, by })),
      params,
    ),
    workOnEach(
      `MATCH (f:Fact {id: r.fact}) WHERE f.knownFrom = $number MATCH (c:Claim {id: r.claim}) WHERE c.knownTo > $number CREATE (f)-[:CLAIM]->(c)`,
      facts.create.reduce((sum, { claims }) => sum + claims.length, 0),
      links,
      params,
    ),
  ];
}
