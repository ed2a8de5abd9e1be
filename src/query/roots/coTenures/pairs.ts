/** The pairs of overlapping tenures of two people: how they are matched and ordered. The overlap is the same as `sharedTime` in the domain. */
import type { Certainty } from '../../../domain/model/kinds.ts';
import { UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../../domain/time/day.ts';
import {
  type Cypher,
  cypher,
  literal,
  type Param,
  Variable,
  variables,
  where,
} from '../../../store/cypher.ts';
import { matchEntityById } from '../../compile/alias.ts';
import { saidStartMax, sureStartMin } from '../../compile/factSides.ts';
import { callWith } from '../../compile/fieldReaders.ts';
import type { ListScope } from '../../compile/listScope.ts';
import { labelledNode, relationshipTypes } from '../../compile/pattern.ts';
import type { RequestValues } from '../../compile/run.ts';
import type { Args, Selection } from '../../compile/selection.ts';
import { visibleFactConditions } from '../../fields/factLists.ts';
import { argumentAt, argumentsAt } from '../../filters/arguments.ts';
import { anyNode } from '../byId.ts';
import { matchOfficesWithin, matchSiblingOffices } from './offices.ts';

/** The most tenures within a region or an organization that are compared with each other. */
export const MAX_TENURES = 1000;

/** The most pairs that are sorted. */
export const MAX_PAIRS = 10_000;

/** What a question about pairs names, in the order in which unknown ids are reported. */
export const ANCHORS = ['id', 'with', 'bodyAndParts', 'office'] as const;
type Anchor = (typeof ANCHORS)[number] | 'tenure';

/** The way to an id in the arguments; null where the question does not name it. */
export function wayTo(selection: Selection, anchor: Anchor): readonly string[] | null {
  const of = argumentsAt(selection, ['of']);
  const ofPerson = of.person as Args | null | undefined;
  if (ofPerson == null) return of[anchor] == null ? null : ['of', anchor];
  return ofPerson[anchor] == null ? null : ['of', 'person', anchor];
}

/** What stands at such a way. */
export const valueIn = (args: Args, way: readonly string[]): unknown =>
  way.reduce<unknown>((value, step) => (value as Args | null | undefined)?.[step], args);

const has = ({ selection }: ListScope, anchor: Anchor): boolean => wayTo(selection, anchor) !== null;

const idIn = ({ selection }: ListScope, anchor: Anchor): Param<RequestValues> =>
  argumentAt(selection, wayTo(selection, anchor) ?? []);

/** Binds the entity that an argument names. */
const named = (at: ListScope, key: Anchor, entity: Variable): Cypher =>
  callWith(
    [at.batch],
    [...matchEntityById(at, entity, null, cypher`${idIn(at, key)}`), cypher`RETURN ${entity}`],
  );

/** Binds the tenure that the arguments name. */
export const namedTenure = (at: ListScope, tenure: Variable): Cypher[] => [
  callWith([at.batch], [anyNode(at, tenure, cypher`${idIn(at, 'tenure')}`)]),
  cypher`WITH ${tenure}, ${at.batch} WHERE ${tenure}.kind = 'TENURE'`,
];

/** Binds the tenures in which `from` has a role, at the moment of the list. */
const tenuresOf = (
  at: ListScope,
  from: Variable,
  role: 'HOLDER' | 'OFFICE',
  tenure: Variable,
  more: readonly Cypher[],
): Cypher =>
  cypher`MATCH (${from})<-[:${relationshipTypes(at, role)}]-(${labelledNode(at, tenure, 'Tenure')})${where([
    ...visibleFactConditions(at, tenure, 'Tenure', 'ALL'),
    ...more,
  ])}`;

/** Binds to `offices` those within the region or the organization that the arguments name, and to `ids` their ids. */
export const officesWithin = (
  at: ListScope,
  offices: Variable,
  ids: Variable = new Variable('ids'),
): Cypher => matchOfficesWithin(at, idIn(at, 'bodyAndParts'), offices, ids);

/** Binds the tenures within a region or an organization, each once, at most `most`; of the offices in `at.list` if there is one. */
export function tenuresWithin(at: ListScope, tenure: Variable, most: number): Cypher[] {
  const office = new Variable('office');
  const offices = at.list ?? new Variable('offices');
  return [
    ...(at.list ? [] : [officesWithin(at, offices)]),
    cypher`UNWIND ${offices} AS ${office}`,
    tenuresOf(at, office, 'OFFICE', tenure, [cypher`${tenure}.holderId IS NOT NULL`]),
    cypher`WITH DISTINCT ${tenure}, ${at.batch} ORDER BY ${tenure}.sort LIMIT ${literal(most)}`,
  ];
}

/** Binds to `at.item` and `at.fact` the two tenures of each pair, at most `most` pairs in no order. */
export function matchPairs(at: ListScope, most: number): Cypher[] {
  const { item: a, fact: b, batch } = at;
  const certainty = at.moment?.certainty ?? 'POSSIBLE';
  const both = [cypher`${a}.holderId <> ${b}.holderId`, ...overlapConditions(a, b, certainty)];
  const found = cypher`WITH DISTINCT ${a}, ${b}, ${batch} LIMIT ${literal(most)}`;
  if (wayTo(at.selection, 'bodyAndParts')?.length === 2) {
    const [tenure, all] = variables('n', 'all');
    return [
      ...tenuresWithin(at, tenure, MAX_TENURES),
      cypher`WITH collect(${tenure}) AS ${all}, ${batch}`,
      cypher`UNWIND ${all} AS ${a} UNWIND ${all} AS ${b}`,
      cypher`WITH ${a}, ${b}, ${batch}${where([cypher`${a}.sort < ${b}.sort`, ...both])}`,
      found,
    ];
  }
  const [office, other, offices, ids] = variables('office', 'office', 'offices', 'ids');
  // Two tenures of the office that is asked about are one pair.
  const once = has(at, 'office') ? [cypher`(${a}.officeId <> ${b}.officeId OR ${a}.sort < ${b}.sort)`] : [];
  const within = has(at, 'bodyAndParts');
  const inside = (tenure: Variable): Cypher[] => (within ? [cypher`${tenure}.officeId IN ${ids}`] : []);
  const start = [...(within ? [officesWithin(at, offices, ids)] : []), ...firstTenures(at, a, inside(a))];
  if (has(at, 'with')) {
    const partner = new Variable('partner');
    return [
      ...start,
      named(at, 'with', partner),
      tenuresOf(at, partner, 'HOLDER', b, [...inside(b), ...both]),
      found,
    ];
  }
  return [
    ...start,
    ...(within
      ? [cypher`UNWIND ${offices} AS ${other}`]
      : [
          cypher`MATCH (${a})-[:${relationshipTypes(at, 'OFFICE')}]->(${office})`,
          matchSiblingOffices(at, office, other),
          cypher`WITH DISTINCT ${a}, ${other}, ${batch}`,
        ]),
    tenuresOf(at, other, 'OFFICE', b, [...both, ...once]),
    found,
  ];
}

/** Binds to `a` the tenures that the question is about: those of a person or an office, or one alone. */
function firstTenures(at: ListScope, a: Variable, more: readonly Cypher[]): Cypher[] {
  const anchor = new Variable('anchor');
  if (has(at, 'tenure'))
    return [
      ...namedTenure(at, a),
      cypher`WITH ${a}, ${at.batch}${where(visibleFactConditions(at, a, 'Tenure', 'ALL'))}`,
    ];
  return has(at, 'office')
    ? [named(at, 'office', anchor), tenuresOf(at, anchor, 'OFFICE', a, more)]
    : [named(at, 'id', anchor), tenuresOf(at, anchor, 'HOLDER', a, more)];
}

/** The conditions under which two tenures share time, at least with this certainty. */
function overlapConditions(a: Variable, b: Variable, certainty: Certainty): Cypher[] {
  const perhaps = cypher`((${a}.startMin < ${b}.endMax AND ${b}.startMin < ${a}.endMax) OR (${a}.startMin <= ${saidStartMax(b)} AND ${b}.startMin <= ${saidStartMax(a)}))`;
  if (certainty === 'POSSIBLE') return [perhaps];
  const neverFollows = (one: Variable, other: Variable): Cypher =>
    cypher`(${one}.startMax <= ${sureStartMin(other)} OR ${one}.startMax < ${other}.endMin)`;
  return [
    perhaps,
    neverFollows(a, b),
    neverFollows(b, a),
    ...[a, b].map((tenure) => cypher`${tenure}.support = ${literal('ASSERTED')}`),
  ];
}

/** Added to a day, so that it has thirteen digits and sorts as a text. */
const DAY_BASE = literal(2 * UNBOUNDED_MAX);

const larger = (a: Cypher, b: Cypher): Cypher => cypher`CASE WHEN ${a} > ${b} THEN ${a} ELSE ${b} END`;

/** The sort key of a pair: the first day of the shared time, as far as it is known, then the sort keys of the tenures. */
export function pairOrder(a: Variable, b: Variable): Cypher {
  const first = larger(cypher`${a}.startMin`, cypher`${b}.startMin`);
  const latest = larger(cypher`${a}.startMax`, cypher`${b}.startMax`);
  const low = literal(UNBOUNDED_MIN);
  const begins = cypher`CASE WHEN ${a}.startMin > ${low} OR ${b}.startMin > ${low} THEN ${first} ELSE ${latest} END`;
  return cypher`toString(${DAY_BASE} + ${begins}) + ' ' + ${a}.sort + ' ' + ${b}.sort`;
}
