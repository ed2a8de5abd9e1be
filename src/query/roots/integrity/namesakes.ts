/** Findings about entities that are probably one: first those with similar names, then what is known about them. */

import type { IntegrityFinding } from '../../../domain/integrity/finding.ts';
import { duplicateFinding } from '../../../domain/integrity/probableDuplicate.ts';
import { type DuplicateCandidate, probableDuplicates } from '../../../domain/matching/duplicate.ts';
import type { DuplicateEvidence } from '../../../domain/matching/duplicateEvidence.ts';
import { Namesakes } from '../../../domain/matching/namesakes.ts';
import type { EntityKind, FactKind, RelationType, RoleName } from '../../../domain/model/kinds.ts';
import { UNBOUNDED } from '../../../domain/time/bounds.ts';
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
import { call, subquery, variableList } from '../../compile/fieldReaders.ts';
import {
  keepRows,
  knownVersion,
  labelledNode,
  matchFactsInRole,
  matchOwnState,
  matchStableNode,
  matchState,
  PAST,
  relationshipTypes,
  visibleVersion,
  WAS,
} from '../../compile/pattern.ts';
import { asIs, type RowOf, rowType } from '../../compile/rowType.ts';
import type { Scope } from '../../compile/scope.ts';
import type { Selection } from '../../compile/selection.ts';
import { type PrefetchInput, PrefetchStatement, type QuerySession } from '../../querySession.ts';
import { identifierOf } from '../../types/identifier.ts';
import { type EntityScopeResult, hasEntityScope, matchInEntityScope } from './entityScope.ts';

/** The most entities whose names are compared, in the order of their labels. */
const MOST_NAMED = 20_000;
/** From the names of a scope, words that more names have are not followed. */
const MOST_LINKS = 1_000;
/** The most namesakes whose facts one statement reads, the most such statements, and the most facts of a namesake. */
const SUSPECTS_READ = 2_000;
const MOST_READS = 10;
const MOST_FACTS = 500;

/** One statement for the names, and those for the facts of the namesakes. */
export const MOST_NAMESAKE_STATEMENTS = 1 + MOST_READS;

export interface NamesakeFindings {
  readonly scope: EntityScopeResult | null;
  readonly findings: readonly IntegrityFinding[];
  /** False if there are more names, namesakes or facts of one than are compared. */
  readonly complete: boolean;
}

const NAMED = rowType({
  id: asIs<string>,
  kind: asIs<EntityKind>,
  label: asIs<string | null>,
  names: asIs<readonly string[]>,
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
  category: asIs<string | null>,
  identifiers: asIs<readonly string[] | null>,
  facts: FACT.readAll,
  owners: OWNED.readAll,
});
type Known = RowOf<typeof KNOWN>;

/** The label and the names of an entity. */
const allNames = ({ label, names }: Named): readonly string[] => (label === null ? names : [label, ...names]);

