/** Entities that are probably one: first those with similar names, then what is known about them; with what memory has, or by statements alone. */

import { type DuplicateCandidate, findLikeness } from '../../../domain/matching/duplicate.ts';
import {
  addOwners,
  type DuplicateEvidence,
  type Evidence,
  type Profile,
  readEvidence,
} from '../../../domain/matching/duplicateEvidence.ts';
import type { NameKeys } from '../../../domain/matching/nameKey.ts';
import { Namesakes } from '../../../domain/matching/namesakes.ts';
import { chunksOf } from '../../../domain/model/chunksOf.ts';
import type { EntityKind, FactKind, RelationType, RoleName } from '../../../domain/model/kinds.ts';
import { byId } from '../../../domain/model/textOrder.ts';
import { type StoredIdentifier, storedIdentifier } from '../../../domain/search/identifier.ts';
import type { IndexedEntity } from '../../../domain/search/nameIndex.ts';
import { UNBOUNDED } from '../../../domain/time/bounds.ts';
import { type Cancellable, untilAborted } from '../../../store/cancellation.ts';
import {
  type Cypher,
  cypher,
  lines,
  literal,
  Param,
  Variable,
  variables,
  where,
} from '../../../store/cypher.ts';
import { openRelationship, ROLE_RELATIONSHIPS, rolesOf } from '../../../store/graphLayout.ts';
import { boundsOf, certaintyPlan } from '../../compile/certainty.ts';
import { call, callWith, subquery, variableList } from '../../compile/fieldReaders.ts';
import {
  labelledNode,
  matchFactsInRole,
  matchOwnState,
  matchStableNode,
  relationshipTypes,
  visibleVersion,
} from '../../compile/pattern.ts';
import { asIs, type RowOf, rowType } from '../../compile/rowType.ts';
import type { RootRequest } from '../../compile/run.ts';
import type { Scope } from '../../compile/scope.ts';
import type { Selection } from '../../compile/selection.ts';
import { inTurns, stepwise } from '../../inTurns.ts';
import type { EvidenceOf, ReadLikeness, ReadWhole } from '../../memory/liveLikeness.ts';
import { type PrefetchInput, PrefetchStatement, QuerySession } from '../../querySession.ts';
import { type EntityScopeResult, hasEntityScope, matchInEntityScope } from './entityScope.ts';

/** The most entities whose names are compared, in the order of their ids. */
export const MOST_NAMED = 20_000;
/** From the names of a scope, words that more names have had are not followed. */
const MOST_LINKS = 1_000;
/** The most facts of a namesake. */
export const MOST_FACTS = 500;

/** An entity with its names. */
const NAMED = rowType({
  id: asIs<string>,
  kind: asIs<EntityKind>,
  label: asIs<string | null>,
  names: asIs<readonly string[]>,
  category: asIs<string | null>,
  identifiers: (raw: readonly string[] | null): readonly StoredIdentifier[] =>
    (raw ?? []).map(storedIdentifier),
});
type Named = RowOf<typeof NAMED>;

const ROLE = rowType({ relationship: openRelationship, entity: asIs<string> });
const FACT = rowType({
  kind: asIs<FactKind>,
  type: asIs<RelationType | null>,
  bounds: boundsOf,
  roles: ROLE.readAll,
});
const OWNED = rowType({ office: asIs<string>, owner: asIs<string> });
/** What is known of a namesake. `owners` are those of the offices that it held. */
const KNOWN = rowType({
  id: asIs<string>,
  facts: FACT.readAll,
  owners: OWNED.readAll,
});
type Known = RowOf<typeof KNOWN>;

/** The label and the names of an entity. */
const allNames = ({ label, names }: Named): readonly string[] => (label === null ? names : [label, ...names]);

/** The most entities whose names one statement reads: converting more would hold up other requests. */
const ENTITIES_READ = 5_000;
/** The most namesakes whose facts one statement reads. */
const SUSPECTS_READ = 1_000;

