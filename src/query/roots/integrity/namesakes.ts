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
import type { FactKind, RelationType, RoleName } from '../../../domain/model/kinds.ts';
import { byId } from '../../../domain/model/textOrder.ts';
import type { IndexedEntity } from '../../../domain/search/nameIndex.ts';
import { UNBOUNDED } from '../../../domain/time/bounds.ts';
import { type Cancellable, untilAborted } from '../../../store/cancellation.ts';
import { cypher, lines, literal, Param, variables, where } from '../../../store/cypher.ts';
import { openRelationship, ROLE_RELATIONSHIPS, rolesOf } from '../../../store/graphLayout.ts';
import { boundsOf, certaintyPlan } from '../../compile/certainty.ts';
import { subquery } from '../../compile/fieldReaders.ts';
import {
  labelledNode,
  matchFactsInRole,
  matchStableNode,
  relationshipTypes,
  visibleVersion,
} from '../../compile/pattern.ts';
import { asIs, type RowOf, rowType } from '../../compile/rowType.ts';
import type { RootRequest } from '../../compile/run.ts';
import type { Scope } from '../../compile/scope.ts';
import type { Selection } from '../../compile/selection.ts';
import { inTurns, stepwise } from '../../inTurns.ts';
import type { ReadLikeness, ReadWhole } from '../../memory/liveLikeness.ts';
import { type PrefetchInput, PrefetchStatement, QuerySession } from '../../querySession.ts';
import { type EntityScopeResult, hasEntityScope, matchEntityScope } from './entityScope.ts';

/** The most entities whose names are compared, in the order of their ids. */
export const MOST_NAMED = 20_000;
/** From the names of a scope, words that more names have had are not followed. */
const MOST_LINKS = 1_000;
/** The most facts of a namesake. */
export const MOST_FACTS = 500;

/** An entity with its names. */
interface Named extends IndexedEntity {
  readonly names: readonly string[];
}

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

/** The most namesakes whose facts one statement reads. */
const SUSPECTS_READ = 1_000;

/** The statement for a scope, and those for the facts of the namesakes. */
export const MOST_LIKENESS_STATEMENTS = 1 + Math.ceil(MOST_NAMED / SUSPECTS_READ);

/** A reading of the likeness of all entities, or of those in a scope and their namesakes. */
export interface ScopedLikeness extends ReadLikeness {
  readonly scope: EntityScopeResult | null;
}

interface Reading {
  readonly session: QuerySession;
  readonly keys: NameKeys | undefined;
  readonly signal?: Cancellable | undefined;
}

/** What is known of one entity; null if it has too many facts. */
type EvidenceOf = Evidence | null;

/** Creates the statements when the root field is compiled, and returns the function that runs them. */
export function likenessOfRoot(
  root: Selection,
): (session: QuerySession, request: RootRequest) => Promise<ScopedLikeness> {
  const scoping = new PrefetchStatement<Record<string, never>>((scope) => {
    const { clauses, read } = matchEntityScope(scope, root);
    return { clauses, expression: read };
  });
  const knowing = new PrefetchStatement<Ids>(knownOf);

  /** The names of all entities; with a scope, of those that share a word of a name, or an identifier, with one in it. */
  async function readNames({
    session,
    signal,
  }: Reading): Promise<readonly [EntityScopeResult | null, Named[]]> {
    const scope = hasEntityScope(root)
      ? ((await session.runPrefetch(scoping, {})) as EntityScopeResult)
      : null;
    const { index, batch } = await session.readNames();
    const names = await inTurns(index.textsByEntity(batch), signal);
    const all: Named[] = [];
    const add = (entity: IndexedEntity): void => {
      if (entity.mergedInto === null) all.push({ ...entity, names: names.get(entity.id) ?? [] });
    };
    await inTurns(stepwise(index.entities(batch), add), signal);
    all.sort(byId);
    if (scope === null) return [scope, all];
    const inScope = entitiesIn(scope);
    const asked = all.filter(({ id }) => inScope.has(id));
    const identifiers = asked.flatMap((each) => each.identifiers);
    const sharing = index.sharing(asked.flatMap(allNames), identifiers, batch, MOST_LINKS);
    return [scope, all.filter(({ id }) => sharing.has(id))];
  }

  /** What is known of each of the ids. */
  async function readKnown(
    ids: ReadonlySet<string>,
    { session, signal }: Reading,
  ): Promise<Map<string, EvidenceOf>> {
    const found = new Map<string, EvidenceOf>();
    for (const part of chunksOf([...ids].sort(), SUSPECTS_READ)) {
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
    const inScope = scope && entitiesIn(scope);
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
    return { scope, likeness, complete };
  }

  return async (session, request) => {
    const { signal, memory, pinned } = request;
    const live = hasEntityScope(root) ? undefined : memory?.likeness;
    const readWhole: ReadWhole = async (graph) => {
      // Others wait for it if the one who asked leaves.
      const whole = new QuerySession(graph, 'NEWEST', root, { ...request, signal: undefined });
      const found = await readAll({ session: whole, keys: live?.names });
      return { ...found, sawBatch: whole.steady ? whole.batch : null };
    };
    const kept = live && (pinned === null ? live.newest(readWhole) : Promise.resolve(live.at(pinned)));
    const found = await (kept && signal ? untilAborted(kept, signal) : kept);
    if (!found) return readAll({ session, keys: memory?.likeness?.names, signal });
    session.sawBatch(found.batch);
    return { ...found, scope: null };
  };
}

/** The entities that a scope names. */
const entitiesIn = ([named]: EntityScopeResult): ReadonlySet<string> =>
  new Set(named.map(([, entity]) => entity));

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
