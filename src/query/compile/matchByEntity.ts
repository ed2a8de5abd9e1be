/** Matches the facts of one or several entities as one list, each fact once. */
import { FACT_KINDS, type FactKind, nodeLabelOf } from '../../domain/model/kinds.ts';
import { type Cypher, cypher, join, lines, literal, name, type Variable, where } from '../../store/cypher.ts';
import { rolesOf } from '../../store/graphLayout.ts';
import { callWith, variableList } from './fieldReaders.ts';
import type { ListMatch, ListScope } from './listScope.ts';
import { matchByRole, storedRoleId } from './matchByRole.ts';
import { mayOverlap } from './moment.ts';
import { usingOrderIndex } from './order.ts';
import { returnPage } from './pageSlice.ts';
import { hasLabel } from './pattern.ts';
import type { GivenWindow } from './scope.ts';
import { type FactScan, scanWindow } from './windowScan.ts';
import { matchedFact, matchedTypes } from './withdrawn.ts';

type Reader = Pick<
  ListScope,
  'item' | 'batch' | 'past' | 'withdrawn' | 'statement' | 'slice' | 'moment' | 'enclosing'
>;

/**
 * The facts of an entity with more relationships than this are read along indexes, one for each role; with fewer
 * relationships it costs less to follow and sort them all.
 */
const HUB = 100;

/**
 * Binds to `at.item`, once each, the facts with a label in which `entity` has one of the roles, which are named by their
 * relationship types. `entity` may be bound to several nodes. `conditions` are those of the list.
 * With a window (see `indexableWindow`) only facts that may overlap it are bound; the conditions need not include that.
 * @param kinds those that the conditions let pass, so that the statement, which takes long to plan, reads no others
 */
export function matchByEntity(
  at: Reader,
  entity: Variable,
  label: string,
  relationships: readonly string[],
  conditions: readonly Cypher[],
  window: GivenWindow | null = null,
  kinds: readonly FactKind[] = FACT_KINDS,
): ListMatch {
  const { item: fact, batch } = at;
  const all = window ? [...conditions, ...mayOverlap(window, fact)] : conditions;
  const needed = neededBy(at);
  const once = cypher`WITH DISTINCT ${variableList([fact, batch, ...needed])}`;
  const followed = cypher`MATCH (${entity})<-[:${matchedTypes(at, ...relationships)}]-(${matchedFact(at, fact, label)})`;
  // To count the whole list each fact is visited in any case.
  if (at.statement.engine !== 'neo4j' || at.past || at.withdrawn || !at.slice)
    return { clauses: [followed, once], conditions: all };
  const uses = [entity, batch, ...needed];
  const imported = variableList(uses);
  const scans = roleScans(
    at,
    entity,
    label,
    placesOf(label, relationships, kinds),
    conditions,
    window !== null,
  );
  const branches = window ? [] : scans.map((scan) => lines(scan.read([])));
  const read =
    branches.length === 1
      ? lines(branches)
      : lines([
          cypher`WITH ${imported} WHERE ${degree(entity)} <= ${literal(HUB)}`,
          cypher`${followed}${where(all)}`,
          cypher`RETURN ${fact}`,
          cypher`UNION ALL`,
          cypher`WITH ${imported} WHERE ${degree(entity)} > ${literal(HUB)}`,
          ...(window
            ? scanWindow({ fact, slice: at.slice, window, of: 'HUB', uses, scans })
            : [callWith(uses, [join(branches, '\nUNION ALL\n')])]),
          cypher`RETURN ${fact}`,
        ]);
  return { clauses: [callWith(uses, [read]), once], conditions: [] };
}

/** The number of relationships, which Neo4j stores for nodes that have many. */
const degree = (entity: Variable): Cypher => cypher`COUNT { (${entity})<--() }`;

/** The variables that conditions on the facts refer to, besides the batch. */
function neededBy(at: Reader): Variable[] {
  const needed = new Set([...(at.moment?.variables ?? []), ...(at.enclosing?.variables ?? [])]);
  needed.delete(at.item);
  needed.delete(at.batch);
  return [...needed];
}

/** A scan for each kind and role, which returns the first facts in the order of the list, as many as a page can show. */
function roleScans(
  at: Reader,
  entity: Variable,
  label: string,
  places: ReturnType<typeof placesOf>,
  conditions: readonly Cypher[],
  inWindow: boolean,
): FactScan[] {
  const { item: fact, slice } = at;
  const key = cypher`${fact}.sort`;
  return places.map(([kind, relationship]) => {
    const asked = [
      ...(kind === label ? [] : hasLabel(fact, label)),
      ...conditions,
      ...(slice ? [slice.afterCursor(key)] : []),
    ];
    const property = storedRoleId(kind, relationship);
    if (!inWindow || !property || kind === 'Fact') {
      const found = matchByRole(at, entity, fact, kind, [relationship]);
      return {
        kind: null,
        read: (more) => [
          cypher`${lines(found.clauses)}${where([...found.conditions, ...more, ...asked])}`,
          ...returnPage(fact, slice, key, found.lead ? [found.lead] : []),
        ],
      };
    }
    const lead = cypher`${fact}.${name(property)}`;
    return {
      kind: kind.toUpperCase(),
      read: (more) => [
        cypher`MATCH (${fact}:${name(kind)})${usingOrderIndex(fact, kind, property, 'span')}${where([
          cypher`${lead} = ${entity}.id`,
          ...more,
          ...asked,
        ])}`,
        ...returnPage(fact, slice, key, [lead, cypher`${fact}.span`]),
      ],
    };
  });
}

/** The label and relationship type of each role that facts with a label can have; any kind can have a cause, BY_EVENT. */
function placesOf(
  label: string,
  relationships: readonly string[],
  kinds: readonly FactKind[],
): [label: string, relationship: string][] {
  const own = FACT_KINDS.filter(
    (kind) => kinds.includes(kind) && (label === 'Fact' || nodeLabelOf(kind) === label),
  ).flatMap((kind) =>
    rolesOf(kind)
      .filter(([name, { relationship }]) => name !== 'byEvent' && relationships.includes(relationship))
      .map(([, { relationship }]): [string, string] => [nodeLabelOf(kind), relationship]),
  );
  return relationships.includes('BY_EVENT') ? [...own, ['Fact', 'BY_EVENT']] : own;
}