/** The statements for a scope and for the names, and those for the facts of the namesakes. */
export const MOST_LIKENESS_STATEMENTS =
  Math.ceil(MOST_NAMED / ENTITIES_READ) + 2 + MOST_NAMED / SUSPECTS_READ;

/** A reading of the likeness of all entities, or of those in a scope and their namesakes. */
export interface ScopedLikeness extends ReadLikeness {
  readonly scope: EntityScopeResult | null;
}

interface Reading {
  readonly session: QuerySession;
  readonly known: ReadonlyMap<string, EvidenceOf>;
  readonly keys: NameKeys | undefined;
  readonly signal?: Cancellable | undefined;
}

type ReadNames = readonly [EntityScopeResult | null, readonly unknown[]];

/** Creates the statements when the root field is compiled, and returns the function that runs them. */
export function likenessOfRoot(
  root: Selection,
): (session: QuerySession, request: RootRequest) => Promise<ScopedLikeness> {
  const naming = new PrefetchStatement<Record<string, never>>((scope) => namesInScope(scope, root));
  const sharing = new PrefetchStatement<Ids>(namesOfIds);
  const knowing = new PrefetchStatement<Ids>(knownOf);

  /** The names of the entities in the scope, and of those that share a word of a name with one of them. */
  async function readScoped(session: QuerySession): Promise<readonly [EntityScopeResult | null, Named[]]> {
    const [scope, rows] = (await session.runPrefetch(naming, {})) as ReadNames;
    const asked = NAMED.readAll(rows);
    const { index, batch } = await session.readNames();
    const identifiers = asked.flatMap((each) => each.identifiers);
    const found = index.sharing(asked.flatMap(allNames), identifiers, batch, MOST_LINKS);
    const all: Named[] = [];
    for (const ids of chunksOf([...found].sort().slice(0, MOST_NAMED + 1), ENTITIES_READ))
      all.push(...NAMED.readAll((await session.runPrefetch(sharing, { ids })) as readonly unknown[]));
    return [scope, all];
  }

  async function readNames({
    session,
    signal,
  }: Reading): Promise<readonly [EntityScopeResult | null, Named[]]> {
    if (hasEntityScope(root)) return readScoped(session);
    const { index, batch } = await session.readNames();
    const names = await inTurns(index.textsByEntity(batch), signal);
    const all: Named[] = [];
    const add = (entity: IndexedEntity): void => {
      if (entity.mergedInto === null) all.push({ ...entity, names: names.get(entity.id) ?? [] });
    };
    await inTurns(stepwise(index.entities(batch), add), signal);
    return [null, all.sort(byId)];
  }

  /** What is known of each of the ids, which is read where it is not known yet. */
  async function readKnown(
    ids: ReadonlySet<string>,
    { session, known, signal }: Reading,
  ): Promise<Map<string, EvidenceOf>> {
    const found = new Map([...known].filter(([id]) => ids.has(id)));
    const unknown = [...ids].filter((id) => !found.has(id)).sort();
    for (const part of chunksOf(unknown, SUSPECTS_READ)) {
      const rows = (await session.runPrefetch(knowing, { ids: part })) as readonly unknown[];
      const decode = (row: unknown): void => {
        const one = KNOWN.read(row);
        found.set(one.id, one.facts.length > MOST_FACTS ? null : readEvidence([one.id], evidenceIn(one)));
      };
      await inTurns(stepwise(rows, decode), signal);
    }
    return found;
  }

  async function readAll(reading: Reading): Promise<ScopedLikeness> {
    const [scope, read] = await readNames(reading);
    const named = read.slice(0, MOST_NAMED);
    const inScope = scope && new Set(scope[0].map(([, entity]) => entity));
    const alike = new Namesakes(reading.keys);
    const index = (each: Named): void => {
      for (const name of allNames(each)) alike.add(each.id, each.kind, name);
    };
    await inTurns(stepwise(named, index), reading.signal);
    const all = alike.groups();
    const asked = (groups: readonly (readonly string[])[]): readonly (readonly string[])[] =>
      inScope === null ? groups : groups.filter((ids) => ids.some((id) => inScope.has(id)));
    const groups = { named: asked(all.named), romanized: asked(all.romanized) };
    const ids = new Set([...groups.named, ...groups.romanized].flat());
    const known = await readKnown(ids, reading);
    const candidates = new Map<string, DuplicateCandidate>();
    const compared = named.filter(({ id }) => ids.has(id) && known.get(id));
    const addCandidate = (each: Named) => candidates.set(each.id, candidateOf(each, alike));
    await inTurns(stepwise(compared, addCandidate), reading.signal);
    const finding = findLikeness(groups, candidates, together(known.values()), alike.keys, inScope);
    const likeness = await inTurns(finding, reading.signal);
    const complete = read.length <= MOST_NAMED && candidates.size === ids.size && likeness.complete;
    return { scope, likeness, known, complete };
  }

  return async (session, request) => {
    const { signal, memory, pinned } = request;
    const live = hasEntityScope(root) ? undefined : memory?.likeness;
    const readWhole: ReadWhole = async (graph, known) => {
      // Others wait for it if the one who asked leaves.
      const whole = new QuerySession(graph, 'NEWEST', root, { ...request, signal: undefined });
      const found = await readAll({ session: whole, known, keys: live?.names });
      return { ...found, sawBatch: whole.steady ? whole.batch : null };
    };
    const kept = live && (pinned === null ? live.newest(readWhole) : Promise.resolve(live.at(pinned)));
    const found = await (kept && signal ? untilAborted(kept, signal) : kept);
    if (!found) return readAll({ session, known: new Map(), keys: memory?.likeness?.names, signal });
    session.sawBatch(found.batch);
    return { ...found, scope: null };
  };
}