/** Creates the statements when the root field is compiled, and returns the function that runs them. */
export function namesakeFindings(root: Selection): (session: QuerySession) => Promise<NamesakeFindings> {
  const naming = new PrefetchStatement((scope) => namesOf(scope, root));
  const knowing = new PrefetchStatement<Ids>(knownOf);
  return async (session) => {
    const [scope, rows] = (await session.runPrefetch(naming, {})) as readonly [
      EntityScopeResult | null,
      readonly unknown[],
    ];
    const named = NAMED.readAll(rows).sort((a, b) => (a.id < b.id ? -1 : 1));
    const inScope = scope && new Set(scope[0].map(([, entity]) => entity));
    const alike = new Namesakes();
    for (const each of named) for (const name of allNames(each)) alike.add(each.id, each.kind, name);
    const all = alike.groups();
    const asked = (groups: readonly (readonly string[])[]): readonly (readonly string[])[] =>
      groups.filter((ids) => inScope === null || ids.some((id) => inScope.has(id)));
    const groups = { named: asked(all.named), romanized: asked(all.romanized) };
    const ids = [...new Set([...groups.named.flat().sort(), ...groups.romanized.flat().sort()])];
    if (ids.length === 0) return { scope, findings: [], complete: rows.length <= MOST_NAMED };
    const suspected = ids.slice(0, SUSPECTS_READ * MOST_READS);
    const found: Known[] = [];
    for (let from = 0; from < suspected.length; from += SUSPECTS_READ) {
      const ids = suspected.slice(from, from + SUSPECTS_READ);
      found.push(...KNOWN.readAll(await session.runPrefetch(knowing, { ids })));
    }
    const whole = found.filter(({ facts }) => facts.length <= MOST_FACTS);
    const namesById = new Map(named.map((each) => [each.id, each]));
    const suspects = new Map(
      whole.flatMap((known) => {
        const own = namesById.get(known.id);
        return own ? [[known.id, suspectOf(known, own, alike)] as const] : [];
      }),
    );
    const duplicates = probableDuplicates(groups, suspects, whole.flatMap(evidenceIn));
    return {
      scope,
      findings: duplicates
        .filter((pair) => inScope === null || pair.ids.some((id) => inScope.has(id)))
        .map((pair) => duplicateFinding(pair)),
      complete:
        rows.length <= MOST_NAMED && suspected.length === ids.length && whole.length === suspected.length,
    };
  };
}

const suspectOf = (
  { id, category, identifiers }: Known,
  named: Named,
  alike: Namesakes,
): DuplicateCandidate => ({
  id,
  kind: named.kind,
  category: category ?? undefined,
  names: alike.withoutTitles(named.kind, allNames(named)),
  identifiers: (identifiers ?? []).map(identifierOf).map(({ scheme, value }) => ({ scheme, value })),
});

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

/** `[scope, rows of NAMED]`. */
function namesOf(scope: Scope, root: Selection) {
  const [entity, found] = [new Variable('n'), new Variable('c')];
  const read = calledOf(scope, entity, found);
  if (hasEntityScope(root)) {
    const { clauses, read: given } = matchInEntityScope(scope, root, (each) => [
      ...sharingWords(scope, each, entity),
      ...read,
    ]);
    return { clauses, expression: cypher`[${given}, ${found}]` };
  }
  return {
    clauses: [call(scope, [...everyEntity(scope, entity), ...read])],
    expression: cypher`[null, ${found}]`,
  };
}

/** Returns the names of the entities. */
function calledOf(scope: Scope, entity: Variable, found: Variable): Cypher[] {
  const [fact, names] = [new Variable('f'), new Variable('names')];
  const { state, clauses } = matchOwnState(scope, entity);
  const row = NAMED.write({
    id: cypher`${entity}.id`,
    kind: cypher`${state}.kind`,
    label: cypher`${state}.givenLabel`,
    names: cypher`${names}`,
  });
  return [
    ...clauses,
    cypher`WITH ${variableList([entity, state, scope.batch])} WHERE ${state}.mergedInto IS NULL`,
    cypher`CALL (${entity}, ${scope.batch}) { MATCH (${entity})<-[:${relationshipTypes(scope, 'ENTITY')}]-(${labelledNode(scope, fact, 'Name')})${where(visibleVersion(scope, fact, 'Name'))} RETURN collect(${fact}.text) AS ${names} }`,
    cypher`RETURN collect(${row}) AS ${found}`,
  ];
}

