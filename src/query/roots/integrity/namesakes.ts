/** Findings about entities that are probably one: first those with similar names, then what is known about them. */

import type { IntegrityFinding } from '../../../domain/integrity/finding.ts';
import { duplicateFinding } from '../../../domain/integrity/probableDuplicate.ts';
import { type DuplicateCandidate, probableDuplicates } from '../../../domain/matching/duplicate.ts';
import type { DuplicateEvidence } from '../../../domain/matching/duplicateEvidence.ts';
import { Namesakes } from '../../../domain/matching/namesakes.ts';
import type { EntityKind, FactKind, RelationType, RoleName } from '../../../domain/model/kinds.ts';
import { UNBOUNDED } from '../../../domain/time/bounds.ts';
import { type Cypher, cypher, join, lines, literal, Param, Variable, where } from '../../../store/cypher.ts';
import { openRelationship, ROLE_RELATIONSHIPS, rolesOf } from '../../../store/graphLayout.ts';
import { boundsOf, certaintyPlan } from '../../compile/certainty.ts';
import { call, variableList } from '../../compile/fieldReaders.ts';
import {
  keepRows,
  knownVersion,
  labelledNode,
  matchOwnState,
  matchStableNode,
  matchState,
  PAST,
  relationshipTypes,
  visibleVersion,
  WAS,
} from '../../compile/pattern.ts';
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

type NamedRow = readonly [id: string, kind: EntityKind, label: string | null, names: readonly string[]];
type FactRow = readonly [
  kind: FactKind,
  type: RelationType | null,
  bounds: readonly unknown[],
  roles: readonly (readonly [relationship: string, entity: string])[],
];
type KnownRow = readonly [
  id: string,
  category: string | null,
  identifiers: readonly string[] | null,
  facts: readonly FactRow[],
  owners: readonly (readonly [office: string, owner: string])[],
];