const candidateOf = (named: Named, alike: Namesakes): DuplicateCandidate => ({
  id: named.id,
  kind: named.kind,
  category: named.category ?? undefined,
  names: alike.withoutTitles(named.kind, allNames(named)),
  identifiers: named.identifiers.map(({ scheme, value }) => ({ scheme, value })),
});

/** The evidence about all candidates. */
function together(all: Iterable<EvidenceOf>): Evidence {
  const profiles = new Map<string, Profile>();
  const owners = new Map<string, Set<string>>();
  for (const one of all) {
    for (const [id, profile] of one?.profiles ?? []) profiles.set(id, profile);
    for (const [id, more] of one?.owners ?? []) addOwners(owners, id, more);
  }
  return { profiles, owners };
}

/** What the facts of a namesake say. */
const evidenceIn = ({ facts, owners }: Known): DuplicateEvidence[] => [
  ...facts.map(({ kind, type, bounds, roles }) => ({
    kind,
    type: type ?? undefined,
    bounds,
    roles: rolesIn(kind, roles),
  })),
  ...owners.map(({ office, owner }) => ({
    kind: 'RELATION' as const,
    type: 'BELONGS_TO' as const,
    bounds: UNBOUNDED,
    roles: { subject: [office], object: [owner] },
  })),
];

function rolesIn(
  kind: FactKind,
  roles: readonly RowOf<typeof ROLE>[],
): Partial<Record<RoleName, readonly string[]>> {
  const filled: Partial<Record<RoleName, readonly string[]>> = {};
  for (const [role, { relationship }] of rolesOf(kind))
    filled[role] = roles.filter((each) => each.relationship === relationship).map(({ entity }) => entity);
  return filled;
}

type Ids = { readonly ids: readonly string[] };
const idsGiven = new Param<PrefetchInput<Ids>>(({ values: given }) => given.ids);

/** `[scope, rows of NAMED]` of the entities of a scope. */
function namesInScope(scope: Scope, root: Selection) {
  const found = new Variable('c');
  const { clauses, read } = matchInEntityScope(scope, root, (each) => calledOf(scope, each, found));
  return { clauses, expression: cypher`[${read}, ${found}]` };
}