/** Binds the entities of the graph in the order of their labels; the hint names the index for Neo4j. */
function everyEntity(scope: Scope, entity: Variable): Cypher[] {
  const { batch, past } = scope;
  const { engine } = scope.statement;
  const most = literal(MOST_NAMED + 1);
  if (!past)
    return [
      cypher`MATCH (${entity}:Entity)${engine === 'neo4j' ? cypher` USING INDEX ${entity}:Entity(labelSort)` : cypher``}${where([cypher`${entity}.labelSort > ${literal('')}`, ...knownVersion(entity, batch)])}`,
      cypher`WITH ${entity}, ${batch} ORDER BY ${entity}.labelSort LIMIT ${most}`,
    ];
  const state = new Variable('s');
  return [
    cypher`CALL (${batch}) { MATCH (${entity}:Entity) RETURN ${entity} UNION ALL MATCH (${entity}:${PAST}) WHERE ${entity}.labelSort IS NOT NULL AND NOT EXISTS { MATCH (${entity})<-[:${WAS}]-(stable) } RETURN ${entity} }`,
    ...keepRows(engine, entity, [batch]),
    matchState(scope, entity, state),
    cypher`WITH ${entity}, ${state}, ${batch} WHERE ${state}.labelSort IS NOT NULL`,
    cypher`WITH ${entity}, ${batch} ORDER BY ${state}.labelSort LIMIT ${most}`,
  ];
}

/** Binds the entities that share a word of a name with `each`, an entity of the scope; includes itself. */
function sharingWords(scope: Scope, each: Variable, entity: Variable): Cypher[] {
  const { batch } = scope;
  const [name, word, other] = [new Variable('f'), new Variable('w'), new Variable('f')];
  const linksOf = cypher`COUNT { (${word})-[:SPELLS]->() } + COUNT { (${word})-[:MARKS]->() }`;
  const named = relationshipTypes(scope, 'ENTITY');
  return [
    cypher`CALL (${each}, ${batch}) {\n${lines([
      cypher`MATCH (${each})<-[:${named}]-(${labelledNode(scope, name, 'Name')})<-[:SPELLS]-(${word})${where(visibleVersion(scope, name, 'Name'))} RETURN ${word}`,
      cypher`UNION`,
      cypher`MATCH (${each})<-[:MARKS]-(${word}) RETURN ${word}`,
    ])}\n}`,
    cypher`WITH DISTINCT ${word}, ${batch} WHERE ${linksOf} <= ${literal(MOST_LINKS)}`,
    cypher`CALL (${word}, ${batch}) {\n${lines([
      cypher`MATCH (${word})-[:SPELLS]->(${other})-[:${named}]->(${entity})${where(knownVersion(other, batch))} RETURN ${entity}`,
      cypher`UNION`,
      cypher`MATCH (${word})-[:MARKS]->(${entity}) RETURN ${entity}`,
    ])}\n}`,
    cypher`WITH DISTINCT ${entity}, ${batch} ORDER BY ${entity}.id LIMIT ${literal(MOST_NAMED + 1)}`,
    ...(scope.past ? [] : [cypher`WITH ${entity}, ${batch}${where(knownVersion(entity, batch))}`]),
  ];
}

/** Reads a row of `KNOWN` for each; one fact too many shows that there are more. */
function knownOf(scope: Scope) {
  const { batch } = scope;
  const [id, entity, fact, link, other, roles] = variables('id', 'n', 'f', 'link', 'e', 'roles');
  const [tenure, office, relation, owner] = variables('f', 'office', 'f', 'owner');
  const [facts, owners] = variables('facts', 'owners');
  const all = relationshipTypes(scope, ...ROLE_RELATIONSHIPS);
  const { state, clauses } = matchOwnState(scope, entity);
  const role = ROLE.write({ relationship: cypher`type(${link})`, entity: cypher`${other}.id` });
  const factRow = FACT.write({
    kind: cypher`${fact}.kind`,
    type: cypher`${fact}.type`,
    bounds: certaintyPlan(fact).expression,
    roles: cypher`${roles}`,
  });
  const known = KNOWN.write({
    id: cypher`${entity}.id`,
    category: cypher`${state}.category`,
    identifiers: cypher`${state}.identifiers`,
    facts: cypher`${facts}`,
    owners: cypher`${owners}`,
  });
  return subquery(
    scope,
    [
      cypher`UNWIND ${idsGiven} AS ${id}`,
      cypher`WITH ${id}, ${batch}`,
      matchStableNode(scope, entity, 'Entity', cypher`${id}`, [id]),
      ...clauses,
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