/** Creates the statements when the root field is compiled, and returns the function that runs them. */
export function namesakeFindings(root: Selection): (session: QuerySession) => Promise<NamesakeFindings> {
  const naming = new PrefetchStatement((scope) => namesOf(scope, root));
  const knowing = new PrefetchStatement<Ids>(knownOf);
  return async (session) => {
    const [scope, rows] = (await session.runPrefetch(naming, {})) as readonly [
      EntityScopeResult | null,
      readonly NamedRow[],
    ];
    const named = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
    const inScope = scope && new Set(scope[0].map(([, entity]) => entity));
    const alike = new Namesakes();
    for (const [id, kind, label, names] of named)
      for (const name of label === null ? names : [label, ...names]) alike.add(id, kind, name);
    const all = alike.groups();
    const asked = (groups: readonly (readonly string[])[]): readonly (readonly string[])[] =>
      groups.filter((ids) => inScope === null || ids.some((id) => inScope.has(id)));
    const groups = { named: asked(all.named), romanized: asked(all.romanized) };
    const ids = [...new Set([...groups.named.flat().sort(), ...groups.romanized.flat().sort()])];
    if (ids.length === 0) return { scope, findings: [], complete: rows.length <= MOST_NAMED };
    const suspected = ids.slice(0, SUSPECTS_READ * MOST_READS);
    const found: KnownRow[] = [];
    for (let from = 0; from < suspected.length; from += SUSPECTS_READ)
      found.push(
        ...((await session.runPrefetch(knowing, {
          ids: suspected.slice(from, from + SUSPECTS_READ),
        })) as readonly KnownRow[]),
      );
    const whole = found.filter(([, , , facts]) => facts.length <= MOST_FACTS);
    const namesById = new Map(named.map((row) => [row[0], row]));
    const suspects = new Map(
      whole
        .map((row) => suspectOf(row, namesById.get(row[0])))
        .flatMap((suspect) => suspect ?? [])
        .map((suspect) => [
          suspect.id,
          { ...suspect, names: alike.withoutTitles(suspect.kind, suspect.names) },
        ]),
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

function suspectOf(
  [id, category, identifiers]: KnownRow,
  named: NamedRow | undefined,
): DuplicateCandidate | null {
  if (named === undefined) return null;
  const [, kind, label, names] = named;
  return {
    id,
    kind,
    category: category ?? undefined,
    names: label === null ? names : [label, ...names],
    identifiers: (identifiers ?? []).map(identifierOf).map(({ scheme, value }) => ({ scheme, value })),
  };
}

function evidenceIn([, , , facts, owners]: KnownRow): DuplicateEvidence[] {
  return [
    ...facts.map(([kind, type, bounds, roles]) => ({
      kind,
      type: type ?? undefined,
      bounds: boundsOf(bounds),
      roles: rolesIn(kind, roles),
    })),
    ...owners.map(([office, owner]) => ({
      kind: 'RELATION' as const,
      type: 'BELONGS_TO' as const,
      bounds: UNBOUNDED,
      roles: { subject: [office], object: [owner] },
    })),
  ];
}

function rolesIn(kind: FactKind, roles: FactRow[3]): Partial<Record<RoleName, readonly string[]>> {
  const filled: Partial<Record<RoleName, readonly string[]>> = {};
  for (const [role, { relationship }] of rolesOf(kind))
    filled[role] = roles.filter(([stored]) => openRelationship(stored) === relationship).map(([, id]) => id);
  return filled;
}

type Ids = { readonly ids: readonly string[] };
const idsGiven = new Param<PrefetchInput<Ids>>(({ values: given }) => given.ids);

/** `[scope, [[id, kind, own label, names] ...]]`. */
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
  return [
    ...clauses,
    cypher`WITH ${variableList([entity, state, scope.batch])} WHERE ${state}.mergedInto IS NULL`,
    cypher`CALL (${entity}, ${scope.batch}) { MATCH (${entity})<-[:${relationshipTypes(scope, 'ENTITY')}]-(${labelledNode(scope, fact, 'Name')})${where(visibleVersion(scope, fact, 'Name'))} RETURN collect(${fact}.text) AS ${names} }`,
    cypher`RETURN collect([${entity}.id, ${state}.kind, ${state}.givenLabel, ${names}]) AS ${found}`,
  ];
}

/** Binds the entities of the graph in the order of their labels; the hint names the index for Neo4j. */
function everyEntity(scope: Scope, entity: Variable): Cypher[] {
  const { batch, past, engine } = scope;
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

/** Reads `[id, category, identifiers, facts, [[office held, its owner] ...]]` of each; one fact too many shows that there are more. */
function knownOf(scope: Scope) {
  const { batch } = scope;
  const [id, entity, fact, link, other, roles, facts, found] = [
    new Variable('id'),
    new Variable('n'),
    new Variable('f'),
    new Variable('link'),
    new Variable('e'),
    new Variable('roles'),
    new Variable('facts'),
    new Variable('c'),
  ];
  const [tenure, office, relation, owner, owners] = [
    new Variable('f'),
    new Variable('office'),
    new Variable('f'),
    new Variable('owner'),
    new Variable('owners'),
  ];
  const all = relationshipTypes(scope, ...ROLE_RELATIONSHIPS);
  const { state, clauses } = matchOwnState(scope, entity);
  return {
    clauses: [
      call(scope, [
        cypher`UNWIND ${idsGiven} AS ${id}`,
        cypher`WITH ${id}, ${batch}`,
        matchStableNode(scope, entity, 'Entity', cypher`${id}`, [id]),
        ...clauses,
        cypher`CALL (${entity}, ${batch}) {\n${lines([
          cypher`MATCH (${entity})<-[:${all}]-(${labelledNode(scope, fact, 'Fact')})${where(visibleVersion(scope, fact, 'Fact'))}`,
          cypher`WITH DISTINCT ${fact} LIMIT ${literal(MOST_FACTS + 1)}`,
          cypher`MATCH (${fact})-[${link}:${all}]->(${other})`,
          cypher`WITH ${fact}, collect([type(${link}), ${other}.id]) AS ${roles}`,
          cypher`RETURN collect([${fact}.kind, ${fact}.type, ${certaintyPlan(fact).expression}, ${roles}]) AS ${facts}`,
        ])}\n}`,
        cypher`CALL (${entity}, ${batch}) {\n${lines([
          cypher`MATCH (${entity})<-[:${relationshipTypes(scope, 'HOLDER')}]-(${labelledNode(scope, tenure, 'Tenure')})${where(visibleVersion(scope, tenure, 'Tenure'))}`,
          cypher`MATCH (${tenure})-[:${relationshipTypes(scope, 'OFFICE')}]->(${office})`,
          cypher`WITH DISTINCT ${office}, ${batch} LIMIT ${literal(MOST_FACTS)}`,
          cypher`MATCH (${office})<-[:${relationshipTypes(scope, 'SUBJECT')}]-(${labelledNode(scope, relation, 'Relation')})${where([...visibleVersion(scope, relation, 'Relation'), cypher`${relation}.type = ${literal('BELONGS_TO')}`])}`,
          cypher`MATCH (${relation})-[:${relationshipTypes(scope, 'OBJECT')}]->(${owner})`,
          cypher`RETURN collect([${office}.id, ${owner}.id]) AS ${owners}`,
        ])}\n}`,
        cypher`RETURN collect([${join([cypher`${entity}.id`, cypher`${state}.category`, cypher`${state}.identifiers`, cypher`${facts}`, cypher`${owners}`], ', ')}]) AS ${found}`,
      ]),
    ],
    expression: cypher`${found}`,
  };
}