/** Rows of NAMED of the entities with the ids. */
function namesOfIds(scope: Scope) {
  const [id, entity, found] = variables('id', 'n', 'c');
  const bind = [
    cypher`UNWIND ${idsGiven} AS ${id}`,
    cypher`WITH ${id}, ${scope.batch}`,
    matchStableNode(scope, entity, 'Entity', cypher`${id}`, [id]),
  ];
  return {
    clauses: [call(scope, [...bind, ...calledOf(scope, entity, found)])],
    expression: cypher`${found}`,
  };
}

/** Returns the names of the entities. */
function calledOf(scope: Scope, entity: Variable, found: Variable): Cypher[] {
  const [fact, names] = variables('f', 'names');
  const { state, clauses } = matchOwnState(scope, entity);
  const row = NAMED.write({
    id: cypher`${entity}.id`,
    kind: cypher`${state}.kind`,
    label: cypher`${state}.givenLabel`,
    names: cypher`${names}`,
    category: cypher`${state}.category`,
    identifiers: cypher`${state}.identifiers`,
  });
  return [
    ...clauses,
    cypher`WITH ${variableList([entity, state, scope.batch])} WHERE ${state}.mergedInto IS NULL`,
    callWith(
      [entity, scope.batch],
      [
        matchFactsInRole(scope, entity, ['ENTITY'], fact, 'Name'),
        cypher`RETURN collect(${fact}.text) AS ${names}`,
      ],
    ),
    cypher`RETURN collect(${row}) AS ${found}`,
  ];
}

/** Reads a row of `KNOWN` for each id; one fact too many shows that there are more. */
function knownOf(scope: Scope) {
  const { batch } = scope;
  const [id, entity, fact, link, other, roles] = variables('id', 'n', 'f', 'link', 'e', 'roles');
  const [tenure, office, relation, owner] = variables('f', 'office', 'f', 'owner');
  const [facts, owners] = variables('facts', 'owners');
  const all = relationshipTypes(scope, ...ROLE_RELATIONSHIPS);
  const role = ROLE.write({ relationship: cypher`type(${link})`, entity: cypher`${other}.id` });
  const factRow = FACT.write({
    kind: cypher`${fact}.kind`,
    type: cypher`${fact}.type`,
    bounds: certaintyPlan(fact).expression,
    roles: cypher`${roles}`,
  });
  const known = KNOWN.write({
    id: cypher`${entity}.id`,
    facts: cypher`${facts}`,
    owners: cypher`${owners}`,
  });
  return subquery(
    scope,
    [
      cypher`UNWIND ${idsGiven} AS ${id}`,
      cypher`WITH ${id}, ${batch}`,
      matchStableNode(scope, entity, 'Entity', cypher`${id}`, [id]),
      cypher`CALL (${entity}, ${batch}) {\n${lines([
        cypher`MATCH (${entity})<-[:${all}]-(${labelledNode(scope, fact, 'Fact')})${where(visibleVersion(scope, fact, 'Fact'))}`,
        cypher`WITH DISTINCT ${fact} LIMIT ${literal(MOST_FACTS + 1)}`,
        cypher`MATCH (${fact})-[${link}:${all}]->(${other})`,
        cypher`WITH ${fact}, collect(${role}) AS ${roles}`,
        cypher`RETURN collect(${factRow}) AS ${facts}`,
      ])}\n}`,
      cypher`CALL (${entity}, ${batch}) {\n${lines([
        matchFactsInRole(scope, entity, ['HOLDER'], tenure, 'Tenure'),
        cypher`MATCH (${tenure})-[:${relationshipTypes(scope, 'OFFICE')}]->(${office})`,
        cypher`WITH DISTINCT ${office}, ${batch} LIMIT ${literal(MOST_FACTS)}`,
        matchFactsInRole(scope, office, ['SUBJECT'], relation, 'Relation', [
          cypher`${relation}.type = ${literal('BELONGS_TO')}`,
        ]),
        cypher`MATCH (${relation})-[:${relationshipTypes(scope, 'OBJECT')}]->(${owner})`,
        cypher`RETURN collect(${OWNED.write({ office: cypher`${office}.id`, owner: cypher`${owner}.id` })}) AS ${owners}`,
      ])}\n}`,
    ],
    cypher`collect(${known})`,
  );
}
